/**
 * Links that lost their target in conversion (`[text](#)`, empty, `javascript:`): the words stay as plain text,
 * and one message says how many there were and in which lines.
 */
import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { say } from './say.ts';

/** True for a target that leads nowhere. */
export function isDead(url: string): boolean {
  return (
    url.trim() === '' || url.trim() === '#' || /^(?:javascript|vbscript|data:text\/html)/i.test(url.trim())
  );
}

/** The repair as a unified plugin. */
export function remarkHealDeadLinks() {
  return (tree: Root, file: VFile): void => {
    const dead: Link[] = [];
    unlink(tree, dead);
    const first = dead[0];
    if (!first) return;
    const lines = [...new Set(dead.flatMap((link) => link.position?.start.line ?? []))].sort((a, b) => a - b);
    const count =
      dead.length === 1 ? 'A link has lost its target' : `${dead.length} links have lost their target`;
    say(
      file,
      'heal-dead-link',
      first,
      `${count} and became plain text (line${lines.length === 1 ? '' : 's'} ${lines.join(', ')})`,
      'Put the addresses back into the report if readers should be able to follow them',
    );
  };
}

function unlink(node: Nodes, dead: Link[]): void {
  if (!('children' in node)) return;
  let found = false;
  for (const child of node.children) {
    unlink(child, dead);
    found ||= child.type === 'link' && isDead(child.url);
  }
  if (!found) return;
  (node as Parents).children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'link' || !isDead(child.url)) return [child as PhrasingContent];
    dead.push(child);
    return child.children;
  }) as never;
}
