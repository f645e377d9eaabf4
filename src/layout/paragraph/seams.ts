/** Where words meet without a space: in scripts that have none, and at spaces of fixed width. */

const FIXED_SPACE = /[\u2000-\u2006\u2008-\u200a\u205f]/;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/;
/** What may hold either. */
const MAY_HOLD = /[\u2000-\u2006\u2008-\u200a\u205f\u3040-\u9fff\uf900-\ufaff\ud840-\ud888]/;
/** Not at a line's start: closing punctuation, small kana, the marks of repetition and length. */
const CLOSING =
  /^[\p{Pe}\p{Pf}\p{Mn}、。，．・：；？！ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％.,:;?!]/u;
/** Not at a line's end. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** False for nearly every text: then it need not be looked at word by word. */
export const mayHoldSeams = (text: string): boolean => MAY_HOLD.test(text);

/**
 * Offsets, ascending, at which a text without white space is several words: between ideographs and kana (but not before closing or
 * after opening punctuation), and after a space of fixed width.
 */
export function seamsOf(text: string): readonly number[] {
  const seams: number[] = [];
  let before = '';
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (before !== '' && isSeam(before, segment)) seams.push(index);
    before = segment;
  }
  return seams;
}

function isSeam(before: string, next: string): boolean {
  if (FIXED_SPACE.test(before)) return !FIXED_SPACE.test(next);
  return (IDEOGRAPH.test(next) || IDEOGRAPH.test(before)) && !CLOSING.test(next) && !OPENING.test(before);
}
