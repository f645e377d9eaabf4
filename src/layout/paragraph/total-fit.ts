/**
 * Total-fit line breaking after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and
 * Experience 11 (1981), pp. 1119-1184: the breaks of least total demerits, found by dynamic programming over the
 * breakpoints that a line can still reach (active nodes, pp. 1156-1159). Our own rather than `tex-linebreak`, because
 * - ragged setting needs demerits of its own (white at the right, not stretch), which that package does not take;
 * - a hyphen is allowed or not by what the line would be without it, and never two lines in a row: a condition on a
 *   pair of breaks, not a penalty at one;
 * - rules of style must give way before a line gets too wide, and a word wider than the measure must still be set;
 * - words are hyphenated only when a first pass shows the need, as in TeX.
 */
import type { Pt } from '../../config/index.ts';
import type { Hang } from './hang.ts';
import { FORBIDDEN, type Item, OVERFULL } from './items.ts';

/** One possible line. */
export interface Candidate {
  /** As set without stretching or shrinking, the hyphen at its end included. */
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
  readonly measure: Pt;
  /** Stretch of one word space: what a line of a single word is judged by. */
  readonly oneSpace: Pt;
  /** Penalty of the break at its end; 0 for a forced one. */
  readonly penalty: number;
  /** Ends a paragraph, or stands before a forced break. */
  readonly last: boolean;
}

/** How lines are judged. */
export interface Judge {
  /** Demerits of a line, >= 0 but for preferred breaks; Infinity = not to be set so. */
  demerits(line: Candidate): number;
  /** Class of a line's tightness, 0-3, not asked when the judge does not look at neighbours. */
  fitness(line: Candidate): number;
  /** Added when neighbouring lines differ by more than one class. */
  readonly mismatch: number;
  /** May a stretch that cannot be broken stand out of its line? Else such a paragraph asks for another pass. */
  readonly mayOverflow: boolean;
}

/** Measures and conditions of one paragraph. */
export interface Frame {
  readonly measure: Pt;
  readonly indentFirst: Pt;
  /** A hyphen is allowed only on a line that would be shorter than this without it, pt. */
  readonly hyphenUnder: Pt;
  /** Stretch of a word space of the style. */
  readonly oneSpace: Pt;
}

/** Rounding of sums of widths, pt. */
export const TOLERANCE = 1e-3;

/** Running sums and breakpoints of items, made once for both passes of the search. */
export interface Sums {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  /** Legal breakpoints, ascending. */
  readonly breaks: Int32Array;
  /** First box at or after an item. */
  readonly begin: Int32Array;
  /** Last breakpoint before an item that needs no hyphen and breaks no rule, or -1. */
  readonly plainBefore: Int32Array;
  /** First such breakpoint at or after an item. */
  readonly plainAfter: Int32Array;
  /** What hangs out of the lines; absent where the style does not ask for it. */
  readonly hang?: Hang;
}

const isPlain = (item: Item): boolean =>
  item.kind !== 'box' && item.penalty < FORBIDDEN && (item.kind === 'glue' || !item.hyphen);

/** Sums over items: entry k = everything before item k. */
export function sumsOf(items: readonly Item[], hang?: Hang): Sums {
  const n = items.length;
  const width = new Float64Array(n + 1);
  const stretch = new Float64Array(n + 1);
  const shrink = new Float64Array(n + 1);
  const plainBefore = new Int32Array(n + 1).fill(-1);
  const plainAfter = new Int32Array(n + 1).fill(n - 1);
  const begin = new Int32Array(n + 1).fill(n);
  const breaks: number[] = [];
  let plain = -1;
  for (let k = 0; k < n; k++) {
    const item = items[k]!;
    const glue = item.kind === 'glue';
    width[k + 1] = width[k]! + (item.kind === 'penalty' ? 0 : item.width);
    stretch[k + 1] = stretch[k]! + (glue ? item.stretch : 0);
    shrink[k + 1] = shrink[k]! + (glue ? item.shrink : 0);
    plainBefore[k] = plain;
    if (item.kind === 'box' || item.penalty === Infinity) continue;
    breaks.push(k);
    if (isPlain(item)) plain = k;
  }
  for (let k = n - 1; k >= 0; k--) {
    const item = items[k]!;
    begin[k] = item.kind === 'box' ? k : begin[k + 1]!;
    plainAfter[k] = isPlain(item) ? k : plainAfter[k + 1]!;
  }
  const sums = { width, stretch, shrink, breaks: Int32Array.from(breaks), begin, plainBefore, plainAfter };
  return hang ? { ...sums, hang } : sums;
}

/** The line from the box `from` to the break at item `to`. */
export function candidate(
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  from: number,
  to: number,
): Candidate {
  return measureLine(blankLine(frame), items, sums, frame, from, to);
}

type Scratch = { -readonly [K in keyof Candidate]: Candidate[K] };

