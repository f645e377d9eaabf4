import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { BriefwrightError, diagnostic, type RuleId } from '../diagnostics.ts';

/** The largest report that is read: two hundred times a long report, so that a wrong file does not fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a report as UTF-8 text. A byte order mark is not part of the text.
 *
 * @param path file, or '-' for standard input
 * @throws BriefwrightError exit 1: `input-missing`, `input-unreadable`, `input-binary`, `input-encoding`, `report-empty`
 */
export function readInput(path: string): string {
  const name = path === '-' ? 'report' : path;
  const bytes = readBytes(path, name);
  if (bytes.length > MAX_BYTES) {
    throw problem(
      'input-unreadable',
      name,
      `The report has more than ${MAX_BYTES / 1_048_576} MB`,
      'Give the Markdown text itself; pictures belong in files beside it',
    );
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw problem(
      'input-binary',
      name,
      binaryReason(bytes),
      'Give the report as Markdown text in UTF-8',
      bytes.subarray(0, zero),
    );
  }
  const text = decode(bytes, name);
  if (text.trim() === '') {
    throw problem(
      'report-empty',
      name,
      'The report is empty',
      'Give a Markdown file with a title and text',
      new Uint8Array(),
    );
  }
  return text;
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    if (path !== '-' && statSync(path).isDirectory()) {
      throw problem(
        'input-unreadable',
        name,
        'This is a folder, not a report',
        'Name the Markdown file in it',
      );
    }
    return readFileSync(path === '-' ? process.stdin.fd : path);
  } catch (error) {
    if (error instanceof BriefwrightError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw problem('input-missing', name, 'There is no such file', 'Check the name and the current folder');
    throw problem(
      'input-unreadable',
      name,
      `The file cannot be read (${code ?? 'unknown reason'})`,
      'Check its permissions',
    );
  }
}

const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const binaryReason = (bytes: Uint8Array): string =>
  UTF16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second)
    ? 'The file is in UTF-16, not in UTF-8'
    : 'The file is not text: it holds bytes that no text has';

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const good = bytes.subarray(0, firstBadByte(bytes));
    throw problem(
      'input-encoding',
      name,
      'The file is not in UTF-8: here is a byte that UTF-8 does not have',
      'Save the report as UTF-8 and try again',
      good,
    );
  }
}

/** Length of the longest valid beginning, by bisection: decoding a prefix in stream mode fails only at a bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesTo(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodesTo(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** An input error; `before` are the bytes in front of the place that is wrong. */
function problem(
  rule: RuleId,
  file: string,
  reason: string,
  fix: string,
  before?: Uint8Array,
): BriefwrightError {
  const lines = before && new TextDecoder('latin1').decode(before).split('\n');
  const place = lines && { line: lines.length, column: lines.at(-1)!.length + 1 };
  return new BriefwrightError(diagnostic(rule, reason, fix, { file, ...(place ? { place } : {}) }), 1);
}
