/**
 * The chooser. One function puts candidates in order, by a plain score; a better one can take its place.
 *
 *   score = 0.50 closeness + 0.45 place + 0.10 length + 0.02 figures - 0.40 apparatus - 0.80 process (+ 0.20 says what to do, - 0.20 starts aside + 0.15 title, if wanted)
 *   value = score - 0.50 said already + 0.15 goes on from a chosen sentence
 *
 * closeness   cosine with findings, takeaways and title (and, for a quarter, with the text as a whole), as a share of
 *             the closest candidate's
 * place       first sentence of its paragraph; early in its section, or its last paragraph
 * length      1 for 12 to 35 words, falling to 0 at 4 and at 70
 * figures     has a number
 * title       cosine with the title
 * starts aside  begins with something else than its subject
 * apparatus   reads like a reference or a note: paragraph signs, volumes, addresses, mostly figures
 * process     tells how the work was done, or who noted what about it
 * said already  cosine with the nearest sentence that is chosen already
 *
 * Groups (sections, items) are served in turn: next is the group that has had least for its size.
 */
import type { Candidate, CandidateId } from '../plan-types.ts';
import { byText } from './by-text.ts';
import { isProcess } from './hanging.ts';
import { saysWhatToDo, startsAside } from './openers.ts';
import { centre, closeness, type Terms, weigher } from './terms.ts';

export interface RankContext {
  /** Texts that the brief is about: title first, then findings and takeaways. */
  readonly topic: readonly string[];
  readonly language: string;
  /** In the brief already: what they say is not new. */
  readonly chosen: readonly Candidate[];
  /** Sentences that say what should be done come first. */
  readonly action?: boolean;
  /** Sentences that begin with their subject, and name that of the report, come first. */
  readonly direct?: boolean;
  /** After so many words the rest is ordered by score alone: no brief of this audience gets that far. */
  readonly limitWords?: number;
}

const WEIGHTS = {
  closeness: 0.5,
  place: 0.45,
  length: 0.1,
  figures: 0.02,
  apparatus: 0.4,
  process: 0.8,
  action: 0.2,
  aside: 0.2,
  title: 0.15,
  said: 0.5,
  goesOn: 0.15,
};
/** Share of the text as a whole in what a brief is about; all of it where there are no findings and takeaways. */
const WHOLE_TEXT = 0.25;

/**
 * Candidates in the order in which they should be taken.
 *
 * @param candidates in report order
 * @returns all ids; equal values keep the report's order
 */
export function rank(candidates: readonly Candidate[], context: RankContext): readonly CandidateId[] {
  if (candidates.length < 2) return candidates.map(({ id }) => id);
  const weigh = weigher([...candidates.map(({ sentence }) => sentence), ...context.topic]);
  const vectors = candidates.map(({ sentence }) => weigh(sentence));
  const scores = scoresOf(
    candidates,
    vectors,
    aboutOf(vectors, context.topic.map(weigh)),
    weigh(context.topic[0] ?? ''),
    context,
  );
  const said = saidAlready(vectors);
  for (const { sentence } of context.chosen) said.add(weigh(sentence));
  return inTurn(candidates, vectors, scores, said, context.limitWords ?? Number.POSITIVE_INFINITY);
}

/** What the brief is about, as one vector. */
function aboutOf(vectors: readonly Terms[], topic: readonly Terms[]): Terms {
  const whole = centre(vectors);
  if (topic.length < 2) return whole;
  return centre([scaled(centre(topic), 1 - WHOLE_TEXT), scaled(whole, WHOLE_TEXT)]);
}
const scaled = (terms: Terms, by: number): Terms =>
  new Map([...terms].map(([stem, weight]) => [stem, weight * by]));

function scoresOf(
  candidates: readonly Candidate[],
  vectors: readonly Terms[],
  topic: Terms,
  title: Terms,
  { action, direct, language }: RankContext,
): readonly number[] {
  const near = vectors.map((vector) => closeness(vector, topic));
  const nearest = Math.max(...near) || 1;
  return candidates.map((candidate, i) => {
    const { words, sentence } = candidate;
    return (
      WEIGHTS.closeness * (near[i]! / nearest) +
      WEIGHTS.place * placeScore(candidate) +
      WEIGHTS.length * lengthScore(words) +
      WEIGHTS.figures * (/\d/.test(sentence) ? 1 : 0) -
      WEIGHTS.apparatus * (isApparatus(sentence) ? 1 : 0) -
      WEIGHTS.process * (isProcess(sentence, language) ? 1 : 0) +
      (action && saysWhatToDo(sentence, language) ? WEIGHTS.action : 0) -
      (direct && startsAside(sentence, language) ? WEIGHTS.aside : 0) +
      (direct ? WEIGHTS.title * closeness(vectors[i]!, title) : 0)
    );
  });
}

