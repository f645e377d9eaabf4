import type { CompiledTemplate, RawAudience } from './compiled.ts';
import type { BriefProject } from './types.ts';

type Override = BriefProject['overrides'][number];

/**
 * Template keys that scripts may rely on, with their values. A template, an audience or a brief may set each of
 * them; the nearest to the brief wins, so that one set for a brief or a call stands over all audiences.
 */
export const CONTRACT = {
  'page.size': ['a4', 'letter'],
  'type.scale': ['standard', 'accessible'],
  'notes.place': ['foot', 'end', 'margin', 'inline', 'none'],
  'notes.numbering': ['decimal', 'letters', 'roman', 'symbols'],
  'notes.restart': ['brief', 'section', 'page'],
  'notes.tables': ['notes', 'table'],
  'notes.repeats': ['merge', 'keep'],
  links: ['inline', 'notes', 'list', 'drop'],
  'pdf.standard': ['pdf/ua-1+pdf/a-2a', 'pdf/ua-1', 'pdf/a-2a', 'none'],
} as const;

const VALUES: Readonly<Record<string, readonly unknown[]>> = CONTRACT;

/** True for a contract key with one of its values; nothing else needs to be checked then. */
export const isContract = ({ key, value }: Override): boolean =>
  Object.hasOwn(VALUES, key) && VALUES[key]!.includes(value);

/** True for a contract key, whatever its value. */
export const isContractKey = (key: string): boolean => Object.hasOwn(VALUES, key);

/** Sets contract keys, checked by {@link isContract}, in the template and in every audience. */
export function setContract(template: CompiledTemplate, overrides: readonly Override[]): CompiledTemplate {
  return overrides.reduce((result, { key, value }) => {
    const audiences = Object.entries(result.audiences).map(([name, audience]) => [
      name,
      setKey(audience, key, value),
    ]);
    return {
      ...setKey(result, key, value),
      audiences: Object.fromEntries(audiences) as Record<string, RawAudience>,
    };
  }, template);
}

function setKey<Target extends object>(target: Target, key: string, value: unknown): Target {
  const [name, inner] = key.split('.') as [keyof Target & string, string | undefined];
  return { ...target, [name]: inner ? { ...(target[name] as object), [inner]: value } : value };
}
