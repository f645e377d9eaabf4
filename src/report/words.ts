/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’.,:/@&_]{1,2}[\p{L}\p{M}\p{N}]+)*/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * Counts the words of a plain text: runs of letters and digits, held together by hyphens, apostrophes and inner
 * stops ("U.S.-based", "3.6", "e-mail" are one each). Scripts without spaces are counted by Unicode's word rules.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  let words = 0;
  for (const piece of segmenter.segment(text)) if (piece.isWordLike) words += 1;
  return words;
}
