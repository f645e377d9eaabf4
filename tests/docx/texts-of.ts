import type { Run } from '../../src/brief/index.ts';

/** Texts of all text runs in reading order, cut at white space that folds. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const run = value as Run;
  if (run.kind === 'text') return [run.value.replace(/\s+/g, ' ').trim()].filter((words) => words !== '');
  if ((value as { kind?: string }).kind === 'code')
    return [(value as { value: string }).value.replace(/\s+/g, ' ').trim()];
  const { attribution, sourceLine, caption, label, heading, addressee, ...rest } = value as Record<
    string,
    unknown
  >;
  return [label, heading, addressee, caption, ...Object.values(rest), attribution, sourceLine].flatMap(
    textsOf,
  );
}
