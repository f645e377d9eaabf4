import type { Step } from '../brief/index.ts';
import type { Attempt, TryOut } from './try-out.ts';

/** Rounds of this search. */
const MOST = 9;
/** Rounds that guess by how full the last one was; the rest halve. */
const GUESSES = 4;

/**
 * The largest number of steps, from the first, that fits; everything is tried first.
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
  let best = least;
  let low = 0;
  let high = steps.length;
  let middle = high;
  for (let round = 0; round < MOST && low < high; round += 1) {
    const attempt = trial.attempt(new Set(steps.slice(0, middle)), onePage);
    if (attempt.fits) {
      best = attempt;
      low = middle;
    } else high = middle - 1;
    const guess =
      round < GUESSES && pages ? byFill(steps, least, attempt, pages) : Math.ceil((low + high) / 2);
    middle = Math.min(high, Math.max(low + 1, guess));
  }
  return best;
}

/** How many steps the pages would hold at the density of an attempt. */
function byFill(steps: readonly Step[], least: Attempt, attempt: Attempt, pages: number): number {
  const used = attempt.layout.pages.length - 1 + attempt.layout.fill;
  const room = used > 0 ? (attempt.words / used) * pages : 0;
  let words = least.words;
  let count = 0;
  while (count < steps.length && words + steps[count]!.words <= room) {
    words += steps[count]!.words;
    count += 1;
  }
  return count;
}
