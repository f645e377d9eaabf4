/** Random texts with many notes of every kind, called wherever text may stand; numbered as the brief room does. */
import fc from 'fast-check';
import type { Block, Brief, NoteId, Run, TableCell } from '../../src/brief/index.ts';
import { type CallPlaces, numberNotes } from '../../src/brief/number-notes.ts';
import type { NotePolicy } from '../../src/config/index.ts';
import { addressed, base, brief, list, panel, quote, row, title } from './make.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
const text = (value: string): Run => ({ kind: 'text', value, marks: {}, source: [] });
const callOf = (note: NoteId): Run => ({
  kind: 'note-call',
  note,
  number: 0,
  label: '',
  first: false,
  source: [],
});

const words = (most: number) =>
  fc.array(fc.string({ unit: fc.constantFrom(...'abcdefgimnorstu'), minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: most }).map((all) => `${all.join(' ')}.`); // biome-ignore format: one line
const call = fc.constantFrom<NoteId>(...IDS, 'link:https://example.org/one', 'link:https://example.org/two');
/** Words with calls: none, one, or several on one line. */
const runs = (most: number, likely: number): fc.Arbitrary<Run[]> =>
  fc
    .array(
      fc.tuple(words(most), fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: likely, arbitrary: fc.array(call, { minLength: 1, maxLength: 3 }) })), // biome-ignore format: one line
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) =>
      parts.flatMap(([value, calls], i) => [text(i > 0 ? ` ${value}` : value), ...calls.map(callOf)]),
    );
const few = runs(3, 1);
const some = runs(45, 4);

const p = some.map((own): Block => ({ kind: 'paragraph', style: 'body', runs: own, ...base }));
const cell = (own: Run[]): TableCell => ({ runs: own, colSpan: 1, rowSpan: 1, header: false, source: [] });
const table = fc.tuple(fc.array(fc.tuple(few, few), { minLength: 1, maxLength: 12 }), some, few).map(
  ([rows, caption, sourceLine]): Block => ({
    kind: 'table',
    label: [text('Table 1')],
    caption,
    align: ['left', 'right'],
    head: [{ cells: [cell([text('Place')]), cell([text('Count')])], total: false }],
    body: rows.map((cells) => ({ cells: cells.map(cell), total: false })),
    sourceLine,
    ...base,
  }),
);
const figure = fc.tuple(few, few).map(
  ([caption, sourceLine]): Block => ({
    kind: 'figure',
    alt: 'What it shows',
    image: { url: 'a.png', width: 600, height: 300, format: 'png' },
    label: [text('Figure 1')],
    caption,
    sourceLine,
    ...base,
  }),
);
const heading = fc
  .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), few)
  .map(([depth, own]): Block => ({ kind: 'heading', depth, runs: own, ...base }));
const items = fc.array(p, { minLength: 1, maxLength: 4 }).map((all) => list(all.map((one) => [one])));
const box = fc.array(p, { minLength: 1, maxLength: 3 });
const anyBlock = fc.oneof(
  { weight: 8, arbitrary: p },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: items },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: box.map((blocks): Block => quote(blocks)) },
  { weight: 1, arbitrary: fc.tuple(box, fc.constantFrom(1 as const, 2 as const)).map(([blocks, columns]) => panel('Findings', blocks, columns)) },
  { weight: 1, arbitrary: fc.tuple(few, box).map(([own, blocks]): Block => ({ kind: 'callout', heading: own, blocks, ...base })) },
  { weight: 1, arbitrary: fc.tuple(few, box).map(([own, blocks]): Block => ({ ...addressed('', blocks), addressee: own } as Block)) },
  { weight: 1, arbitrary: box.map((blocks) => row('About', blocks)) },
); // biome-ignore format: one kind a line

/** A note: short, of several paragraphs, with a list, with calls of other notes or itself, or longer than a page. */
const noteBlocks: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { weight: 4, arbitrary: runs(12, 1).map((own): Block[] => [{ kind: 'paragraph', style: 'body', runs: own, ...base }]) },
  { weight: 2, arbitrary: fc.array(p, { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.tuple(p, items).map(([one, all]) => [one, all]) },
  { weight: 1, arbitrary: words(700).map((value): Block[] => [{ kind: 'paragraph', style: 'body', runs: [text(value)], ...base }]) },
); // biome-ignore format: one kind a line

/** Blocks in sections, and what each note says. */
export interface Noted {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<NoteId, readonly Block[]>;
}
export const anyNoted: fc.Arbitrary<Noted> = fc
  .tuple(
    fc.array(fc.array(anyBlock, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    fc.tuple(...IDS.map(() => noteBlocks)),
  )
  .map(([sections, notes]) => ({
    blocks: [
      title('A report'),
      ...sections.flatMap((blocks, i) => blocks.map((block) => ({ ...block, part: `sections:${i + 1}` }))),
    ],
    notes: new Map<NoteId, readonly Block[]>([
      ...IDS.map((id, i) => [id, notes[i]!] as const),
      ...['one', 'two'].map((end): [NoteId, readonly Block[]] => {
        const href = `https://example.org/${end}`;
        const run: Run = { kind: 'text', value: href, marks: {}, href, source: [] };
        return [`link:${href}`, [{ kind: 'paragraph', style: 'small', runs: [run], ...base }]];
      }),
    ]),
  }));

/** The brief of a noted text. */
export function noted({ blocks, notes }: Noted, policy: NotePolicy, places?: CallPlaces): Brief {
  const content = (id: NoteId) => {
    const own = notes.get(id);
    return own && { blocks: own, source: [] };
  };
  const made = numberNotes(blocks, content, policy, new Map(), places);
  return brief(made.blocks, { notes: made.notes });
}
