import type { Run } from './types.ts';

/** The same runs with the same numbers are the same object from round to round, so that lines are broken once. */
export function rememberRuns(
  changed: readonly Run[],
  original: readonly Run[],
  remembered: Map<string, readonly Run[]>,
): readonly Run[] {
  if (changed === original) return original;
  const key = JSON.stringify(
    changed.map((run) =>
      run.kind === 'text'
        ? [run.value, run.href, run.marks, run.source[0]?.start.offset]
        : run.kind === 'break'
          ? 0
          : [run.note, run.label, run.first, run.room],
    ),
  );
  const known = remembered.get(key);
  if (known) return known;
  remembered.set(key, changed);
  return changed;
}
