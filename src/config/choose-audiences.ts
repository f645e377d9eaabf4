import type { CompiledTemplate } from './compiled.ts';
import { nearest } from './nearest.ts';
import { parseOrigin } from './origin.ts';
import { configError } from './read-yaml.ts';

type Audiences = Pick<CompiledTemplate, 'name' | 'audiences'>;

/**
 * The audiences to build for: those asked for, each once, in their order; else all of the template.
 *
 * @throws BriefwrightError `audience-unknown`, exit 2, at the place where it was asked for, with the nearest name
 */
export function chooseAudiences(
  template: Audiences,
  asked: { readonly audiences?: readonly string[]; readonly audiencesOrigin?: string } = {},
): readonly string[] {
  const known = Object.keys(template.audiences);
  if (asked.audiences === undefined) return known;
  for (const name of asked.audiences) {
    if (!known.includes(name)) throw unknown(template, name, known, asked.audiencesOrigin ?? '--audience');
  }
  return [...new Set(asked.audiences)];
}

function unknown({ name: template }: Audiences, name: string, known: readonly string[], origin: string) {
  const close = nearest(name, known);
  return configError(
    'audience-unknown',
    `The template “${template}” has no audience “${name}”`,
    close ? `Did you mean “${close}”?` : `Use one of ${known.join(', ')}`,
    parseOrigin(origin),
  );
}
