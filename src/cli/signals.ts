import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let handler: (() => void) | undefined;

/** Calls `interrupted` at the first signal that asks the process to end. */
export function onInterrupt(interrupted: () => void): void {
  handler = interrupted;
  for (const signal of SIGNALS) process.once(signal, interrupted);
}

/**
 * Does work that may wait for another process and does not let the event loop turn: a signal then ends this process as
 * the system does it, since no handler would be heard. Nothing is half written while an input is read.
 */
export function whileWaiting<Result>(work: () => Result): Result {
  if (!handler) return work();
  for (const signal of SIGNALS) process.removeListener(signal, handler);
  try {
    return work();
  } finally {
    onInterrupt(handler);
  }
}
