/** Links as notes, notes that say the same, notes under tables, notes that begin again, on small reports. */
import { describe, expect, it } from 'vitest';
import { type Brief, compose, makePlan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { audienceOf, noImages, read, templateFor, textOf } from './helpers.ts';

const template = await templateFor('analyst');
const PARTS: Audience['parts'] = [
  { part: 'title', take: 'whole' },
  { part: 'sections', take: 'whole', figures: true },
];
const POLICY: Audience['notes'] = {
  place: 'foot',
  numbering: 'decimal',
  restart: 'brief',
  tables: 'notes',
  repeats: 'keep',
  marks: ['*', '†', '‡', '§'],
};
const briefOf = (text: string, notes: Partial<Audience['notes']> = {}, more: Partial<Audience> = {}): Brief =>
  compose(
    makePlan(read(text), audienceOf(PARTS, { notes: { ...POLICY, ...notes }, ...more }), template, noImages),
    new Set(),
  );
const said = ({ notes }: Brief): string[] =>
  notes.map(
    ({ label, blocks }) =>
      `${label} ${blocks.map((block) => ('runs' in block ? textOf(block.runs) : block.kind)).join(' / ')}`,
  );

describe('links as notes', () => {
  const text = `# Wells

## Where

See [the map](https://example.org/map), [the same](https://example.org/map) and <https://example.org/plain>.[^a]

[^a]: By [the office](https://example.org/map), [twice](https://example.org/map), and [another](https://example.org/b).
`;
  it('one address is one note; in a note it follows its link, once; an address that is printed gets none', () => {
    const brief = briefOf(text, {}, { links: 'notes' });
    expect(said(brief)).toEqual([
      '1 https://example.org/map',
      '2 By the office [https://example.org/map], twice, and another [https://example.org/b].',
    ]);
    const paragraph = brief.blocks.find(({ kind }) => kind === 'paragraph')!;
    expect('runs' in paragraph && textOf(paragraph.runs)).toBe(
      'See the map[1], the same[1 again] and https://example.org/plain.[2]',
    );
  });
  it('a list at the end has those of notes too', () => {
    const row = JSON.stringify(briefOf(text, {}, { links: 'list' }).blocks.at(-1));
    for (const address of ['map', 'plain', 'b'])
      expect(row.match(new RegExp(`"value":"https://example.org/${address}"`, 'g'))).toHaveLength(1);
  });
});

describe('notes that say the same', () => {
  const text = `# Wells

## Where

One.[^a] Two.[^b] Three.[^c] Four.[^d]

[^a]: Office of Wells, *Report* (2020).
[^b]: Office of Wells, *Report* (2020).
[^c]: Ibid., p. 4.
[^d]: Ibid., p. 4.
`;
  it('are merged on demand, and counted as printed; those that point to another one are left alone', () => {
    const brief = briefOf(text, { repeats: 'merge' });
    expect(said(brief).map((note) => note.slice(0, 8))).toEqual(
      ['1 Office', '2 Ibid., ', '3 Ibid., '].map((s) => s.slice(0, 8)),
    );
    expect(brief.cuts.filter(({ part }) => part === 'notes')).toEqual([]);
  });
  it('are kept apart otherwise', () => {
    expect(said(briefOf(text))).toHaveLength(4);
  });
});

describe('notes under tables', () => {
  const text = `# Wells

## Where

One.[^a]

| Place[^b] | Count |
|:--|--:|
| North[^a] | 1[^b] |

Two.[^b]

[^a]: First.
[^b]: Second.
`;
  it('are lettered, and do not disturb the numbers of the others', () => {
    const brief = briefOf(text, { tables: 'table' });
    expect(said(brief)).toEqual(['1 First.', 'a Second.', 'b First.', '2 Second.']);
    expect(brief.notes.map(({ underTable }) => underTable === true)).toEqual([false, true, true, false]);
    const table = brief.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.notes).toEqual(brief.notes.slice(1, 3).map(({ id }) => id));
  });
  it('have marks where the others are lettered', () => {
    expect(said(briefOf(text, { tables: 'table', numbering: 'letters' }))[1]).toBe('* Second.');
  });
  it('stand with the others otherwise', () => {
    expect(said(briefOf(text))).toEqual(['1 First.', '2 Second.']);
  });
});

describe('notes in brackets', () => {
  it('lose nothing, whatever blocks they have', () => {
    const text = `# Wells

## Where

One.[^a]

[^a]: A note:

    - with a list;

    \`\`\`
    and code
    \`\`\`

    > and a quotation
`;
    const paragraph = briefOf(text, { place: 'inline' }).blocks.find(({ kind }) => kind === 'paragraph')!;
    expect('runs' in paragraph && textOf(paragraph.runs)).toBe(
      'One. [A note: with a list; and code and a quotation]',
    );
  });
});

describe('a circle of notes', () => {
  it('is told with the place of the call that closes it, and ends', () => {
    const text = '# W\n\n## A\n\nOne.[^a] Two.[^b]\n\n[^a]: Itself.[^a]\n[^b]: To c.[^c]\n[^c]: To b.[^b]\n';
    const found = read(text).messages.filter(({ rule }) => rule === 'note-circular');
    expect(found.map(({ reason, place }) => [reason, place && 'start' in place && place.start.line])).toEqual(
      [
        ['Note a calls itself', 7],
        ['Notes call each other in a circle: b → c → b', 9],
      ],
    );
  });
  it('of many notes takes no stack', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `[^n${i}]: Note.[^n${i + 1}]`).join('\n\n');
    const report = read(`# W\n\n## A\n\nOne.[^n0]\n\n${many}\n\n[^n5000]: Back.[^n0]\n`);
    expect(report.messages.some(({ rule }) => rule === 'note-circular')).toBe(true);
  });
});
