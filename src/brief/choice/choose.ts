/** The choices that do not wait for the page: the one sentence of a part, the best sentence of each item. */
import type { Candidate, CandidateId, Step } from '../plan-types.ts';
import { chainOf, introduces } from './candidates.ts';
import { isProcess, leadsOn } from './hanging.ts';
import { isAboutUnnamed } from './mentions.ts';
import { addsOn, isAboutItself } from './openers.ts';
import { isTakeaway, type PreparedPart, poolOf } from './prepare.ts';
import { rank } from './rank.ts';
import { saidIn } from './said.ts';
import { isSpeech } from './sound.ts';
import { takeSteps } from './take-steps.ts';

/** What is printed for sure so far, and what the report is about. */
export interface Choosing {
  readonly language: string;
  readonly topic: readonly string[];
  /** Sentences that are in the brief already; grows as parts are chosen. */
  readonly printed: Candidate[];
  readonly byId: ReadonlyMap<CandidateId, Candidate>;
  /** Candidates that did not fit where they were tried. */
  readonly rejected: ReadonlySet<CandidateId>;
  /** The least content is made of the shortest sentences that stand alone: nothing longer fits. */
  readonly shortest: boolean;
}

/** Fewest words of a sentence that stands alone in large type. */
const SHORTEST = 6;
/** Fewest words of a sentence that stands among other bullets. */
const SHORTEST_BULLET = 10;

/**
 * Sentences for a part of one sentence, best first: those that stand alone and are short enough, from the first pool
 * that has any (takeaways, then findings, then sections; the press lead begins with the findings).
 */
export function chooseOne(part: PreparedPart, choosing: Choosing): readonly CandidateId[] {
  const { maxWords = 45, part: name } = part.part;
  const action = name !== 'lead';
  const usable = part.candidates.filter(
    (candidate) => candidate.standsAlone && !saidIn(candidate, choosing.printed),
  );
  const { language } = choosing;
  const free = usable.filter(
    ({ sentence }) => !addsOn(sentence, language) && !isSpeech(sentence) && !isProcess(sentence, language),
  );
  const named = free.filter(({ sentence }) => !isAboutUnnamed(sentence, language, choosing.topic[0] ?? ''));
  const fresh = named.length > 0 ? named : free.length > 0 ? free : usable;
  const fits = (candidate: Candidate): boolean => candidate.words <= maxWords && candidate.words >= SHORTEST;
  const ordered = poolsOf(fresh.filter(fits)).flatMap((pool) => ranked(pool, choosing, action));
  if (choosing.shortest) {
    const { byId } = choosing;
    ordered.sort((a, b) => byId.get(a)!.words - byId.get(b)!.words);
  }
  const short = fresh.filter((candidate) => !fits(candidate)).sort((a, b) => a.words - b.words);
  const all = ordered.length > 0 ? ordered : short.map(({ id }) => id);
  return all.filter((id) => !choosing.rejected.has(id));
}

/** Candidates by pool, in the order of the part's groups. */
function poolsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const pools = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const pool = poolOf(candidate.group);
    pools.set(pool, [...(pools.get(pool) ?? []), candidate]);
  }
  return [...pools.values()];
}

/** One pool in order of rank; all as one group, so that the best of all comes first. */
function ranked(pool: readonly Candidate[], choosing: Choosing, action: boolean): readonly CandidateId[] {
  const flat = pool.map((candidate) => ({ ...candidate, group: 0 }));
  const { topic, language, printed } = choosing;
  return rank(flat, { topic, language, chosen: printed, action, direct: true });
}

/** Items of findings or takeaways at sentence level: the best sentence of each, then further ones. */
export function chooseOfItems(part: PreparedPart, choosing: Choosing): readonly Step[] {
  const { min, max = part.items.length, sentencesPerItem = 1, maxWords = 60 } = part.part;
  const { topic, language, printed, byId } = choosing;
  const action = part.part.part === 'takeaways';
  const fresh = new Map<CandidateId, Candidate>();
  for (const candidate of part.candidates)
    if (!saidIn(candidate, printed)) fresh.set(candidate.id, candidate);
  const list = [...fresh.values()].filter((candidate) => !introduces(candidate, language));
  const taker = takeSteps(fresh, language);

  const order = rank(list, { topic, language, chosen: [], action }).map((id) => fresh.get(id)!);
  const inOrder = choosing.shortest ? [...order].sort((a, b) => a.words - b.words) : order;
  const groups = [...new Set(list.map(({ group }) => group))].sort((a, b) => a - b);
  const best = groups.map((group) =>
    bestOfItem(
      inOrder.filter((one) => one.group === group),
      fresh,
      language,
      maxWords,
    ),
  );
  const sound = best.filter((candidate) => candidate !== undefined);
  if (choosing.shortest) sound.sort((a, b) => a.words - b.words);
  const least = Math.min(min ?? 1, max);
  sound.forEach((candidate, place) => {
    taker.take(candidate, place === 0 ? 0 : place < least ? 1 : place < max ? 2 : 3);
  });

  // Further sentences by rank alone, not item by item.
  const firsts = taker.steps.flatMap(({ ids }) => ids.map((id) => byId.get(id)!));
  const bounded = new Set(sound.slice(0, max).map(({ group }) => group));
  const flat = list.map((candidate) => ({ ...candidate, group: 0 }));
  for (const id of rank(flat, { topic, language, chosen: firsts, action })) {
    const candidate = fresh.get(id)!;
    if (candidate.words > maxWords || !bounded.has(candidate.group)) continue;
    if (candidate.form || !candidate.sound) continue;
    const within = taker.sizeWith(candidate) <= sentencesPerItem && !addsOn(candidate.sentence, language);
    taker.take(candidate, within ? 2 : 3);
  }
  return taker.steps;
}

