/**
 * Bounds on what is parsed. Markdown's grammar makes some texts cost the square of their length, and nests without
 * end; no report comes near these bounds (each is ten times what the largest known report needs, or more), and a
 * text inside them is read in a few seconds. Whatever is beyond is an error before parsing, with its place.
 */
import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';

/** Lines with text in them. */
const LINES = 60_000;
/** Lists and quotations inside one another, and after parsing nodes of any kind. */
const DEPTH = 100;
/** Headings underlined with hyphens or equals signs: each is as dear as all that stands before it. */
const UNDERLINES = 1_000;
/** Containers (`:::name`) inside one another: the text of each is parsed once more for every one around it. */
const CONTAINERS = 20;
/** Lines that open a definition (`: `): each is as dear as all that stand before it. */
const DEFINITIONS = 2_000;
/** Cell borders of tables. */
const CELLS = 50_000;
/** Emphasis marks and brackets cost their square in each paragraph: 20,000 in one, or 2,000 in each of a hundred. */
const MARKS = 20_000 ** 2;

/**
 * Refuses a text that would take too long to parse, or nests too deep.
 * @throws BriefwrightError `report-too-complex` (exit code 1), placed at the line that goes beyond a bound.
 */
export function checkText(text: string, path: string): void {
  const lists: number[] = [];
  const containers: number[] = [];
  let [lines, underlines, cells, marks, total, definitions] = [0, 0, 0, 0, 0, 0];
  let filled = false;
  let number = 0;
  let offset = 0;
  const refuse = (reason: string) => refused(reason, path, { line: number, column: 1, offset });
  for (let end = 0; offset < text.length; offset = end + 1) {
    end = text.indexOf('\n', offset);
    if (end < 0) end = text.length;
    number += 1;
    const line = text.slice(offset, end);
    if (/^\s*$/.test(line)) {
      total += marks ** 2;
      marks = 0;
      filled = false;
      continue;
    }
    lines += 1;
    if (filled && /^[\s>]*(?:-+|=+)\s*$/.test(line)) underlines += 1;
    if (containersAt(line, containers) > CONTAINERS)
      throw refuse(`Containers (:::) are more than ${CONTAINERS} levels deep`);
    if (/^[ \t>]*:[ \t]/.test(line)) definitions += 1;
    if (definitions > DEFINITIONS) throw refuse(`There are more than ${DEFINITIONS} definitions`);
    cells += count(line, /\|/g);
    if (!/^\s*\|/.test(line)) marks += count(line, /\*+|_+|~+|[[\]]/g);
    filled = true;
    if (lines > LINES) throw refuse(`The report has more than ${LINES} lines of text`);
    if (depthOf(line, lists) > DEPTH) throw refuse(`Lists and quotations are more than ${DEPTH} levels deep`);
    if (underlines > UNDERLINES) throw refuse(`More than ${UNDERLINES} headings are underlined`);
    if (cells > CELLS) throw refuse(`The tables have more than ${CELLS} cells`);
    if (total + marks ** 2 > MARKS)
      throw refuse('There are too many emphasis marks and brackets without a blank line between them');
  }
}

/**
 * Refuses a tree that is too deep to walk.
 * @throws BriefwrightError `report-too-complex` (exit code 1), placed at the node that is too deep.
 */
export function checkDepth(tree: Root, path: string): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let top = open.pop(); top; top = open.pop()) {
    const { node, depth } = top;
    // A list and its item are two nodes for one level.
    if (depth > DEPTH * 2 + 10)
      throw refused('Marks or lists are nested too deep', path, node.position?.start);
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

const MARKERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Levels that a line opens, by its own marks or by its indentation under the list items before it (`lists`). */
function depthOf(line: string, lists: number[]): number {
  const indent = line.search(/\S/);
  while (lists.length > 0 && (lists.at(-1) as number) >= indent) lists.pop();
  if (ITEM.test(line)) lists.push(indent);
  const markers = MARKERS.exec(line)?.[0].match(/>|[-*+](?=[ \t]|$)|\d[.)]/g)?.length ?? 0;
  return lists.length + Math.max(0, markers - 1);
}

/** Containers open after a line, `open` holding the colons of each fence: a fence closes the outermost that is no longer. */
function containersAt(line: string, open: number[]): number {
  const fence = /^[\s>]*(:{3,})\s*([A-Za-z]?)/.exec(line);
  if (!fence) return open.length;
  const colons = fence[1]!.length;
  if (fence[2]) return open.push(colons);
  const closed = open.findIndex((own) => colons >= own);
  if (closed >= 0) open.length = closed;
  return open.length;
}

function refused(reason: string, file: string, place?: Point): BriefwrightError {
  const fix = 'Check that the file is a report in Markdown, and take out what a conversion may have repeated';
  return new BriefwrightError(
    diagnostic('report-too-complex', reason, fix, { file, ...(place ? { place } : {}) }),
    1,
  );
}
