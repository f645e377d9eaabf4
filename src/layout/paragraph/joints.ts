/** Where a line may end inside a word without a hyphen being added. */

/** An offset in a word (code units) and the cost of a break there. */
export interface Joint {
  readonly at: number;
  readonly penalty: number;
}

/** A break after a hyphen or slash that stands in the report: a little worse than one at a space. */
const AFTER_HYPHEN = 50;
/** Breaking an address: worse than a hyphen, since its parts are not words. */
const IN_ADDRESS = 80;
/** Letters before a hyphen that may not stand alone at a line's end ("non-", "al-"). */
const LONGEST_PREFIX = 3;

const MAY_HOLD = /[-‐–—/@]|\.\w+\./;
const ADDRESS =
  /^[^\p{L}]*(?:https?:\/\/|www\.|mailto:|doi:|10\.\d{4,}\/|[\w.+-]+@|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/)/iu;
/** What every address has; the pattern above is dear to build. */
const MAY_BE_ADDRESS = /[:@]|\.\S|www\./i;
const LETTER = /\p{L}/u;

const NONE: readonly Joint[] = [];

/**
 * Joints of one word, ascending; costs are on the scale of `raggedCost`.
 * - after a hyphen between letters, unless three letters or fewer precede it;
 * - after a slash between words, and after a dash that joins words (not numbers: "2014–2015" stays whole);
 * - in web and mail addresses by the Chicago Manual of Style, 17th ed., 14.18: after a colon or a double slash, before a single
 *   slash, full stop, comma, tilde, hyphen, underline, question mark, number or per cent sign, before `=` and `&`, and before `@`; never a hyphen added.
 */
export function jointsOf(word: string): readonly Joint[] {
  if (!MAY_HOLD.test(word)) return NONE;
  if (isAddress(word)) return addressJoints(word);
  const joints: Joint[] = [];
  for (let i = 1; i < word.length - 1; i++)
    if (endsPart(word, i)) joints.push({ at: i + 1, penalty: AFTER_HYPHEN });
  return joints;
}

/** Whether a word is a web or mail address or a DOI. */
export const isAddress = (word: string): boolean => MAY_BE_ADDRESS.test(word) && ADDRESS.test(word);

/** True when a line may end after the character at `i`. */
function endsPart(word: string, i: number): boolean {
  const char = word[i]!;
  const next = word[i + 1]!;
  if (char === '—' || char === '–') return LETTER.test(next) && LETTER.test(word[i - 1]!);
  if (char !== '-' && char !== '\u2010' && char !== '/') return false;
  if (!LETTER.test(next)) return false;
  let letters = 0;
  for (let k = i - 1; k >= 0 && LETTER.test(word[k]!); k--) letters++;
  return letters > LONGEST_PREFIX;
}

function addressJoints(word: string): Joint[] {
  const joints: Joint[] = [];
  const scheme = /^[^\p{L}]*[a-z]+:(?:\/\/)?/iu.exec(word)?.[0].length ?? 0;
  for (let at = 1; at < word.length - 1; at++) {
    const before = word[at - 1]!;
    const next = word[at]!;
    const afterScheme = at === scheme;
    if (!afterScheme && (at < scheme || !'/.,~-_?#%=&@'.includes(next) || before === '/')) continue;
    joints.push({ at, penalty: IN_ADDRESS });
  }
  return joints;
}
