/** What holds for notes, whatever they say, wherever they are called, whatever the policy and the page. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block, Brief, Note, NoteId, Run } from '../../src/brief/index.ts';
import { noteLabel } from '../../src/brief/note-label.ts';
import { loadTemplate, type NotePolicy, type Template } from '../../src/config/index.ts';
import { settleNotes } from '../../src/fit/settle-notes.ts';
import { ARTIFACT, type Layout, layOut } from '../../src/layout/index.ts';
import { anyNoted, noted } from './any-notes.ts';
import { expectedText } from './expected-text.ts';
import { base, brief, h, note, p, title } from './make.ts';
import { halfEm } from './metrics.ts';
import { isText, markText, readingText } from './read.ts';

const templates = await Promise.all(
  (['a4', 'letter'] as const).flatMap((size) =>
    (['standard', 'accessible'] as const).map((scale) => loadTemplate('default', { size, scale })),
  ),
);
const metrics = halfEm();

const anyPolicy: fc.Arbitrary<NotePolicy> = fc.record({
  place: fc.constantFrom(
    'foot' as const,
    'margin' as const,
    'foot' as const,
    'margin' as const,
    'end' as const,
  ),
  numbering: fc.constantFrom('decimal' as const, 'letters' as const, 'roman' as const, 'symbols' as const),
  restart: fc.constantFrom('brief' as const, 'section' as const, 'page' as const),
  tables: fc.constantFrom('notes' as const, 'table' as const),
  repeats: fc.constant('keep' as const),
  marks: fc.constant(['*', '†', '‡', '§']),
});
/** Real sheets, and lower ones. */
const anyTemplate = (least: number): fc.Arbitrary<Template> =>
  fc
    .tuple(fc.constantFrom(...templates), fc.option(fc.integer({ min: least, max: 1200 })), anyPolicy)
    .map(([template, height, notes]) => {
      const { page } = template;
      const bottom = height === null ? page.bottom : page.top + height;
      const policy =
        notes.place === 'end' && notes.restart === 'page' ? { ...notes, restart: 'brief' as const } : notes;
      return {
        ...template,
        notes: policy,
        page: { ...page, bottom, height: bottom + page.height - page.bottom },
      };
    });

interface Case {
  readonly brief: Brief;
  readonly layout: Layout;
  readonly template: Template;
  /** How often the brief was laid out. */
  readonly rounds: number;
}
const tally = { seen: 0, fine: 0, aside: 0, pages: 0 };
// The exceptions must stay exceptions, and there must be margins and pages to speak of, or the properties say little.
afterAll(() => {
  expect(tally.fine / tally.seen).toBeGreaterThan(0.75);
  expect(tally.aside).toBeGreaterThan(100);
  expect(tally.pages / tally.seen).toBeGreaterThan(2);
});
const usual = ({ layout }: Case): boolean => {
  const fine = !layout.messages.some(({ rule }) => rule === 'block-too-tall' || rule === 'line-overfull');
  tally.seen++;
  tally.pages += layout.pages.length;
  if (fine) tally.fine++;
  return fine;
};

function build(given: Parameters<typeof noted>[0], template: Template): Case {
  let rounds = 0;
  const settled = settleNotes(
    template.notes.restart === 'page',
    (places) => noted(given, template.notes, places),
    (draft) => {
      rounds++;
      if (rounds > 30) throw new Error(`no end ${JSON.stringify(template.notes)} ${template.page.height}`);
      return layOut(draft, template, metrics);
    },
  );
  return { ...settled, template, rounds };
}
const check = (least: number, property: (made: Case) => void, numRuns = 25) =>
  fc.assert(
    fc.property(anyNoted, anyTemplate(least), (given, template) => property(build(given, template))),
    { numRuns, endOnFailure: process.env.SHRINK === undefined },
  );

