/** Cutting inline content at places in its text, through emphasis and links. */
import type { PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { cutPieces } from './places.ts';
import { spanOf, textOf } from './tree.ts';

/** Cuts inline content before the `at`-th character of its text (as `textOf` counts). */
export function splitInline(
  file: VFile,
  nodes: readonly PhrasingContent[],
  at: number,
): [PhrasingContent[], PhrasingContent[]] {
  const [before = [], after = []] = splitInlineMany(file, nodes, [at]);
  return [before, after];
}

/**
 * Cuts inline content before each of the given places (ascending) in one pass; gives one part more than places.
 * Emphasis and links that a cut goes through are continued on both sides, each side with its own place.
 */
export function splitInlineMany(
  file: VFile,
  nodes: readonly PhrasingContent[],
  places: readonly number[],
): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let seen = 0;
  let next = 0;
  for (const node of nodes) {
    const length = textOf(node).length;
    while (
      next < places.length &&
      (places[next] as number) <= seen &&
      (length > 0 || (places[next] as number) < seen)
    ) {
      parts.push([]);
      next++;
    }
    const inside: number[] = [];
    while (next < places.length && (places[next] as number) < seen + length) {
      inside.push((places[next] as number) - seen);
      next++;
    }
    for (const [i, piece] of (inside.length > 0 ? pieces(file, node, inside) : [node]).entries()) {
      if (i > 0) parts.push([]);
      (parts.at(-1) as PhrasingContent[]).push(piece);
    }
    seen += length;
  }
  while (parts.length <= places.length) parts.push([]);
  return parts;
}

function pieces(file: VFile, node: PhrasingContent, places: readonly number[]): PhrasingContent[] {
  if (node.type === 'text') return cutPieces(file, node, places);
  if (!('children' in node)) return [node];
  return splitInlineMany(file, node.children, places).map((children) => {
    const { position: _whole, ...rest } = node;
    const position = spanOf(children);
    return { ...rest, children, ...(position ? { position } : {}) } as PhrasingContent;
  });
}
