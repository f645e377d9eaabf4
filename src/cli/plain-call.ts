import { BUILD_OPTIONS, type BuildFlags, CHECK_OPTIONS, type CheckFlags } from './options.ts';

/** A call that says nothing unusual, read without yargs. */
export type PlainCall =
  | { readonly command: 'build'; readonly paths: readonly string[]; readonly flags: BuildFlags }
  | { readonly command: 'check'; readonly paths: readonly string[]; readonly flags: CheckFlags };

interface Option {
  readonly type: 'string' | 'boolean';
  readonly alias?: string;
  readonly array?: boolean;
  readonly default?: unknown;
  readonly choices?: readonly string[];
}
const TABLES: Readonly<Record<PlainCall['command'], Readonly<Record<string, Option>>>> = {
  build: BUILD_OPTIONS,
  check: CHECK_OPTIONS,
};

/**
 * Reads the plain form of a call: a command, then paths, `--name`, `--name value`, `-n value`, each name known, each
 * value there. yargs takes a tenth of a short run to start and is left to all else: help, mistakes, `--name=value`,
 * `--no-name`, joined letters, repeated options.
 *
 * @returns what yargs would give; undefined = ask yargs
 */
export function readPlainCall(args: readonly string[]): PlainCall | undefined {
  const [command, ...rest] = args;
  if (command !== 'build' && command !== 'check') return undefined;
  const options = TABLES[command];
  const paths: string[] = [];
  const given = new Map<string, unknown>();
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    if (isPath(word)) {
      paths.push(word);
      continue;
    }
    const name = nameOf(word, options);
    if (name === undefined || given.has(name)) return undefined;
    const value = readValue(options[name]!, rest[at + 1]);
    if (value === undefined) return undefined;
    given.set(name, value);
    if (options[name]!.type === 'string') at++;
  }
  const flags = Object.fromEntries(
    Object.entries(options).map(([name, { default: usual }]) => [name, given.get(name) ?? usual]),
  );
  return { command, paths, flags } as unknown as PlainCall;
}

/** Numbers are left to yargs, which has its own mind about them. */
const isPath = (word: string): boolean => word === '-' || (/^[^-]/.test(word) && Number.isNaN(Number(word)));

function nameOf(word: string, options: Readonly<Record<string, Option>>): string | undefined {
  const name = word.startsWith('--')
    ? word.slice(2)
    : Object.keys(options).find(
        (key) => options[key]!.alias !== undefined && `-${options[key]!.alias}` === word,
      );
  return name !== undefined && Object.hasOwn(options, name) ? name : undefined;
}

function readValue({ type, array, choices }: Option, next: string | undefined): unknown {
  // A word after a switch may be its value (`--json false`): yargs knows.
  if (type === 'boolean') return next === 'true' || next === 'false' ? undefined : true;
  if (next === undefined || !isPath(next) || next === '-') return undefined;
  if (choices && !choices.includes(next)) return undefined;
  return array ? [next] : next;
}