/** Page and height of every named place. */
function placesOf({ pages }: Layout): ReadonlyMap<string, { page: number; x: number; y: number }> {
  return new Map(
    pages.flatMap(({ number, marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'destination' ? [[mark.name, { page: number, x: mark.x, y: mark.y }] as const] : [],
      ),
    ),
  );
}
const onPages = ({ brief: { notes }, template }: Case) =>
  template.notes.place === 'end'
    ? []
    : notes.map((one, i) => ({ ...one, index: i + 1 })).filter(({ underTable }) => !underTable);

/** All calls of blocks in the order of the text. */
function callsIn(value: unknown): Extract<Run, { kind: 'note-call' }>[] {
  if (Array.isArray(value)) return value.flatMap(callsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'note-call') return [value as Extract<Run, { kind: 'note-call' }>];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [] : callsIn(inner)));
}

describe('notes of every kind', () => {
  it('end for any height of the page, with every word once, in reading order', () => {
    check(0, ({ brief: made, layout, template }) => {
      expect(layout.pages.length).toBeGreaterThan(0);
      const [got, wanted] = [readingText(layout), expectedText(made, template).replace(/\s+/g, '')];
      let at = 0;
      while (at < got.length && got[at] === wanted[at]) at++;
      const near = (all: string) => all.slice(Math.max(0, at - 60), at + 60);
      expect(near(got)).toBe(near(wanted));
      expect(got).toBe(wanted);
    });
  });

  it('begin on the page of their call, and never above it (invariant 4)', () => {
    check(250, (made) => {
      if (!usual(made)) return;
      const places = placesOf(made.layout);
      for (const { index } of onPages(made)) {
        const call = places.get(`call-${index}`)!;
        const begun = places.get(`note-${index}`)!;
        expect([index, begun.page]).toEqual([index, call.page]);
        expect(begun.y).toBeGreaterThanOrEqual(call.y - 12);
      }
    });
  });

  it('in the margin keep to the side column and are not set over anything', () => {
    check(300, (made) => {
      const { layout, template, brief: own } = made;
      if (template.notes.place !== 'margin' || !usual(made)) return;
      const { side, top, bottom } = template.page;
      const inside = new Set<number>();
      for (const { id, parent, type } of layout.structure)
        if (type === 'Note' || inside.has(parent)) inside.add(id);
      for (const { marks } of layout.pages) {
        const lines = marks.filter(isText).filter(({ element }) => element !== ARTIFACT);
        const aside = lines.filter(({ element, x }) => inside.has(element) && x < side.x + side.width / 2);
        tally.aside += aside.length;
        for (const line of aside) {
          const width = line.spans.reduce((sum, span) => sum + span.width, 0);
          expect(line.x).toBeGreaterThanOrEqual(side.x - 0.01);
          expect(
            line.x + width,
            JSON.stringify([markText(line), line.x, width, own.notes.length]),
          ).toBeLessThanOrEqual(side.x + side.width + 6);
          expect(line.y).toBeGreaterThan(top);
          expect(line.y).toBeLessThan(bottom);
          for (const other of lines) {
            if (other === line || inside.has(other.element) || other.x >= side.x + side.width) continue;
            expect(Math.abs(other.y - line.y)).toBeGreaterThan(7);
          }
        }
        const ys = aside
          .filter(({ element }) => layout.structure[element]!.type !== 'Link')
          .map(({ y }) => y);
        expect(ys).toEqual([...ys].sort((a, b) => a - b));
      }
      expect(own.notes.length).toBeGreaterThanOrEqual(0);
    });
  });

  it('have labels that count from the first at each restart, and no label stands for two notes there', () => {
    check(250, ({ brief: { blocks, notes }, layout, template, rounds }) => {
      expect(rounds).toBeLessThan(12);
      const { restart } = template.notes;
      const byId = new Map(notes.map((one) => [one.id, one]));
      // A scope is what the numbers are counted in: a page, a section, a table, or all.
      const scopes = new Map<string, NoteId[]>();
      const enter = (scope: string, id: NoteId) => {
        const list = scopes.get(scope) ?? [];
        scopes.set(scope, list);
        if (!list.includes(id)) list.push(id);
      };
      if (restart === 'page')
        for (const { note: id, page } of layout.calls) {
          if (!byId.get(id)!.underTable) enter(`page ${page}`, id);
        }
      else
        for (const block of blocks)
          for (const { note: id } of callsIn(block))
            if (!byId.get(id)!.underTable) enter(restart === 'section' ? block.part : '', id);
      for (const [scope, ids] of scopes) {
        const labels = ids.map((id) => byId.get(id)!.label);
        expect([scope, labels]).toEqual([scope, ids.map((_id, i) => noteLabel(i + 1, template.notes))]);
      }
      // Each call has the label of its note.
      for (const { note: id, label } of callsIn([blocks, notes])) expect(label).toBe(byId.get(id)!.label);
      expect(layout.calls.map(({ note: id }) => id).sort()).toEqual(
        callsIn(blocks)
          .map(({ note: id }) => id)
          .sort(),
      );
    });
  });
});

