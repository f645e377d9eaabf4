import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN, type Item } from '../../../src/layout/paragraph/items.ts';
import { justified, RAGGED } from '../../../src/layout/paragraph/judges.ts';
import type { Piece } from '../../../src/layout/paragraph/pieces.ts';
import { type Candidate, type Frame, sumsOf, totalFit } from '../../../src/layout/paragraph/total-fit.ts';

const piece = {} as Piece;
const SPACE = 2;

/** A paragraph: words of parts (widths) joined by hyphens that are allowed or forbidden, and what the space before costs. */
interface Word {
  readonly parts: readonly number[];
  readonly gap: number;
  /** Begins a line of its own. */
  readonly forced: boolean;
  /** Its parts are joined by a hyphen or slash of the report's: a line may end there, nothing is added. */
  readonly joint: boolean;
}

function itemsOf(words: readonly Word[]): Item[] {
  const items: Item[] = [];
  for (const [w, word] of words.entries()) {
    if (w > 0 && word.forced)
      items.push({ kind: 'penalty', width: 0, penalty: -Infinity, word: w, space: piece });
    else if (w > 0)
      items.push({
        kind: 'glue',
        width: SPACE,
        stretch: SPACE / 2,
        shrink: SPACE / 4,
        penalty: word.gap,
        piece,
      });
    for (const [p, width] of word.parts.entries()) {
      if (p > 0 && word.joint) items.push({ kind: 'penalty', width: 0, penalty: 50, word: w });
      else if (p > 0) items.push({ kind: 'penalty', width: 1, penalty: 100, hyphen: piece, word: w });
      items.push({ kind: 'box', width, piece, word: w });
    }
  }
  items.push({ kind: 'penalty', width: 0, penalty: -Infinity, word: words.length });
  return items;
}

/** The rule that lines are judged by, written anew from its source; it shares no code with the judges. */
interface Rule {
  /** Infinity = not to be set so. */
  cost(line: Candidate): number;
  /** Class of tightness; absent: neighbours are not compared. */
  classOf?(line: Candidate): number;
}

/**
 * Ragged, as documented at `raggedCost` and `RAGGED`: the cube of white over the stretch of the line's spaces (at least one
 * space's, the ratio at most 40), and the price of the break; a last line is free, unless it has no free space: then 300 for the
 * share of the measure that it leaves empty.
 */
const ragged: Rule = {
  cost({ width, stretch, measure, oneSpace, penalty, last }) {
    if (width > measure) return Infinity;
    if (last) return stretch > 0 ? 0 : (300 * (measure - width)) / measure;
    const ratio = (measure - width) / Math.max(stretch, oneSpace);
    return penalty + (ratio > 40 ? 64_000 : ratio ** 3);
  },
};

/**
 * Knuth & Plass 1981, pp. 1128-1129: badness 100 |r|^3 (at most TeX's 10,000), demerits (1 + badness + penalty)^2, or
 * (1 + badness)^2 - penalty^2 for a penalty below 0; 3000 more where neighbouring lines are more than one class apart. Ours: the
 * last line is set at its natural width and costs 5000 more when it is nearly full, or shorter than the indent and two em; a
 * break against a rule of style is 1000 times its price where it is allowed at all.
 */
const plass = (tolerance: number, em: number): Rule => {
  const ratioOf = ({ width, stretch, shrink, measure, last }: Candidate): number => {
    if (width === measure) return 0;
    if (width > measure) return width - measure > shrink ? Number.NaN : (measure - width) / shrink;
    if (last) return 0;
    return stretch === 0 ? Infinity : (measure - width) / stretch;
  };
  return {
    cost(line) {
      const r = ratioOf(line);
      if (Number.isNaN(r) || r > tolerance) return Infinity;
      const badness = Math.min(100 * Math.abs(r) ** 3, 10_000);
      const white = line.measure - line.width;
      const tight = line.last && ((white > 0 && white < em) || line.width < 2 * em) ? 5000 : 0;
      const p = line.penalty;
      if (p >= FORBIDDEN) return tolerance === Infinity ? (1 + badness) ** 2 + 1000 * p + tight : Infinity;
      return (p < 0 ? (1 + badness) ** 2 - p ** 2 : (1 + badness + p) ** 2) + tight;
    },
    classOf(line) {
      const r = ratioOf(line);
      return [-0.5, 0.5, 1].filter((bound, i) => (i === 0 ? r >= bound : r > bound)).length;
    },
  };
};

/**
 * Least demerits over every set of breaks, counted line by line from the items, and whether any set is allowed. Lines that are
 * too wide are left out: the cases below have none that must be.
 */
function exhaustive(items: readonly Item[], frame: Frame, rule: Rule): number {
  const legal = items.flatMap((item, k) => (item.kind !== 'box' && item.penalty !== Infinity ? [k] : []));
  const forced = (k: number) => (items[k] as { penalty?: number }).penalty === -Infinity;
  const must = legal.filter(forced);
  let least = Infinity;
  const inner = legal.filter((k) => !forced(k));
  for (let choice = 0; choice < 1 << inner.length; choice++) {
    const breaks = [...inner.filter((_, i) => choice & (1 << i)), ...must].sort((a, b) => a - b);
    const total = demeritsOf(items, breaks, frame, rule);
    if (total < least) least = total;
  }
  return least;
}

