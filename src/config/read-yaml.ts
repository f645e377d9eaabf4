import { readFileSync, statSync } from 'node:fs';
import { BriefwrightError, diagnostic, type RuleId } from '../diagnostics.ts';
import { type Origin, whereOf } from './origin.ts';
import type { Tree } from './tree.ts';

/** Larger files than this (bytes) are not configuration. */
const LARGEST_FILE = 1_000_000;

/**
 * Reads a YAML file into a tree that knows the place of every value.
 *
 * @param file absolute path
 * @param rule the rule to report under: `template-invalid` or `config-invalid`
 * @throws BriefwrightError exit 2: not a file, not readable, too large, not UTF-8, broken YAML, too many aliases
 */
export async function readYaml(file: string, rule: RuleId): Promise<Tree> {
  const text = readText(file, rule);
  const { parseYaml } = await import('./parse-yaml.ts');
  return parseYaml(text, file, rule);
}

/** The text of a configuration file. Throws as {@link readYaml}. */
function readText(file: string, rule: RuleId): string {
  const fail = (reason: string, fix: string) => configError(rule, reason, fix, { file });
  try {
    const status = statSync(file);
    if (!status.isFile()) throw fail('This is not a file', 'Put a YAML file there');
    if (status.size > LARGEST_FILE)
      throw fail('The file is larger than 1 MB', 'Keep to the keys of the template format');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof BriefwrightError) throw error;
    if (error instanceof TypeError) throw fail('The file is not UTF-8 text', 'Save it as UTF-8');
    throw fail(`The file cannot be read (${codeOf(error)})`, remedyOf(codeOf(error)));
  }
}

/** The system's code of a failed file operation, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? 'unknown error');

const remedyOf = (code: string): string =>
  code === 'EACCES' || code === 'EPERM' ? 'Give yourself the right to read it' : 'Check the path';

/** An error of configuration: exit code 2. */
export function configError(rule: RuleId, reason: string, fix: string, origin: Origin): BriefwrightError {
  return new BriefwrightError(diagnostic(rule, reason, fix, whereOf(origin)), 2);
}
