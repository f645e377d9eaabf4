import type { Candidate, CandidateId, Step } from '../plan-types.ts';
import { chainOf } from './candidates.ts';

/** Steps as they are made; one candidate is in one step. */
export interface StepTaker {
  readonly steps: Step[];
  /** Sentences that a candidate's group would have with it and what it leans on. */
  readonly sizeWith: (candidate: Candidate) => number;
  /**
   * Takes a candidate together with what it leans on. What earlier steps took is named in `after`.
   *
   * @param anyway takes it also where what it leans on is not to be had (parts printed whole)
   */
  readonly take: (candidate: Candidate, level: Step['level'], anyway?: boolean) => void;
  /** Takes several in one step. */
  readonly takeTogether: (candidates: readonly Candidate[], level: Step['level']) => void;
}

/**
 * @param byId candidates that may be taken
 * @param language of the report
 */
export function takeSteps(byId: ReadonlyMap<CandidateId, Candidate>, language: string): StepTaker {
  const steps: Step[] = [];
  const taken = new Set<CandidateId>();
  const perGroup = new Map<number, number>();
  const missing = (chain: readonly Candidate[]): readonly Candidate[] =>
    chain.filter(({ id }) => !taken.has(id));
  const takeLinks = (chain: readonly Candidate[], level: Step['level']): void => {
    const links = [...new Set(missing(chain))];
    if (links.length === 0) return;
    const after = chain.filter(({ id }) => taken.has(id)).map(({ id }) => id);
    for (const { id, group } of links) {
      taken.add(id);
      perGroup.set(group, (perGroup.get(group) ?? 0) + 1);
    }
    const words = links.reduce((sum, link) => sum + link.words, 0);
    steps.push({ ids: links.map(({ id }) => id), after, level, words });
  };
  return {
    steps,
    sizeWith: (candidate) =>
      (perGroup.get(candidate.group) ?? 0) + missing(chainOf(candidate, byId, language) ?? []).length,
    take: (candidate, level, anyway = false) =>
      takeLinks(chainOf(candidate, byId, language) ?? (anyway ? [candidate] : []), level),
    takeTogether: (candidates, level) =>
      takeLinks(
        candidates.flatMap((candidate) => chainOf(candidate, byId, language) ?? []),
        level,
      ),
  };
}
