/** Random briefs for properties: every kind of block, notes called where text is. */
import fc from 'fast-check';
import type { Block, Brief, Note, Run, TableCell } from '../../src/brief/index.ts';
import { base, brief } from './make.ts';

const word = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvz'), minLength: 1, maxLength: 11 }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Kazakhstan-wide',
      'https://example.org/reports/2024/brief',
      '1,234.5',
      'Ұлттық',
      '–',
    ),
  },
);
const words = (max: number) => fc.array(word, { minLength: 1, maxLength: max }).map((list) => list.join(' '));

/** A run that asks for a note; the numbers are given afterwards, in order. */
const CALL = '\u0001';
const inline = (max: number): fc.Arbitrary<Run[]> =>
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: words(max).map(
            (value): Run => ({ kind: 'text', value: `${value} `, marks: {}, source: [] }),
          ),
        },
        {
          weight: 1,
          arbitrary: words(3).map(
            (value): Run => ({ kind: 'text', value: `${value} `, marks: { strong: true }, source: [] }),
          ),
        },
        {
          weight: 1,
          arbitrary: words(3).map(
            (value): Run => ({
              kind: 'text',
              value: `${value} `,
              marks: {},
              href: 'https://example.org/',
              source: [],
            }),
          ),
        },
        {
          weight: 1,
          arbitrary: words(3).map(
            (value): Run => ({ kind: 'text', value: `${value} `, marks: {}, lang: 'kk', source: [] }),
          ),
        },
        { weight: 1, arbitrary: fc.constant<Run>({ kind: 'text', value: CALL, marks: {}, source: [] }) },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((runs): Run[] => [{ kind: 'text', value: 'Start ', marks: {}, source: [] }, ...runs]);

const plain = (max: number) =>
  words(max).map((value): Run[] => [{ kind: 'text', value, marks: {}, source: [] }]);

const paragraph = inline(60).map((runs): Block => ({ kind: 'paragraph', style: 'body', runs, ...base }));
const list = (depth: number): fc.Arbitrary<Block> =>
  fc
    .record({
      ordered: fc.boolean(),
      role: fc.constantFrom('findings' as const, 'plain' as const),
      items: fc.array(
        depth > 0 ? fc.tuple(paragraph, fc.option(list(depth - 1))) : fc.tuple(paragraph, fc.constant(null)),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ ordered, role, items }) => ({
      kind: 'list',
      role,
      ordered,
      start: 1,
      tight: true,
      items: items.map(([p, inner]) => ({ source: [], blocks: inner ? [p, inner] : [p] })),
      ...base,
    }));
const quote = fc
  .record({ blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }), attribution: fc.option(plain(4)) })
  .map(
    ({ blocks, attribution }): Block => ({
      kind: 'quote',
      blocks,
      ...(attribution ? { attribution } : {}),
      ...base,
    }),
  );
const callout = fc
  .record({
    heading: fc.option(plain(5)),
    blocks: fc.array(fc.oneof(paragraph, list(0)), { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ heading, blocks }): Block => ({ kind: 'callout', blocks, ...(heading ? { heading } : {}), ...base }),
  );
const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc
    .record({
      head: fc.boolean(),
      rows: fc.array(fc.array(inline(6), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 30,
      }),
      align: fc.array(
        fc.constantFrom('left' as const, 'right' as const, 'decimal' as const, 'center' as const),
        { minLength: columns, maxLength: columns },
      ),
      caption: fc.option(plain(12)),
      span: fc.boolean(),
    })
    .map(({ head, rows, align, caption, span }): Block => {
      const cells = (row: Run[][], header: boolean): TableCell[] =>
        row.map((runs) => ({ runs, colSpan: 1, rowSpan: 1, header, source: [] }));
      const all = rows.map((row, i) => ({
        cells: cells(row, head && i === 0),
        total: i > 0 && i === rows.length - 1,
      }));
      // The first body cell may cover two rows: the row below then has a cell less.
      const at = head ? 1 : 0;
      const first = all[at]?.cells[0];
      if (span && first && all[at + 1] && columns > 1) {
        all[at] = { ...all[at]!, cells: [{ ...first, rowSpan: 2 }, ...all[at]!.cells.slice(1)] };
        all[at + 1] = { ...all[at + 1]!, cells: all[at + 1]!.cells.slice(1) };
      }
      return {
        kind: 'table',
        align,
        head: head ? all.slice(0, 1) : [],
        body: head ? all.slice(1) : all,
        ...(caption ? { caption, label: [{ kind: 'text', value: 'Table 1', marks: {}, source: [] }] } : {}),
        ...base,
      };
    }),
);
const figure = fc
  .record({
    width: fc.integer({ min: 20, max: 3000 }),
    height: fc.integer({ min: 20, max: 3000 }),
    lost: fc.boolean(),
    caption: fc.option(plain(20)),
    sourceLine: fc.option(plain(20)),
  })
  .map(
    ({ width, height, lost, caption, sourceLine }): Block => ({
      kind: 'figure',
      alt: 'What it shows',
      ...(lost ? {} : { image: { url: 'a.png', width, height, format: 'png' } }),
      label: [{ kind: 'text', value: 'Figure 1', marks: {}, source: [] }],
      ...(caption ? { caption } : {}),
      ...(sourceLine ? { sourceLine } : {}),
      ...base,
    }),
  );
