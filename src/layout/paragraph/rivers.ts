/** Rivers: white spaces of neighbouring lines that lie over one another, so that the eye runs down them. */
import type { Pt } from '../../config/index.ts';
import type { Item } from './items.ts';
import { candidate, type Frame, type Judge, type Sums, totalFit } from './total-fit.ts';

/** Left and right edge of a white space on its line. */
export type Gap = readonly [left: Pt, right: Pt];

/** Two spaces lie over one another when they share this much of the narrower one. */
const OVERLAP = 0.5;
/** Spaces that lie over one another on so many lines are a river. */
const LEAST_LINES = 3;
/**
 * Demerits of the third space of a river; each further one costs as much more. A line stretched to r = 0.9 has about as many: a
 * river of three lines is worth one such line, not two.
 */
const RIVER = 5000;
/** Other settings that are tried to be rid of rivers: what bounds the time. */
const TRIES = 8;
/** Penalty put on a break beside a river, ten times a hyphen's, to see what lines come without it. */
const AVOID = 1000;

/** Cost of the rivers of lines that are set, and the lines (ascending) that lie in one. */
export function riversIn(lines: readonly (readonly Gap[])[]): { cost: number; lines: readonly number[] } {
  let cost = 0;
  const inRiver = new Set<number>();
  let above: readonly Gap[] = [];
  let depths: number[] = [];
  for (const [i, gaps] of lines.entries()) {
    const here = gaps.map((gap) => {
      let deepest = 0;
      for (const [a, other] of above.entries())
        if (overlies(gap, other)) deepest = Math.max(deepest, depths[a]!);
      return deepest + 1;
    });
    for (const depth of here) {
      if (depth < LEAST_LINES) continue;
      cost += RIVER * (depth - LEAST_LINES + 1);
      for (let line = i - depth + 1; line <= i; line++) inRiver.add(line);
    }
    above = gaps;
    depths = here;
  }
  return { cost, lines: [...inRiver].sort((a, b) => a - b) };
}

function overlies(a: Gap, b: Gap): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared > 0 && shared >= OVERLAP * Math.min(a[1] - a[0], b[1] - b[0]);
}

/** The white spaces of justified lines. */
export function gapsOf(items: readonly Item[], sums: Sums, frame: Frame, breaks: readonly number[]): Gap[][] {
  let from = sums.begin[0]!;
  return breaks.map((to) => {
    const line = candidate(items, sums, frame, from, to);
    const begin = from;
    const spaces: number[] = [];
    for (let k = from; k < to; k++) if (items[k]!.kind === 'glue') spaces.push(k);
    const white = line.last && line.measure > line.width ? 0 : line.measure - line.width;
    const each = spaces.length === 0 ? 0 : white / spaces.length;
    const indent = frame.measure - line.measure;
    const gaps = spaces.map((k, n): Gap => {
      const left = indent - (sums.hang?.start[begin] ?? 0) + sums.width[k]! - sums.width[begin]! + n * each;
      return [left, left + items[k]!.width + each];
    });
    from = sums.begin[to]!;
    return gaps;
  });
}

/**
 * Breaks that weigh rivers as well: where the best lines have some, a few other settings are tried, each made by putting a price
 * on one break beside a river, and the one of least demerits and rivers together is taken. At most eight more searches.
 */
export function avoidRivers(
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  judge: Judge,
  breaks: readonly number[],
): readonly number[] {
  const rivers = riversIn(gapsOf(items, sums, frame, breaks));
  if (rivers.cost === 0) return breaks;
  let best = breaks;
  let least = demeritsOf(items, sums, frame, judge, breaks) + rivers.cost;
  for (const line of breaksBeside(rivers.lines)) {
    const at = breaks[line]!;
    const item = items[at]!;
    if (item.kind === 'box' || item.penalty === -Infinity) continue;
    const other = totalFit(items.with(at, { ...item, penalty: item.penalty + AVOID }), sums, frame, judge);
    if (!other) continue;
    const cost =
      demeritsOf(items, sums, frame, judge, other) + riversIn(gapsOf(items, sums, frame, other)).cost;
    if (cost < least) {
      best = other;
      least = cost;
    }
  }
  return best;
}

/** The lines whose ends are moved: those above a river too, since every later line begins elsewhere then. */
const breaksBeside = (lines: readonly number[]): readonly number[] =>
  [...new Set(lines.flatMap((line) => [line, Math.max(0, line - 1)]))].slice(0, TRIES);

/** Demerits of all lines, as the search adds them up. */
function demeritsOf(
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  judge: Judge,
  breaks: readonly number[],
): number {
  let total = 0;
  let from = sums.begin[0]!;
  let fitness = 1;
  for (const to of breaks) {
    const line = candidate(items, sums, frame, from, to);
    const next = judge.fitness(line);
    total += judge.demerits(line) + (Math.abs(next - fitness) > 1 ? judge.mismatch : 0);
    fitness = next;
    from = sums.begin[to]!;
  }
  return total;
}
