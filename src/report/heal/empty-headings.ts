/** Headings without a word (`##` alone) head nothing: they are taken out, at any depth (`heal-heading-empty`). */
import type { Heading, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { say } from './say.ts';
import { foldedText } from './tree.ts';

/** The repair as a unified plugin. */
export function remarkHealEmptyHeadings() {
  return (tree: Root, file: VFile): void => dropEmpty(tree, file);
}

function dropEmpty(parent: Nodes, file: VFile): void {
  if (!('children' in parent)) return;
  const children: Nodes[] = parent.children;
  const kept = children.filter((child) => child.type !== 'heading' || !isEmpty(child));
  for (const child of children) {
    if (child.type !== 'heading') dropEmpty(child, file);
    else if (isEmpty(child))
      say(
        file,
        'heal-heading-empty',
        child,
        `The heading on line ${child.position?.start.line} has no words: it was left out`,
        'Write its words, or delete it',
      );
  }
  if (kept.length < children.length) parent.children = kept as typeof parent.children;
}

/** No words, and nothing else that says anything: a note call or a picture stays. */
function isEmpty(heading: Heading): boolean {
  return foldedText(heading) === '' && !holdsMore(heading);
}

function holdsMore(node: Nodes): boolean {
  if (node.type === 'footnoteReference' || node.type === 'image' || node.type === 'imageReference')
    return true;
  return 'children' in node && node.children.some(holdsMore);
}
