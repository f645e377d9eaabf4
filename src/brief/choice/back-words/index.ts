/** Patterns by language. */
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { kazakh } from './kazakh.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import type { BackWords } from './types.ts';

export { spaced } from './patterns.ts';
export type { BackWords } from './types.ts';

const LANGUAGES: Readonly<Record<string, () => BackWords>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
  ru: russian,
  kk: kazakh,
};
const made = new Map<string, BackWords>();

/** Patterns of a language (ISO 639-1, with or without a region), compiled when first asked for; English for others. */
export function backWords(language: string): BackWords {
  const code = language.slice(0, 2).toLowerCase();
  const known = LANGUAGES[code] ? code : 'en';
  let words = made.get(known);
  if (!words) {
    words = LANGUAGES[known]!();
    made.set(known, words);
  }
  return words;
}
