import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Brief, Note } from '../../src/brief/index.ts';
import type { NotePolicy } from '../../src/config/index.ts';
import { toDocx } from '../../src/docx/index.ts';
import { block, body, brief, call, cell, item, note, runsOf, text } from './build.ts';
import { faultsOf } from './check-docx.ts';
import { all, child, elements, type ReadDocx, readDocx } from './read-docx.ts';
import { images, specimen } from './specimen.ts';
import { testTemplate } from './template.ts';
import { textsOf } from './texts-of.ts';

const created = new Date('2026-05-01T10:00:00.123Z');
const report = { path: 'briefs/ponds/report.md', sha256: 'ab'.repeat(32) };

function build(input: Brief, notes: Partial<NotePolicy> = {}): Promise<Uint8Array> {
  return toDocx({ brief: input, template: testTemplate(notes), images, created, report });
}
async function read(
  blocks: Block[],
  notes: Note[] = [],
  policy: Partial<NotePolicy> = {},
): Promise<ReadDocx> {
  const docx = readDocx(await build(brief(blocks, notes), policy));
  expect(faultsOf(docx)).toEqual([]);
  return docx;
}
/** Style and text of each paragraph after the flag. */
const outline = (docx: ReadDocx) => docx.paragraphs.slice(1).map(({ style, text }) => `${style}: ${text}`);

