/** Whether a text is a whole, clean sentence that can be shown. */
import type { Unit } from '../plan-types.ts';
import { byText } from './by-text.ts';

/** A question says nothing by itself. */
export const asks = (sentence: string): boolean => /[?？]["'”’»)\]]*$/u.test(sentence);

/** A line that only introduces what follows. */
export const announces = (sentence: string): boolean => /[:：]["'”’»)\]]*$/u.test(sentence);

/** A footnote's text, or the head of a page, that a conversion ran into the sentence: "… all states about 1 The Senate …". */
export const isRunInto = (sentence: string): boolean =>
  /\d [A-ZÀ-ÖС]/.test(sentence) &&
  /\p{Ll},? \d{1,3} (The|See|In|An?|For|This|These|According|Ibid|Le|La|Les|Voir|Der|Die|Das|Siehe|El|Los|Las|Véase|См)\b/u.test(
    sentence,
  );

/**
 * A sentence with its full stop, beginning like one, its quotation marks and brackets closed; not the number of a list,
 * not a title in quotation marks.
 */
export const isSound = byText(
  (sentence) =>
    /[.!…]["'”’»)\]]*$/u.test(sentence) &&
    /^["'“‘«„(¿¡[]*[\p{Lu}\p{N}\p{Lo}]/u.test(sentence) &&
    !/^\(?(\d{1,2}|\p{L})[.)]\s/u.test(sentence) &&
    !isQuotedWhole(sentence) &&
    balanced(sentence) &&
    !isRunInto(sentence) &&
    !isCourtesy(sentence),
);

/** A sentence that has its beginning; not the rest of one that a page cut. */
export const isWhole = ({ kind, fragment }: Pick<Unit, 'kind' | 'fragment'>): boolean =>
  kind === 'sentence' && !fragment;

/** What a letter says to its reader ("please contact us"), or a sentence with an address in it. */
export const isCourtesy = (sentence: string): boolean =>
  /(?<!\p{L})(please|veuillez|por favor|bitte|пожалуйста|өтінеміз)(?!\p{L})|\S@\S+\.\S|https?:\/\/|www\./iu.test(
    sentence,
  );

/** In quotation marks or brackets from end to end: a title or an aside. */
const isQuotedWhole = (sentence: string): boolean =>
  /^(“[^”]*”|"[^"]*"|«[^»]*»|„[^“]*“|\([^)]*\))[.,;]?$/u.test(sentence);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
function balanced(text: string): boolean {
  const german = text.includes('„');
  return (
    count(text, /"/g) % 2 === 0 &&
    count(text, german ? /„/g : /“/g) === count(text, german ? /“/g : /”/g) &&
    count(text, /«/g) === count(text, /»/g) &&
    count(text, /[([]/g) === count(text, /[)\]]/g)
  );
}

/** Words of somebody, named by a label or not at all ("Right answer: “We …”"): no statement of the report. */
export const isSpeech = (sentence: string): boolean => /[:：] ?["“«„]/u.test(sentence);
