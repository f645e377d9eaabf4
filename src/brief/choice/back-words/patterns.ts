/*
 * Patterns are matched against a text as `spaced` makes it: lower case, a space around every word and sign. So they need
 * no classes of letters, which take ten milliseconds each to compile. `…` at the end of a word = however it ends.
 */

/** Phrases as alternatives of a pattern. */
export const alternatives = (text: string): string =>
  text
    .trim()
    .split(/,\s+/)
    .map((phrase) => phrase.replace(/…/g, '[^ ]*'))
    .join('|');
/** Anywhere. @param notAfter what does not stand before it */
export const any = (text: string, notAfter = ''): RegExp =>
  new RegExp(`${notAfter ? `(?<! (?:${alternatives(notAfter)}))` : ''} (?:${alternatives(text)}) `);
/** At the beginning of a text, quotation marks aside. @param after a pattern for what follows */
export const opening = (text: string, after = ''): RegExp =>
  new RegExp(`^ (?:["“«„(] )*(?:${alternatives(text)})(?= )${after}`);
/** At the end of a text. */
export const ending = (text: string): RegExp => new RegExp(` (?:${alternatives(text)}) $`);
/** The word after an opening, as a group. */
export const NOUN = ' ([^ ]+)';
/** After the noun: no complement that says whose or of what it is. */
export const without = (complements: string): string => `(?! (?:${alternatives(complements)}) )`;
/** A preposition, its phrase, then a pronoun: after a comma, or after few words and before a verb. */
export const pronounAfter = (prepositions: string, pronouns: string, verbs: string): RegExp => {
  const they = `(?:${alternatives(pronouns)})`;
  const short = `(?:[^ ,;:]+ ){1,4}${they} (?:${alternatives(verbs)}) `;
  return opening(prepositions, ` (?:[^,;:]+, ${they} |${short})`);
};

/** What a pattern must not be followed by within its sentence. */
export const nowhere = (text: string): string => `(?!.* (?:${alternatives(text)}) )`;
/** Quantities that stand for what they count: no noun, but an auxiliary right after. */
export const counted = (quantities: string, auxiliaries: string): RegExp =>
  opening(quantities, ` (?:[^ ]+ly )?(?:${alternatives(auxiliaries)}) `);
/** Opening words between which and the rest a sign stands ("Yes, …", "In practice, …"). */
export const apart = (text: string): RegExp => opening(text, ' [,;:.–—] ');
/** Words as a set. */
export const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/,\s+/));

/** A text as the patterns want it. */
export const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.,;:!?()"“”«»„–—]/g, ' $& ')
    .replace(/\s+/g, ' ')
    .trim()} `;
