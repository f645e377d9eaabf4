import process from 'node:process';
import type { BriefwrightError } from '../diagnostics.ts';
import { formatError } from './print-messages.ts';

/** Exit codes of the contract. */
const FAILED = 1;
const CONFIGURATION = 2;
const WARNED = 3;

/** What became of a call that builds or checks several things. */
export interface Outcome {
  /** Prints the error, once even if several things fail for the same reason. `about` says whose it is if it has no file. */
  readonly fail: (error: BriefwrightError, about?: string) => void;
  readonly warn: (count: number) => void;
  /** 2 if any configuration was wrong, else 1 if anything failed, else 3 with --strict and warnings, else 0. */
  readonly exitCode: (strict: boolean) => number;
}

/** Nothing has failed yet. */
export function newOutcome(): Outcome {
  const printed = new Set<string>();
  const codes = new Set<number>();
  let warnings = 0;
  return {
    fail: (error, about) => {
      codes.add(error.exitCode);
      const text = formatError(error.diagnostic);
      const line =
        about && error.diagnostic.file === undefined && error.exitCode === 1 ? `${about}: ${text}` : text;
      if (!printed.has(line)) process.stderr.write(line);
      printed.add(line);
    },
    warn: (count) => {
      warnings += count;
    },
    exitCode: (strict) => {
      if (codes.has(CONFIGURATION)) return CONFIGURATION;
      if (codes.has(FAILED)) return FAILED;
      return strict && warnings > 0 ? WARNED : 0;
    },
  };
}
