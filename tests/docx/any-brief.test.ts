import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Marks, Run } from '../../src/brief/index.ts';
import { loadTemplate } from '../../src/config/index.ts';
import { toDocx } from '../../src/docx/index.ts';
import { block, brief, call, cell, item, note } from './build.ts';
import { faultsOf } from './check-docx.ts';
import { readDocx } from './read-docx.ts';
import { images, specimen } from './specimen.ts';
import { textsOf } from './texts-of.ts';

const report = { path: 'report.md', sha256: '00' };
const created = new Date(0);
const IDS = ['x', 'y', 'z'];

const words = fc.oneof(
  fc.constantFrom(
    'water',
    '<w:p/>',
    '&amp;',
    '"quoted"',
    "it's",
    '{n1-0}',
    '\u0000',
    '\ud800',
    'ә',
    '\u{1F30A}',
    ']]>',
    '$1',
    'a\tb',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const marks: fc.Arbitrary<Marks> = fc
  .subarray(['strong', 'emphasis', 'code', 'strike', 'superscript', 'subscript', 'lead'] as const)
  .map((names) => Object.fromEntries(names.map((name) => [name, true])));
const href = fc.constantFrom(
  'https://example.org/?a=1&b=<2>',
  'mailto:desk@example.org',
  'https://example.org/#x',
  'ftp://example.org',
  'https://',
);
const textRun: fc.Arbitrary<Run> = fc
  .record({
    value: words,
    marks,
    href: fc.option(href, { nil: undefined }),
    lang: fc.option(fc.constantFrom('de', 'kk'), { nil: undefined }),
  })
  .map(({ value, marks, href, lang }) => ({
    kind: 'text',
    source: [],
    value,
    marks,
    ...(href ? { href } : {}),
    ...(lang ? { lang } : {}),
  }));
/** Calls get their numbers afterwards, by order. */
const callRun: fc.Arbitrary<Run> = fc.constantFrom(...IDS).map((id) => call(id, '0'));
const breakRun: fc.Arbitrary<Run> = fc.constant({ kind: 'break', source: [] });
const runs = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: textRun },
    { weight: 1, arbitrary: callRun },
    { weight: 1, arbitrary: breakRun },
  ),
  { minLength: 1, maxLength: 5 },
);
const labels = fc.array(textRun, { minLength: 1, maxLength: 2 });

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    runs.map((runs) => block({ kind: 'paragraph', style: 'body', runs })),
    fc.tuple(runs, fc.constantFrom('lead', 'small', 'source')).map(([runs, style]) => block({ kind: 'paragraph', style, runs })),
    fc.tuple(fc.constantFrom(1, 2, 3), labels).map(([depth, runs]) => block({ kind: 'heading', depth, runs })),
    fc.constant(block({ kind: 'rule' })),
    words.map((value) => block({ kind: 'code', value: `a${value}` })),
    fc.array(fc.array(runs, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((rows) => block({ kind: 'table', align: ['left', 'right', 'center', 'decimal'], head: [], body: rows.map((cells) => ({ total: false, cells: cells.map((runs) => ({ ...cell(''), runs })) })) })),
    fc.tuple(labels, labels, fc.boolean()).map(([label, caption, lost]) => block({ kind: 'figure', label, caption, alt: 'alt', ...(lost ? {} : { image: { url: 'ponds.png', width: 800, height: 300, format: 'png' as const } }) })),
    fc.tuple(labels, fc.constantFrom(1, 2), tie('blocks')).map(([label, columns, blocks]) => block({ kind: 'panel', label, columns, blocks })),
    fc.tuple(labels, tie('blocks')).map(([heading, blocks]) => block({ kind: 'callout', heading, blocks })),
    fc.tuple(labels, tie('blocks')).map(([addressee, blocks]) => block({ kind: 'addressed', addressee, blocks })),
    fc.tuple(labels, tie('blocks')).map(([label, blocks]) => block({ kind: 'row', label, pinned: false, blocks })),
    fc.tuple(labels, tie('blocks')).map(([attribution, blocks]) => block({ kind: 'quote', attribution, blocks })),
    fc.tuple(fc.constantFrom('findings', 'plain'), fc.boolean(), fc.nat(20), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 })).map(([role, ordered, start, items]) => block({ kind: 'list', role, ordered, start, tight: true, items: items.map((blocks) => item(...blocks)) })),
  ),
})); // biome-ignore format: one kind a line

/** Numbers the calls as the brief room does: by first call, later ones repeat. */
function numbered(blocks: Block[]) {
  const order: string[] = [];
  const calls: string[] = [];
  const text = JSON.stringify(blocks, (_, value) => {
    if (value?.kind !== 'note-call') return value;
    const first = !order.includes(value.note);
    if (first) order.push(value.note);
    const number = order.indexOf(value.note) + 1;
    calls.push(String(number));
    return { ...value, number, label: String(number), first };
  });
  const notes = order.map((id, index) =>
    note(
      id,
      String(index + 1),
      block({ kind: 'paragraph', style: 'body', runs: [{ kind: 'text', value: id, marks: {}, source: [] }] }),
    ),
  );
  return { blocks: JSON.parse(text) as Block[], notes, calls };
}

/** What is left of text when what XML cannot hold, white space and line ends are out. */
const bare = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  text.replace(/[\u0000-\u001f\uFFFE\uFFFF]|\p{Surrogate}|\s/gu, '');

it('whatever blocks there are, the file is sound and says all of them in order', async () => {
  const template = await loadTemplate('default', { audience: 'analyst' });
  await fc.assert(
    fc.asyncProperty(blocks, async (given) => {
      const { blocks, notes, calls } = numbered(given);
      const bytes = await toDocx({ brief: brief(blocks, notes), template, images, created, report });
      const docx = readDocx(bytes);
      expect(faultsOf(docx)).toEqual([]);
      const said = docx.paragraphs
        .slice(1)
        .map(({ text }) => text)
        .join('');
      expect(bare(said)).toBe(bare(textsOf(blocks).join('')));
      expect(docx.calls).toEqual(calls);
      expect(docx.notes.map(({ label }) => label)).toEqual(notes.map(({ label }) => label));
    }),
    { numRuns: 40 },
  );
});

it.each([
  ['a4', 'standard'],
  ['letter', 'accessible'],
] as const)('the default template on %s, %s', async (size, scale) => {
  const template = await loadTemplate('default', { audience: 'analyst', size, scale });
  const docx = readDocx(await toDocx({ brief: specimen, template, images, created, report }));
  expect(faultsOf(docx)).toEqual([]);
  const { attributes } = docx.tree('word/document.xml').children.flatMap(function find(node): {
    attributes: Record<string, string>;
  }[] {
    if (typeof node === 'string') return [];
    return node.name === 'w:pgSz' ? [node] : node.children.flatMap(find);
  })[0] ?? { attributes: {} };
  expect(Number(attributes['w:w']) / 20).toBeCloseTo(size === 'a4' ? 595.3 : 612, 1);
});
