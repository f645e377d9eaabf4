import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { BriefwrightError, diagnostic, type RuleId } from '../diagnostics.ts';
import { whileWaiting } from './signals.ts';

/** The largest report that is read: two hundred times a long report, so that a wrong file does not fill the memory. */
export const MAX_BYTES = 64 * 1024 * 1024;
const CHUNK = 1 << 18;
const STDIN = 0;

/**
 * All bytes of a file, a pipe or standard input ('-'), up to a bound: a device that never ends is not read for ever.
 *
 * @param name what the input is called in messages
 * @throws BriefwrightError exit 1: `input-missing`, `input-unreadable`
 */
export function readBytes(path: string, name: string): Uint8Array {
  try {
    if (path === '-') return whileWaiting(() => readAll(STDIN, name));
    const status = statSync(path);
    if (status.isFIFO()) return whileWaiting(() => readPipe(path, name));
    if (status.isDirectory())
      throw problem(
        'input-unreadable',
        name,
        'This is a folder, not a report',
        'Name the Markdown file in it',
      );
    const descriptor = openSync(path, 'r');
    try {
      return readAll(descriptor, name);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof BriefwrightError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw problem('input-missing', name, 'There is no such file', 'Check the name and the current folder');
    throw problem(
      'input-unreadable',
      name,
      `The file cannot be read (${code ?? 'unknown reason'})`,
      'Check its permissions',
    );
  }
}

/** How long a pipe may be without a writer, ms. */
const PATIENCE = 10_000;

/** A named pipe is opened without waiting: where nobody ever writes into it, opening it would wait for ever. */
function readPipe(path: string, name: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
      const bytes = readAll(descriptor, name);
      if (bytes.length > 0) return bytes;
      pause();
    }
  } finally {
    closeSync(descriptor);
  }
  throw problem(
    'input-unreadable',
    name,
    `Nothing was written into this pipe for ${PATIENCE / 1000} seconds`,
    'Start the program that writes into it first',
  );
}

function readAll(descriptor: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let count = 1; count > 0; ) {
    const chunk = new Uint8Array(CHUNK);
    count = readSome(descriptor, chunk);
    chunks.push(chunk.subarray(0, count));
    length += count;
    if (length > MAX_BYTES) {
      throw problem(
        'input-unreadable',
        name,
        `The report has more than ${MAX_BYTES / 1_048_576} MB`,
        'Give the Markdown text itself; pictures belong in files beside it',
      );
    }
  }
  return Buffer.concat(chunks, length);
}

/** Waits (ms) where a pipe has nothing yet. */
const PAUSE = 10;

function readSome(descriptor: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, into);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);

const problem = (rule: RuleId, file: string, reason: string, fix: string): BriefwrightError =>
  new BriefwrightError(diagnostic(rule, reason, fix, { file }), 1);