const template = templates[0]!;
const set = (blocks: readonly Block[], notes: readonly Note[], policy: Partial<NotePolicy> = {}) =>
  layOut(
    brief([title('A report'), ...blocks], { notes }),
    { ...template, notes: { ...template.notes, ...policy } },
    metrics,
  );
const noteAt = (layout: Layout, index: number) => placesOf(layout).get(`note-${index}`)!;
const callAt = (layout: Layout, index: number) => placesOf(layout).get(`call-${index}`)!;
const aLine = 'Words fill a line of this text, and no more than that. ';
const baselineOf = (layout: Layout, start: string) =>
  layout.pages.flatMap(({ marks }) => marks).filter(isText).find((mark) => markText(mark).startsWith(start))!; // biome-ignore format: one line

describe('a margin note', () => {
  const { side } = template.page;
  it('begins on the baseline of its call', () => {
    const layout = set([p(aLine.repeat(4)), p('Called here.^1')], [note('1', 'What is beside.')], {
      place: 'margin',
    });
    expect(baselineOf(layout, 'What').y).toBeCloseTo(baselineOf(layout, 'Called').y, 5);
    expect(noteAt(layout, 1).x).toBe(side.x);
  });
  it('is pushed down by the note before it and by a head, with the template’s white between', () => {
    const notes = [note('1', 'A first note of several lines, which need some room.'), note('2', 'Second.')];
    const layout = set([h(1, 'A head of two or three lines beside'), p('One.^1 Two.^2')], notes, {
      place: 'margin',
    });
    const [head, first, second] = ['A head', 'A first', 'Second'].map((start) => baselineOf(layout, start).y);
    expect(first! - head!).toBeGreaterThan(15);
    expect(second! - first!).toBeGreaterThanOrEqual(2 * 12 + template.marks.marginGap);
    expect(callAt(layout, 1).y).toBeLessThan(noteAt(layout, 1).y);
  });
  it('stands at the foot when the side column has no room for it', () => {
    const long = note('1', 'Far too much for the side column. '.repeat(60));
    const layout = set([p('Called.^1'), p('Again.^2')], [long, note('2', 'Beside.')], { place: 'margin' });
    expect(noteAt(layout, 1).x).toBeGreaterThan(side.x + side.width);
    expect(noteAt(layout, 2).x).toBe(side.x);
    expect(noteAt(layout, 1).page).toBe(1);
  });
});

