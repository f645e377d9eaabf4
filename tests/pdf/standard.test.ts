/** What a file promises under each value of pdf.standard, and when a brief cannot keep it. */
import { expect, test } from 'vitest';
import type { PdfStandard } from '../../src/config/index.ts';
import { toPdf } from '../../src/pdf/index.ts';
import { buildAll, figuresFolder } from '../support/build-report.ts';
import { sampleInput } from './sample.ts';

const MARKS = {
  'PDF/UA-1': /<pdfuaid:part>1<\/pdfuaid:part>/,
  'PDF/A-2a': /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/,
  'schema of pdfuaid': /<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/,
  'output intent': /\/OutputIntents \[/,
  tags: /\/MarkInfo[\s\S]*\/StructTreeRoot/,
} as const;

test.each<[PdfStandard, (keyof typeof MARKS)[]]>([
  ['pdf/ua-1+pdf/a-2a', ['PDF/UA-1', 'PDF/A-2a', 'schema of pdfuaid', 'output intent', 'tags']],
  ['pdf/ua-1', ['PDF/UA-1', 'tags']],
  ['pdf/a-2a', ['PDF/A-2a', 'output intent', 'tags']],
  ['none', ['tags']],
])('%s: %j', async (standard, expected) => {
  const input = sampleInput();
  const bytes = await toPdf({ ...input, template: { ...input.template, pdf: { standard } } });
  const text = Buffer.from(bytes).toString('latin1');
  expect(Object.entries(MARKS).flatMap(([name, mark]) => (mark.test(text) ? [name] : []))).toEqual(expected);
});

const MUTE = '![](figures/boardings.png)';
const TOLD = '![Bars for the hours of a day](figures/boardings.png)';
const HEADLESS = '|  |  |\n|--|--|\n| North | 12 |';
const HEADED = '| Place | Visits |\n|--|--|\n| North | 12 |';
const report = (...blocks: string[]): string =>
  ['# On libraries', '## Opening hours', 'Libraries open at ten.', ...blocks, 'They close at six.'].join(
    '\n\n',
  );

test.each<[string, string, PdfStandard, string[]]>([
  ['a picture without alternative text', report(MUTE), 'pdf/ua-1+pdf/a-2a', ['7: A picture has no alternative text']],
  ['two of them', report(MUTE, `> ${MUTE}`), 'pdf/ua-1', ['7: 2 pictures have no alternative text']],
  ['the same in a list', report(`- One\n\n  ${MUTE}`), 'pdf/ua-1', ['9: A picture has no alternative text']],
  ['nothing promised', report(MUTE, HEADLESS), 'none', []],
  ['archives ask for no alternative text', report(MUTE, HEADLESS), 'pdf/a-2a', []],
  ['a table without a word in its head', report(HEADLESS), 'pdf/ua-1', ['7: A table has no words in the head']],
  ['all well', report(TOLD, HEADED), 'pdf/ua-1+pdf/a-2a', []],
])('%s', async (_name, text, standard, expected) => {
  const { built } = await buildAll(
    { text, folder: figuresFolder },
    { settings: { 'pdf.standard': standard }, formats: ['pdf'] },
  );
  const { messages } = built.find(({ audience }) => audience === 'analyst')!;
  const said = messages.filter(({ rule }) => rule === 'standard-unmet');
  expect(
    said.map(({ place, reason }) => `${place && 'start' in place && place.start.line}: ${reason.split(',')[0]}`),
  ).toEqual(expected);
}); // biome-ignore format: one row each

test('a picture without alternative text is read by its caption', async () => {
  const text = report(`${MUTE}\n\n*Figure 1: Visits by the hour*`);
  const { built } = await buildAll({ text, folder: figuresFolder }, { formats: ['pdf'] });
  const alts = built.flatMap(({ layout }) =>
    layout!.structure.flatMap(({ type, alt }) => (type === 'Figure' ? [alt] : [])),
  );
  expect(alts).toContain('Visits by the hour');
});

test('Word files promise nothing of a PDF', async () => {
  const { built } = await buildAll({ text: report(MUTE), folder: figuresFolder }, { formats: ['docx'] });
  expect(built.flatMap(({ messages }) => messages).filter(({ rule }) => rule === 'standard-unmet')).toEqual(
    [],
  );
});
