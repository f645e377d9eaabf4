import { CONNECTIVES, OPEN_ENDED, PATTERNS, type Purpose, WORDINGS } from './wordings.ts';

/** What a heading says its section is for, and which wording told. Rank 1 is the surest. */
export interface HeadingPurpose {
  readonly purpose: Purpose;
  readonly rank: number;
  readonly phrase: string;
}

let index: Map<string, HeadingPurpose> | undefined;

function phrases(): Map<string, HeadingPurpose> {
  if (index) return index;
  index = new Map();
  for (const { purpose, rank, phrases } of WORDINGS) {
    for (const phrase of phrases.split('|'))
      if (!index.has(phrase)) index.set(phrase, { purpose, rank, phrase });
  }
  return index;
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
  if (exact) return exact;
  const words = text.split(' ');
  for (let count = Math.min(words.length - 1, 6); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    const phrase = phrases().get(start.replace(/[:,–—-]+$/u, '').trim());
    if (!phrase || !OPEN_ENDED.has(phrase.purpose)) continue;
    // "Key findings: …" names the section and goes on; a bare "Lessons of …" may be any chapter.
    if (/[:–—-]$/u.test(start) || /^[:–—-]/u.test(words[count]!)) return phrase.rank < 3 ? phrase : undefined;
    if (CONNECTIVES.has(words[count]!) && phrase.rank === 1) return phrase;
  }
  for (const { pattern, ...rest } of PATTERNS)
    if (pattern.test(text)) return { ...rest, phrase: pattern.source };
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
