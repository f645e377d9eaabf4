/** Which words may be hyphenated, and where. */
import type { Hyphenate } from './types.ts';

/** Fewest letters before and after the hyphen (TeX's \lefthyphenmin and \righthyphenmin for English). */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
/** Shorter words are left whole. */
export const SHORTEST = 5;

/**
 * Offsets where the word may be hyphenated. Words with a capital, a figure or a joint inside are left whole, so are short ones;
 * quotation marks, brackets and stops around a word do not count as letters.
 */
export function hyphenPoints(word: string, lang: string, hyphenate: Hyphenate): readonly number[] {
  if (word.length < SHORTEST) return [];
  const core = /^([^\p{L}\p{N}]*)([\p{Ll}\p{M}]+)[^\p{L}\p{N}]*$/u.exec(word);
  if (!core || core[2]!.length < SHORTEST) return [];
  const start = core[1]!.length;
  const letters = core[2]!;
  const points: number[] = [];
  for (const at of hyphenate(letters, lang))
    if (at >= LEAST_BEFORE && letters.length - at >= LEAST_AFTER) points.push(start + at);
  return points;
}