const code = fc
  .array(words(8), { minLength: 1, maxLength: 8 })
  .map((lines): Block => ({ kind: 'code', value: lines.join('\n'), ...base }));
const heading = fc
  .record({ depth: fc.constantFrom(1 as const, 2 as const, 3 as const), runs: plain(9) })
  .map((h): Block => ({ kind: 'heading', ...h, ...base }));
const panel = fc
  .record({
    label: plain(3),
    columns: fc.constantFrom(1 as const, 2 as const),
    blocks: fc.array(fc.oneof(paragraph, list(1), quote), { minLength: 1, maxLength: 4 }),
  })
  .map((p): Block => ({ kind: 'panel', ...p, ...base }));
const addressed = fc
  .record({ addressee: plain(6), blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }) })
  .map((a): Block => ({ kind: 'addressed', ...a, ...base }));
const pull = fc
  .record({ runs: plain(25), attribution: plain(3) })
  .map((q): Block => ({ kind: 'pull-quote', ...q, ...base }));
const row = fc
  .record({
    label: plain(3),
    pinned: fc.boolean(),
    blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  })
  .map((r): Block => ({ kind: 'row', ...r, ...base }));
const definitions = fc
  .array(fc.tuple(plain(6), fc.array(fc.oneof(paragraph, list(0)), { maxLength: 2 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(
    (entries): Block => ({
      kind: 'definitions',
      definitions: entries.map(([term, blocks]) => ({ term, blocks, source: [] })),
      ...base,
    }),
  );
const qr = fc
  .record({
    label: plain(4),
    pinned: fc.boolean(),
    blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  })
  .map(
    (q): Block => ({
      kind: 'qr',
      ...q,
      modules: Array.from({ length: 25 }, (_, i) => '10'.repeat(13).slice(i % 2, 25 + (i % 2))),
      alt: 'Where the report is',
      ...base,
    }),
  );
const small = fc.constantFrom<Block>(
  { kind: 'rule', ...base },
  { kind: 'ends', runs: [{ kind: 'text', value: 'ENDS', marks: {}, source: [] }], ...base },
);

const head = fc
  .record({ title: plain(14), byline: fc.option(plain(4)) })
  .map(({ title, byline }): Block[] => [
    { kind: 'title', runs: title, ...base },
    ...(byline ? [{ kind: 'byline' as const, runs: byline, ...base }] : []),
  ]);
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  { weight: 2, arbitrary: list(2) },
  ...[quote, callout, table, figure, code, panel, addressed, pull, row, definitions, qr, small].map(
    (arbitrary) => ({
      weight: 1,
      arbitrary,
    }),
  ),
);

/** Gives the notes that are asked for their numbers, in the order of the text; every third one is called twice. */
function withNotes(blocks: readonly Block[], texts: readonly (readonly Block[])[], onePage: boolean): Brief {
  const notes: Note[] = [];
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    if ((value as { value?: unknown }).value === CALL) {
      const again = notes.length > 0 && notes.length % 3 === 0;
      const number = again ? notes.length : notes.length + 1;
      const id = String(number);
      if (!again || notes.length === 0)
        notes.push({ id, number, label: id, blocks: texts[(number - 1) % texts.length]!, source: [] });
      return { kind: 'note-call', note: id, number, label: id, first: !again, source: [] };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  const made = walk(blocks) as Block[];
  return brief(made, { notes, onePage });
}

const noteText = fc
  .array(plain(60), { minLength: 1, maxLength: 2 })
  .map((list) => list.map((runs): Block => ({ kind: 'paragraph', style: 'body', runs, ...base })));

/** Any brief. */
export const anyBrief: fc.Arbitrary<Brief> = fc
  .record({
    head,
    blocks: fc.array(block, { maxLength: 14 }),
    notes: fc.array(noteText, { minLength: 1, maxLength: 4 }),
    onePage: fc.boolean(),
  })
  .map(({ head: first, blocks, notes, onePage }) => withNotes([...first, ...blocks], notes, onePage));
