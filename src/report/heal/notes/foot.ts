/**
 * The further paragraphs of a note at the foot of a page. A paragraph under a note that has no number of its own is
 * the note's when it is whole, directly under it, and the foot of the page goes on or ends after it: another note, the
 * page's mark, or the second half of the sentence that the page's end cut.
 */
import type { Root, RootContent } from 'mdast';
import { endsHyphenated, endsSentence, isTerminal, roughWords, startsLower, startsUpper } from '../signs.ts';
import { foldedText } from '../tree.ts';
import { headOf } from './labels.ts';
import type { Slot } from './slots.ts';

/** A note is seldom longer than this many paragraphs, and they than this many words; longer text is the next page. */
const MOST = 3;
const MOST_WORDS = 120;

/**
 * True for a paragraph that goes on a note.
 *
 * @param note the note's last paragraph so far
 * @param above the text above the notes
 */
export function isInFoot(slot: Slot, note: Slot, above: string, tree: Root): boolean {
  if (note.notesHeading || slot.holder?.type !== 'paragraph' || slot.block !== note.block + 1) return false;
  if (!isWhole(tree.children[slot.block])) return false;
  let at = slot.block + 1;
  while (at < slot.block + MOST && isWhole(tree.children[at])) at++;
  const words = tree.children
    .slice(slot.block, at)
    .reduce((sum, node) => sum + roughWords(foldedText(node)), 0);
  if (words > MOST_WORDS) return false;
  const next = tree.children[at];
  if (next?.data?.page) return true;
  if (next?.type !== 'paragraph') return false;
  if (headOf(next.children)?.kind === 'raised') return true;
  return above !== '' && (endsHyphenated(above) || !isTerminal(above)) && startsLower(foldedText(next));
}

/** A paragraph of whole sentences that is no note itself. */
function isWhole(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' || headOf(node.children)?.kind === 'raised') return false;
  const text = foldedText(node);
  return startsUpper(text) && endsSentence(text);
}
