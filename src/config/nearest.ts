/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours each count 1. Case is ignored.
 */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[right.length]!;
}

/** Longer words than this are never a slip of the finger for a key or a name. */
const LONGEST = 64;

/**
 * The candidate that `word` was most likely meant to be, for "did you mean".
 *
 * @returns the closest candidate at a distance of at most a third of the longer word (at least 1), the first of
 *   equals; a candidate that begins with the word (3 letters or more) counts as close; undefined if none is.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (known.length > LONGEST) continue;
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, known.length) / 3));
    const begins = wanted.length >= 3 && known.startsWith(wanted);
    const cost = begins ? 0.5 : distance(wanted, known);
    if (cost <= limit && (!best || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}
