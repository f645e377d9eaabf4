import { closeSync, openSync, readSync } from 'node:fs';

/** Longest part of a line that is shown, in characters. */
const WIDEST = 100;
/** No more of a file than this is read to show one of its lines, bytes. */
const MOST_READ = 4_000_000;

/** What a file has that is no text, or that was not read as what it is. */
const NOT_TEXT = /[\0\uFFFD]|^%PDF-|^PK/;

/** A place in a text file; line and column count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/**
 * Shows the line that a message is about, with a caret under the column: two lines of text, or nothing where the file
 * or the line cannot be read. Of a long line only the neighbourhood of the column is shown.
 */
export function showLine(file: string, { line, column }: Spot): string {
  const text = lineOf(file, line);
  if (text === undefined || text.trim() === '' || NOT_TEXT.test(text)) return '';
  const from = text.length <= WIDEST ? 0 : Math.max(0, Math.min(column - WIDEST / 2, text.length - WIDEST));
  const shown = text.slice(from, from + WIDEST).trimEnd();
  const number = String(line).padStart(5);
  const before = text.slice(from, column - 1);
  return `${number} | ${printable(shown)}\n${' '.repeat(number.length)} | ${indent(before)}^\n`;
}

function lineOf(file: string, line: number): string | undefined {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(MOST_READ);
      const length = readSync(handle, bytes, 0, MOST_READ, 0);
      return bytes
        .subarray(0, length)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r\n?|\n/)[line - 1];
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Tabs stay, so that the caret stands under its character; other controls could do things to a terminal. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\t]/gu, '·');
const indent = (text: string): string => text.replace(/[^\t]/gu, ' ');
