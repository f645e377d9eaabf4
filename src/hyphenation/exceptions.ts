/** Words that a template or brief divides in its own way. */
import { hyphenate } from './open.ts';

/** By language tag, by word in small letters: the word with hyphens where it may be divided. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Hyphenation with exceptions over the patterns: they are looked up for the word's language tag, then for the tag less its last
 * part ("en-GB", "en"), whatever their case; a word that is found is divided as written there and nowhere else, in languages
 * without patterns too. Made once for a brief: layout knows it again by identity.
 */
export function hyphenateWith(exceptions: Exceptions): (word: string, lang: string) => readonly number[] {
  const byLanguage = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const [lang, words] of Object.entries(exceptions))
    byLanguage.set(
      lang.toLowerCase(),
      new Map(Object.entries(words).map(([word, divided]) => [word.normalize('NFC'), pointsOf(divided)])),
    );
  return (word, lang) => {
    for (let tag = lang.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const points = byLanguage.get(tag)?.get(word);
      if (points) return points;
    }
    return hyphenate(word, lang);
  };
}

/** Offsets of the hyphens in the word without them. */
function pointsOf(divided: string): readonly number[] {
  const points: number[] = [];
  let at = 0;
  for (const part of divided.normalize('NFC').split('-')) {
    at += part.length;
    points.push(at);
  }
  return points.slice(0, -1);
}
