/** What an audience may choose from: sentences, and blocks that only make sense whole, with what each depends on. */
import type { PartName } from '../../config/index.ts';
import type { Candidate, CandidateId, Piece, Unit } from '../plan-types.ts';
import { leansBack, pointsElsewhere } from './openers.ts';

/** Pieces whose sentences are served together: an item of the findings, a section. */
export interface Group {
  readonly group: number;
  readonly pieces: readonly Piece[];
}
export interface CandidateOptions {
  readonly index: number;
  readonly part: PartName;
  readonly language: string;
  /** Pictures, tables and captions may be chosen. */
  readonly figures: boolean;
  /** Code blocks too: everything of a part that is printed whole. */
  readonly everything: boolean;
}

/** A lead-in of fewer words ("Money.") stands with the sentence after it. */
const FRAGMENT = 4;

interface Slot {
  readonly units: readonly Unit[];
  readonly block: number;
  readonly sentence: number;
  /** Index of the slot that introduces it, by a colon. */
  readonly intro?: number;
}

/**
 * Candidates of one part, in report order. Headings are none: they stand or fall with what is under them.
 * `dependsOn` is the slot before, where a sentence leans back on it, or the line that introduces a list, quotation
 * or table.
 */
export function candidatesOf(groups: readonly Group[], options: CandidateOptions): Candidate[] {
  return groups.flatMap(({ group, pieces }) => {
    const slots = slotsOf(pieces, options);
    const blocks = (slots.at(-1)?.block ?? 0) + 1;
    const ids = slots.map((slot): CandidateId => `${options.index}.${slot.units[0]!.id}`);
    return slots.map((slot, i): Candidate => {
      const sentence = slot.units.map(({ text }) => text).join(' ');
      const leans = slot.units[0]!.kind === 'sentence' && leansBack(sentence, options.language);
      const before = leans
        ? i > 0
          ? ids[i - 1]
          : undefined
        : slot.intro === undefined
          ? undefined
          : ids[slot.intro];
      return {
        id: ids[i]!,
        part: options.part,
        units: slot.units,
        group,
        words: slot.units.reduce((sum, { words }) => sum + words, 0),
        sentence,
        place: { block: slot.block, blocks, sentence: slot.sentence },
        standsAlone:
          !leans &&
          slot.intro === undefined &&
          isWhole(slot, sentence) &&
          !pointsElsewhere(sentence, options.language),
        ...(before === undefined ? {} : { dependsOn: before }),
      };
    });
  });
}

/** A sentence with its full stop, beginning like one, its quotation marks and brackets closed; no line that only introduces. */
function isWhole(slot: Slot, sentence: string): boolean {
  if (slot.units.some(({ kind }) => kind !== 'sentence')) return false;
  return (
    /[.!?…]["'”’»)\]]*$/u.test(sentence) &&
    /^["'“‘«„(¿¡[]*[\p{Lu}\p{N}\p{Lo}]/u.test(sentence) &&
    balanced(sentence)
  );
}
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const balanced = (text: string): boolean => {
  const german = text.includes('„');
  return (
    count(text, /"/g) % 2 === 0 &&
    count(text, german ? /„/g : /“/g) === count(text, german ? /“/g : /”/g) &&
    count(text, /«/g) === count(text, /»/g) &&
    count(text, /[([]/g) === count(text, /[)\]]/g)
  );
};

function slotsOf(pieces: readonly Piece[], options: CandidateOptions): Slot[] {
  const slots: Slot[] = [];
  let block = 0;
  const add = (units: readonly Unit[], sentence: number, intro: number | undefined): void => {
    if (units.length > 0) slots.push({ units, block, sentence, ...(intro === undefined ? {} : { intro }) });
  };
  const walk = (list: readonly Piece[], outer: number | undefined): void => {
    for (const piece of list) {
      const { type } = piece.node;
      if (type === 'heading' || type === 'thematicBreak') continue;
      const intro = outer ?? introducer(slots, block);
      if (type === 'paragraph') {
        paragraphSlots(piece, options).forEach((units, i) => {
          add(units, i, i === 0 ? outer : undefined);
        });
      } else if (type === 'list' || type === 'listItem') {
        walk(piece.pieces, intro);
        continue;
      } else if (type === 'blockquote') add(piece.all, 0, intro);
      else if (type === 'code' ? options.everything : options.figures) add(piece.all, 0, intro);
      block += 1;
    }
  };
  walk(pieces, undefined);
  return slots;
}

/** The slot just before, if it ends in a colon. */
function introducer(slots: readonly Slot[], block: number): number | undefined {
  const last = slots.at(-1);
  if (!last || last.block !== block - 1) return undefined;
  return /:["”»)]?$/.test(last.units.at(-1)!.text) ? slots.length - 1 : undefined;
}

/** Sentences of a paragraph, short lead-ins with the sentence after them; pictures go with the first sentence. */
function paragraphSlots(piece: Piece, { figures, everything }: CandidateOptions): Unit[][] {
  const slots: Unit[][] = [];
  let open: Unit[] = [];
  for (const unit of piece.units) {
    if (unit.kind !== 'sentence') continue;
    open.push(unit);
    if (open.reduce((sum, { words }) => sum + words, 0) < FRAGMENT) continue;
    slots.push(open);
    open = [];
  }
  if (open.length > 0) slots.push(open);
  const alts = piece.units.filter((unit) => unit.kind === 'alt');
  if (alts.length > 0 && (figures || everything)) {
    if (slots[0]) slots[0].push(...alts);
    else slots.push(alts);
  }
  return slots;
}

/** Whether a candidate only introduces what follows: it is never chosen for itself. */
export const introduces = (candidate: Candidate): boolean => /:["”»)]?$/.test(candidate.sentence);

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
  const first = chain[0]!;
  return first.units[0]!.kind === 'sentence' && leansBack(first.sentence, language) ? undefined : chain;
}
const LONGEST_CHAIN = 4;
