import type { Audience } from '../../config/index.ts';
import type { Candidate, CandidateId, Step } from '../plan-types.ts';
import { chainOf, introduces } from './candidates.ts';
import { type Choosing, chooseOfItems, chooseOne, chooseOverview, saidIn } from './choose.ts';
import { BIOGRAPHIES, type PreparedPart } from './prepare.ts';
import { rank } from './rank.ts';

/** Words that a page holds at the very most: what lies beyond needs no exact order. */
const WORDS_PER_PAGE = 800;

/** The choices of `one` and `overview` parts by part, and all steps in the order in which they are taken. */
export interface Steps {
  readonly steps: readonly Step[];
  readonly choices: ReadonlyMap<number, readonly CandidateId[]>;
}

/**
 * Everything that can be chosen, in order: by level, then by rank. Parts of one sentence choose first (what they
 * print is not printed again), then parts printed whole, then items and overview; sections last, so that they add
 * what is not said yet.
 */
export function makeSteps(parts: readonly PreparedPart[], audience: Audience, choosing: Choosing): Steps {
  const choices = new Map<number, readonly CandidateId[]>();
  const steps: Step[] = [];
  const { byId, printed } = choosing;
  const whole = parts.filter(({ part, candidates }) => part.take === 'whole' && candidates.length > 0);
  for (const part of whole) printed.push(...part.candidates);
  for (const part of parts) {
    if (part.part.take !== 'one') continue;
    const order = chooseOne(part, choosing);
    choices.set(part.index, order);
    const first = order[0];
    if (first === undefined) continue;
    printed.push(byId.get(first)!);
    steps.push({ ids: [first], words: byId.get(first)!.words, level: 0 });
  }
  steps.push(...wholeSteps(whole, choosing));
  for (const part of parts) {
    if (part.part.take !== 'sentences' || part.part.part === 'sections') continue;
    const chosen =
      part.part.part === 'overview' ? chooseOverview(part, choosing) : chooseOfItems(part, choosing);
    steps.push(...chosen);
    for (const { ids, level } of chosen) if (level < 2) printed.push(...ids.map((id) => byId.get(id)!));
  }
  for (const part of parts) {
    if (part.part.take === 'sentences' && part.part.part === 'sections')
      steps.push(...sectionSteps(part, audience, choosing));
  }
  // Array sort is stable: within a level the order of choosing stays.
  return { steps: steps.sort((a, b) => a.level - b.level), choices };
}

/** Parts printed whole: best sentence of each item first, so that the least is lost if the page is too small. */
function wholeSteps(parts: readonly PreparedPart[], choosing: Choosing): Step[] {
  // Groups of different parts are different groups.
  const all = parts.flatMap(({ candidates, index }) =>
    candidates.map((candidate) => ({ ...candidate, group: index * 100_000 + candidate.group })),
  );
  const { topic, language } = choosing;
  // A biography loses its last sentences first.
  const bios = parts.filter(({ part }) => BIOGRAPHIES.includes(part.part));
  const biographies = new Set(bios.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  // Notes to editors are the first to be shortened.
  const notes = parts.filter(({ part }) => part.part === 'notes-to-editors');
  const editors = new Set(notes.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const ranked = rank(
    all.filter(({ id }) => !biographies.has(id)),
    { topic, language, chosen: [] },
  );
  const order = [...ranked, ...biographies];
  const level = (id: CandidateId): Step['level'] => (editors.has(id) ? 2 : 1);
  return chained(order, 1, choosing, true).map((step) => ({ ...step, level: level(step.ids[0]!) }));
}

function sectionSteps(part: PreparedPart, audience: Audience, choosing: Choosing): Step[] {
  const { topic, language, printed } = choosing;
  const fresh = part.candidates.filter((candidate) => !saidIn(candidate, printed));
  const pages = audience.size.pages?.max ?? 1;
  const limitWords = audience.size.words?.max ?? pages * WORDS_PER_PAGE;
  const byId = new Map(fresh.map((candidate) => [candidate.id, candidate]));
  const order = rank(fresh, { topic, language, chosen: printed, limitWords });
  return chained(order, part.part.filler ? 3 : 2, { byId, language }, false);
}

/** One step for each candidate, together with those that it leans on and that are not taken yet. */
function chained(
  order: readonly CandidateId[],
  level: Step['level'],
  { byId, language }: Pick<Choosing, 'byId' | 'language'>,
  everything: boolean,
): Step[] {
  const taken = new Set<CandidateId>();
  const steps: Step[] = [];
  const take = (chain: readonly Candidate[]): void => {
    const ids = chain.map(({ id }) => id).filter((id) => !taken.has(id));
    if (ids.length === 0) return;
    for (const id of ids) taken.add(id);
    steps.push({ ids, level, words: ids.reduce((sum, id) => sum + byId.get(id)!.words, 0) });
  };
  for (const id of order) {
    const candidate = byId.get(id)!;
    const chain = chainOf(candidate, byId, language);
    if (chain ? everything || !introduces(candidate) : everything) take(chain ?? [candidate]);
  }
  return steps;
}