describe('the specimen, every kind of block', () => {
  let bytes: Uint8Array;
  let docx: ReadDocx;
  beforeAll(async () => {
    bytes = await build(specimen);
    docx = readDocx(bytes);
  });

  it('has no fault that our own checks know', () => {
    expect(faultsOf(docx)).toEqual([]);
  });
  it('holds all text of the brief, once and in order', () => {
    const said = docx.paragraphs.map((paragraph) => paragraph.text).join(' ');
    let from = 0;
    for (const words of textsOf(specimen.blocks)) {
      const at = said.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(0);
      from = at + words.length;
    }
  });
  it('holds all notes with their labels', () => {
    expect(docx.notes.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(docx.calls).toEqual(['1', '2', '1', '3']);
    expect(docx.notes[1]?.paragraphs.map(({ style }) => style)).toEqual(['FootnoteText', 'PBNoteContinue']);
    expect(docx.notes[0]?.paragraphs[0]?.text).toBe('See Ponds, p. 4, at example.org.');
    expect(docx.notes[0]?.paragraphs[0]?.runs).toContainEqual({
      text: 'example.org',
      style: 'Hyperlink',
      href: 'https://example.org/',
    });
    expect(docx.notes[0]?.paragraphs[0]?.runs).toContainEqual({ text: 'Ponds', style: 'Emphasis' });
  });
  it('gives the same bytes again, in this process and in another', async () => {
    expect(Buffer.from(await build(specimen)).equals(Buffer.from(bytes))).toBe(true);
    expect(await inAnotherProcess()).toEqual(Buffer.from(bytes).toString('base64'));
  });
  it('has one fixed time in the archive and sorted names', () => {
    const names = Object.keys(unzipSync(bytes));
    expect(names).toEqual([...names].sort());
    expect(Buffer.from(bytes).readUInt16LE(12)).toBe(0x21);
  });
});

describe('properties', () => {
  it('say what the file is and where it comes from', async () => {
    const { properties } = await read([body('Text.')]);
    expect(properties).toEqual({
      title: 'Ponds & ponds', subject: 'Water', creator: 'An author', keywords: 'water, ponds', language: 'en-GB',
      lastModifiedBy: 'Briefwright', revision: '1', created: '2026-05-01T10:00:00Z', modified: '2026-05-01T10:00:00Z',
      'Source report': report.path, 'Source report SHA-256': report.sha256, Audience: 'analyst', Template: 'test',
    }); // biome-ignore format: one look
  });
  it('leave out what is not known', async () => {
    const { subject: _, ...meta } = brief([]).meta;
    const nameless: Brief = { ...brief([body('Text.')]), meta: { ...meta, authors: [], keywords: [] } };
    const { properties } = readDocx(await build(nameless));
    expect(Object.keys(properties)).not.toContain('creator');
    expect(Object.keys(properties)).not.toContain('subject');
    expect(Object.keys(properties)).not.toContain('keywords');
  });
  it('a brief for one page has tighter heads and says so in its folio', async () => {
    const spaceAndFolio = async (onePage: boolean) => {
      const docx = readDocx(await build(brief([body('Text.')], [], { onePage })));
      const heading = all(docx.tree('word/styles.xml'), 'w:style').find(
        ({ attributes }) => attributes['w:styleId'] === 'Heading1',
      );
      const folio = docx.headers.flat().find(({ style }) => style === 'Footer')?.text;
      return [heading && all(heading, 'w:spacing')[0]?.attributes['w:before'], folio];
    };
    expect(await spaceAndFolio(false)).toEqual(['360', '2 / 2']);
    expect(await spaceAndFolio(true)).toEqual(['180', '1 / 1']);
  });
  it('name the language in styles and settings, the faces with their alternatives', async () => {
    const { parts } = await read([body('Text.')]);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(parts.get('word/settings.xml')).toContain('<w:themeFontLang w:val="en-GB"/>');
    expect(parts.get('word/settings.xml')).toContain(
      'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"',
    );
    expect(parts.get('word/fontTable.xml')).toContain(
      '<w:font w:name="Source Serif 4"><w:altName w:val="Cambria"/>',
    );
  });
});

describe('runs', () => {
  it('take marks from character styles, meeting marks from one style', async () => {
    const both = text('both', { strong: true, emphasis: true });
    const docx = await read([
      body('a ', text('b', { strong: true }), both, text('c', { strong: true, superscript: true })),
    ]);
    expect(docx.paragraphs[1]?.runs).toEqual([
      { text: 'a ' }, { text: 'b', style: 'Strong' }, { text: 'both', style: 'IntenseEmphasis' }, { text: 'c', style: 'PBStrongSuperscript' },
    ]); // biome-ignore format: one look
  });
  it('join the runs of one link, keep its address whole and the marks inside', async () => {
    const href = 'https://example.org/a b?x=1&y="2"#part';
    const docx = await read([
      body(
        text('one ', {}, { href }),
        text('two', { emphasis: true }, { href }),
        text('three', {}, { href: 'https://example.org/' }),
      ),
    ]);
    expect(docx.paragraphs[1]?.runs).toEqual([
      { text: 'one ', style: 'Hyperlink', href: 'https://example.org/a%20b?x=1&y=%222%22#part' },
      { text: 'two', style: 'PBHyperlinkEmphasis', href: 'https://example.org/a%20b?x=1&y=%222%22#part' },
      { text: 'three', style: 'Hyperlink', href: 'https://example.org/' },
    ]);
    expect(all(docx.tree('word/document.xml'), 'w:hyperlink')).toHaveLength(2);
  });
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://', '#'])(
    'print the text of a link to %s without the link',
    async (href) => {
      const docx = await read([body(text('words', {}, { href }))]);
      expect(docx.paragraphs[1]?.runs).toEqual([{ text: 'words' }]);
    },
  );
  it('say the language of foreign words', async () => {
    const docx = await read([body(text('der Teich', {}, { lang: 'de' }))]);
    expect(docx.paragraphs[1]?.runs).toEqual([{ text: 'der Teich', lang: 'de' }]);
  });
  it('keep text that looks like XML or like our own references, and drop what XML cannot hold', async () => {
    const strange = '<w:p> {n1-0} {image1.png} r:id="rId1" &amp; ]]> \u{1F30A}';
    const docx = await read([body(`${strange}\u0000\u000b\ud800\uffff`)]);
    expect(docx.paragraphs[1]?.text).toBe(strange);
  });
});

