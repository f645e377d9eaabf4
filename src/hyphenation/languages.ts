/** Languages that can be hyphenated. */

/**
 * Our name of a language's patterns (file `<name>.bin`) and the name that `hyphen` has for them. No set for Kazakh exists
 * there (version 1.14.1). The package's code is under the ISC licence; the patterns are those of the TeX project hyph-utf8,
 * each with a free licence of its own.
 */
export const PATTERNS = {
  'en-us': 'en-us',
  'en-gb': 'en-gb',
  fr: 'fr',
  es: 'es',
  de: 'de-1996',
  ru: 'ru',
} as const;
export type PatternName = keyof typeof PATTERNS;

/** Regions whose English is hyphenated as American English is; all others follow the British patterns. */
const AMERICAN = new Set(['', 'us', 'ca', 'ph', 'pr']);

/** The patterns for a BCP 47 language, or undefined: English without a region is American. */
export function patternsFor(lang: string): PatternName | undefined {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
  if (language === 'en') {
    const region = rest.find((part) => part.length === 2) ?? '';
    return AMERICAN.has(region) ? 'en-us' : 'en-gb';
  }
  return language in PATTERNS ? (language as PatternName) : undefined;
}

/**
 * Fewest letters before and after a hyphen, by patterns: `\lefthyphenmin` and `\righthyphenmin` for typesetting as the project
 * hyph-utf8 states them with its patterns. The patterns themselves are made for these bounds.
 */
export const LEAST: Readonly<Record<PatternName, readonly [before: number, after: number]>> = {
  'en-us': [2, 3],
  'en-gb': [2, 3],
  fr: [2, 2],
  es: [2, 2],
  de: [2, 2],
  ru: [2, 2],
};
