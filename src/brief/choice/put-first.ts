/** What the author wants in every brief (`:::keep`) is chosen before all else that waits for room. */
import type { Candidate, CandidateId, Step, Unit } from '../plan-types.ts';
import { chainOf } from './candidates.ts';
import type { PreparedPart } from './prepare.ts';

/**
 * The steps with those that take the author's sentences in front, in report order, right after the least content. A sentence
 * that no step takes gets one, in the first part that may print it: parts of a single sentence are left to their choice.
 *
 * @param first units that the author marked; without any the same steps come back
 */
export function putFirst(
  steps: readonly Step[],
  parts: readonly PreparedPart[],
  first: ReadonlySet<Unit>,
  context: { readonly byId: ReadonlyMap<CandidateId, Candidate>; readonly language: string },
): readonly Step[] {
  if (first.size === 0) return steps;
  const stepOf = new Map<CandidateId, Step>();
  for (const step of steps) for (const id of step.ids) stepOf.set(id, step);
  const front = new Set<Step>();
  const done = new Set<Unit>();
  const bringForward = (step: Step): void => {
    if (front.has(step)) return;
    for (const id of step.after) {
      const before = stepOf.get(id);
      if (before) bringForward(before);
    }
    front.add(step);
  };
  const open = parts.filter(({ part }) => part.take !== 'one');
  for (const part of [...open.filter(isMain), ...open.filter((one) => !isMain(one))]) {
    for (const candidate of part.candidates) {
      const own = candidate.units.filter((unit) => first.has(unit) && !done.has(unit));
      if (own.length === 0 || (part.part.part === 'overview' && !isText(candidate))) continue;
      for (const unit of candidate.units) done.add(unit);
      const known = stepOf.get(candidate.id);
      if (known) bringForward(known);
      else for (const step of stepsFor(candidate, stepOf, context)) bringForward(step);
    }
  }
  const least = steps.filter(({ level }) => level === 0);
  const wanted = [...front].filter(({ level }) => level > 0).map((step): Step => ({ ...step, level: 1 }));
  return [...least, ...wanted, ...steps.filter((step) => step.level > 0 && !front.has(step))];
}

const isMain = ({ part }: PreparedPart): boolean => part.filler !== true && part.part !== 'overview';
const isText = ({ units }: Candidate): boolean => units.every(({ kind }) => kind === 'sentence');

/** A new step for a candidate and what it leans on, as far as no step has it. */
function stepsFor(
  candidate: Candidate,
  stepOf: Map<CandidateId, Step>,
  { byId, language }: { readonly byId: ReadonlyMap<CandidateId, Candidate>; readonly language: string },
): readonly Step[] {
  const chain = chainOf(candidate, byId, language) ?? [candidate];
  const fresh = chain.filter(({ id }) => !stepOf.has(id));
  const after = chain.filter(({ id }) => stepOf.has(id)).map(({ id }) => id);
  const words = fresh.reduce((sum, one) => sum + one.words, 0);
  const step: Step = { ids: fresh.map(({ id }) => id), after, words, level: 1 };
  for (const { id } of fresh) stepOf.set(id, step);
  return [step];
}
