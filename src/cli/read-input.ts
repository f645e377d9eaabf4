import { createHash } from 'node:crypto';
import { BriefwrightError, diagnostic, type RuleId } from '../diagnostics.ts';
import { displayPath } from './display-path.ts';
import { readBytes } from './read-bytes.ts';

/** A report's text, without byte order mark, and the hash of the file as it lies on the disk. */
export interface Input {
  readonly text: string;
  readonly sha256: string;
}

/**
 * Reads a report as UTF-8 text.
 *
 * @param path file, or '-' for standard input
 * @throws BriefwrightError exit 1: `input-missing`, `input-unreadable`, `input-binary`, `input-encoding` (at the bad
 *   byte), `report-empty`
 */
export function readInput(path: string): Input {
  const name = displayPath(path);
  const bytes = readBytes(path, name);
  refuseOtherFormats(bytes, name);
  const text = decode(bytes, name);
  if (text.trim() === '') {
    throw problem(
      'report-empty',
      name,
      'The report is empty',
      'Give a Markdown file with a title and text',
      '',
    );
  }
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Files that people have at hand in place of Markdown, by their first bytes. */
const FORMATS: readonly (readonly [begins: string, reason: string, fix: string])[] = [
  ['%PDF-', 'This is a PDF, not Markdown', 'Convert it to Markdown and give that; the scars of converting are mended'],
  ['PK\x03\x04', 'This is a Word or other zipped file, not Markdown', 'Save it as Markdown or text in UTF-8'],
  ['{\\rtf', 'This is a rich text file, not Markdown', 'Save it as Markdown or text in UTF-8'],
]; // biome-ignore format: one row each

function refuseOtherFormats(bytes: Uint8Array, name: string): void {
  const start = latin(bytes.subarray(0, 8));
  const known = FORMATS.find(([begins]) => start.startsWith(begins));
  if (known) throw problem('input-binary', name, known[1], known[2], '');
  if (isUtf16(bytes)) {
    throw problem(
      'input-encoding',
      name,
      'The file is in UTF-16, not in UTF-8',
      'Save it as UTF-8 and try again',
      '',
    );
  }
  const zero = bytes.indexOf(0);
  if (zero < 0) return;
  throw problem(
    'input-binary',
    name,
    'The file is not text: here is a NUL byte, which no text has',
    'Give the report as Markdown text in UTF-8',
    new TextDecoder().decode(bytes.subarray(0, zero)),
  );
}

/** By its byte order mark, or because every other byte of its beginning is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const mark = latin(bytes.subarray(0, 2));
  if (mark === '\xFF\xFE' || mark === '\xFE\xFF') return true;
  const pairs = Math.min(bytes.length >> 1, 100);
  if (pairs < 4) return false;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  return zeros.includes(pairs) || (Math.max(...zeros) > 0.8 * pairs && zeros.includes(0));
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In stream mode an unfinished character at the end is left out, so that this is all text in front of the bad byte.
    const before = new TextDecoder().decode(bytes.subarray(0, longestGood(bytes)), { stream: true });
    const bad =
      bytes[new TextEncoder().encode(before).length + (bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0)];
    throw problem(
      'input-encoding',
      name,
      `The file is not in UTF-8: here is the byte 0x${(bad ?? 0).toString(16).toUpperCase().padStart(2, '0')}, which has no meaning there`,
      'Save the report as UTF-8 and try again; it may be in Windows-1252 or Latin-1 now',
      before,
    );
  }
}

/** Length of the longest valid beginning, by bisection: decoding a prefix in stream mode fails only at a bad byte. */
function longestGood(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** An input error; `before` is the text in front of the place that is wrong. */
function problem(rule: RuleId, file: string, reason: string, fix: string, before: string): BriefwrightError {
  const lines = before.split(/\r\n?|\n/);
  const place = { line: lines.length, column: lines.at(-1)!.length + 1 };
  return new BriefwrightError(diagnostic(rule, reason, fix, { file, place }), 1);
}
