/** A table of few rows is moved to the next page rather than broken, wherever on a page it would begin. */
import { expect, test } from 'vitest';
import { buildAll } from '../support/build-report.ts';

const ROWS = ['Wells', 'Ponds', 'Pipes', 'Tanks', 'Total'];
const TABLE = `Table 1: Litres\n\n| Source | Litres |\n|---|---:|\n${ROWS.map((name) => `| ${name} | 12 |`).join('\n')}\n`;
const line = (at: number) => `The paragraph of well ${at * 7} holds one line, and none is like it.\n\n`;
const lines = (count: number, from = 0) => Array.from({ length: count }, (_, at) => line(from + at)).join('');

test.each(Array.from({ length: 12 }, (_, at) => 14 + at))(
  'after %i paragraphs of one line',
  async (count) => {
    const text = `# Water\n\n## Litres\n\n${lines(count)}${TABLE}\n${lines(6, 50)}`;
    const { built } = await buildAll({ text, folder: '.' }, { formats: ['pdf'] });
    const { pages } = built.find(({ audience }) => audience === 'analyst')!.layout!;
    const pagesOf = pages.flatMap(({ marks }, page) =>
      marks.flatMap((mark) =>
        mark.kind === 'text' && ROWS.includes(mark.spans.map((span) => span.text).join('')) ? [page] : [],
      ),
    );
    expect(pagesOf).toEqual(ROWS.map(() => pagesOf[0]));
  },
);
