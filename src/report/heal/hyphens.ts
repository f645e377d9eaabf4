/**
 * Whether a hyphen at a line's or page's end belongs to the word. There is no dictionary: the report itself is
 * asked. A word that also stands whole is joined ("infor-mation" beside "information"), one that also stands with
 * its hyphen keeps it; else a soft hyphen joins, and a real one stays when both halves are words of the report.
 */
import type { Root } from 'mdast';
import { textOf } from './tree.ts';

/** The words of a report: lower-case forms, hyphenated ones as one. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu;
/** First parts that only ever stand before a hyphen or are glued: never proof of a compound. */
const PREFIXES = new Set('re pre de un in im dis inter over under sub co ex en'.split(' '));

/** Collects the words of the whole report once; halves at line ends and at soft hyphens are left out. */
export function vocabularyOf(tree: Root): Vocabulary {
  const words = new Set<string>();
  const text = tree.children.map((child) => textOf(child)).join('\n');
  const whole = text.replace(/\p{L}+(?:[-\u00ad\u2010]\s*\n\s*|\u00ad)\p{L}+/gu, ' ');
  for (const [word] of whole.matchAll(WORD)) {
    words.add(word.toLowerCase().replace(/[\u2010\u2011]/g, '-'));
  }
  return words;
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
  if (vocabulary.has(left + right)) return 'join';
  if (vocabulary.has(`${left}-${right}`)) return 'keep';
  const compound =
    left.length > 2 &&
    right.length > 2 &&
    vocabulary.has(left) &&
    vocabulary.has(right) &&
    !PREFIXES.has(left);
  if (mark === '\u00ad') return compound && /^(?:non|self|well|cross|multi)$/.test(left) ? 'keep' : 'join';
  return compound ? 'keep' : 'join';
}