describe('faults of other programs', () => {
  const filler = (count: number): Block[] => Array.from({ length: count }, () => p(aLine.repeat(7)));
  it('a note called on the last line of a page stands there with its call', () => {
    for (let lines = 0; lines < 50; lines++) {
      const blocks = [...Array.from({ length: lines }, () => p('A line.')), p('The call.^1'), ...filler(3)];
      const layout = set(blocks, [note('1', 'Its note.')]);
      expect([lines, noteAt(layout, 1).page]).toEqual([lines, callAt(layout, 1).page]);
    }
  });
  it('a note longer than a page begins with its call and goes on at the feet of the next pages, the text with it', () => {
    const layout = set(
      [...filler(2), p('The call.^1'), ...filler(20)],
      [note('1', 'So much is to be said. '.repeat(400))],
    );
    expect(noteAt(layout, 1).page).toBe(callAt(layout, 1).page);
    const text = layout.pages
      .slice(0, 3)
      .map(({ marks }) => marks.filter(isText).filter((mark) => markText(mark).includes('Words')).length);
    expect(Math.min(...text)).toBeGreaterThan(8);
  });
  it('two notes called on one line stand on its page in their order', () => {
    for (let lines = 30; lines < 48; lines++) {
      const blocks = [...Array.from({ length: lines }, () => p('A line.')), p('One.^1 Two.^2'), ...filler(2)];
      const layout = set(blocks, [note('1', aLine.repeat(4)), note('2', aLine.repeat(3))]);
      expect(noteAt(layout, 1).page).toBe(callAt(layout, 1).page);
      expect(noteAt(layout, 2).page).toBe(callAt(layout, 2).page);
      expect(noteAt(layout, 1).y).toBeLessThan(noteAt(layout, 2).y);
    }
  });
  it('a note called in another note stands where the text calls it', () => {
    const blocks = [p('The call.^1'), ...filler(12), p('Later.^2')];
    const layout = set(blocks, [note('1', 'See also^2 there.'), note('2', 'Of its own.')]);
    expect(noteAt(layout, 1).page).toBe(1);
    expect(noteAt(layout, 2).page).toBe(callAt(layout, 2).page);
    expect(noteAt(layout, 2).page).toBeGreaterThan(1);
  });
  it('numbers by page settle where a wider label moves its call to the next page', () => {
    // Each text is a line longer than the one before, so that every state of a page's last line comes up.
    for (let words = 1; words < 60; words++) {
      const given = {
        blocks: [
          title('A report'),
          ...Array.from({ length: 14 }, (_, i): Block => {
            const value = aLine.repeat(3) + 'abc '.repeat(i === 0 ? words : 5);
            const calls = ['x', 'y', 'z'].map((id): Run => ({ kind: 'note-call', note: `${id}${i}`, number: 0, label: '', first: false, source: [] })); // biome-ignore format: one line
            return {
              kind: 'paragraph',
              style: 'body',
              runs: [{ kind: 'text', value, marks: {}, source: [] }, ...calls],
              ...base,
            };
          }),
        ],
        notes: new Map(
          Array.from({ length: 14 }, (_, i) => ['x', 'y', 'z'].map((id): [NoteId, readonly Block[]] => [`${id}${i}`, [p(`Note ${id}${i}.`)]])).flat(), // biome-ignore format: one line
        ),
      };
      const made = build(given, {
        ...template,
        notes: { ...template.notes, restart: 'page', numbering: 'roman' },
      });
      for (const { number } of made.layout.pages) {
        const labels = made.layout.calls.filter(({ page }) => page === number).map(({ note: id }) => made.brief.notes.find((one) => one.id === id)!.label); // biome-ignore format: one line
        expect(labels).toEqual(
          labels.map((_, i) => noteLabel(i + 1, { ...template.notes, numbering: 'roman' })),
        );
      }
    }
  });
  it('headings keep their notes out of the outline', () => {
    const layout = set(
      [h(1, 'Aside^1'), p('Text.'), h(2, 'At the axis^2'), p('Text.')],
      [note('1', 'One.'), note('2', 'Two.')],
    );
    expect(JSON.stringify(layout.outline)).not.toMatch(/Aside1|axis2/);
    expect(noteAt(layout, 1).page).toBe(1);
    expect(noteAt(layout, 2).page).toBe(1);
  });
});
