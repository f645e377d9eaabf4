/** The choices that do not wait for the page: the one sentence of a part, the best sentence of each item. */
import type { Candidate, CandidateId, Step } from '../plan-types.ts';
import { chainOf, introduces } from './candidates.ts';
import { addsOn } from './openers.ts';
import type { PreparedPart } from './prepare.ts';
import { rank } from './rank.ts';
import { overlap, stems } from './terms.ts';

/** What is printed for sure so far, and what the report is about. */
export interface Choosing {
  readonly language: string;
  readonly topic: readonly string[];
  /** Sentences that are in the brief already; grows as parts are chosen. */
  readonly printed: Candidate[];
  readonly byId: ReadonlyMap<CandidateId, Candidate>;
  /** Candidates that did not fit where they were tried. */
  readonly rejected: ReadonlySet<CandidateId>;
}

/** Share of common words from which two sentences say the same. */
const SAME = 0.8;
/** Sentences of fewer words are too short to compare. */
const COMPARABLE = 6;

/** Whether the brief has this sentence, or one so like it that it would be read twice. */
export function saidIn(candidate: Candidate, printed: readonly Candidate[]): boolean {
  const own = stems(candidate.sentence);
  return printed.some((other) => {
    if (other.units.some((unit) => candidate.units.includes(unit))) return true;
    const theirs = stems(other.sentence);
    return own.length >= COMPARABLE && theirs.length >= COMPARABLE && overlap(own, theirs) >= SAME;
  });
}

/** Fewest words of a sentence that stands alone in large type. */
const SHORTEST = 6;

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
  const free = usable.filter(({ sentence }) => !addsOn(sentence, choosing.language));
  const fresh = free.length > 0 ? free : usable;
  const fits = (candidate: Candidate): boolean => candidate.words <= maxWords && candidate.words >= SHORTEST;
  const ordered = poolsOf(fresh.filter(fits)).flatMap((pool) => ranked(pool, choosing, action));
  const short = fresh.filter((candidate) => !fits(candidate)).sort((a, b) => a.words - b.words);
  const all = ordered.length > 0 ? ordered : short.map(({ id }) => id);
  return all.filter((id) => !choosing.rejected.has(id));
}

/** Candidates by pool, in the order of the part's groups: 0-499, 500-999, 1000 and more. */
function poolsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const pools = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const pool = candidate.group >= 1000 ? 1000 : candidate.group >= 500 ? 500 : 0;
    pools.set(pool, [...(pools.get(pool) ?? []), candidate]);
  }
  return [...pools.values()];
}

/** One pool in order of rank; all as one group, so that the best of all comes first. */
function ranked(pool: readonly Candidate[], choosing: Choosing, action: boolean): readonly CandidateId[] {
  const flat = pool.map((candidate) => ({ ...candidate, group: 0 }));
  const { topic, language, printed } = choosing;
  return rank(flat, { topic, language, chosen: printed, action });
}

/** Items of findings or takeaways at sentence level: the best sentence of each, then further ones. */
export function chooseOfItems(part: PreparedPart, choosing: Choosing): readonly Step[] {
  const { min, max = part.items.length, sentencesPerItem = 1, maxWords = 60 } = part.part;
  const { topic, language, byId, printed } = choosing;
  const fresh = part.candidates.filter((candidate) => !introduces(candidate) && !saidIn(candidate, printed));
  const order = rank(fresh, { topic, language, chosen: [], action: part.part.part === 'takeaways' });
  const steps: Step[] = [];
  const least = Math.min(min ?? 1, max);
  const taken = new Map<number, Set<CandidateId>>();
  const take = (id: CandidateId, level: Step['level']): void => {
    const candidate = byId.get(id)!;
    const chain = chainOf(candidate, byId, language);
    const mine = taken.get(candidate.group) ?? new Set();
    const ids = (chain ?? [candidate]).map((link) => link.id).filter((link) => !mine.has(link));
    if (ids.length === 0) return;
    for (const link of ids) mine.add(link);
    taken.set(candidate.group, mine);
    steps.push({ ids, level, words: ids.reduce((sum, link) => sum + byId.get(link)!.words, 0) });
  };
  const groups = [...new Set(fresh.map(({ group }) => group))].sort((a, b) => a - b);
  groups.forEach((group, place) => {
    const id = bestOfItem(
      order.filter((one) => byId.get(one)!.group === group),
      choosing,
      maxWords,
    );
    if (id !== undefined) take(id, place < least ? 0 : place < max ? 1 : 3);
  });
  const firsts = steps.flatMap(({ ids }) => ids.map((id) => byId.get(id)!));
  // Further sentences by rank alone, not item by item.
  const flat = fresh.map((candidate) => ({ ...candidate, group: 0 }));
  for (const id of rank(flat, { topic, language, chosen: firsts, action: part.part.part === 'takeaways' })) {
    const candidate = byId.get(id)!;
    const chain = chainOf(candidate, byId, language);
    if (!chain || candidate.words > maxWords || groups.indexOf(candidate.group) >= max) continue;
    const mine = taken.get(candidate.group);
    if (mine?.has(id)) continue;
    const after = (mine?.size ?? 0) + chain.filter((link) => !mine?.has(link.id)).length;
    take(id, after <= sentencesPerItem ? 2 : 3);
  }
  return steps;
}

/** The first in rank that stands alone and is short enough; else the least bad: alone, then with what it leans on. */
function bestOfItem(
  order: readonly CandidateId[],
  choosing: Choosing,
  maxWords: number,
): CandidateId | undefined {
  const { byId, language } = choosing;
  const of = (id: CandidateId): Candidate => byId.get(id)!;
  const alone = order.filter((id) => of(id).dependsOn === undefined && chainOf(of(id), byId, language));
  return (
    alone.find((id) => of(id).words <= maxWords && of(id).standsAlone) ??
    alone.find((id) => of(id).words <= maxWords) ??
    [...alone].sort((a, b) => of(a).words - of(b).words)[0] ??
    order[0]
  );
}

/** Overview: one sentence from each finding and section in turn. */
export function chooseOverview(part: PreparedPart, choosing: Choosing): readonly Step[] {
  const { min = 2, max = 4, maxWords = 45 } = part.part;
  const { topic, language, printed, byId } = choosing;
  const usable = part.candidates.filter(
    (candidate) =>
      candidate.standsAlone &&
      candidate.words <= maxWords &&
      candidate.words >= SHORTEST &&
      !saidIn(candidate, printed),
  );
  const picked: Candidate[] = [];
  for (const id of rank(usable, { topic, language, chosen: printed })) {
    if (picked.length === max) break;
    const candidate = byId.get(id)!;
    if (!saidIn(candidate, picked)) picked.push(candidate);
  }
  return picked.map(({ id, words }, i) => ({ ids: [id], words, level: i < min ? 0 : 1 }));
}