function demeritsOf(items: readonly Item[], breaks: readonly number[], frame: Frame, rule: Rule): number {
  let total = 0;
  let from = 0;
  let before = 1;
  let afterHyphen = false;
  for (const [i, to] of breaks.entries()) {
    const line = lineOf(items, from, to, frame, i === 0);
    if (!line) return Infinity;
    const end = items[to]!;
    const hyphen = end.kind === 'penalty' && end.hyphen !== undefined;
    if (hyphen && (afterHyphen || !hyphenWanted(items, from, to, frame))) return Infinity;
    total += rule.cost(line);
    if (rule.classOf) {
      const own = rule.classOf(line);
      if (Math.abs(own - before) > 1) total += 3000;
      before = own;
    }
    afterHyphen = hyphen;
    from = to + 1;
  }
  return total;
}

function lineOf(
  items: readonly Item[],
  from: number,
  to: number,
  frame: Frame,
  first: boolean,
): Candidate | undefined {
  const on = items.slice(from, to);
  while (on.length > 0 && on[0]!.kind !== 'box') on.shift();
  if (on.length === 0) return undefined;
  const sum = (of: (item: Item) => number) => on.reduce((total, item) => total + of(item), 0);
  const end = items[to]! as Exclude<Item, { kind: 'box' }>;
  const last = end.penalty === -Infinity;
  return {
    width: sum((i) => (i.kind === 'penalty' ? 0 : i.width)) + (end.kind === 'penalty' ? end.width : 0),
    stretch: sum((i) => (i.kind === 'glue' ? i.stretch : 0)),
    shrink: sum((i) => (i.kind === 'glue' ? i.shrink : 0)),
    measure: frame.measure - (first ? frame.indentFirst : 0),
    oneSpace: frame.oneSpace,
    penalty: last ? 0 : end.penalty,
    last,
  };
}

/** The rule in words: the whole word does not fit, and the line would be short without its first part. */
function hyphenWanted(items: readonly Item[], from: number, to: number, frame: Frame): boolean {
  const width = (until: number) =>
    items.slice(from, until).reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0);
  const plain = (k: number) => {
    const item = items[k]!;
    if (item.kind === 'box') return false;
    return item.penalty < FORBIDDEN && (item.kind === 'glue' || item.hyphen === undefined);
  };
  let after = to;
  while (!plain(after)) after++;
  if (width(after) <= frame.measure) return false;
  let before = to;
  while (before > from && !plain(before)) before--;
  return before <= from || width(before) < frame.hyphenUnder;
}

const words = fc.array(
  fc.record({
    parts: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 2 }),
    gap: fc.constantFrom(0, 0, 0, -1, 1, FORBIDDEN),
    forced: fc.constantFrom(false, false, false, false, false, true),
    joint: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
const frames = fc.record({
  measure: fc.integer({ min: 18, max: 40 }),
  indentFirst: fc.constantFrom(0, 0, 2),
  oneSpace: fc.constant(SPACE / 2),
  hyphenUnder: fc.integer({ min: 8, max: 36 }),
});

describe('total fit', () => {
  const EM = 6;
  const last = { atLeast: 2 * EM, white: EM };
  it.each([
    ['ragged', RAGGED, ragged],
    ['justified, tolerance 2', justified(2, last), plass(2, EM)],
    ['justified, any tolerance', justified(Infinity, last), plass(Infinity, EM)],
  ] as const)('%s: as good as trying every set of breaks', (_, judge, rule) => {
    let broken = 0;
    fc.assert(
      fc.property(words, frames, (paragraph, frame) => {
        const items = itemsOf(paragraph);
        const least = exhaustive(items, frame, rule);
        const found = totalFit(items, sumsOf(items), frame, judge);
        if (least === Infinity) return found === undefined;
        if (found && found.length > 1) broken++;
        expect(found).toBeDefined();
        expect(demeritsOf(items, found!, frame, rule)).toBeCloseTo(least, 3);
        return true;
      }),
      { numRuns: 400 },
    );
    expect(broken).toBeGreaterThan(50);
  });

  it('sets a stretch that no line can hold on a line of its own', () => {
    const plain = { gap: 0, forced: false, joint: false };
    const items = itemsOf([
      { ...plain, parts: [3] },
      { ...plain, parts: [50] },
      { ...plain, parts: [3] },
    ]);
    const frame = { measure: 10, indentFirst: 0, oneSpace: 1, hyphenUnder: 0 };
    expect(totalFit(items, sumsOf(items), frame, RAGGED)).toEqual([1, 3, 5]);
    expect(totalFit(items, sumsOf(items), frame, justified(3, last))).toBeUndefined();
    expect(totalFit(items, sumsOf(items), frame, justified(Infinity, last))).toEqual([1, 3, 5]);
  });
});
