/** Titles: as few lines as can be, broken where the sense breaks, then of even length. */
import { FORBIDDEN, type Item } from './items.ts';
import { candidate, type Frame, type Sums, TOLERANCE } from './total-fit.ts';

/** Saved by a line that ends where the sense does (after a colon or a dash); more than any unevenness costs. */
const SENSE = 100;
/** A line of one word, on the scale of `unevenness`. */
const LONE_WORD = 0.5;
/** A line that ends in a small word, or inside a compound. */
const STRANDED = 0.1;

/** A way to break all items before `at` into some number of lines. */
interface Way {
  readonly at: number;
  readonly from: number;
  readonly cost: number;
  readonly previous: Way | undefined;
}

/**
 * Breaks into the fewest lines that fit and break no rule; of these the ones with most breaks where the sense breaks, then
 * the most even. `undefined` when no lines do: a word is too wide, or a rule cannot be kept.
 */
export function balance(items: readonly Item[], sums: Sums, frame: Frame): readonly number[] | undefined {
  const sense = senseBreaks(items);
  const end = items.length - 1;
  let ways = new Map<number, Way>([[-1, { at: -1, from: sums.begin[0]!, cost: 0, previous: undefined }]]);
  // Every line takes a break, so there are no more lines than breaks.
  for (let lines = 0; lines < sums.breaks.length && ways.size > 0; lines++) {
    ways = oneLineMore(items, sums, frame, sense, ways);
    const way = ways.get(end);
    if (way) return breaksOf(way);
  }
  return undefined;
}

function oneLineMore(
  items: readonly Item[],
  sums: Sums,
  frame: Frame,
  sense: ReadonlySet<number>,
  ways: ReadonlyMap<number, Way>,
): Map<number, Way> {
  const longer = new Map<number, Way>();
  for (const way of ways.values()) {
    for (const to of sums.breaks) {
      if (to <= way.from) continue;
      const line = candidate(items, sums, frame, way.from, to);
      if (line.width > line.measure + TOLERANCE) break;
      if (line.penalty < FORBIDDEN) {
        const lone = holdsSpace(items, way.from, to) ? 0 : LONE_WORD;
        const stranded = line.penalty > 0 ? STRANDED : 0;
        const saved = sense.has(to) ? SENSE : 0;
        const cost = way.cost + unevenness(line.width, line.measure) + lone + stranded - saved;
        if (cost < (longer.get(to)?.cost ?? Infinity))
          longer.set(to, { at: to, from: sums.begin[to]!, cost, previous: way });
      }
      // A forced break ends the line.
      if (line.last) break;
    }
  }
  return longer;
}

function holdsSpace(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (items[k]!.kind === 'glue') return true;
  return false;
}

/** Squared white: of lines that share the same words, even ones have the least in sum. */
function unevenness(width: number, measure: number): number {
  const white = Math.max(0, measure - width) / measure;
  return white * white;
}

function breaksOf(way: Way): readonly number[] {
  const found: number[] = [];
  for (let w: Way | undefined = way; w && w.at >= 0; w = w.previous) found.push(w.at);
  return found.reverse();
}

const ENDS_SENSE = /[:;?!–—]$/;

/** Breaks after a colon, a dash, a question. */
function senseBreaks(items: readonly Item[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = 1; k < items.length - 1; k++) {
    const before = items[k - 1]!;
    if (items[k]!.kind !== 'box' && before.kind === 'box' && ENDS_SENSE.test(before.piece.text)) found.add(k);
  }
  return found;
}
