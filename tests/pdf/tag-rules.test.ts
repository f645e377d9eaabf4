/** Each rule of the structure tree can fail: one good file, and the same file with one thing wrong. */
import { deflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildAll, figuresFolder } from '../support/build-report.ts';
import { readObjects, type Value } from '../support/pdf/objects.ts';
import { readPage } from '../support/pdf/page-content.ts';
import { TAG_RULES, tagFindings } from '../support/pdf/tag-rules.ts';
import { readTags } from '../support/pdf/tag-tree.ts';

const REPORT = `# On libraries

## Opening hours

Libraries open at ten.[^a] See [the counters](https://example.org/counts).

1. First
2. Second

| Place | Visits |
|--|--|
| North | 12 |

### In winter

![Bars for the hours of a day](figures/boardings.png)

They close at six.

[^a]: On Sundays at noon.

${'Visits fell in every town that shortened its hours, and rose where the doors stayed open until the last bus had gone. '.repeat(40)}
`;

let good: Buffer;
beforeAll(async () => {
  const { built } = await buildAll({ text: REPORT, folder: figuresFolder }, { formats: ['pdf'] });
  good = Buffer.from(built.find(({ audience }) => audience === 'analyst')!.outputs[0]!.bytes);
});

test('the good file has no findings', () => {
  expect(tagFindings(readTags(good))).toEqual([]);
});

/** The file with one match replaced by as many bytes. */
function spoilt(from: RegExp, to: (match: string) => string): Uint8Array {
  const text = good.toString('latin1');
  const [match] = from.exec(text) ?? [];
  expect(match).toBeDefined();
  const made = to(match!);
  expect(made).toHaveLength(match!.length);
  return Buffer.from(text.replace(match!, made), 'latin1');
}

test.each<[string, RegExp, (match: string) => string, RegExp]>([
  ['a page whose link is said to be on another', /\/Type \/OBJR[\s\S]*?\/Pg \d+ 0 R/, (all) => all.replace(/(\d+) 0 R$/, (_, id: string) => `${pageOther(id)} 0 R`), /names page \d, its area is on page \d/],
  ['a table without head', /\/S \/TH\b[\s\S]*?\/S \/TH\b/, (all) => all.replaceAll('/TH', '/TD'), /has no header cell/],
  ['a head without scope', /\/Scope \/Column/, () => '/Scopf /Column', /has no scope/],
  ['a row that is short', /\/S \/TD\b/, () => '/S /P ', /TR holds P/],
  ['a note with another id', /\/ID \(note-1\)/, () => '/ID (note-7)', /note-7 is never called|goes to note-1, which is no note/],
  ['a note that is no note', /\/S \/Note\b/, () => '/S /Part', /goes to note-1, which is no note/],
  ['a list without numbering', /\/ListNumbering \/Decimal/, () => '/ListNumberinh /Decimal', /does not say how it is numbered/],
  ['a numbered list whose numbers are gone', /\/S \/Lbl\n(?=[\s\S]*\/S \/LBody)/, () => '/S /Div\n', /has no number|LI holds Div/],
  ['a figure without words', /\/Alt \(/, () => '/Alu (', /no alternative text/],
  ['a figure without its box', /\/BBox \[(?=[\s\S]{0,80}>>\nendobj)/, () => '/BBoy [', /a figure has the box/],
  ['a heading that skips', /\/S \/H2\b/, () => '/S /H3', /H3 follows H1/],
  ['two titles', /\/S \/H2\b/, () => '/S /H1', /two titles/],
  ['a link without words', /\/Contents \(the/, () => '/Contentz (the', /says nothing/],
  ['a link without its area', /\/S \/Link\b/, () => '/S /Span', /active area stands under Span/],
  ['an outline with another title', /\/Title \(Opening hours\)/, () => '/Title (Closing hours)', /is “Closing hours” in the outline/],
  ['no order of tabs', /\/Tabs \/S/, () => '/Tabs /R', /not tabbed/],
  ['no language', /\/Lang \(en\)/, () => '/Lanh (en)', /no language/],
  ['no page labels', /\/PageLabels/, () => '/PageLabelz', /no page labels/],
  ['content of no element', /\/K \[0\]/, () => '/K [ ]', /belongs to no element/],
  ['content of two elements', /\/K \[1\]/, () => '/K [0]', /belongs to two elements/],
  ['an unknown type', /\/S \/P\n/, () => '/S /Q\n', /Q is not a standard type/],
])('%s', (_name, from, to, finding) => {
  expect(tagFindings(readTags(spoilt(from, to))).join('\n')).toMatch(finding);
}); // biome-ignore format: one row each

test.each<[string, object, RegExp | undefined]>([
  ['well', {}, undefined],
  ['of no type', { type: undefined }, /is of type undefined/],
  ['of the page, attached nowhere', { attached: [] }, /is not attached/],
  ['without a box', { bbox: undefined }, /has the box undefined/],
  ['off the sheet', { bbox: [0, 0, 900, 20] }, /has the box 0,0,900,20/],
])('an artifact %s', (_name, change, finding) => {
  const file = readTags(good);
  const artifact = file.artifacts.find(({ type }) => type === 'Pagination');
  const check = TAG_RULES['artifacts say what they are and where']!;
  const found = [...check({ ...file, artifacts: [{ ...artifact!, ...change }] })];
  expect(found).toEqual(finding ? [expect.stringMatching(finding)] : []);
});

/** Another page than the one of this object number. */
function pageOther(id: string): string {
  const pages = [...good.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n<<\n\/Type \/Page\n/g)].map(
    ([, page]) => page!,
  );
  expect(pages).toContain(id);
  return pages.find((page) => page !== id && page.length === id.length)!;
}

/** Faults of a content stream, read as the content of the good file's first page. */
function faultsOf(stream: string): readonly string[] {
  const objects = readObjects(good);
  const data = deflateSync(Buffer.from(stream, 'latin1'));
  const contents: Value = { dict: new Map([['Filter', { name: 'FlateDecode' }]]), data };
  return readPage(objects, new Map<string, Value>([['Contents', contents]])).faults;
}

test.each<[string, string[]]>([
  ['/P <</MCID 0>> BDC 0 0 1 1 re f EMC', []],
  ['0 0 1 1 re f', ['f paints outside marked content']],
  [
    '/P <</MCID 0>> BDC /Artifact <</Type /Layout>> BDC EMC EMC',
    ['marked content Artifact stands inside other marked content'],
  ],
  ['/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC', ['two pieces of marked content have the id 0']],
  ['/P <</Lang (en)>> BDC EMC', ['marked content P has no id']],
  ['/P <</MCID 0>> BDC', ['marked content is not closed']],
  ['EMC', ['marked content is closed that was never opened']],
  ['/P <</MCID 0>> BDC [<0009>] TJ EMC', ['a code without a text: 0009']],
])('%s', (stream, expected) => {
  expect(faultsOf(stream)).toEqual(expected);
});
