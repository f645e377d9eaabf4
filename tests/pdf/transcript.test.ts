/** A brief with most kinds of blocks as a screen reader goes through it, to be read by people (UPDATE=1 writes it). */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildAll, figuresFolder } from '../support/build-report.ts';
import { transcriptOf } from '../support/pdf/tag-transcript.ts';
import { readTags } from '../support/pdf/tag-tree.ts';

const REPORT = `# Who keeps the library open

## Key findings

1. Evening hours cost less than they bring.
2. Two towns keep no count.

## What was counted

The counters stood at eight doors.[^a] A word of French, <span lang="fr">déjà vu</span>, and [a page](https://example.org/page).

- One point
  - and one under it

> A quotation of the ministry.
>
> — the ministry

| Place | Visits |
|:--|--:|
| North[^b] | 12 |

![Bars for the hours of a day](figures/boardings.png)

*Figure 1: Visits by the hour. Source: the counters*

### In winter

Doors close at six.[^a]

## Policy takeaways

- The ministry should pay for evenings.

[^a]: Counts of one week.

[^b]: With its branch, see [the list](https://example.org/list).
`;

test('reads in order, with what each element says of itself', async () => {
  const { built } = await buildAll({ text: REPORT, folder: figuresFolder }, { formats: ['pdf'] });
  const { outputs } = built.find(({ audience }) => audience === 'analyst')!;
  const found = transcriptOf(readTags(outputs[0]!.bytes));
  const file = new URL('./fixtures/transcript.txt', import.meta.url);
  if (process.env.UPDATE) writeFileSync(file, found);
  expect(found).toBe(readFileSync(file, 'utf8'));
});
