/** Runs the program as people run it: as a process of its own, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const program = fileURLToPath(new URL('../../dist/briefwright.cjs', import.meta.url));
export const sampleFolder = fileURLToPath(new URL('../../briefs/every-hour-all-day', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with the process once it has said something on standard output. */
  readonly onFirstOutput?: (child: ChildProcess) => void;
}

/** Runs briefwright; whatever happens, it must not show a stack trace. */
export const run = (args: readonly string[], options: RunOptions): Promise<Ran> =>
  runCommand(process.execPath, [program, ...args], options);

/** Runs a line of shell in which `briefwright` is the program. */
export const runShell = (line: string, options: RunOptions): Promise<Ran> =>
  runCommand('sh', ['-c', `briefwright() { "${process.execPath}" "${program}" "$@"; }\n${line}`], options);

async function runCommand(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, SOURCE_DATE_EPOCH: _epoch, ...environment } = process.env;
  const env = {
    ...environment,
    XDG_CACHE_HOME: path.join(tmpdir(), 'briefwright-tests-cache'),
    ...options.env,
  };
  const child = spawn(command, args, { cwd: options.cwd, env });
  const texts = { stdout: '', stderr: '' };
  child.stdout.once('data', () => options.onFirstOutput?.(child));
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (...ended) => resolve(ended as [number | null, NodeJS.Signals | null])),
  );
  expect(texts.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$|node:internal|Something went wrong inside/m);
  return { code, signal, ...texts };
}

export interface Workspace {
  readonly folder: string;
  readonly at: (...names: string[]) => string;
  /** Writes a file, and the folders above it. */
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly link: (target: string, name: string) => void;
  readonly remove: () => void;
}

/** A new empty folder. */
export function newWorkspace(): Workspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  const at = (...names: string[]) => path.join(folder, ...names);
  return {
    folder,
    at,
    write: (name, content) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    link: (target, name) => symlinkSync(target, at(name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A short report with everything that a report should have: it builds without a message. */
export const GOOD_REPORT = `# Libraries after six

## Key findings

- Libraries that stay open after six lend more books. Evening visitors are younger than those of the morning.
- Half of the evening visitors come for a desk and a lamp. Few of them have a quiet room at home.

## Policy takeaways

- The city should keep three libraries open until nine.
- The ministry should count evening visits.

## What was counted

Doors were counted in eight towns for a year.[^1] The counters stood at the entrance and did not tell staff from visitors. Every month the figures were set beside the loans of the same days.

## What follows

Longer hours cost wages and light. They cost less than a new building, and they are there at once.

[^1]: The counts are illustrative.
`;
