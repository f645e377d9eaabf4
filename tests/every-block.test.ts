/** A report with every block of this product: what its briefs hold, the same in both formats, and bad input that must end. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildAll } from './support/build-report.ts';
import { textOfBrief, textOfPdf, textOfWord } from './support/read-text.ts';

const text = readFileSync(new URL('./support/fixtures/every-block.md', import.meta.url), 'utf8');

it('reads the same in PDF and Word, for every audience', async () => {
  const { built } = await buildAll({ text, folder: '.' });
  for (const { audience, brief, template, outputs } of built) {
    for (const { format, bytes } of outputs) {
      const said = format === 'pdf' ? await textOfPdf(bytes) : textOfWord(bytes);
      expect([audience, format, said]).toEqual([audience, format, textOfBrief(brief, template, format)]);
    }
    const printed = JSON.stringify(brief.blocks);
    expect(printed).not.toContain('Never printed');
    expect(printed.includes('For the press only')).toBe(false);
  }
});

it('a list nested 100 deep keeps its text on the page', async () => {
  const deep = Array.from({ length: 100 }, (_, i) => `${' '.repeat(2 * i)}- level ${i}`).join('\n');
  const { built } = await buildAll(
    { text: `# Title\n\n## Deep\n\n${deep}\n`, folder: '.' },
    { formats: ['pdf'] },
  );
  const layout = built.find(({ audience }) => audience === 'analyst')!.layout!;
  const marks = layout.pages.flatMap((page) => page.marks).filter((mark) => mark.kind === 'text');
  expect(
    marks.some(({ spans }) =>
      spans
        .map((span) => span.text)
        .join('')
        .includes('level 99'),
    ),
  ).toBe(true);
  for (const { x, spans } of marks)
    expect(x + spans.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(560);
});