/**
 * The first in rank that stands alone and is short enough; else the least bad: short enough, shortest, with what it
 * leans on. None when the item has only sentences that lean on something cut.
 */
function bestOfItem(
  order: readonly Candidate[],
  fresh: ReadonlyMap<CandidateId, Candidate>,
  language: string,
  maxWords: number,
): Candidate | undefined {
  const sound = order.filter((candidate) => chainOf(candidate, fresh, language) !== undefined);
  const alone = sound.filter(({ dependsOn }) => dependsOn === undefined);
  return (
    alone.find(
      ({ words, standsAlone, sentence }) => words <= maxWords && standsAlone && !addsOn(sentence, language),
    ) ??
    alone.find(({ words, standsAlone }) => words <= maxWords && standsAlone) ??
    alone.find(({ words, form }) => words <= maxWords * 2 && form === 'list') ??
    alone.find(({ words, sound }) => words <= maxWords && sound) ??
    alone.find(({ words }) => words <= maxWords) ??
    [...alone].sort((a, b) => a.words - b.words)[0] ??
    sound[0]
  );
}

/** Of a filler's sentences so many are short ones, for the last lines of a page. */
const SHORT_ONES = 2;
const SHORT = 18;

/**
 * Overview: sentences that stand alone, from each finding and section in turn, none said before. As a filler all of them
 * wait for a page that would not reach its fill.
 */
export function chooseOverview(part: PreparedPart, choosing: Choosing): readonly Step[] {
  const { min = 2, max = 4, maxWords = 45, filler } = part.part;
  const { topic, language, printed, byId } = choosing;
  const usable = part.candidates.filter(
    (candidate) =>
      candidate.standsAlone &&
      candidate.words <= maxWords &&
      candidate.words >= SHORTEST_BULLET &&
      !addsOn(candidate.sentence, language) &&
      !isAboutItself(candidate.sentence, language) &&
      !isProcess(candidate.sentence, language) &&
      !isSpeech(candidate.sentence) &&
      !leadsOn(candidate.sentence, language) &&
      !isAboutUnnamed(candidate.sentence, language, topic[0] ?? '') &&
      !saidIn(candidate, printed),
  );
  const deed = deedFor(part, choosing);
  const picked: Candidate[] = deed ? [deed] : [];
  const order = rank(usable, {
    topic,
    language,
    chosen: printed,
    direct: true,
    limitWords: max * maxWords * 2,
  });
  const pick = (upTo: number, longest: number): void => {
    for (const id of order) {
      if (picked.length >= upTo) return;
      const candidate = byId.get(id)!;
      if (candidate.words <= longest && !saidIn(candidate, picked)) picked.push(candidate);
    }
  };
  if (filler) pick(max - SHORT_ONES, maxWords);
  if (filler) pick(max, SHORT);
  pick(max, maxWords);
  return picked.map((candidate, i) => ({
    ids: [candidate.id],
    after: [],
    words: candidate.words,
    level: candidate === deed ? 1 : filler ? 3 : i < min ? 1 : 2,
  }));
}

/** A takeaway that would else be missing may be so many times as long as other sentences. */
const LONGER = 1.75;

/** The first takeaway, when no other part has printed one: what should be done belongs into every brief. */
function deedFor({ candidates, part }: PreparedPart, { printed }: Choosing): Candidate | undefined {
  const { maxWords = 45 } = part;
  const deeds = candidates.filter(({ group }) => isTakeaway(group));
  const units = new Set(deeds.flatMap((deed) => deed.units));
  if (printed.some((one) => one.units.some((unit) => units.has(unit)))) return undefined;
  const short = deeds.filter(({ sound, words }) => sound && words <= maxWords * LONGER);
  return (
    short.find(({ standsAlone }) => standsAlone) ??
    short.find(({ dependsOn, place }) => dependsOn === undefined && place.block + place.sentence === 0)
  );
}
