import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN, type Item } from '../../../src/layout/paragraph/items.ts';
import { justified, RAGGED } from '../../../src/layout/paragraph/judges.ts';
import type { Piece } from '../../../src/layout/paragraph/pieces.ts';
import {
  type Candidate,
  type Frame,
  type Judge,
  sumsOf,
  totalFit,
} from '../../../src/layout/paragraph/total-fit.ts';

const piece = {} as Piece;
const SPACE = 2;

/** A paragraph: words of parts (widths) joined by hyphens that are allowed or forbidden, and what the space before costs. */
interface Word {
  readonly parts: readonly number[];
  readonly gap: number;
}

function itemsOf(words: readonly Word[]): Item[] {
  const items: Item[] = [];
  for (const [w, word] of words.entries()) {
    if (w > 0)
      items.push({
        kind: 'glue',
        width: SPACE,
        stretch: SPACE / 2,
        shrink: SPACE / 4,
        penalty: word.gap,
        piece,
      });
    for (const [p, width] of word.parts.entries()) {
      if (p > 0) items.push({ kind: 'penalty', width: 1, penalty: 100, hyphen: piece, word: w });
      items.push({ kind: 'box', width, piece, word: w });
    }
  }
  items.push({ kind: 'penalty', width: 0, penalty: -Infinity, word: words.length });
  return items;
}

/**
 * Least demerits over every set of breaks, counted line by line from the items, and whether any set is allowed. Lines that are
 * too wide are left out: the cases below have none that must be.
 */
function exhaustive(items: readonly Item[], frame: Frame, judge: Judge): number {
  const legal = items.flatMap((item, k) => (item.kind !== 'box' && item.penalty !== Infinity ? [k] : []));
  const end = items.length - 1;
  let least = Infinity;
  const inner = legal.filter((k) => k !== end);
  for (let choice = 0; choice < 1 << inner.length; choice++) {
    const breaks = [...inner.filter((_, i) => choice & (1 << i)), end];
    const total = demeritsOf(items, breaks, frame, judge);
    if (total < least) least = total;
  }
  return least;
}

function demeritsOf(items: readonly Item[], breaks: readonly number[], frame: Frame, judge: Judge): number {
  let total = 0;
  let from = 0;
  let fitness = 1;
  let afterHyphen = false;
  for (const [i, to] of breaks.entries()) {
    const line = lineOf(items, from, to, frame, i === 0);
    if (!line) return Infinity;
    const end = items[to]!;
    const hyphen = end.kind === 'penalty' && end.hyphen !== undefined;
    if (hyphen && (afterHyphen || !hyphenWanted(items, from, to, frame))) return Infinity;
    const next = judge.mismatch > 0 ? judge.fitness(line) : fitness;
    total += judge.demerits(line) + (Math.abs(next - fitness) > 1 ? judge.mismatch : 0);
    fitness = next;
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
    return item.kind === 'glue'
      ? item.penalty < FORBIDDEN
      : item.kind === 'penalty' && item.penalty === -Infinity;
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
    gap: fc.constantFrom(0, 0, 0, FORBIDDEN),
  }),
  { minLength: 1, maxLength: 9 },
);
const frames = fc.record({
  measure: fc.integer({ min: 18, max: 40 }),
  indentFirst: fc.constantFrom(0, 0, 2),
  oneSpace: fc.constant(SPACE / 2),
  hyphenUnder: fc.integer({ min: 8, max: 36 }),
});

describe('total fit', () => {
  it.each([
    ['ragged', RAGGED],
    ['justified, tolerance 2', justified(2)],
    ['justified, any tolerance', justified(Infinity)],
  ] as const)('%s: as good as trying every set of breaks', (_, judge) => {
    let broken = 0;
    fc.assert(
      fc.property(words, frames, (paragraph, frame) => {
        const items = itemsOf(paragraph);
        const least = exhaustive(items, frame, judge);
        const found = totalFit(items, sumsOf(items), frame, judge);
        if (least === Infinity) return found === undefined;
        if (found && found.length > 1) broken++;
        expect(found).toBeDefined();
        expect(demeritsOf(items, found!, frame, judge)).toBeCloseTo(least, 3);
        return true;
      }),
      { numRuns: 400 },
    );
    expect(broken).toBeGreaterThan(50);
  });

  it('sets a stretch that no line can hold on a line of its own', () => {
    const items = itemsOf([
      { parts: [3], gap: 0 },
      { parts: [50], gap: 0 },
      { parts: [3], gap: 0 },
    ]);
    const frame = { measure: 10, indentFirst: 0, oneSpace: 1, hyphenUnder: 0 };
    expect(totalFit(items, sumsOf(items), frame, RAGGED)).toEqual([1, 3, 5]);
    expect(totalFit(items, sumsOf(items), frame, justified(3))).toBeUndefined();
    expect(totalFit(items, sumsOf(items), frame, justified(Infinity))).toEqual([1, 3, 5]);
  });
});
