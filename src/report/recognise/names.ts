/** Words that begin with a capital and yet are no part of a person's name. */
const NOT_A_NAME = new Set(
  'institute university centre center department ministry policy report brief paper office agency program programme council commission committee foundation association society network school college government state states federal national international united research group division board bank fund union european europe key main executive findings summary recommendations introduction conclusion conclusions contents table figure appendix annex chapter section part january february march april may june july august september october november december the a an and of for in on to is are working discussion draft final version volume number issue series press news about contact abstract notes references background overview senior fellow director editor chief officer secretary deputy minister president chairman chair member honorable professor associate assistant manager coordinator analyst economist researcher project team unit lab service services administration initiative think tank company inc ltd llc gmbh memorandum subject date from street washington page how why what when where who new'.split(
    ' ',
  ),
);

const PARTICLES = new Set(
  'de da do dos das di del della der den van von zu zur la le el al bin ibn bint ben y e ter ten af av kyzy uulu oglu ogly'.split(
    ' ',
  ),
);
const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|sir|dame|lord|hon|rev|gen|col|amb|ambassador|sr|sra|mme|m|herr|frau)\.?\s+/iu;
const DEGREE =
  /,?\s+(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|m\.?sc\.?|m\.?p\.?p\.?|m\.?p\.?h\.?|ll\.?m\.?|j\.?d\.?|jr\.?|sr\.?|esq\.?|iii|ii)$/iu;

/**
 * Whether a text reads as one person's name: two to five capitalised words, initials and particles among them,
 * nothing that belongs to an institution or a heading.
 */
export function isPersonName(text: string): boolean {
  const bare = text
    .trim()
    .replace(HONORIFIC, '')
    .replace(DEGREE, '')
    .replace(/[*†‡§\d\u00B9\u00B2\u00B3\u2070-\u2079]+$/u, '')
    .trim();
  if (bare.length > 60 || /[:;!?@/\\|()[\]"“”«»\d]/u.test(bare)) return false;
  const words = bare.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  if (
    words.some((word) => !/^\p{Lu}\.$/u.test(word) && NOT_A_NAME.has(word.toLowerCase().replace(/[.,]$/, '')))
  )
    return false;
  // "I. Definitions" is a heading.
  if (words.length === 2 && /^[IVX]\.$/.test(words[0]!)) return false;
  if (words.some((word) => /[’']s$/u.test(word))) return false;
  const capitalised = words.filter(isCapitalised);
  const rest = words.filter((word) => !capitalised.includes(word));
  // "K. A. L." is an abbreviation, a name has at least one full word.
  const full = capitalised.some(
    (word) => (/[A-Za-z]{2}/.test(word) || /\p{L}{2}/u.test(word)) && !word.endsWith('.'),
  );
  return full && capitalised.length >= 2 && rest.every((word) => PARTICLES.has(word.toLowerCase()));
}

/** A word as names have them; most are of ASCII letters, for which no class of Unicode need be built. */
const isCapitalised = (word: string): boolean =>
  /^(?:d’|d'|o’|o'|al-|el-)?[A-Z][A-Za-z’'.-]*$/.test(word) ||
  /^(?:d’|d'|o’|o'|al-|el-)?\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word);

/** Separators between the names of a byline. */
const BETWEEN =
  /\s*(?:[,;|·•&\n]|\s(?:and|und|et|y|и|және|with|mit|avec|con)\s)\s*(?:(?:and|und|et|y|и|және)\s+)?/u;

/**
 * Splits a byline into its names, an affiliation after each where the line gives one ("A. Name, Institute").
 * @returns nothing when the line does not begin with a name.
 */
export function splitNames(line: string): { name: string; affiliation?: string }[] {
  const protectedLine = line.replace(/,(?=\s*(?:Ph\.?D|M\.?D|Jr|Sr)\b)/giu, '');
  const found: { name: string; parts: string[] }[] = [];
  for (const piece of protectedLine.split(BETWEEN).map((part) => part?.trim() ?? '')) {
    if (piece === '') continue;
    const bracket = /^(.+?)\s*[(–—]\s*(.+?)\)?$/u.exec(piece);
    if (bracket && isPersonName(bracket[1]!)) found.push({ name: bracket[1]!, parts: [bracket[2]!] });
    else if (isPersonName(piece)) found.push({ name: clean(piece), parts: [] });
    else if (found.length === 0) return [];
    else found.at(-1)!.parts.push(piece);
  }
  // "A. and B., Institute": what stands after the last name is everyone's.
  const shared = found.slice(0, -1).every(({ parts }) => parts.length === 0)
    ? (found.at(-1)?.parts ?? [])
    : [];
  for (const person of found) if (person.parts.length === 0) person.parts.push(...shared);
  return found.map(({ name, parts }) =>
    parts.length > 0 ? { name, affiliation: parts.join(', ') } : { name },
  );
}

function clean(name: string): string {
  return name.replace(/[*†‡§\u00B9\u00B2\u00B3\u2070-\u2079]+$/u, '').trim();
}