describe('notes', () => {
  const two = [note('x', '1', body('First.')), note('y', '2', body('Second.'))];
  it('repeat a call as a NOTEREF field to the first', async () => {
    const docx = await read(
      [body('One', call('x', '1'), ' two', call('y', '2'), ' again', call('x', '1', false), '.')],
      two,
    );
    expect(docx.calls).toEqual(['1', '2', '1']);
    const fields = all(docx.tree('word/document.xml'), 'w:instrText').map((field) => field.children.join(''));
    expect(fields).toEqual(['NOTEREF _Note1 \\f \\h']);
    expect(all(docx.tree('word/document.xml'), 'w:bookmarkStart')).toHaveLength(1);
  });
  it('stand at the end, under their heading, when the policy says so', async () => {
    const docx = await read([body('One', call('x', '1'), ' two', call('y', '2'))], two, { place: 'end' });
    expect(docx.paragraphs.at(-1)).toMatchObject({ style: 'Heading1', text: 'notes' });
    expect(docx.notes.map(({ label, paragraphs }) => `${label} ${paragraphs[0]?.style}`)).toEqual([
      '1 EndnoteText',
      '2 EndnoteText',
    ]);
    expect(all(docx.tree('word/document.xml'), 'w:footnoteReference')).toEqual([]);
  });
  it('vanish with their calls when the policy is none', async () => {
    const docx = await read([body('One', call('x', '1'), '.')], two, { place: 'none' });
    expect(docx.calls).toEqual([]);
    expect(docx.notes).toEqual([]);
  });
  it.each([
    ['letters', ['a', 'b', 'c']],
    ['roman', ['i', 'ii', 'iii']],
    ['symbols', ['*', '†', '‡']],
    ['symbols', ['*', '†', '‡', '§', '¶', '**']],
    ['letters', [...'abcdefghijklmnopqrstuvwxyz', 'aa', 'ab']],
  ] as const)('print the labels of the brief: %s %j', async (numbering, labels) => {
    const notes = labels.map((label, index) => ({
      ...note(label, label, body(`Note ${label}.`)),
      number: index + 1,
    }));
    const calls = labels.map((label) => call(label, label));
    const docx = await read([body(...calls.flatMap((run) => ['Word', run]))], notes, { numbering });
    expect(docx.calls).toEqual(labels);
    expect(docx.notes.map(({ paragraphs }) => paragraphs[0]?.text.replace(/^\S+ (?=Note)/, ''))).toEqual(
      labels.map((label) => `Note ${label}.`),
    );
  });
  it('restart with the section', async () => {
    const notes = ['x', 'y', 'z'].map((id, index) => ({
      ...note(id, String([1, 2, 1][index]), body(`${id}.`)),
      number: [1, 2, 1][index] ?? 1,
    }));
    const heading = (words: string) => block({ kind: 'heading', depth: 1, runs: runsOf([words]) });
    const blocks = [
      heading('A'),
      body('One', call('x', '1'), call('y', '2')),
      heading('B'),
      body('Two', call('z', '1')),
    ];
    const docx = await read(blocks, notes, { restart: 'section' });
    expect(docx.calls).toEqual(['1', '2', '1']);
    expect(all(docx.tree('word/document.xml'), 'w:sectPr')).toHaveLength(2);
    expect(all(docx.tree('word/document.xml'), 'w:titlePg')).toHaveLength(1);
  });
  it('have separators without a note mark', async () => {
    const docx = await read([body('One', call('x', '1'))], two);
    const [separator, continuation] = elements(docx.tree('word/footnotes.xml'));
    for (const element of [separator, continuation])
      expect(element && all(element, 'w:footnoteRef')).toEqual([]);
  });
});

describe('lists', () => {
  const plain = (ordered: boolean, start: number, ...items: ReturnType<typeof item>[]) =>
    block({ kind: 'list', role: 'plain', ordered, start, tight: true, items });
  it('start at their own number and do not go on from one another', async () => {
    const docx = await read([
      plain(true, 1, item(body('a'))),
      body('between'),
      plain(true, 4, item(body('b')), item(body('c'))),
    ]);
    const [a, , b, c] = docx.paragraphs.slice(1);
    expect(b?.list).toEqual(c?.list);
    expect(a?.list?.id).not.toBe(b?.list?.id);
    const start = (id = 0) => {
      const num = all(docx.tree('word/numbering.xml'), 'w:num').find(
        ({ attributes }) => attributes['w:numId'] === String(id),
      );
      return num && all(num, 'w:startOverride')[0]?.attributes['w:val'];
    };
    expect([start(a?.list?.id), start(b?.list?.id)]).toEqual(['1', '4']);
  });
  it('nest, and go on without a mark in the second paragraph of an item', async () => {
    const docx = await read([
      plain(
        false,
        1,
        item(body('a'), body('more'), plain(true, 1, item(body('b'), plain(false, 1, item(body('c')))))),
      ),
    ]);
    expect(docx.paragraphs.slice(1).map(({ style, text, list }) => [style, text, list?.level])).toEqual([
      ['ListBullet', 'a', 0], ['ListContinue', 'more', undefined], ['ListNumber2', 'b', 1], ['ListBullet3', 'c', 2],
    ]); // biome-ignore format: one look
  });
  it('survive a depth that Word has not', async () => {
    let deep: Block = plain(false, 1, item(body('bottom')));
    for (let level = 0; level < 14; level += 1) deep = plain(false, 1, item(body(`level ${level}`), deep));
    const docx = await read([deep]);
    expect(Math.max(...docx.paragraphs.map(({ list }) => list?.level ?? 0))).toBe(8);
    expect(docx.paragraphs.at(-1)?.text).toBe('bottom');
  });
});

