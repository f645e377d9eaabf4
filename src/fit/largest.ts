import type { Step } from '../brief/index.ts';
import type { Attempt, TryOut } from './try-out.ts';

/** Rounds of this search, and how many of them guess by what the rounds before took; the rest halve. */
const MOST = 10;
const GUESSES = 5;
/** Words that one page takes, for the first guess only. */
const WORDS_PER_PAGE = 400;
/** Everything is tried first unless it is more than this many times what the first guess gives. */
const FAR_TOO_MUCH = 1.5;

/**
 * The largest number of steps, from the first, that fits; some fewer where that keeps a note from being drawn out over pages.
 *
 * @param least the least content, which fits
 * @param pages pages that may be used; guesses need it
 * @param onePage set as a one-page document
 */
export function largest(
  steps: readonly Step[],
  least: Attempt,
  trial: TryOut,
  pages?: number,
  onePage?: true,
): Attempt {
  const sums = runningWords(steps);
  const countFor = (words: number): number => {
    const count = sums.findIndex((sum) => sum > words);
    return count < 0 ? steps.length : count;
  };
  let best = least;
  let low = 0;
  let high = steps.length;
  let last: Point = { words: 0, used: usedBy(least) };
  let density = 1 / WORDS_PER_PAGE;
  let middle = high;
  if (pages !== undefined) {
    const room = (pages - last.used) / density;
    if ((sums.at(-1) ?? 0) > room * FAR_TOO_MUCH) middle = Math.max(1, countFor(room));
  }
  for (let round = 0; round < MOST && low < high; round += 1) {
    const attempt = trial.attempt(new Set(steps.slice(0, middle)), onePage);
    if (attempt.fits) {
      best = attempt;
      low = middle;
    } else high = middle - 1;
    const here: Point = { words: sums[middle - 1] ?? 0, used: usedBy(attempt) };
    density = slope(last, here) ?? density;
    last = here;
    const guess =
      round < GUESSES && pages !== undefined
        ? countFor(here.words + (pages - here.used) / density)
        : Math.ceil((low + high) / 2);
    middle = Math.min(high, Math.max(low + 1, guess));
  }
  return eased(steps, best, low, trial, onePage);
}

/** Steps that may be given up for the sake of a note. */
const MOST_GIVEN_UP = 4;

function eased(
  steps: readonly Step[],
  best: Attempt,
  taken: number,
  trial: TryOut,
  onePage: true | undefined,
): Attempt {
  if (best.layout.scattered === 0) return best;
  for (let count = taken - 1; count >= Math.max(1, taken - MOST_GIVEN_UP); count -= 1) {
    const attempt = trial.attempt(new Set(steps.slice(0, count)), onePage);
    if (attempt.fits && attempt.layout.scattered === 0) return attempt;
  }
  return best;
}

/** Words of steps taken, and pages used for them. */
interface Point {
  readonly words: number;
  readonly used: number;
}
const usedBy = ({ layout }: Attempt): number => layout.pages.length - 1 + layout.fill;

/** Pages a word takes, from two rounds; undefined when they say nothing. */
function slope(a: Point, b: Point): number | undefined {
  const words = b.words - a.words;
  const rise = b.used - a.used;
  return words !== 0 && rise / words > 0 ? rise / words : undefined;
}

function runningWords(steps: readonly Step[]): readonly number[] {
  let sum = 0;
  return steps.map(({ words }) => {
    sum += words;
    return sum;
  });
}
