import { CONNECTIVES, OPEN_ENDED, PATTERNS, type Purpose, WORDINGS } from './wordings.ts';

/** What a heading says its section is for, and which wording told. Rank 1 is the surest. */
export interface HeadingPurpose {
  readonly purpose: Purpose;
  readonly rank: number;
  /** The wording may be any section's name as well ("What the counts show"): it gives way to one that may not. */
  readonly weak?: true;
  /** The wording, or the first of its family; headings of one phrase count together. */
  readonly phrase: string;
  /** The heading says nothing else. */
  readonly whole: boolean;
}

let index: Map<string, HeadingPurpose> | undefined;

function phrases(): Map<string, HeadingPurpose> {
  if (index) return index;
  index = new Map();
  for (const { purpose, rank, phrases } of WORDINGS) {
    for (const phrase of phrases.split('|'))
      if (!index.has(phrase)) index.set(phrase, { purpose, rank, phrase, whole: true });
  }
  return index;
}

/** "recommendations for policymakers" is of the family "recommendations", and so merges with its like. */
function familyOf({ phrase, purpose }: HeadingPurpose): string {
  const words = phrase.split(' ');
  const at = words.findIndex((word, place) => place > 0 && CONNECTIVES.has(word));
  const start = at > 0 ? words.slice(0, at).join(' ') : phrase;
  return phrases().get(start)?.purpose === purpose ? start : phrase;
}

const NUMBERING =
  /^(?:(?:chapter|part|section|chapitre|partie|capítulo|parte|kapitel|teil|abschnitt|глава|раздел|часть|бөлім|тарау)\s+[\divxlc]+\s*[.:–—-]?\s+|(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivxlc]{1,5}[.)]|[a-h][.)]|§\s*\d+)\s+)/u;

/** Longest heading that is looked up, in characters. */
const LONGEST = 120;

/**
 * The purpose a heading's wording names, in any of the languages of `WORDINGS`; numbering, capitals and closing
 * marks do not count. `undefined` for a heading of the body.
 */
export function purposeOf(heading: string): HeadingPurpose | undefined {
  const text = normalise(heading);
  if (text === '' || text.length > LONGEST) return undefined;
  const exact = phrases().get(text);
  if (exact) return { ...exact, phrase: familyOf(exact) };
  const words = text.split(' ');
  for (let count = Math.min(words.length - 1, 6); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    const phrase = phrases().get(start.replace(/[:,–—-]+$/u, '').trim());
    if (!phrase || !OPEN_ENDED.has(phrase.purpose)) continue;
    // "Key findings: …" names the section and goes on; a bare "Lessons of …" may be any chapter.
    if (/[:–—-]$/u.test(start) || /^[:–—-]/u.test(words[count]!))
      return phrase.rank < 3 ? { ...phrase, whole: false } : undefined;
    if (CONNECTIVES.has(words[count]!) && phrase.rank === 1) return { ...phrase, whole: false };
  }
  for (const { pattern, opens = '', ...rest } of PATTERNS)
    if (text.startsWith(opens) && pattern.test(text)) return { ...rest, phrase: pattern.source, whole: true };
  return undefined;
}

/** A heading's text as it is compared: lower case, one kind of apostrophe, without numbering and closing marks. */
export function normalise(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['‘`]/g, '’')
    .replace(/[*_#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(NUMBERING, '')
    .replace(/[\s.:;!?…–—-]+$/u, '')
    .trim();
}