function placeScore({ place }: Candidate): number {
  const inParagraph = 1 / (1 + place.sentence);
  const early = 1 / (1 + Math.sqrt(place.block)) / 2 + (1 - place.block / place.blocks) / 2;
  const paragraph = place.block === place.blocks - 1 ? Math.max(early, 0.6) : early;
  return (inParagraph + paragraph) / 2;
}

/** Signs of a reference, a legal citation or a note's text in the middle of things. */
const REFERENCE =
  /§|https?:|www\.|\bet al\b|\b(vol|pp?|no|ed|stat|ibid|cf|supra|т|с|№|nr|bd|s)\.\s?\d|\bU\.S\.C\.|\bdoi\b|^\W{0,2}\d{1,3}\s+\p{Lu}/iu;
/** Share of words with figures from which a sentence is a row of them. */
const MOSTLY_FIGURES = 0.25;

const isApparatus = byText((sentence) => {
  if (REFERENCE.test(sentence)) return true;
  const words = sentence.split(/\s+/);
  return words.filter((word) => /\d/.test(word)).length > words.length * MOSTLY_FIGURES;
});

function lengthScore(words: number): number {
  if (words < 12) return Math.max(0, (words - 4) / 8);
  return words <= 35 ? 1 : Math.max(0, (70 - words) / 35);
}

/** Keeps, for every vector, how near the nearest chosen text is; by postings, so that the cost follows shared terms. */
function saidAlready(vectors: readonly Terms[]) {
  const postings = new Map<string, { at: number; weight: number }[]>();
  vectors.forEach((vector, at) => {
    for (const [stem, weight] of vector) {
      const list = postings.get(stem);
      if (list) list.push({ at, weight });
      else postings.set(stem, [{ at, weight }]);
    }
  });
  const most = new Float64Array(vectors.length);
  return {
    most,
    add(vector: Terms): void {
      const sums = new Map<number, number>();
      for (const [stem, weight] of vector)
        for (const posting of postings.get(stem) ?? [])
          sums.set(posting.at, (sums.get(posting.at) ?? 0) + weight * posting.weight);
      for (const [at, sum] of sums) if (sum > most[at]!) most[at] = sum;
    },
  };
}

interface Turn {
  readonly weight: number;
  readonly left: number[];
  words: number;
}

function inTurn(
  candidates: readonly Candidate[],
  vectors: readonly Terms[],
  scores: readonly number[],
  said: ReturnType<typeof saidAlready>,
  limitWords: number,
): CandidateId[] {
  const turns = turnsOf(candidates);
  const chosen = new Set<number>();
  const worth = (i: number): number =>
    scores[i]! - WEIGHTS.said * said.most[i]! + (goesOn(candidates, chosen, i) ? WEIGHTS.goesOn : 0);
  let words = 0;
  while (chosen.size < candidates.length && words < limitWords) {
    const turn = next(turns);
    const at = bestOf(turn.left, worth);
    const i = turn.left[at]!;
    turn.left.splice(at, 1);
    turn.words += candidates[i]!.words;
    words += candidates[i]!.words;
    chosen.add(i);
    said.add(vectors[i]!);
  }
  const rest = turns.flatMap(({ left }) => left).sort((a, b) => scores[b]! - scores[a]! || a - b);
  return [...chosen, ...rest].map((i) => candidates[i]!.id);
}

function turnsOf(candidates: readonly Candidate[]): readonly Turn[] {
  const groups = new Map<number, { words: number; left: number[] }>();
  candidates.forEach(({ group, words }, i) => {
    const turn = groups.get(group) ?? { words: 0, left: [] };
    turn.words += words;
    turn.left.push(i);
    groups.set(group, turn);
  });
  // A section ten times as long has three times as much to say.
  return [...groups.values()].map(({ words, left }) => ({ weight: Math.sqrt(words) || 1, left, words: 0 }));
}

function next(turns: readonly Turn[]): Turn {
  let best: Turn | undefined;
  for (const turn of turns) {
    if (turn.left.length === 0) continue;
    if (!best || turn.words / turn.weight < best.words / best.weight) best = turn;
  }
  return best!;
}

function bestOf(left: readonly number[], worth: (i: number) => number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  left.forEach((i, at) => {
    const value = worth(i);
    if (value > most) {
      most = value;
      best = at;
    }
  });
  return best;
}

/** The sentence before it, in the same paragraph, is chosen: two together read better than two apart. */
function goesOn(candidates: readonly Candidate[], chosen: ReadonlySet<number>, i: number): boolean {
  const before = candidates[i - 1];
  const here = candidates[i]!;
  return (
    before !== undefined &&
    chosen.has(i - 1) &&
    before.group === here.group &&
    before.place.block === here.place.block
  );
}
