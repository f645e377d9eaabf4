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

const MAY_HOLD =
  /[-‐–—/\u2000-\u2006\u2008-\u200a\u205f\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|\.\w+\.|@|[\ud840-\ud888]/;
const ADDRESS =
  /^[^\p{L}]*(?:https?:\/\/|www\.|mailto:|doi:|10\.\d{4,}\/|[\w.+-]+@|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/)/iu;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/;
const LETTER = /\p{L}/u;

const NONE: readonly Joint[] = [];

/**
 * Joints of one word, ascending; costs are on the scale of `raggedCost`.
 * - after a hyphen between letters, unless three letters or fewer precede it;
 * - after a slash between words, and after a dash that joins words (not numbers: "2014–2015" stays whole);
 * - in web and mail addresses by the Chicago Manual of Style, 17th ed., 14.18: after a colon or a double slash, before a single
 *   slash, full stop, comma, tilde, hyphen, underline, question mark, number or per cent sign, before `=` and `&`; never a hyphen added;
 * - after spaces of fixed width;
 * - between ideographs and kana, but not before closing or after opening punctuation.
 */
export function jointsOf(word: string): readonly Joint[] {
  if (!MAY_HOLD.test(word)) return NONE;
  if (ADDRESS.test(word)) return addressJoints(word);
  const joints = IDEOGRAPH.test(word) ? ideographJoints(word) : [];
  for (let i = 1; i < word.length - 1; i++)
    if (endsPart(word, i)) joints.push({ at: i + 1, penalty: AFTER_HYPHEN });
  return joints.sort((a, b) => a.at - b.at);
}

/** True when a line may end after the character at `i`. */
function endsPart(word: string, i: number): boolean {
  const char = word[i]!;
  const next = word[i + 1]!;
  if (char >= '\u2000' && char <= '\u205f' && /[\u2000-\u2006\u2008-\u200a\u205f]/.test(char)) return true;
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
    if (!afterScheme && (at < scheme || !'/.,~-_?#%=&'.includes(next) || before === '/')) continue;
    joints.push({ at, penalty: IN_ADDRESS });
  }
  return joints;
}

const CLOSING =
  /^[\p{Pe}\p{Pf}\p{Mn}、。，．・：；？！ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％.,:;?!]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

function ideographJoints(word: string): Joint[] {
  const joints: Joint[] = [];
  let before = '';
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    const ideographic = IDEOGRAPH.test(segment) || IDEOGRAPH.test(before);
    if (before !== '' && ideographic && !CLOSING.test(segment) && !OPENING.test(before))
      joints.push({ at: index, penalty: 0 });
    before = segment;
  }
  return joints;
}
