import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { inlineText, sliceInline } from './inline.ts';
import { sourcesOfAll } from './sources.ts';

/** One printed line of a paragraph: its folded text, its nodes and its places. */
export interface Line {
  readonly text: string;
  readonly nodes: readonly PhrasingContent[];
  readonly source: readonly Position[];
}

/** Lines of a front page's block; more is text. */
const MOST = 60;

/**
 * Splits inline content at line ends, hard breaks and ` | `; empty lines are left out. Of a paragraph with more than
 * sixty printed lines nothing is given: it is no part of a front page, and cutting it would cost the square of its length.
 */
export function linesOf(nodes: readonly PhrasingContent[]): Line[] {
  const text = inlineText(nodes);
  if (text.split('\n', MOST + 1).length > MOST) return [];
  const lines: Line[] = [];
  const separator = /\n|\s\|\s/g;
  let start = 0;
  for (;;) {
    const match = separator.exec(text);
    const end = match ? match.index : text.length;
    const line = trimmedLine(nodes, text, start, end);
    if (line) lines.push(line);
    if (!match) return lines;
    start = end + match[0].length;
  }
}

/** The part of inline content between two offsets of its text, without white space around it. */
export function trimmedLine(
  nodes: readonly PhrasingContent[],
  text: string,
  start: number,
  end: number,
): Line | undefined {
  const raw = text.slice(start, end);
  const folded = raw.replace(/\s+/g, ' ').trim();
  if (folded === '') return undefined;
  const from = start + raw.length - raw.trimStart().length;
  const piece = sliceInline(nodes, from, start + raw.trimEnd().length);
  return { text: folded, nodes: piece, source: sourcesOfAll(piece) };
}