describe('blocks', () => {
  it('panels are paragraphs in a box, their lists hung inside it', async () => {
    const list = block({
      kind: 'list',
      role: 'findings',
      ordered: true,
      start: 1,
      tight: false,
      items: [item(body('Whole.'))],
    });
    const docx = await read([
      block({ kind: 'panel', label: runsOf(['Findings']), columns: 2, blocks: [list] }),
    ]);
    expect(outline(docx)).toEqual(['PBBoxPointsLabel: Findings', 'PBBoxPointsListNumber: Whole.']);
    const styles = all(docx.tree('word/styles.xml'), 'w:style');
    const frame = (id: string) => {
      const properties = child(
        styles.find(({ attributes }) => attributes['w:styleId'] === id),
        'w:pPr',
      );
      return [child(properties, 'w:pBdr'), child(properties, 'w:shd'), child(properties, 'w:ind')];
    };
    expect(frame('PBBoxPointsLabel')).toEqual(frame('PBBoxPointsListNumber'));
    expect(frame('PBBoxLabel')).toEqual(frame('PBBox'));
    expect(frame('PBBoxLabel').every(Boolean)).toBe(true);
  });
  it('takeaways stand under their addressee', async () => {
    const list = block({
      kind: 'list',
      role: 'findings',
      ordered: false,
      start: 1,
      tight: false,
      items: [item(body('Pay.'))],
    });
    const docx = await read([
      block({ kind: 'addressed', addressee: runsOf(['The ministry']), blocks: [list] }),
      block({ kind: 'addressed', addressee: [], blocks: [body('Dig.')] }),
    ]);
    expect(outline(docx)).toEqual(['PBAddressee: The ministry', 'ListContinue: Pay.', 'ListContinue: Dig.']);
  });
  it('a takeaway without addressee stands apart from the one before', async () => {
    const list = (words: string) =>
      block({
        kind: 'list',
        role: 'findings',
        ordered: false,
        start: 1,
        tight: false,
        items: [item(body(words))],
      });
    const addressed = block({
      kind: 'addressed',
      addressee: runsOf(['The ministry']),
      blocks: [list('Pay.')],
    });
    const docx = await read([
      block({ kind: 'panel', label: runsOf(['T']), columns: 1, blocks: [addressed, list('Wait.')] }),
    ]);
    expect(outline(docx)).toEqual([
      'PBBoxLabel: T',
      'PBBoxAddressee: The ministry',
      'PBBoxListContinueKeep: Pay.',
      'PBBoxApart: Wait.',
    ]);
  });
  it('headings never skip a level', async () => {
    const headings = ([2, 3, 1, 3] as const).map((depth) =>
      block({ kind: 'heading', depth, runs: runsOf([`was ${depth}`]) }),
    );
    expect(outline(await read(headings))).toEqual([
      'Heading1: was 2',
      'Heading2: was 3',
      'Heading1: was 1',
      'Heading2: was 3',
    ]);
  });
  it('a pull quote has the language’s quotation marks', async () => {
    const docx = await read([
      block({ kind: 'pull-quote', runs: runsOf(['Said']), attribution: runsOf(['The ministry']) }),
    ]);
    expect(outline(docx)).toEqual(['IntenseQuote: “Said”', 'PBQuoteBy: The ministry']);
  });
  it('a rule is the top border of what follows; after a heading of its own there is none', async () => {
    const rule = block({ kind: 'rule' });
    const heading = block({ kind: 'heading', depth: 1, runs: runsOf(['H']) });
    expect(outline(await read([rule, body('x'), rule, heading, body('y')]))).toEqual([
      'PBAfterRuleBodyText: x',
      'Heading1: H',
      'BodyText: y',
    ]);
  });
  it('code keeps its lines and spaces', async () => {
    const docx = await read([block({ kind: 'code', value: 'if (a) {\n\n\tb();\n}\n' })]);
    expect(docx.paragraphs[1]?.runs.map(({ text }) => text).join('')).toBe('if (a) {\n\n    b();\n}');
  });
  it('numbered captions are SEQ fields that come to the report’s number; without a picture they are small text', async () => {
    const figure = (label: string): Block =>
      block({ kind: 'figure', label: runsOf([label]), caption: runsOf(['C']), alt: '' });
    const docx = await read(['Figure 1', 'Figure 3', 'Figure 4', 'Map A'].map(figure));
    expect(outline(docx)).toEqual([
      'PBSmall: Figure 1 C',
      'PBSmall: Figure 3 C',
      'PBSmall: Figure 4 C',
      'PBSmall: Map A C',
    ]);
    expect(
      all(docx.tree('word/document.xml'), 'w:instrText').map((field) => field.children.join('')),
    ).toEqual(['SEQ Figure \\* ARABIC', 'SEQ Figure \\* ARABIC \\r 3', 'SEQ Figure \\* ARABIC']);
  });
  it('pictures are in line, no wider than the text, with their text alternative', async () => {
    const image = { url: 'ponds.png', width: 800, height: 300, format: 'png' } as const;
    const caption = runsOf(['Ponds']);
    const docx = await read([block({ kind: 'figure', image, caption, alt: 'A "grey" <field>' })]);
    expect(docx.paragraphs[1]?.style).toBe('Caption');
    const document = docx.tree('word/document.xml');
    expect(all(document, 'wp:docPr')[0]?.attributes).toMatchObject({ id: '1', descr: 'A "grey" <field>' });
    expect(all(document, 'wp:extent')[0]?.attributes).toEqual({
      cx: String(360 * 12700),
      cy: String(135 * 12700),
    });
    expect(all(document, 'wp:anchor')).toEqual([]);
    expect(Buffer.from(docx.media.get('word/media/image1.png') ?? [])).toEqual(
      Buffer.from(images.images.get('ponds.png')?.bytes ?? [1]),
    );
  });
  it('tables repeat their header, keep their rows and align by styles', async () => {
    const rows = [cell('Lower', { rowSpan: 2 }), cell('1')];
    const docx = await read([
      block({ kind: 'table', align: ['left', 'right'], head: [{ total: false, cells: [cell('Where', { header: true }), cell('N', { header: true })] }], body: [{ total: false, cells: rows }, { total: false, cells: [cell('2')] }, { total: true, cells: [cell('Both', { colSpan: 2 })] }] }),
      body('After.'),
    ]); // biome-ignore format: one look
    const document = docx.tree('word/document.xml');
    expect(all(document, 'w:cantSplit')).toHaveLength(4);
    expect(all(document, 'w:tblHeader')).toHaveLength(1);
    expect(all(document, 'w:gridSpan').map(({ attributes }) => attributes['w:val'])).toEqual(['2']);
    expect(all(document, 'w:vMerge')).toHaveLength(2);
    const grid = all(document, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBeCloseTo(7200, -1);
    const styles = docx.paragraphs
      .filter(({ inTable, text }) => inTable && text !== '')
      .map(({ style, text }) => `${text}: ${style}`);
    expect(styles).toEqual([
      'Where: PBTableHead',
      'N: PBTableHeadRight',
      'Lower: PBTableText',
      '1: PBTableRight',
      '2: PBTableRight',
      'Both: PBTableHead',
    ]);
    expect(docx.paragraphs.at(-1)?.style).toBe('PBAfterBlockBodyText');
  });
  it('the head of a group of rows keeps with the next row', async () => {
    const row = (...cells: ReturnType<typeof cell>[]) => ({ total: false, cells });
    const rows = [row(cell('a'), cell('b')), row(cell('Group', { colSpan: 2 })), row(cell('c'), cell('d'))];
    const docx = await read([block({ kind: 'table', align: [], head: [], body: rows })]);
    const keeps = all(docx.tree('word/styles.xml'), 'w:style')
      .filter((style) => all(style, 'w:keepNext').some(({ attributes }) => attributes['w:val'] !== '0'))
      .map((style) => style.attributes['w:styleId']);
    const kept = all(docx.tree('word/document.xml'), 'w:tr').map(
      (tr) => all(tr, 'w:pStyle').filter((style) => keeps.includes(style.attributes['w:val'])).length,
    );
    expect(kept).toEqual([0, 1, 0]);
  });
  it('text after a list stands clear of it', async () => {
    const item = { source: [], blocks: [body('x')] };
    const list = block({ kind: 'list', role: 'plain', ordered: false, start: 1, tight: true, items: [item] });
    const heading = block({ kind: 'heading', depth: 1, runs: runsOf(['H']) });
    expect(outline(await read([list, body('y'), body('z'), list, heading, body('y')]))).toEqual([
      'ListBullet: x',
      'PBAfterListBodyText: y',
      'BodyText: z',
      'ListBullet: x',
      'Heading1: H',
      'BodyText: y',
    ]);
  });
  it('a short row is filled up to the width of the table', async () => {
    const row = (...cells: ReturnType<typeof cell>[]) => ({ total: false, cells });
    const body = [
      row(cell('a', { rowSpan: 2 }), cell('b'), cell('c')),
      row(cell('d')),
      row(cell('e', { colSpan: 2 })),
      row(),
    ];
    const docx = await read([block({ kind: 'table', align: ['left'], head: [], body })]);
    const cells = all(docx.tree('word/document.xml'), 'w:tr').map((tr) => all(tr, 'w:tc').length);
    expect(cells).toEqual([3, 3, 2, 3]);
  });
  it.each([1, 40, 200])(
    'a table of %i columns has widths of a twip or more that make up its own',
    async (columns) => {
      const cells = Array.from({ length: columns }, (_, c) => cell(`Words ${c}`));
      const docx = await read([
        block({ kind: 'table', align: [], head: [], body: [{ total: false, cells }] }),
      ]);
      const document = docx.tree('word/document.xml');
      const grid = all(document, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(grid).toHaveLength(columns);
      expect(Math.min(...grid)).toBeGreaterThanOrEqual(1);
      const [width] = all(document, 'w:tblW').map(({ attributes }) => Number(attributes['w:w']));
      expect(grid.reduce((sum, one) => sum + one, 0)).toBe(width);
    },
  );
  it('a row that is short of very many columns is filled with one cell', async () => {
    const wide = Array.from({ length: 50 }, () => cell('a', { colSpan: 100 }));
    const rows = [wide, ...Array.from({ length: 50 }, () => [cell('b')])];
    const body = rows.map((cells) => ({ total: false, cells }));
    const docx = await read([block({ kind: 'table', align: [], head: [], body })]);
    const document = docx.tree('word/document.xml');
    const cells = all(document, 'w:tr').map((tr) => all(tr, 'w:tc').length);
    expect(cells).toEqual([50, ...rows.slice(1).map(() => 2)]);
    const spans = all(document, 'w:gridSpan').map(({ attributes }) => attributes['w:val']);
    expect(spans.slice(50)).toEqual(rows.slice(1).map(() => '4999'));
  });
  it('headers name the reader first, then title and folio', async () => {
    const docx = await read([body('Text.')]);
    const said = docx.headers.map((paragraphs) => paragraphs.map(({ text }) => text).join(' | '));
    expect(said.sort()).toEqual(['2 / 2', 'For analysts | Series 4, May 2026', 'Ponds & ponds']);
  });
  it('the document type comes first', async () => {
    const docx = await read([
      block({ kind: 'title', runs: runsOf(['T']) }),
      block({ kind: 'byline', runs: runsOf(['A']) }),
    ]);
    expect(docx.paragraphs.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'PBFlag: Policy brief',
      'Title: T',
      'Subtitle: A',
    ]);
  });
});

/** The specimen's bytes in base64, made by a fresh Node process. */
async function inAnotherProcess(): Promise<string> {
  const { build: bundle } = await import('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  const outfile = join(folder, 'make.mjs');
  const source = `
    import { toDocx } from './src/docx/index.ts';
    import { images, specimen } from './tests/docx/specimen.ts';
    import { testTemplate } from './tests/docx/template.ts';
    const bytes = await toDocx({ brief: specimen, template: testTemplate(), images, created: new Date('${created.toISOString()}'), report: ${JSON.stringify(report)} });
    process.stdout.write(Buffer.from(bytes).toString('base64'));`;
  await bundle({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  expect(readFileSync(outfile).length).toBeGreaterThan(0);
  return execFileSync(process.execPath, [outfile], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { TZ: 'Asia/Almaty' },
  });
}
