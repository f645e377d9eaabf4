/** Whether contextual lookups (GSUB 5 and 6, GPOS 7 and 8) match: enough to know that a word is not simple. */
import { classOf, coverageIndex, forEachCovered } from './layout-table.ts';

/** What a contextual subtable does at a place: nothing, hold back the subtables after it, or change glyphs. */
export type ContextEffect = 'none' | 'stop' | 'change';

/** A contextual subtable, read once. */
export type ContextTest = (glyphs: readonly number[], place: number) => ContextEffect;

type GlyphTest = (glyph: number) => boolean;

/** What must stand before (nearest first), from and after a place, and how many changes follow. */
interface Rule {
  readonly before: readonly GlyphTest[];
  readonly input: readonly GlyphTest[];
  readonly after: readonly GlyphTest[];
  readonly changes: number;
}

const compiled = new WeakMap<DataView, Map<number, ContextTest>>();

/** The test of a contextual subtable (`chained`: with glyphs before and after). */
export function contextTest(view: DataView, at: number, chained: boolean): ContextTest {
  let tests = compiled.get(view);
  if (!tests) {
    tests = new Map();
    compiled.set(view, tests);
  }
  let test = tests.get(at);
  if (!test) {
    test = view.getUint16(at) === 3 ? byCoverages(view, at, chained) : byRules(view, at, chained);
    tests.set(at, test);
  }
  return test;
}

/** Whether a contextual subtable can match only where a mark stands: never in simple text. */
export function needsMark(view: DataView, at: number, chained: boolean, marks: Uint8Array): boolean {
  if (view.getUint16(at) !== 3) return false;
  return Object.values(coverageLists(view, at, chained).places)
    .flat()
    .some((coverage) => {
      let onlyMarks = true;
      forEachCovered(view, coverage, (glyph) => {
        if (marks[glyph] !== 1) onlyMarks = false;
      });
      return onlyMarks;
    });
}

function byCoverages(view: DataView, at: number, chained: boolean): ContextTest {
  const { places, changes } = coverageLists(view, at, chained);
  const covered = (coverage: number): GlyphTest => {
    return (glyph) => coverageIndex(view, coverage, glyph) >= 0;
  };
  const rule = {
    before: places.before.map(covered),
    input: places.input.map(covered),
    after: places.after.map(covered),
    changes,
  };
  return (glyphs, place) => effectOf([rule], glyphs, place);
}

function coverageLists(view: DataView, at: number, chained: boolean) {
  const read = reader(view, at + 2);
  const list = (count: number) => read.list(count).map((offset) => at + offset);
  if (chained) {
    const places = { before: list(read.one()), input: list(read.one()), after: list(read.one()) };
    return { places, changes: read.one() };
  }
  const length = read.one();
  const changes = read.one();
  return { places: { before: [], input: list(length), after: [] }, changes };
}

/** Formats 1 (glyphs) and 2 (classes): sets of rules by the first glyph. */
function byRules(view: DataView, at: number, chained: boolean): ContextTest {
  const classes = view.getUint16(at) === 2;
  const definition = (slot: number) => at + view.getUint16(at + 4 + slot * 2);
  const test =
    (slot: number) =>
    (wanted: number): GlyphTest => {
      if (!classes) return (glyph) => glyph === wanted;
      const where = definition(chained ? slot : 0);
      return (glyph) => classOf(view, where, glyph) === wanted;
    };
  const coverage = at + view.getUint16(at + 2);
  const sets = at + (classes ? (chained ? 10 : 6) : 4);
  const rules = new Map<number, readonly Rule[]>();
  const rulesOf = (set: number): readonly Rule[] => {
    let found = rules.get(set);
    if (!found) {
      found = ruleSet(view, at, sets, set, chained, [test(0), test(1), test(2)]);
      rules.set(set, found);
    }
    return found;
  };
  return (glyphs, place) => {
    const glyph = glyphs[place] as number;
    const index = coverageIndex(view, coverage, glyph);
    if (index < 0) return 'none';
    const set = classes ? classOf(view, definition(chained ? 1 : 0), glyph) : index;
    return effectOf(rulesOf(set), glyphs, place);
  };
}

type MakeTest = (wanted: number) => GlyphTest;

function ruleSet(
  view: DataView,
  at: number,
  sets: number,
  set: number,
  chained: boolean,
  [before, input, after]: readonly [MakeTest, MakeTest, MakeTest],
): readonly Rule[] {
  const offset = set < view.getUint16(sets) ? view.getUint16(sets + 2 + set * 2) : 0;
  if (offset === 0) return [];
  const start = at + offset;
  return Array.from({ length: view.getUint16(start) }, (_, i) => {
    const read = reader(view, start + view.getUint16(start + 2 + i * 2));
    // The first glyph is known to match: the coverage and the set say so.
    const any: GlyphTest = () => true;
    if (!chained) {
      const length = read.one();
      const changes = read.one();
      return { before: [], input: [any, ...read.list(length - 1).map(input)], after: [], changes };
    }
    return {
      before: read.list(read.one()).map(before),
      input: [any, ...read.list(read.one() - 1).map(input)],
      after: read.list(read.one()).map(after),
      changes: read.one(),
    };
  });
}

/** Reads numbers one after another. */
function reader(view: DataView, start: number) {
  let at = start;
  const one = () => {
    at += 2;
    return view.getUint16(at - 2);
  };
  return { one, list: (count: number) => Array.from({ length: count }, one) };
}

function effectOf(rules: readonly Rule[], glyphs: readonly number[], place: number): ContextEffect {
  for (const rule of rules) if (matches(rule, glyphs, place)) return rule.changes > 0 ? 'change' : 'stop';
  return 'none';
}

function matches({ before, input, after }: Rule, glyphs: readonly number[], place: number): boolean {
  const end = place + input.length;
  if (before.length > place || end + after.length > glyphs.length) return false;
  return (
    input.every((test, i) => test(glyphs[place + i] as number)) &&
    before.every((test, i) => test(glyphs[place - 1 - i] as number)) &&
    after.every((test, i) => test(glyphs[end + i] as number))
  );
}