const blankLine = ({ measure, oneSpace }: Frame): Scratch => ({
  width: 0,
  stretch: 0,
  shrink: 0,
  measure,
  oneSpace,
  penalty: 0,
  last: false,
});

/** Fills a line in: the search looks at tens of thousands and keeps none. */
function measureLine(
  line: Scratch,
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  from: number,
  to: number,
): Scratch {
  const item = items[to]!;
  const penalty = item.kind === 'box' ? 0 : item.penalty;
  line.width = sums.width[to]! - sums.width[from]! + (item.kind === 'penalty' ? item.width : 0);
  if (sums.hang) line.width -= sums.hang.start[from]! + sums.hang.end[to]!;
  line.stretch = sums.stretch[to]! - sums.stretch[from]!;
  line.shrink = sums.shrink[to]! - sums.shrink[from]!;
  line.measure = frame.measure - (from === sums.begin[0] ? frame.indentFirst : 0);
  line.last = penalty === -Infinity;
  line.penalty = line.last ? 0 : penalty;
  return line;
}

const hyphenAt = (items: readonly Item[], k: number): boolean => {
  const item = items[k];
  return item?.kind === 'penalty' && item.hyphen !== undefined;
};

/**
 * Whether a line from box `from` (the break before it at `start`, -1 at the beginning) may end in the hyphen at `to`: not after
 * a line with one, and only where the whole word does not fit and the line without its part of it would be too short.
 */
export function hyphenAllowed(
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  start: number,
  from: number,
  to: number,
): boolean {
  if (start >= 0 && hyphenAt(items, start)) return false;
  const start0 = sums.width[from]!;
  if (sums.width[sums.plainAfter[to]!]! - start0 <= frame.measure) return false;
  const plain = sums.plainBefore[to]!;
  return plain <= from || sums.width[plain]! - start0 < frame.hyphenUnder;
}

interface Node {
  /** Break item, -1 at the beginning. */
  readonly at: number;
  readonly from: number;
  readonly fitness: number;
  readonly total: number;
  readonly previous: Node | undefined;
}

/**
 * Breaks of least total demerits: item indexes, the last one the forced end. `undefined` when the judge accepts no
 * set of lines (it asks for another pass). Ends for every measure: a line that holds one unbreakable stretch is always
 * possible, at the cost OVERFULL when it is too wide.
 */
export function totalFit(
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  judge: Judge,
): readonly number[] | undefined {
  const active: Node[] = [{ at: -1, from: sums.begin[0]!, fitness: 1, total: 0, previous: undefined }];
  const line = blankLine(frame);
  const best: (Node | undefined)[] = [undefined, undefined, undefined, undefined];
  for (const to of sums.breaks) {
    best.fill(undefined);
    const forced = isForced(items[to]!);
    const hyphen = hyphenAt(items, to);
    const bounded = judge.mismatch === 0 && !preferred(items[to]!);
    let kept = 0;
    for (const node of active) {
      const { from } = node;
      // Demerits only add up: a way here that is dearer before its last line than the best with its own is not looked at.
      if (from >= to || (bounded && best[0] !== undefined && node.total >= best[0].total)) {
        if (from >= to || !forced) active[kept++] = node;
        continue;
      }
      measureLine(line, items, sums, frame, from, to);
      const hung = sums.hang ? sums.hang.start[from]! + sums.hang.end[to]! : 0;
      const full = sums.width[to]! - sums.width[from]! - line.shrink - hung > line.measure + TOLERANCE;
      if (!full && !forced) active[kept++] = node;
      // Nothing can end a line earlier than its first break: then it may be too wide.
      if (full && !(judge.mayOverflow && firstBreak(sums, from) === to)) continue;
      if (hyphen && !hyphenAllowed(items, sums, frame, node.at, from, to)) continue;
      const demerits = full ? OVERFULL + line.width - line.measure : judge.demerits(line);
      const fitness = judge.mismatch > 0 ? judge.fitness(line) : 0;
      const mismatch = Math.abs(fitness - node.fitness) > 1 ? judge.mismatch : 0;
      const total = node.total + demerits + mismatch;
      if (total < (best[fitness]?.total ?? Infinity))
        best[fitness] = { at: to, from: sums.begin[to]!, fitness, total, previous: node };
    }
    active.length = kept;
    for (const node of best) if (node) active.push(node);
    if (active.length === 0) return undefined;
  }
  let end: Node | undefined;
  for (const node of active)
    if (node.at === items.length - 1 && node.total < (end?.total ?? Infinity)) end = node;
  const found: number[] = [];
  for (; end && end.at >= 0; end = end.previous) found.push(end.at);
  return found.reverse();
}

const preferred = (item: Item): boolean =>
  item.kind !== 'box' && item.penalty < 0 && item.penalty !== -Infinity;

const isForced = (item: Item): boolean => item.kind === 'penalty' && item.penalty === -Infinity;

/** First legal break after a box. */
function firstBreak(sums: Sums, from: number): number {
  const { breaks } = sums;
  let low = 0;
  let high = breaks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return breaks[low]!;
}
