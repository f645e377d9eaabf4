/** What an audience may choose from: sentences, and blocks that only make sense whole, with what each depends on. */
import type { PartName } from '../../config/index.ts';
import type { Candidate, CandidateId, Piece } from '../plan-types.ts';
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
}

/**
 * Candidates of one part, in report order. `dependsOn` is the slot before, where a sentence leans back on it; the line
 * that introduces a quotation or table; the first items of a long list.
 */
export function candidatesOf(groups: readonly Group[], options: CandidateOptions): Candidate[] {
  return groups.flatMap(({ group, pieces }) => {
    const slots = slotsOf(pieces, options);
    const blocks = (slots.at(-1)?.block ?? 0) + 1;
    const ids = slots.map((slot): CandidateId => `${options.index}.${slot.units[0]!.id}`);
    return slots.map((slot, i): Candidate => {
      const sentence = slot.units.map(({ text }) => text).join(' ');
      const back = pointingOf(slot, slot.form === 'list' ? slot.units[0]!.text : sentence, options.language);
      const before = back === 'leans' || (back === 'points' && slot.sentence > 0) ? i - 1 : slot.intro;
      const sound = slot.units.every(isWhole) && !slot.form && isSound(sentence);
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
          sound && !back && slot.intro === undefined && !pointsElsewhere(sentence, options.language),
        ...(before === undefined || before < 0 ? {} : { dependsOn: ids[before]! }),
      };
    });
  });
}

/** How a slot hangs on the text before it: by its opening, or by words within. */
function pointingOf({ units, form }: Slot, text: string, language: string): 'leans' | 'points' | undefined {
  if (units[0]!.kind !== 'sentence') return undefined;
  if (leansBack(text, language)) return 'leans';
  return !form && pointsBack(text, language) ? 'points' : undefined;
}

/** Whether a candidate only introduces what follows, or asks: it is never chosen for itself. */
export const introduces = ({ form, sentence }: Candidate): boolean =>
  !form && (announces(sentence) || asks(sentence));

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
