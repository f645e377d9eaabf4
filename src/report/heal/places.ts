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
  const { position } = node;
  if (!position) return { type: 'text', value };
  if (value === node.value) return node;
  return { type: 'text', value, position: locate(file, node, from, value) ?? position };
}

function locate(file: VFile, node: Text, from: number, value: string): Position | undefined {
  const { text, lines } = indexOf(file);
  const start = node.position?.start.offset;
  if (start === undefined) return undefined;
  const before = node.value.slice(0, from);
  const skipped = countBreaks(before);
  let at = start + from;
  if (skipped > 0) {
    const lineStart = lines[(node.position?.start.line ?? 1) - 1 + skipped] ?? text.length;
    const indent = /^[ \t>]*/.exec(text.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
    at = lineStart + indent + (from - before.lastIndexOf('\n') - 1);
  }
  const firstLine = value.split('\n', 1)[0] ?? '';
  if (!text.startsWith(firstLine, at)) return undefined;
  const inner = countBreaks(value);
  if (inner === 0) return rangeAt(file, at, at + value.length);
  const whole = from + value.length === node.value.length ? node.position?.end.offset : undefined;
  if (whole !== undefined) return rangeAt(file, at, whole);
  const lastLine = value.slice(value.lastIndexOf('\n') + 1);
  const lineStart = lines[pointAt(file, at).line - 1 + inner] ?? text.length;
  const indent = /^[ \t>]*/.exec(text.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
  return text.startsWith(lastLine, lineStart + indent)
    ? rangeAt(file, at, lineStart + indent + lastLine.length)
    : undefined;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
