/** A link over two lines of a page comes as two links with one target, side by side: they are one (`heal-split-link`). */
import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isDead } from './dead-links.ts';
import { say } from './say.ts';
import { addPlaces } from './tree.ts';

/** The repair as a unified plugin. */
export function remarkHealSplitLinks() {
  return (tree: Root, file: VFile): void => visit(tree, file);
}

function visit(node: Nodes, file: VFile): void {
  if (!('children' in node)) return;
  for (const child of node.children) visit(child, file);
  if (node.children.filter((child) => child.type === 'link').length < 2) return;
  const kept: PhrasingContent[] = [];
  for (const child of node.children as PhrasingContent[]) {
    const first = child.type === 'link' ? firstHalf(kept, child) : undefined;
    if (child.type !== 'link' || !first) {
      kept.push(child);
      continue;
    }
    first.children.push(...(kept.splice(kept.indexOf(first) + 1) as Link['children']), ...child.children);
    addPlaces(first, child);
    say(file, 'heal-split-link', first, 'A link that a line’s end cut in two is one again');
  }
  node.children = kept as never;
}

/** The live link with the same target before this one, with nothing but space between. */
function firstHalf(kept: readonly PhrasingContent[], link: Link): Link | undefined {
  const last = kept.at(-1);
  const blank = last?.type === 'text' && last.value.trim() === '';
  const before = blank ? kept.at(-2) : last;
  return before?.type === 'link' && before.url === link.url && !isDead(link.url) ? before : undefined;
}
