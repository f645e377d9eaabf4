/** A drawing goes into both formats with its alternative text: as paths into the PDF, with pixels beside it into Word. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { faultsOf } from '../docx/check-docx.ts';
import { readDocx } from '../docx/read-docx.ts';
import { buildAll } from '../support/build-report.ts';
import { textOfBrief, textOfPdf, textOfWord } from '../support/read-text.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'svg-both-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = `# Rates

## Key findings

- The rates rise.

## Rates by year

Words before it.

![A chart of rates by year](chart.svg)

Words after it.
`;

it('reads the same in PDF and Word', async () => {
  writeFileSync(
    path.join(folder, 'chart.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="200" height="50" fill="#0b4a5a"/><text x="10" y="80" font-family="Times New Roman">Rates</text></svg>',
  );
  const { built } = await buildAll({ text: TEXT, folder });
  const { brief, template, outputs } = built.find(({ audience }) => audience === 'analyst')!;
  const bytes = (wanted: string) => outputs.find(({ format }) => format === wanted)!.bytes;
  const word = textOfWord(bytes('docx'), []);
  expect(JSON.stringify(word)).toContain('A chart of rates by year');
  expect(word).toEqual(textOfBrief(brief, template, 'docx'));
  expect(await textOfPdf(bytes('pdf'))).toEqual(textOfBrief(brief, template, 'pdf'));
  const docx = readDocx(bytes('docx'));
  expect(faultsOf(docx)).toEqual([]);
  const named = docx.parts.get('word/_rels/document.xml.rels')?.match(/media\/image1\.\w+/g) ?? [];
  expect([...new Set(named)].sort()).toEqual(['media/image1.png', 'media/image1.svg']);
});
