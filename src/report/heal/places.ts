/** Places in the report for pieces of text nodes: exact where the source has the piece literally. */
import type { Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

const starts = new WeakMap<VFile, { text: string; lines: number[] }>();

function indexOf(file: VFile): { text: string; lines: number[] } {
  const known = starts.get(file);
  if (known) return known;
  const text = String(file.value ?? '');
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const made = { text, lines };
  starts.set(file, made);
  return made;
}

/** The report's text as read. */
export function sourceText(file: VFile): string {
  return indexOf(file).text;
}

/** The text of one 1-based line without its line ending; '' past the end. */
export function sourceLine(file: VFile, line: number): string {
  const { text, lines } = indexOf(file);
  const from = lines[line - 1];
  if (from === undefined) return '';
  return text.slice(from, (lines[line] ?? text.length + 1) - 1).replace(/\r$/, '');
}

/** The point at an offset of the report. */
export function pointAt(file: VFile, offset: number): Point {
  const { lines } = indexOf(file);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] as number) + 1, offset };
}

/** The range between two offsets of the report. */
export function rangeAt(file: VFile, start: number, end: number): Position {
  return { start: pointAt(file, start), end: pointAt(file, end) };
}

/**
 * The piece `value` of a text node that begins at `from` in the node's value, with its own place. When the
 * source does not have it literally there (character references, escapes), it keeps the whole node's place.
 */
export function cutText(file: VFile, node: Text, from: number, value: string): Text {
  if (!node.position) return { type: 'text', value, ...languageOf(node) };
  if (value === node.value) return node;
  const before = node.value.slice(0, from);
  const lines = { skipped: countBreaks(before), lastBreak: before.lastIndexOf('\n') };
  const position = locate(file, node, from, value, lines) ?? node.position;
  return { type: 'text', value, ...languageOf(node), position };
}

/** A piece of a phrase is in its language. */
function languageOf({ data }: Text): Pick<Text, 'data'> {
  return data?.lang ? { data: { lang: data.lang } } : {};
}

/** Cuts a text node before each of the given places of its value (ascending) in one pass. */
export function cutPieces(file: VFile, node: Text, cuts: readonly number[]): Text[] {
  const pieces: Text[] = [];
  const lines = { skipped: 0, lastBreak: -1 };
  let from = 0;
  for (const to of [...cuts, node.value.length]) {
    const value = node.value.slice(from, to);
    const position = node.position && (locate(file, node, from, value, lines) ?? node.position);
    pieces.push({ type: 'text', value, ...languageOf(node), ...(position ? { position } : {}) });
    lines.skipped += countBreaks(value);
    const last = value.lastIndexOf('\n');
    if (last >= 0) lines.lastBreak = from + last;
    from = to;
  }
  return pieces;
}

function locate(
  file: VFile,
  node: Text,
  from: number,
  value: string,
  { skipped, lastBreak }: { skipped: number; lastBreak: number },
): Position | undefined {
  const { text } = indexOf(file);
  const start = node.position?.start.offset;
  if (start === undefined) return undefined;
  let at = start + from;
  if (skipped > 0)
    at = contentStart(file, (node.position?.start.line ?? 1) + skipped) + (from - lastBreak - 1);
  const breaks = countBreaks(value);
  const firstLine = breaks === 0 ? value : value.slice(0, value.indexOf('\n'));
  if (!text.startsWith(firstLine, at)) return undefined;
  if (breaks === 0) return rangeAt(file, at, at + value.length);
  if (from + value.length === node.value.length) return rangeAt(file, at, node.position?.end.offset ?? at);
  const lastLine = value.slice(value.lastIndexOf('\n') + 1);
  const end = contentStart(file, (node.position?.start.line ?? 1) + skipped + breaks);
  return text.startsWith(lastLine, end) ? rangeAt(file, at, end + lastLine.length) : undefined;
}

/** Where a line's words begin, after indentation and quotation marks. */
function contentStart(file: VFile, line: number): number {
  const { text, lines } = indexOf(file);
  const from = lines[line - 1] ?? text.length;
  return from + (/^[ \t>]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0);
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
