/** What the opening and the end of a sentence say about whether it can stand alone. */
import { spaced as asWords, backWords } from './back-words/index.ts';
import { byText } from './by-text.ts';
import { WORDS } from './words.ts';

/** Characters within which a connective between commas still belongs to the opening. */
const INTERPOSED = 150;

/** Whether a sentence leans on the one before: it opens with a pronoun or a connective, or points back early. */
export const leansBack = byText((sentence, language) => {
  const { first, phrases, early, shows, self, own } = sets(language);
  const plain = sentence
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/['’]s\b/g, '');
  const opening = plain.split(/[^\p{L}\p{N}'’-]+/u, OPENING);
  if (/^(\.\.\.|…)/.test(sentence.trim())) return true;
  const named = shows.has(opening[0]!) && (self.has(opening[1] ?? '') || own.has(opening[1] ?? ''));
  if (!named && first.has(opening[0] ?? '')) return true;
  if (opening.some((word) => early.has(word))) return true;
  const shown = shownAt(sentence, language);
  if (shown >= 0 && shown < OPENING) return true;
  // A connective between commas: "Kazakhstan, however, …".
  for (const [, inner] of plain.slice(0, INTERPOSED).matchAll(/,\s+([^,]{2,30})(?=,)/g))
    if (first.has(inner!) || phrases.includes(inner!)) return true;
  const words = asWords(sentence);
  if (backWords(language).leaning?.some((pattern) => pattern.test(words))) return true;
  return phrases.some(
    (phrase) => plain.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(plain[phrase.length] ?? ''),
  );
});

/** Whether a sentence says what should be done. */
export const saysWhatToDo = (sentence: string, language: string): boolean =>
  hasAny(sentence, sets(language).modals);

/** Whether a sentence points to another place on the page ("the three steps below"). */
export const pointsElsewhere = byText((sentence, language) => hasAny(sentence, sets(language).points));

/** @param phrases with a space at either end, as {@link spaced} makes them */
function hasAny(sentence: string, phrases: readonly string[]): boolean {
  const plain = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return phrases.some((phrase) => plain.includes(phrase));
}
const spaced = (phrase: string): string => ` ${phrase.replace(/-/g, ' ')} `;

/** Whether a sentence adds to something said before ("should also"). */
export function addsOn(sentence: string, language: string): boolean {
  const opening = sentence.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return opening.slice(0, 8).some((word) => sets(language).adds.has(word));
}

/** Whether a sentence starts with something else than its subject ("Consistent with …"): weak in large type. */
export const startsAside = (sentence: string, language: string): boolean =>
  sets(language).indirect.has(wordsOf(sentence)[0] ?? '');

/** Whether a sentence speaks of the report itself: "This report looks at …", "We sent a draft of this report". */
export function isAboutItself(sentence: string, language: string): boolean {
  const { shows, self } = sets(language);
  return wordsOf(sentence).some((word, i, list) => shows.has(word) && self.has(list[i + 1] ?? ''));
}

/** Whether a heading stands over an appendix, a glossary, methods: no part of the argument. */
export const isAppendix = (heading: string, language: string): boolean =>
  sets(language).appendix.has(wordsOf(heading.replace(/^[\d.\s]+/, ''))[0] ?? '');

/** Words of an opening. */
const OPENING = 6;

/**
 * Whether a sentence points back somewhere in it: a demonstrative that does not name the report itself or a time
 * ("this requirement", but not "this report"), or last words that stand for something ("depends on it").
 */
export function pointsBack(sentence: string, language: string): boolean {
  const { ends } = sets(language);
  const plain = ` ${wordsOf(sentence).join(' ')}`;
  return shownAt(sentence, language) >= 0 || ends.some((end) => plain.endsWith(` ${end}`));
}

/** Place of the first demonstrative that points back, in words from 0; -1 when there is none. */
function shownAt(sentence: string, language: string): number {
  const { shows, self, own } = sets(language);
  const list = wordsOf(sentence);
  return list.findIndex(
    (word, i) => shows.has(word) && !self.has(list[i + 1] ?? '') && !own.has(list[i + 1] ?? ''),
  );
}

const wordsOf = byText(
  (sentence): readonly string[] =>
    sentence
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [],
);

/** Lists of a language as they are looked up. */
function setsOf(code: string) {
  const { first, phrases, early, adds, points, modals, shows, self, own, ends, indirect, appendix } =
    WORDS[code]!;
  const flat = (list: readonly string[]): readonly string[] =>
    list.map((phrase) => phrase.replace(/\s+/g, ' '));
  return {
    first: new Set(first),
    phrases: flat(phrases),
    early: new Set(early),
    adds: new Set(adds),
    points: flat(points).map(spaced),
    modals: flat(modals).map(spaced),
    shows: new Set(shows),
    self: new Set(self),
    own: new Set(own),
    ends: flat(ends),
    indirect: new Set(indirect),
    appendix: new Set(appendix),
  };
}
const made = new Map<string, ReturnType<typeof setsOf>>();
function sets(language: string): ReturnType<typeof setsOf> {
  const code = language.slice(0, 2).toLowerCase();
  const known = WORDS[code] ? code : 'en';
  const result = made.get(known) ?? setsOf(known);
  made.set(known, result);
  return result;
}
