/**
 * Whether a hyphen at a line's or page's end belongs to the word. There is no dictionary: the report itself is
 * asked. A word that also stands whole is joined ("infor-mation" beside "information"), one that also stands with
 * its hyphen keeps it, whichever is more frequent; else a soft hyphen joins, and a real one stays when both halves are
 * words of the report, or when one half makes compounds of that kind elsewhere ("third-", "-wide").
 *
 * Some converters write every hyphen as a soft one. No typesetter puts a soft hyphen beside a digit or before a
 * capital ("M-16", "Third-Party"): where these are found, soft hyphens are hyphens.
 */
import type { Root } from 'mdast';
import { textOf } from './tree.ts';

/** The words of a report. */
export interface Vocabulary {
  /** Lower-case forms, hyphenated ones as one, and how often each stands. */
  readonly words: ReadonlyMap<string, number>;
  /** First and last parts of hyphenated words: "third-", "-wide". */
  readonly parts: ReadonlySet<string>;
  /** Soft hyphens stand for hyphens. */
  readonly softIsHard: boolean;
}

const WORD = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu;
/** First parts that only ever stand before a hyphen or are glued: never proof of a compound. */
const PREFIXES = new Set('re pre de un in im dis inter over under sub co ex en'.split(' '));

/** First parts that are written with a hyphen before almost any word, by those who write them so at all. */
const FORMING = /^(?:non|self|well|cross|multi|third|anti|all|half|quasi|semi|pan)$/;

/** Collects the words of the whole report once; halves at line ends and at soft hyphens are left out. */
export function vocabularyOf(tree: Root): Vocabulary {
  const words = new Map<string, number>();
  const parts = new Set<string>();
  const text = tree.children.map((child) => textOf(child)).join('\n');
  // Soft hyphens that no typesetter allows a word to be broken at.
  const softIsHard = (text.match(/\p{N}\u00ad[\p{L}\p{N}]|\p{L}\u00ad[\p{N}\p{Lu}]/gu)?.length ?? 0) >= 2;
  const whole = softIsHard
    ? text.replace(/\p{L}+[-\u00ad\u2010]\s*\n\s*\p{L}+/gu, ' ').replace(/\u00ad/g, '-')
    : text.replace(/\p{L}+(?:[-\u00ad\u2010]\s*\n\s*|\u00ad)\p{L}+/gu, ' ');
  for (const [found] of whole.matchAll(WORD)) {
    const word = found.toLowerCase().replace(/[\u2010\u2011]/g, '-');
    words.set(word, (words.get(word) ?? 0) + 1);
    const at = word.indexOf('-');
    if (at < 0) continue;
    parts.add(word.slice(0, at + 1)).add(word.slice(word.lastIndexOf('-')));
  }
  return { words, parts, softIsHard };
}

/** What to do with the hyphen between two halves: `join` drops it, `keep` leaves it. */
export function hyphenVerdict(
  before: string,
  after: string,
  mark: string,
  vocabulary: Vocabulary,
): 'join' | 'keep' {
  const left = /\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '';
  const right = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? '';
  if (!left || !right || /^\p{Lu}/u.test(after) || /[-\u2010]\p{L}+$/u.test(before)) return 'keep';
  const { words, softIsHard } = vocabulary;
  const joined = words.get(left + right) ?? 0;
  // A soft hyphen inside a line that counts as a hyphen has been counted itself.
  const own = softIsHard && mark === '\u00ad\u00ad' ? 1 : 0;
  const hyphenated = (words.get(`${left}-${right}`) ?? 0) - own;
  if (joined + hyphenated > 0) return joined >= hyphenated ? 'join' : 'keep';
  if (own > 0) return 'keep';
  if (mark.startsWith('\u00ad') && !softIsHard)
    return words.has(left) && words.has(right) && FORMING.test(left) ? 'keep' : 'join';
  return isCompound(left, right, vocabulary) ? 'keep' : 'join';
}

/** A hyphen breaks no word before two letters, and seldom into two words of the report. */
function isCompound(left: string, right: string, { words, parts }: Vocabulary): boolean {
  if (left.length < 3 || right.length < 2 || left.length + right.length < 6 || PREFIXES.has(left))
    return false;
  if (FORMING.test(left) && parts.has(`${left}-`)) return true;
  return (words.has(left) || parts.has(`${left}-`)) && (words.has(right) || parts.has(`-${right}`));
}
