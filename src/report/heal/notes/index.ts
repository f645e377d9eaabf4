/** Notes: first those that HTML links tie together, then those written as paragraphs. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { healLinkedNotes } from './linked.ts';
import { healWrittenNotes } from './written.ts';

/** The repair as a unified plugin. */
export function remarkHealNotes() {
  return (tree: Root, file: VFile): void => {
    healLinkedNotes(tree, file);
    healWrittenNotes(tree, file);
  };
}
