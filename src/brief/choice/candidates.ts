/** What an audience may choose from: sentences, and blocks that only make sense whole, with what each depends on. */
import type { PartName } from '../../config/index.ts';
import type { Candidate, CandidateId, Piece } from '../plan-types.ts';
import { countsOver, hangsBack, isFormal, leadsOn, timeOf } from './hanging.ts';
import { namedBefore } from './mentions.ts';
import { leansBack, pointsBack, pointsElsewhere } from './openers.ts';
import { type Slot, type SlotOptions, slotsOf } from './slots.ts';
import { announces, asks, isSound, isWhole } from './sound.ts';

/** Pieces whose sentences are served together: an item of the findings, a section. */
export interface Group {
  readonly group: number;
  readonly pieces: readonly Piece[];
}
export interface CandidateOptions extends SlotOptions {
  readonly index: number;
  readonly part: PartName;
  readonly language: string;
  /** Where each stem of the report stands first, as the id of a unit (`firstMentions`). */
  readonly mentions: ReadonlyMap<string, number>;
}

/**
 * Candidates of one part, in report order. `dependsOn` is the slot before, where a sentence leans back on it; the one
 * that names what it speaks of as known; the line that introduces a quotation or table; the first items of a long list.
 */
export function candidatesOf(groups: readonly Group[], options: CandidateOptions): Candidate[] {
  return groups.flatMap(({ group, pieces }) => {
    const slots = slotsOf(pieces, options);
    const blocks = (slots.at(-1)?.block ?? 0) + 1;
    const ids = slots.map((slot): CandidateId => `${options.index}.${slot.units[0]!.id}`);
    const earlier = earlierTimes(slots, options.language);
    const texts = slots.map(textOf);
    const named = namedBefore(
      texts,
      options.language,
      (stem, i) => (options.mentions.get(stem) ?? Number.POSITIVE_INFINITY) < slots[i]!.units[0]!.id,
    );
    return slots.map((slot, i): Candidate => {
      const sentence = texts[i]!;
      const text = slot.form === 'list' ? slot.units[0]!.text : sentence;
      const pointing = pointingOf(slot, text, options.language);
      const answers = slot.sentence > 0 && asks(texts[i - 1] ?? '');
      const hangs = pointing !== undefined || answers || earlier.has(slot);
      const namer = slot.form ? undefined : named.get(i);
      const before = pointing === 'leans' || (hangs && slot.sentence > 0) ? i - 1 : (slot.intro ?? namer);
      const isText = slot.units.every(isWhole) && !slot.form;
      const sound = isText && isSound(sentence) && !isFormal(sentence, options.language);
      return {
        id: ids[i]!,
        part: options.part,
        units: slot.units,
        group,
        words: slot.units.reduce((sum, { words }) => sum + words, 0),
        sentence,
        place: { block: slot.block, blocks, sentence: slot.sentence },
        ...(slot.form ? { form: slot.form } : {}),
        sound,
        standsAlone:
          sound &&
          !hangs &&
          namer === undefined &&
          slot.intro === undefined &&
          !pointsElsewhere(sentence, options.language),
        ...(before === undefined || before < 0 ? {} : { dependsOn: ids[before]! }),
      };
    });
  });
}

/** How a slot hangs on the text before it: by its opening, or by words within. */
function pointingOf(
  { units, form, sentence }: Slot,
  text: string,
  language: string,
): 'leans' | 'points' | undefined {
  if (units[0]!.kind !== 'sentence') return undefined;
  if (leansBack(text, language)) return 'leans';
  if (form) return undefined;
  const hangs = hangsBack(text, language) || (sentence > 0 && countsOver(text, language));
  return hangs || pointsBack(text, language) ? 'points' : undefined;
}

const textOf = ({ units }: Slot): string => units.map(({ text }) => text).join(' ');

/**
 * Sentences that go on about an earlier time which one before them in their paragraph has set, and the one after the
 * sentence that comes back from it.
 */
function earlierTimes(slots: readonly Slot[], language: string): ReadonlySet<Slot> {
  const found = new Set<Slot>();
  let open = false;
  let closed = false;
  for (const slot of slots) {
    const time = slot.form ? 'other' : timeOf(textOf(slot), language);
    const within = slot.sentence > 0;
    if (within && (closed || (open && time === 'keeps'))) found.add(slot);
    closed = within && open && time === 'other';
    open = time === 'sets' || (within && open && time === 'keeps');
  }
  return found;
}

/** Whether a candidate only introduces what follows, or asks (a list: all of it): it is never chosen for itself. */
export const introduces = ({ form, sentence, units }: Candidate, language: string): boolean =>
  form === 'list'
    ? units.slice(announces(units[0]!.text) ? 1 : 0).every(({ text }) => asks(text))
    : !form && (announces(sentence) || asks(sentence) || leadsOn(sentence, language));

/** A candidate with all that it depends on, first things first; undefined when it leans on nothing that can be kept. */
export function chainOf(
  candidate: Candidate,
  byId: ReadonlyMap<CandidateId, Candidate>,
  language: string,
): readonly Candidate[] | undefined {
  const chain = [candidate];
  for (let at = candidate; at.dependsOn !== undefined; ) {
    const before = byId.get(at.dependsOn);
    if (!before || chain.length > LONGEST_CHAIN) return undefined;
    chain.unshift(before);
    at = before;
  }
  const { units, form, sentence } = chain[0]!;
  const text = form === 'list' ? units[0]!.text : sentence;
  return units[0]!.kind === 'sentence' && leansBack(text, language) ? undefined : chain;
}
const LONGEST_CHAIN = 4;
