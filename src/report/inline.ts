import type { PhrasingContent } from 'mdast';
import type { Point, Position } from 'unist';

/**
 * The plain text of inline content. Text and inline code count with their value, a hard break as one line feed;
 * note calls, pictures and raw HTML have no text (width zero).
 */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of nodes) text += textOf(node);
  return text;
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('children' in node) return inlineText(node.children);
  return 'value' in node ? node.value : '';
}

/**
 * Cuts inline content to the characters `start` (included) to `end` (not included) of its plain text, see
 * `inlineText`. A node without width belongs to the text before it: it is kept where `start < place <= end`, or at
 * the very beginning of the content. Slices at growing cuts therefore hold every node once. Positions stay exact where
 * a text's value is as long as its source; else the whole node's position is kept. Whole nodes are not copied.
 */
export function sliceInline(
  nodes: readonly PhrasingContent[],
  start: number,
  end: number,
): PhrasingContent[] {
  return slice(nodes, start, end, 0).nodes;
}

function slice(nodes: readonly PhrasingContent[], start: number, end: number, from: number) {
  const kept: PhrasingContent[] = [];
  let at = from;
  for (const node of nodes) {
    if ('children' in node) {
      const inner = slice(node.children, start, end, at);
      if (inner.nodes.length > 0) kept.push(parentPiece(node, inner.nodes));
      else if (node.children.length === 0 && holds(at, start, end)) kept.push(node);
      at = inner.at;
      continue;
    }
    const width = textOf(node).length;
    if (width === 0) {
      if (holds(at, start, end)) kept.push(node);
    } else if (at < end && at + width > start) {
      kept.push(leafPiece(node, Math.max(0, start - at), Math.min(width, end - at), width));
    }
    at += width;
  }
  return { nodes: kept, at };
}

function holds(at: number, start: number, end: number): boolean {
  return (start < at && at <= end) || (at === 0 && start === 0);
}

function parentPiece<N extends PhrasingContent & { children: PhrasingContent[] }>(
  node: N,
  children: PhrasingContent[],
): N {
  const whole = node.children;
  if (children.length === whole.length && children.every((child, i) => child === whole[i])) return node;
  const first = children[0]!;
  const last = children.at(-1)!;
  const copy: N = { ...node, children };
  if (node.data?.cutBefore && children[0] !== whole[0]) copy.data = withoutCut(node.data);
  if (!node.position || !first.position || !last.position) return copy;
  return {
    ...copy,
    position: {
      start: first === whole[0] ? node.position.start : first.position.start,
      end: last === whole.at(-1) ? node.position.end : last.position.end,
    },
  };
}

function leafPiece(node: PhrasingContent, from: number, to: number, width: number): PhrasingContent {
  if ((from === 0 && to === width) || !('value' in node)) return node;
  const piece = { ...node, value: node.value.slice(from, to) };
  if (from > 0 && node.data?.cutBefore) piece.data = withoutCut(node.data);
  const position = exactPosition(node, from, to);
  return position ? { ...piece, position } : piece;
}

/** A piece from further on begins with no cut. */
function withoutCut({ cutBefore: _, ...data }: NonNullable<PhrasingContent['data']>) {
  return data;
}

/** The part of a text node's position, when its value is as long as its source and it comes from one place. */
function exactPosition(node: PhrasingContent & { value: string }, from: number, to: number) {
  const { position, value, data } = node;
  if (node.type !== 'text' || !position || data?.sources) return undefined;
  const { start, end } = position;
  if (start.offset === undefined || end.offset === undefined) return undefined;
  if (end.offset - start.offset !== value.length) return undefined;
  return { start: pointAt(start, value, from), end: pointAt(start, value, to) } satisfies Position;
}

function pointAt(start: Point, value: string, index: number): Point {
  let line = start.line;
  let lineStart = -1;
  for (let at = value.indexOf('\n'); at >= 0 && at < index; at = value.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at;
  }
  const column = lineStart < 0 ? start.column + index : index - lineStart;
  return { line, column, offset: start.offset! + index };
}
