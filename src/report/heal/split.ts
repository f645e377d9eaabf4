/** Cutting inline content at a place in its text, through emphasis and links. */
import type { PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { cutText } from './places.ts';
import { spanOf, textOf } from './tree.ts';

/**
 * Cuts inline content before the `at`-th character of its text (as `textOf` counts). Emphasis and links that the
 * cut goes through are continued on both sides, each side with its own place.
 */
export function splitInline(
  file: VFile,
  nodes: readonly PhrasingContent[],
  at: number,
): [PhrasingContent[], PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let seen = 0;
  for (const node of nodes) {
    const length = textOf(node).length;
    if (seen + length <= at && !(seen === at && length === 0 && after.length > 0)) before.push(node);
    else if (seen >= at) after.push(node);
    else splitNode(file, node, at - seen, before, after);
    seen += length;
  }
  return [before, after];
}

function splitNode(
  file: VFile,
  node: PhrasingContent,
  at: number,
  before: PhrasingContent[],
  after: PhrasingContent[],
): void {
  if (node.type === 'text') {
    before.push(cutText(file, node, 0, node.value.slice(0, at)));
    after.push(cutText(file, node, at, node.value.slice(at)));
  } else if ('children' in node) {
    const [head, tail] = splitInline(file, node.children, at);
    before.push(part(node, head));
    after.push(part(node, tail));
  } else {
    before.push(node);
  }
}

function part(node: PhrasingContent, children: PhrasingContent[]): PhrasingContent {
  const { position: _whole, ...rest } = node;
  const position = spanOf(children);
  return { ...rest, children, ...(position ? { position } : {}) } as PhrasingContent;
}
