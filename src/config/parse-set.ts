import { configError } from './read-yaml.ts';
import type { BriefProject } from './types.ts';

/**
 * One KEY=VALUE of --set. A value is a number, true, false, null (reset), or text; what else a key takes (lists,
 * maps) belongs into brief.yaml.
 *
 * @throws BriefwrightError `config-invalid`, exit 2: no key, no equals sign, an empty step between dots
 */
export function parseSet(text: string): BriefProject['overrides'][number] {
  const match = /^([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)=(.*)$/s.exec(text.trim());
  if (!match || match[1]!.split('.').includes('__proto__')) {
    throw configError(
      'config-invalid',
      `“${text}” does not set anything`,
      'Write a key, an equals sign and a value, such as page.size=letter',
      { label: '--set' },
    );
  }
  return { key: match[1]!, value: parseValue(match[2]!.trim()), origin: `--set ${match[1]!}` };
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function parseValue(text: string): string | number | boolean | null {
  if (Object.hasOwn(WORDS, text)) return WORDS[text]!;
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : text;
}
