/** How a sentence hangs on others by what it means, beyond its opening words (`openers.ts`). */
import { type BackWords, backWords, spaced } from './back-words/index.ts';
import { byText } from './by-text.ts';

/** Characters that count as the first clause, unless a sign ends it before. */
const FIRST_CLAUSE = 100;

/** Whether a sentence sets something beside what was said before it ("is also not …", "another layer"). */
function setsBeside(text: string, { beside, joined }: BackWords): boolean {
  const clause = text.slice(0, FIRST_CLAUSE).split(/ [;:–—]/, 1)[0]!;
  const found = beside.exec(clause);
  return found !== null && found.index > 0 && !joined.test(clause.slice(0, found.index + 1));
}

const textOf = byText(spaced);

/** Whether a sentence hangs on some text before it: it adds to it, sums it up ("The gain comes from trust"), or
 * has a pronoun for it after an opening phrase. */
export const hangsBack = byText((sentence, language) => {
  const words = backWords(language);
  const text = textOf(sentence);
  return (
    setsBeside(text, words) || (words.summed?.test(text) ?? false) || (words.pronoun?.test(text) ?? false)
  );
});

/** Whether a sentence within a paragraph speaks of each of what the paragraph has named ("Each refusal is …"). */
export const countsOver = byText((sentence, language) => {
  const { each, anyOf } = backWords(language);
  const noun = each?.exec(textOf(sentence))?.[1];
  return noun !== undefined && !anyOf?.test(` ${noun} `);
});

/** What a sentence says about time: it sets an earlier one, goes on in the past without naming one, or neither. */
export const timeOf = byText((sentence, language): 'sets' | 'keeps' | 'other' => {
  const { once, past, now } = backWords(language);
  const text = textOf(sentence);
  if (!past?.test(text)) return 'other';
  if (once?.test(text)) return 'sets';
  return now?.test(text) ? 'other' : 'keeps';
});

/** Whether a sentence only leads to the one after it. */
export const leadsOn = byText(
  (sentence, language) => backWords(language).leads?.test(textOf(sentence)) ?? false,
);

/** Whether a sentence denies something "also": what was denied before may stand far off. */
export const deniesToo = byText((sentence, language) => {
  const { deniedToo } = backWords(language);
  return deniedToo?.test(textOf(sentence)) ?? false;
});

/** Whether a sentence tells how the work was done or who noted what: the last to be chosen. */
export const isProcess = byText((sentence, language) => backWords(language).process.test(textOf(sentence)));

/** Whether a sentence is a formality of the report as such: copies sent, standards kept, who contributed. */
export const isFormal = byText((sentence, language) => backWords(language).formal.test(textOf(sentence)));
