/**
 * What conversion does to letters. Only what a reader can undo for certain: a word is broken only where the same word
 * has stood whole before it.
 */
import type { Random } from './random.ts';

/** The habits of one page; they change from page to page as a converter's fonts do. */
export interface Wear {
  readonly ligatures: boolean;
  /** Share of long words. */
  readonly softHyphens: number;
  /** Share of long words broken by a hyphen at a line's end that is kept. */
  readonly lineEnds: number;
  readonly curly: boolean;
  readonly spaces: boolean;
}

/** Marks that must stay as they are: tags, link targets and the asterisks of emphasis. */
const MARKS = /(<[^>]*>|\]\([^)]*\)|\*+)/;
/** Before a consonant with a vowel, after a vowel or the one consonant that follows it: pas-sen-gers. */
const SYLLABLE = /(?<=[aeiou][^aeiou]?)(?=[^aeiou][aeiou])/g;
const LIGATURES: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];

/** Wears text down; `whole` collects the words that have stood unbroken so far. */
export function wearDown(text: string, wear: Wear, random: Random, whole: Set<string>): string {
  return text
    .split(MARKS)
    .map((piece, i) => (i % 2 === 1 ? piece : wearPiece(piece, wear, random, whole)))
    .join('');
}

function wearPiece(piece: string, wear: Wear, random: Random, whole: Set<string>): string {
  let worn = piece.replace(/[\p{L}-]+/gu, (word) => {
    const mark = random.chance(wear.lineEnds)
      ? '-\n'
      : random.chance(wear.softHyphens)
        ? '\u00ad'
        : undefined;
    const broken = mark ? breakWord(word, random, whole, mark) : word;
    if (broken === word) whole.add(word);
    return broken;
  });
  if (wear.ligatures) {
    for (const [letters, ligature] of LIGATURES) worn = worn.replaceAll(letters, ligature);
  }
  worn = wear.curly ? worn.replace(/(?<=\p{L})'/gu, '’') : worn.replace(/[“”]/g, '"').replace(/’/g, "'");
  if (!wear.spaces) return worn;
  return worn
    .replace(/(?<=[\p{L}.,;]) (?=\S)/gu, () => (random.chance(0.02) ? '  ' : ' '))
    .replace(/(?<=\p{L}{3}) (?=\p{L}{3})/gu, () => (random.chance(0.02) ? '\u00a0' : ' '));
}

/**
 * Breaks a word at its own hyphen, or with `mark` between two syllables, if it is long, lower-case, has stood whole before and its
 * letters cannot form a ligature (which would hide the whole one); else gives the word as it is.
 */
export function breakWord(word: string, random: Random, whole: ReadonlySet<string>, mark: string): string {
  // A word with a hyphen of its own breaks there; no soft hyphen is needed.
  if (/^\p{Ll}{2,}-\p{Ll}{2,}$/u.test(word) && whole.has(word) && mark.startsWith('-'))
    return word.replace('-', mark);
  if (!/^\p{Ll}{7,}$/u.test(word) || /f[fil]/.test(word) || !whole.has(word)) return word;
  const places = [...word.matchAll(SYLLABLE)]
    .map((match) => match.index)
    .filter((at) => at > 1 && at < word.length - 2);
  if (places.length === 0) return word;
  const at = random.pick(places);
  return word.slice(0, at) + mark + word.slice(at);
}
