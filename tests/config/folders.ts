import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BriefwrightError } from '../../src/diagnostics.ts';

/** Writes files into a new folder under the system's temporary one and gives the folder's path. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** A template that lies over `default` and holds these further lines. */
export const over = (lines: string): string => `apiVersion: 1\nextends: default\n${lines}\n`;

/** What an error says, in the form that the tests compare: `name:line:column rule: reason | fix`. */
export function told(error: unknown): string {
  if (!(error instanceof BriefwrightError)) throw error;
  const { rule, reason, fix, file = '', place } = error.diagnostic;
  const point = place && 'line' in place ? `:${place.line}:${place.column}` : '';
  return `${path.basename(file)}${point} ${rule} (${error.exitCode}): ${reason} | ${fix}`;
}

/** The error that a call ends in. */
export async function failure(call: () => Promise<unknown>): Promise<string> {
  let result: unknown;
  try {
    result = await call();
  } catch (error) {
    return told(error);
  }
  throw new Error(`No error; the call gave ${JSON.stringify(result)}`);
}
