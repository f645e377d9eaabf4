import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { linesOf } from '../messages.ts';

/** One `maths-unsupported` for all formulas of a report, at the first, with their number and lines. */
export function mathsMessages(tree: Nodes, file: string): Diagnostic[] {
  const places: Position[] = [];
  const walk = (node: Nodes): void => {
    if (node.data?.maths && node.position) places.push(node.position);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  const [place] = places;
  if (!place) return [];
  const what = places.length === 1 ? 'A formula in TeX is' : `${places.length} formulas in TeX are`;
  const lines = linesOf(places.map((at) => ({ place: at })));
  const fix = 'Say it in words, or put a picture of the formula, with alternative text, in its place';
  return [
    diagnostic('maths-unsupported', `${what} printed as code, just as written (${lines})`, fix, {
      file,
      place,
    }),
  ];
}
