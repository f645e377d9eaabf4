/*
 * Patterns with Unicode's classes cost a cold run 0.3 to 2 ms each when they first meet text with typographic quotation
 * marks; for the characters of most reports there are plain ones that say the same.
 */

/** ASCII, Latin-1, Latin Extended-A and B, Cyrillic without its combining signs, dashes, quotation marks. */
const KNOWN = /^[\0-\u024f\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203d\u20ac\u2116\u2122]*$/;
/** The letters and digits among them, as the pattern of Unicode below has them. */
const KNOWN_WORD =
  /[\dA-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f]+(?:[-‐‑'’.,:/@&_]{1,2}[\dA-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f]+)*/g;

/** The words of a plain text as runs of letters alone. */
export const lettersIn = (text: string): readonly string[] =>
  text.match(
    KNOWN.test(text)
      ? /[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f]+/g
      : /\p{L}+/gu,
  ) ?? [];

let segmenter: Intl.Segmenter | undefined;

/**
 * Counts the words of a plain text: runs of letters and digits, held together by hyphens, apostrophes and inner
 * stops ("U.S.-based", "3.6", "e-mail" are one each). Scripts without spaces are counted by Unicode's word rules.
 */
export function countWords(text: string): number {
  if (KNOWN.test(text)) return text.match(KNOWN_WORD)?.length ?? 0;
  // Written here, these two are not even read where they are not used.
  const isUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u.test(
    text,
  );
  if (!isUnspaced)
    return text.match(/[\p{L}\p{M}\p{N}]+(?:[-‐‑'’.,:/@&_]{1,2}[\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  let words = 0;
  for (const piece of segmenter.segment(text)) if (piece.isWordLike) words += 1;
  return words;
}

/** Whether three letters stand in a row: less is no word that a line could be known by. */
export const hasWord = (text: string): boolean => /[A-Za-z]{3}/.test(text) || /\p{L}{3}/u.test(text);
