import type { CompiledTemplate } from './compiled.ts';
import { nearest } from './nearest.ts';
import { parseOrigin } from './origin.ts';
import { configError } from './read-yaml.ts';

/**
 * Refuses audiences that a template does not have.
 *
 * @param origin where they were asked for: `file:line:column` or the name of a flag
 * @throws BriefwrightError `audience-unknown`, exit 2, with the nearest name or all of them
 */
export function checkAudiences(
  template: Pick<CompiledTemplate, 'name' | 'audiences'>,
  names: readonly string[],
  origin = '--audience',
): void {
  const known = Object.keys(template.audiences);
  for (const name of names) {
    if (known.includes(name)) continue;
    const close = nearest(name, known);
    throw configError(
      'audience-unknown',
      `The template “${template.name}” has no audience “${name}”`,
      close ? `Did you mean “${close}”?` : `Use one of ${known.join(', ')}`,
      parseOrigin(origin),
    );
  }
}
