import type { CompiledTemplate } from './compiled.ts';
import { nearest } from './nearest.ts';
import { parseOrigin } from './origin.ts';
import { configError } from './read-yaml.ts';

/** Audiences that a person asked for, and where: `file:line:column` or a flag. */
interface Asked {
  readonly audiences?: readonly string[];
  readonly audiencesOrigin?: string;
}

/**
 * The audiences to build for: those asked for, each once, in their order; else all of the template.
 *
 * @throws BriefwrightError `audience-unknown`, exit 2, at the place where it was asked for, with the nearest name
 */
export const chooseAudiences = (
  template: Pick<CompiledTemplate, 'name' | 'audiences'>,
  asked: Asked = {},
): readonly string[] => chooseAmong(template.name, Object.keys(template.audiences), asked);

/** The same, of a template whose audiences are known by name only. */
export function chooseAmong(template: string, known: readonly string[], asked: Asked): readonly string[] {
  if (asked.audiences === undefined) return known;
  const missing = asked.audiences.find((name) => !known.includes(name));
  if (missing === undefined) return [...new Set(asked.audiences)];
  const close = nearest(missing, known);
  throw configError(
    'audience-unknown',
    `The template “${template}” has no audience “${missing}”`,
    close ? `Did you mean “${close}”?` : `Use one of ${known.join(', ')}`,
    parseOrigin(asked.audiencesOrigin ?? '--audience'),
  );
}
