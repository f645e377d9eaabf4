/** First mention and mention again: "a team" makes "the team" known, and nothing else does if no one has named it before. */
import type { Unit } from '../plan-types.ts';
import { backWords, spaced } from './back-words/index.ts';
import { byText } from './by-text.ts';
import { stems } from './terms.ts';

/** Words after "a" among which its noun is looked for ("a small, empowered, self-motivated team"). */
const NAME_LENGTH = 6;
/** Signs that may stand within a name. */
const WITHIN = /^[,"“”]$/;
/** Words at the beginning of a sentence among which "the" points back; later in it, it is seldom missed. */
const EARLY = 8;

/** What a sentence names for the first time ("a team") and what it speaks of as known ("the team"), as stems. */
interface Named {
  readonly first: readonly string[];
  readonly again: readonly string[];
}
const NOTHING: Named = { first: [], again: [] };

const namedIn = byText((sentence, language): Named => {
  const { articles } = backWords(language);
  if (!articles) return NOTHING;
  const tokens = spaced(sentence).trim().split(' ');
  const first: string[] = [];
  const again: string[] = [];
  tokens.forEach((token, at) => {
    if (articles.first.has(token)) {
      for (const word of tokens.slice(at + 1, at + 1 + NAME_LENGTH)) {
        if (articles.ends.has(word) || /^[.;:()!?–—]$/.test(word)) break;
        if (!WITHIN.test(word)) first.push(...word.split('-').flatMap((part) => stems(singular(part))));
      }
    }
    const noun = tokens[at + 1] ?? '';
    if (token === articles.again && at < EARLY && !articles.complements.has(tokens[at + 2] ?? ''))
      again.push(...stems(singular(noun)));
  });
  return { first, again };
});

const singular = (word: string): string => word.replace(/s$/, '');

/**
 * For each text that speaks of something as known which a text before it has just named, that text: "the team" hangs on
 * "a team", if no text before that one has the word.
 *
 * @param texts of one section or item, in order
 * @param known whether a stem stands in the report before a text: then a reader has met it
 * @returns index of the text that names it, by index of the text that hangs on it
 */
export function namedBefore(
  texts: readonly string[],
  language: string,
  known: (stem: string, text: number) => boolean,
): ReadonlyMap<number, number> {
  const hangs = new Map<number, number>();
  const named = new Map<string, number>();
  texts.forEach((text, i) => {
    const { first, again } = namedIn(text, language);
    for (const stem of again) {
      const at = named.get(stem);
      if (at !== undefined) hangs.set(i, Math.max(at, hangs.get(i) ?? 0));
    }
    for (const stem of first) if (!named.has(stem) && !known(stem, i)) named.set(stem, i);
  });
  return hangs;
}

/** By matter: id of the first unit that has a stem. */
const firstUnits = new WeakMap<readonly Unit[], ReadonlyMap<string, number>>();

/** Where each stem of a report stands first, as the id of a unit. */
export function firstMentions(units: readonly Unit[]): ReadonlyMap<string, number> {
  const made = firstUnits.get(units);
  if (made) return made;
  const found = new Map<string, number>();
  for (const { id, text } of units)
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      for (const stem of stems(singular(word))) if (!found.has(stem)) found.set(stem, id);
  firstUnits.set(units, found);
  return found;
}

/**
 * Whether a sentence has as its subject a bare noun with "the" that its reader need not know ("The venue should be …"):
 * weak where the sentence stands alone.
 *
 * @param title of the report: what it names is known
 */
export function isAboutUnnamed(sentence: string, language: string, title: string): boolean {
  const { articles } = backWords(language);
  const noun = articles?.bare.exec(spaced(sentence))?.[1];
  if (noun === undefined || articles!.unique.has(noun)) return false;
  if (/^\S+ \p{Lu}/u.test(sentence)) return false;
  const [stem] = stems(singular(noun));
  return stem !== undefined && !stems(title).some((word) => singular(word) === stem);
}
