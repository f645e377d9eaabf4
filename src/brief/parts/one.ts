import type { Unit } from '../plan-types.ts';
import type { Scope } from '../scope.ts';
import { boxed } from './boxed.ts';
import { authorRuns } from './front.ts';
import type { PartComposer } from './types.ts';

/** The units of the one candidate that is chosen for the part. */
function chosen(scope: Scope): readonly Unit[] {
  const id = scope.planned.choices[0];
  return id === undefined ? [] : (scope.plan.candidates.get(id)?.units ?? []);
}

/** Bottom line, press lead: one sentence in the lead's style. A lead on white has no label. */
export const lead: PartComposer = (scope) => {
  const units = chosen(scope);
  if (units.length === 0) return [];
  const block = scope.sentences(units, 'lead');
  const labelled = scope.part === 'bottom-line' || scope.planned.part.label !== undefined;
  return labelled ? boxed(scope, [block]) : [block];
};

/** A sentence of the report set large, with its authors. */
export const quotation: PartComposer = (scope) => {
  const units = chosen(scope);
  if (units.length === 0) return [];
  const { runs, source } = scope.sentences(units);
  const attribution = authorRuns(scope);
  return boxed(scope, [
    {
      kind: 'pull-quote',
      runs,
      ...(attribution.length > 0 ? { attribution } : {}),
      part: scope.part,
      source,
    },
  ]);
};

/** Up to a few sentences as bullets. */
export const overview: PartComposer = (scope) => {
  const units = [...scope.planned.candidateOf.keys()].filter(scope.prints);
  const placeOf = (unit: Unit): number => unit.source[0]?.start.offset ?? 0;
  const ordered = units.sort((a, b) => placeOf(a) - placeOf(b));
  if (ordered.length === 0) return [];
  const source = ordered.flatMap((unit) => unit.source);
  const items = ordered.map((unit) => ({ blocks: [scope.sentences([unit])], source: unit.source }));
  return boxed(scope, [
    {
      kind: 'list',
      role: 'findings',
      ordered: false,
      start: 1,
      tight: false,
      items,
      part: scope.part,
      source,
    },
  ]);
};
