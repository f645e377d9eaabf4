import type { Node, Position } from 'unist';

interface Sourceable extends Node {
  children?: readonly Node[];
}

/**
 * Where a node stands in the report: its `data.sources` when it was put together from several places, else its own
 * position, else (a node made by healing) the places of its children. Empty when nothing is known.
 */
export function sourcesOf(node: Node): readonly Position[] {
  const sources = (node.data as { sources?: Position[] } | undefined)?.sources;
  if (sources) return sources;
  if (node.position) return [node.position];
  return sourcesOfAll((node as Sourceable).children ?? []);
}

/**
 * Where several nodes stand, in order. Neighbours become one place unless a blank line lies between them, which in
 * inline content only happens where healing joined two paragraphs.
 */
export function sourcesOfAll(nodes: readonly Node[]): readonly Position[] {
  const places: Position[] = [];
  for (const node of nodes) {
    for (const place of sourcesOf(node)) {
      const last = places.at(-1);
      if (last && adjoins(last, place)) places[places.length - 1] = { start: last.start, end: place.end };
      else places.push(place);
    }
  }
  return places;
}

function adjoins(before: Position, after: Position): boolean {
  const lines = after.start.line - before.end.line;
  const offsets = (after.start.offset ?? 0) - (before.end.offset ?? 0);
  return lines >= 0 && lines < 2 && offsets >= 0;
}
