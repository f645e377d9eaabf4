/** Small tools that every repair uses: reading text, taking words out, joining what was cut. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { blockText } from '../plain.ts';
import { cutText } from './places.ts';

/** Words that belong to the page or the file and not to the report, kept aside with their place. */
export interface SetAside {
  readonly text: string;
  readonly source: readonly Position[];
  readonly reason: string;
}

declare module 'vfile' {
  interface DataMap {
    setAside: SetAside[];
  }
}

declare module 'mdast' {
  interface Data {
    /** `id` attribute of the HTML element that a block was made from; note definitions are found by it. */
    id?: string;
    /** The paragraph says who the author is; printed once, as "About the author". */
    bio?: boolean;
    /** The paragraph breaks off, and the next may be its rest: said once. */
    unfinished?: true;
    /** Inside the copy desk only: a mark where a page ended; gone after `joins`. */
    page?: true;
  }
}

/**
 * The text of a node: values in order, a line break as a new line; note calls and pictures say nothing.
 * White space is left as it is.
 */
export function textOf(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return node.map((child) => textOf(child)).join('');
  const one = node as Nodes;
  if (one.type === 'break') return '\n';
  if (one.type === 'footnoteReference' || one.type === 'image' || one.type === 'html') return '';
  if ('children' in one) return textOf(one.children as Nodes[]);
  return 'value' in one ? one.value : '';
}

/** Text with white space folded and trimmed. */
export function foldedText(node: Nodes | readonly Nodes[]): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** All the places a node comes from: `data.sources`, else its own position, else none. */
export function placesOf(node: Nodes): readonly Position[] {
  return node.data?.sources ?? (node.position ? [node.position] : []);
}

/** Records words that leave the report's text, so that nothing is lost unlisted. */
export function setAside(file: VFile, node: Nodes, reason: string): void {
  // Items and cells stay words apart.
  const text = blockText(node).replaceAll('\n', ' ');
  if (!text) return;
  const list = file.data.setAside ?? [];
  file.data.setAside = list;
  list.push({ text, source: placesOf(node), reason });
}

/** Removes the given top-level blocks in one pass. */
export function removeBlocks(tree: Root, gone: ReadonlySet<RootContent>): void {
  if (gone.size > 0) tree.children = tree.children.filter((child) => !gone.has(child));
}

/** True for blocks that carry no words of the running text: they never keep two halves of a paragraph apart. */
export function isSilent(node: RootContent): boolean {
  return node.type === 'footnoteDefinition' || node.type === 'definition' || node.type === 'figure';
}

/** The last (or first) text node inside, or undefined when the edge is something else. */
export function edgeText(nodes: readonly PhrasingContent[], edge: 'first' | 'last'): Text | undefined {
  const node = nodes[edge === 'first' ? 0 : nodes.length - 1];
  if (!node) return undefined;
  if (node.type === 'text') return node;
  return 'children' in node ? edgeText(node.children, edge) : undefined;
}

/** The space that stands for the line break after `position`: its place is that line break. */
export function spaceAfter(position: Position | undefined): Text {
  const space: Text = { type: 'text', value: ' ' };
  if (!position) return space;
  const { line, column, offset } = position.end;
  space.position = {
    start: position.end,
    end: { line, column: column + 1, ...(offset === undefined ? {} : { offset: offset + 1 }) },
  };
  return space;
}

/** A paragraph of the given nodes, placed from its first node to its last. */
export function paragraphOf(children: PhrasingContent[]): Paragraph {
  const position = spanOf(children);
  return { type: 'paragraph', children, ...(position ? { position } : {}) };
}

/** From the first placed node to the last placed node. */
export function spanOf(nodes: readonly Nodes[]): Position | undefined {
  const first = nodes.find((node) => node.position)?.position;
  const last = nodes.findLast((node) => node.position)?.position;
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** Adds `from`'s places to `into`, keeping `into.position` as the first of them. */
export function addPlaces(into: Nodes, from: Nodes): void {
  const sources = into.data?.sources ?? [...placesOf(into)];
  sources.push(...placesOf(from));
  into.data = { ...into.data, sources };
}

/** Trims white space at both ends of inline content, and line breaks with it; places follow. */
export function trimInline(file: VFile, nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list = [...nodes];
  while (list.length > 0 && trimEdge(file, list, 'first')) list.shift();
  while (list.length > 0 && trimEdge(file, list, 'last')) list.pop();
  return list;
}

/** Trims one edge node in the list; true when nothing is left of it. */
function trimEdge(file: VFile, list: PhrasingContent[], edge: 'first' | 'last'): boolean {
  const index = edge === 'first' ? 0 : list.length - 1;
  const node = list[index] as PhrasingContent;
  if (node.type === 'break') return true;
  if (node.type === 'text') {
    const value = edge === 'first' ? node.value.trimStart() : node.value.trimEnd();
    if (value === '') return true;
    if (value === node.value) return false;
    list[index] = cutText(file, node, edge === 'first' ? node.value.length - value.length : 0, value);
    return false;
  }
  if ('children' in node && node.children.length > 0) {
    const inner = trimInline(file, node.children);
    if (inner.length === node.children.length && inner.every((child, i) => child === node.children[i]))
      return false;
    list[index] = { ...node, children: inner } as PhrasingContent;
    return inner.length === 0;
  }
  return false;
}
