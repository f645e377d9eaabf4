import type { Audience } from '../../config/index.ts';
import type { Candidate, CandidateId, Step } from '../plan-types.ts';
import { chainOf, introduces } from './candidates.ts';
import { type Choosing, chooseOfItems, chooseOne, chooseOverview } from './choose.ts';
import { deniesToo, isFormal, isProcess } from './hanging.ts';
import { pointsElsewhere } from './openers.ts';
import { BIOGRAPHIES, type PreparedPart } from './prepare.ts';
import { rank } from './rank.ts';
import { saidIn } from './said.ts';
import { announces, asks } from './sound.ts';
import { takeSteps } from './take-steps.ts';

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
    steps.push({ ids: [first], after: [], words: byId.get(first)!.words, level: 0 });
  }
  steps.push(...wholeSteps(whole, choosing));
  const sentences = parts.filter(({ part }) => part.take === 'sentences');
  const isLate = ({ part }: PreparedPart): boolean => part.part === 'sections' || part.filler === true;
  for (const part of [...sentences.filter((one) => !isLate(one)), ...sentences.filter(isLate)]) {
    const chosen =
      part.part.part === 'sections'
        ? sectionSteps(part, audience, choosing)
        : part.part.part === 'overview'
          ? chooseOverview(part, choosing)
          : chooseOfItems(part, choosing);
    steps.push(...chosen);
    if (part.part.part !== 'sections')
      printed.push(...chosen.flatMap(({ ids }) => ids.map((id) => byId.get(id)!)));
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
  const taker = takeSteps(choosing.byId, language);
  for (const id of order) taker.take(choosing.byId.get(id)!, level(id), true);
  return taker.steps;
}

/** A section is opened with so many words at least: one weak sentence under a heading is worse than none. */
const OPENS_SECTION = 25;

/** Whether what is kept with a candidate can be read where it stands: whole sentences, none that points elsewhere. */
function reads(candidate: Candidate, byId: ReadonlyMap<CandidateId, Candidate>, language: string): boolean {
  const { sentence } = candidate;
  if (introduces(candidate, language) || isFormal(sentence, language) || deniesToo(sentence, language))
    return false;
  const chain = chainOf(candidate, byId, language);
  if (!chain) return false;
  const [first] = chain;
  const isText = ({ form }: Candidate): boolean => form === undefined;
  const leads = (link: Candidate): boolean =>
    announces(link.sentence) || (link !== candidate && asks(link.sentence));
  if (isText(first!) && !first!.standsAlone && !leads(first!)) return false;
  return chain.every(
    (link) => !isText(link) || leads(link) || (link.sound && !pointsElsewhere(link.sentence, language)),
  );
}

/**
 * Sentences of sections, each section in turn. A section waits until it has enough to say for its heading; one that has
 * less comes last.
 */
function sectionSteps(part: PreparedPart, audience: Audience, choosing: Choosing): Step[] {
  const { topic, language, printed } = choosing;
  const fresh = part.candidates.filter((candidate) => !saidIn(candidate, printed));
  const byId = new Map(fresh.map((candidate) => [candidate.id, candidate]));
  const level = part.part.filler ? 3 : 2;
  const pages = audience.size.pages?.max ?? 1;
  const limitWords = audience.size.words?.max ?? pages * WORDS_PER_PAGE;
  const readable = fresh.filter((candidate) => reads(candidate, byId, language));
  const taker = takeSteps(byId, language);
  const waiting = new Map<number, Candidate[]>();
  const opened = new Set<number>();
  const argument = readable.filter(({ sentence }) => !isProcess(sentence, language));
  for (const id of rank(argument, { topic, language, chosen: printed, limitWords })) {
    const candidate = byId.get(id)!;
    const { group } = candidate;
    if (opened.has(group)) {
      taker.take(candidate, level);
      continue;
    }
    const first = [...(waiting.get(group) ?? []), candidate];
    waiting.set(group, first);
    if (first.reduce((sum, { words }) => sum + words, 0) < OPENS_SECTION) continue;
    opened.add(group);
    taker.takeTogether(first, level);
  }
  for (const [group, rest] of waiting) if (!opened.has(group)) taker.takeTogether(rest, level);
  // How the work was done comes when everything else is said, on a page that would not be full.
  const told = readable.filter(({ sentence }) => isProcess(sentence, language));
  for (const id of rank(told, { topic, language, chosen: printed })) taker.take(byId.get(id)!, 3);
  return taker.steps;
}
