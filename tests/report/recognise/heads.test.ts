/** Which of several headings holds the findings or takeaways, and which of the others are told. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readReport } from '../../../src/report/index.ts';

const section = (heading: string) =>
  `${heading}\n\nThe ministry opened ${heading.length} rooms in the summer.\n\n`;
const read = (...headings: string[]) => {
  const text = `# A report on rooms\n\n${headings.map(section).join('')}`;
  const { headings: used, messages } = readReport(text, { path: 'report.md' });
  const told = messages.filter(({ rule }) => rule.endsWith('-duplicate'));
  return [
    used.findings?.text ?? '',
    ...told.map(({ rule, place }) => `${rule} ${place && 'start' in place ? place.start.line : '?'}`),
  ];
};

it.each<[headings: string[], expected: string[]]>([
  [['## Key findings', '## What the counts show'], ['Key findings']],
  [['## What the counts show', '## Key findings'], ['Key findings']],
  [['## What the counts show', '## Findings'], ['Findings']],
  [['## What the counts show', '## Where they are'], ['What the counts show']],
  [
    ['## Key findings', '## Findings'],
    ['Key findings', 'findings-duplicate 7'],
  ],
  [
    ['## Findings', '## Key findings'],
    ['Key findings', 'findings-duplicate 3'],
  ],
  [
    ['## Key findings', '## Main messages'],
    ['Key findings', 'findings-duplicate 7'],
  ],
  [['## Findings', '### Key findings'], ['Key findings']],
  [['## Key findings', '## Recommendations', '## Next steps'], ['Key findings']],
])('%j', (headings, expected) => {
  expect(read(...headings)).toEqual(expected);
});

it('the template’s own example has one heading for its findings', () => {
  const path = new URL('../../../templates/default/example.md', import.meta.url);
  const { messages } = readReport(readFileSync(path, 'utf8'), { path: 'example.md' });
  expect(messages.filter(({ rule }) => rule.endsWith('-duplicate'))).toEqual([]);
});
