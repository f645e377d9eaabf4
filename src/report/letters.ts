/**
 * What kind of letter stands in a text, without a pattern for the letters of nearly all reports: one with a class of
 * Unicode takes 0.3 to 1 ms of a cold run when it is first used.
 */

/** The character (code point) that begins at an offset; '' beyond the end. */
const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** The offset of the character before an offset, -1 at the beginning. */
export function offsetBefore(text: string, at: number): number {
  const low = text.charCodeAt(at - 1);
  const high = text.charCodeAt(at - 2);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? at - 2 : at - 1;
}

/** A capital (\p{Lu}) stands at the offset. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(characterAt(text, at));
}

/** A small letter (\p{Ll}) stands at the offset. */
export function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return /^\p{Ll}/u.test(characterAt(text, at));
}

/** A letter or figure (\p{L}, \p{N}) stands at the offset. */
export function isLetterOrNumberAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /^[\p{L}\p{N}]/u.test(characterAt(text, at));
}

/** A figure (\p{N}) stands at the offset. */
export function isNumberAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 48 && code <= 57;
  return /^\p{N}/u.test(characterAt(text, at));
}
