/** Whether a sentence is in the brief already, or one so like it that it would be read twice. */
import type { Candidate, Unit } from '../plan-types.ts';
import { overlap, stems } from './terms.ts';

/** Share of common words from which two sentences say the same. */
const SAME = 0.8;
/** Sentences of fewer words are too short to compare. */
const COMPARABLE = 6;

type Stems = ReadonlySet<string>;
type Postings = Map<string, Stems[]>;

/** Printed sentences by what they have: only those that share a rare stem with a sentence are compared with it. */
interface Index {
  /** So many of the list are in the index. */
  count: number;
  readonly units: Set<Unit>;
  /** Sentences by each of their stems. */
  readonly byAny: Postings;
  /** Sentences by so few of their stems that one that says the same has one of them, if it is longer. */
  readonly byRare: Postings;
}

const indices = new WeakMap<readonly Candidate[], Index>();

/**
 * Whether the brief has this sentence, or one so like it that it would be read twice.
 *
 * @param printed grows at its end only: what is known of it is kept with the list
 */
export function saidIn(candidate: Candidate, printed: readonly Candidate[]): boolean {
  const index = indexOf(printed);
  if (candidate.units.some((unit) => index.units.has(unit))) return true;
  const own = stemsOf(candidate);
  if (own.size < COMPARABLE) return false;
  const says = (theirs: Stems): boolean => overlap(own, theirs) >= SAME;
  for (const stem of rarest(own, index.byAny)) if (index.byAny.get(stem)?.some(says)) return true;
  for (const stem of own) if (index.byRare.get(stem)?.some(says)) return true;
  return false;
}

function indexOf(printed: readonly Candidate[]): Index {
  const index = indices.get(printed) ?? { count: 0, units: new Set(), byAny: new Map(), byRare: new Map() };
  indices.set(printed, index);
  for (; index.count < printed.length; index.count++) {
    const candidate = printed[index.count]!;
    for (const unit of candidate.units) index.units.add(unit);
    const own = stemsOf(candidate);
    if (own.size < COMPARABLE) continue;
    for (const stem of rarest(own, index.byAny)) post(index.byRare, stem, own);
    for (const stem of own) post(index.byAny, stem, own);
  }
  return index;
}

function post(postings: Postings, stem: string, own: Stems): void {
  const list = postings.get(stem);
  if (list) list.push(own);
  else postings.set(stem, [own]);
}

/**
 * Of a sentence's stems so many that another of at least its length has one of them if the two say the same: one more than
 * may be missing. Those that the fewest sentences have; long ones before short ones, which tend to be particles.
 */
function rarest(own: Stems, postings: Postings): readonly string[] {
  let missing = 0;
  while ((own.size - missing - 1) / own.size >= SAME) missing++;
  const found = (stem: string): number => postings.get(stem)?.length ?? 0;
  return [...own].sort((a, b) => found(a) - found(b) || b.length - a.length).slice(0, missing + 1);
}

const stemSets = new WeakMap<Unit, Stems>();
/** Stems of a candidate, remembered by its first unit (candidates that begin alike are alike). */
function stemsOf({ units, sentence }: Candidate): Stems {
  const known = stemSets.get(units[0]!);
  if (known) return known;
  const made = new Set(stems(sentence));
  stemSets.set(units[0]!, made);
  return made;
}
