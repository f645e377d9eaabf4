/** Words as vectors: inverse document frequency over shortened words, without word lists, so that it works in every language. */

import { byText } from './by-text.ts';

/** Terms of a text with their weights; the vector's length is 1 (or 0 when it has no terms). */
export type Terms = ReadonlyMap<string, number>;

/** Letters that a word keeps: endings vary ("recruiting", "recruitment"), beginnings do not. */
const STEM = 6;

/** Shortened words of a text, figures whole; words of fewer than three letters carry no subject. */
export const stems = byText((text): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 || /\p{N}/u.test(word)).map((word) => word.slice(0, STEM));
});

/** Among fewer texts than twice this many, common terms still weigh something. */
const FEW = 8;

/**
 * Weighs terms by how few of the texts have them; a term in every second text weighs nothing. How often a sentence has a
 * term does not count: twice in one sentence is chance.
 */
export function weigher(texts: readonly string[]): (text: string) => Terms {
  const found = new Map<string, number>();
  for (const text of texts)
    for (const stem of new Set(stems(text))) found.set(stem, (found.get(stem) ?? 0) + 1);
  const half = Math.max(FEW, texts.length / 2);
  return (text) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const stem of stems(text)) {
      const weight = Math.log(half / (found.get(stem) ?? 1));
      if (weight <= 0 || weights.has(stem)) continue;
      weights.set(stem, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [stem, weight] of weights) weights.set(stem, weight / length);
    return weights;
  };
}

/** Cosine of two vectors, 0-1. */
export function closeness(a: Terms, b: Terms): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

/** Sum of vectors, length 1. */
export function centre(vectors: readonly Terms[]): Terms {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  const length = Math.sqrt([...sum.values()].reduce((total, weight) => total + weight * weight, 0)) || 1;
  for (const [stem, weight] of sum) sum.set(stem, weight / length);
  return sum;
}

/** Share of the shorter text's words that the longer one has too, 0-1: 1 = said already. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const stem of small) if (large.has(stem)) both += 1;
  return small.size === 0 ? 0 : both / small.size;
}
