/** Whether contextual lookups (GSUB 5 and 6, GPOS 7 and 8) match: enough to know that a word is not simple. */
import { classOf, coverageIndex } from './layout-table.ts';

/** What a contextual subtable does at a place: nothing, hold back the subtables after it, or change glyphs. */
export type ContextEffect = 'none' | 'stop' | 'change';

/** A rule: glyphs, classes or coverages before, from and after the place, and how many changes it makes. */
interface Rule {
  readonly before: readonly number[];
  /** From the place on; the first is known to match unless `wholeInput`. */
  readonly input: readonly number[];
  readonly after: readonly number[];
  readonly changes: number;
}
type Test = (wanted: number, glyph: number) => boolean;

/** The effect of a contextual subtable (`chained`: with glyphs before and after) at a place among the glyphs. */
export function contextEffect(
  view: DataView,
  at: number,
  chained: boolean,
  glyphs: readonly number[],
  place: number,
): ContextEffect {
  const format = view.getUint16(at);
  if (format === 3) return coverageContext(view, at, chained, glyphs, place);
  const glyph = glyphs[place] as number;
  const index = coverageIndex(view, at + view.getUint16(at + 2), glyph);
  if (index < 0) return 'none';
  const classes = format === 2;
  const definition = (slot: number): Test => {
    const where = at + view.getUint16(at + 4 + slot * 2);
    return (wanted, candidate) => classOf(view, where, candidate) === wanted;
  };
  const same: Test = (wanted, candidate) => wanted === candidate;
  const tests = !classes
    ? [same, same, same]
    : chained
      ? [definition(0), definition(1), definition(2)]
      : [definition(0), definition(0), definition(0)];
  const sets = at + (classes ? (chained ? 10 : 6) : 4);
  const set = classes ? classOf(view, at + view.getUint16(at + (chained ? 6 : 4)), glyph) : index;
  if (set >= view.getUint16(sets)) return 'none';
  const offset = view.getUint16(sets + 2 + set * 2);
  if (offset === 0) return 'none';
  const start = at + offset;
  for (let i = 0; i < view.getUint16(start); i++) {
    const rule = ruleAt(view, start + view.getUint16(start + 2 + i * 2), chained);
    if (matches(rule, tests as [Test, Test, Test], glyphs, place, 1))
      return rule.changes > 0 ? 'change' : 'stop';
  }
  return 'none';
}

function ruleAt(view: DataView, at: number, chained: boolean): Rule {
  let next = at;
  const list = (count: number) => {
    const values = Array.from({ length: count }, (_, i) => view.getUint16(next + i * 2));
    next += count * 2;
    return values;
  };
  const count = () => {
    next += 2;
    return view.getUint16(next - 2);
  };
  if (!chained) {
    const length = count();
    const changes = count();
    return { before: [], input: list(length - 1), after: [], changes };
  }
  const before = list(count());
  const input = list(count() - 1);
  const after = list(count());
  return { before, input, after, changes: count() };
}

function coverageContext(
  view: DataView,
  at: number,
  chained: boolean,
  glyphs: readonly number[],
  place: number,
): ContextEffect {
  let next = at + 2;
  const list = (count: number) => {
    const values = Array.from({ length: count }, (_, i) => at + view.getUint16(next + i * 2));
    next += count * 2;
    return values;
  };
  const count = () => {
    next += 2;
    return view.getUint16(next - 2);
  };
  const covered: Test = (coverage, glyph) => coverageIndex(view, coverage, glyph) >= 0;
  let rule: Rule;
  if (chained) {
    const before = list(count());
    const input = list(count());
    const after = list(count());
    rule = { before, input, after, changes: count() };
  } else {
    const length = count();
    const changes = count();
    rule = { before: [], input: list(length), after: [], changes };
  }
  if (!matches(rule, [covered, covered, covered], glyphs, place, 0)) return 'none';
  return rule.changes > 0 ? 'change' : 'stop';
}

function matches(
  { before, input, after }: Rule,
  [isBefore, isInput, isAfter]: readonly [Test, Test, Test],
  glyphs: readonly number[],
  place: number,
  skip: 0 | 1,
): boolean {
  const end = place + skip + input.length;
  if (before.length > place || end + after.length > glyphs.length) return false;
  const at = (index: number) => glyphs[index] as number;
  return (
    input.every((wanted, i) => isInput(wanted, at(place + skip + i))) &&
    before.every((wanted, i) => isBefore(wanted, at(place - 1 - i))) &&
    after.every((wanted, i) => isAfter(wanted, at(end + i)))
  );
}
