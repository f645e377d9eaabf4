import process from 'node:process';
import { BriefwrightError } from '../diagnostics.ts';
import { readPlainCall } from './plain-call.ts';
import { formatError } from './print-messages.ts';
import { onInterrupt } from './signals.ts';
import { removeUnfinished } from './write-output.ts';

const FAILED = 1;
const INTERRUPTED = 130;

/** Runs the command line of this process and ends it with the right exit code, never with a stack trace. */
export async function run(version: string): Promise<void> {
  onInterrupt(interrupted);
  guardStreams();
  try {
    const code = await call(process.argv.slice(2), version);
    process.exitCode ||= code;
  } catch (error) {
    process.exitCode = report(error);
  }
  leave();
}

/**
 * Ends the process at once where nothing waits to be written: V8 would else take its heap apart, which costs
 * milliseconds and gives nothing. Where a pipe still has to be filled, Node ends the process when that is done.
 */
function leave(): void {
  setImmediate(() => {
    if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
  });
}

/** yargs is loaded for calls that need it. */
async function call(args: readonly string[], version: string): Promise<number> {
  const plain = readPlainCall(args);
  if (!plain) {
    const { main } = await import('./main.ts');
    return main(args, version);
  }
  if (plain.command === 'build') {
    const { runBuild } = await import('./commands/build.ts');
    return runBuild(plain.paths, plain.flags);
  }
  const { runCheck } = await import('./commands/check.ts');
  return runCheck(plain.paths, plain.flags);
}

function interrupted(): never {
  removeUnfinished();
  process.stderr.write('\nInterrupted. Files written so far are whole.\n');
  process.exit(INTERRUPTED);
}

/**
 * A reader such as `head` may close the pipe: that is its right, and the files are still made. Anything else, a full
 * disk under `> list.txt` for one, means that the data did not arrive.
 */
function guardStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    process.exitCode = FAILED;
    process.stderr.write(
      `Standard output cannot be written (${error.code ?? error.message}). Check where it is sent to.\n`,
    );
  });
  process.stderr.on('error', () => {});
}

function report(error: unknown): number {
  if (error instanceof BriefwrightError) {
    process.stderr.write(formatError(error.diagnostic));
    return error.exitCode;
  }
  const text =
    error instanceof Error ? (process.env['BRIEFWRIGHT_DEBUG'] ? error.stack : error.message) : String(error);
  process.stderr.write(
    `Something went wrong inside Briefwright: ${text}\nPlease report it with the input that caused it.\n`,
  );
  return FAILED;
}
