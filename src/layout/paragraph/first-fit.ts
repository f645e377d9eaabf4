/** First-fit: each line takes what it can hold; for side heads of a few words. */
import { FORBIDDEN, type Item } from './items.ts';
import { candidate, type Frame, type Sums, TOLERANCE } from './total-fit.ts';

/**
 * Breaks found line by line, without hyphens: the last break that fits and breaks no rule, else the last that fits, else the
 * first there is (the line is then too wide).
 */
export function firstFit(items: readonly Item[], sums: Sums, frame: Frame): readonly number[] {
  const found: number[] = [];
  for (let from = sums.begin[0]!; from < items.length; from = sums.begin[found[found.length - 1]!]!) {
    let good = -1;
    let least = -1;
    let leastPenalty = Infinity;
    for (const to of sums.breaks) {
      if (to <= from) continue;
      const line = candidate(items, sums, frame, from, to);
      const fits = line.width <= line.measure + TOLERANCE;
      if (!fits && least >= 0) break;
      if (line.penalty < FORBIDDEN && fits) good = to;
      if (line.penalty <= leastPenalty) {
        least = to;
        leastPenalty = line.penalty;
      }
      if (line.last || !fits) break;
    }
    found.push(good >= 0 ? good : least);
  }
  return found;
}
