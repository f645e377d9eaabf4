/**
 * Notes at the foot of a page that lost their mark and stand alone: a paragraph that begins with a number and a space
 * ("1 The committee asked …"), and the same number in the text before it, where only a call stands: glued to a word or
 * its stop ("program.1"), or between two sentences ("program. 1 We answered …"). Each may be chance; together and near
 * each other they are not, unless paragraphs are numbered: then most of them have no call, and none is a note.
 * Numbers may begin anew on each page or in each chapter.
 */
import type { Text } from 'mdast';
import { endsSentence } from '../signs.ts';
import type { PlainCall } from './calls.ts';
import { type PlainCandidate, plainCandidates } from './plain-calls.ts';
import type { Slot } from './slots.ts';
import type { Found } from './written.ts';

/** A page has at most so many paragraphs between a call and the note at its foot. */
const PAGE = 14;
/** Share of the numbered paragraphs that have a call, if they are notes. */
const MOST = 2 / 3;
const DEFINITION = /^([1-9]\d?)\s+(?=["“(]?\p{Lu}[\p{L}.’']*[\s,])/u;
/** A sentence's end before a number that stands by itself; not an abbreviation ("No. 1", "Art. 2"). */
const SENTENCE_BEFORE = /(?:\p{L}{3}|[)\]”"’])[.!?]["”’)]?\s$/u;
const ABBREVIATION =
  /(?<!\p{L})(?:vols?|nos?|pp?|figs?|arts?|secs?|ch|chap|nr|tabs?|par|para|cf|app|ed|pts?|eds|inc|ltd|st|dr|mr|mrs|ms|gen|sen|rep|gov|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s$/iu;
const SENTENCE_AFTER = /^(?:\s+["“(]?\p{Lu}|\s*$)/u;
/** A word or its stop just before a number that is glued to it. */
const GLUED_BEFORE = /(?:\p{Ll}{4}|\p{L}{3}[.,;!?]["”’)]?|[)”’][.,;]?)$/u;
const GLUED_AFTER = /^(?:[\s.,;:)”’]|$)/u;

/**
 * Finds such notes and their calls.
 *
 * @param slots those that no surer rule took
 * @param known labels that are taken; a note with the number of another gets a label of its own ("1-2" is the second 1)
 */
export function findPaired(
  slots: readonly Slot[],
  known: ReadonlySet<string>,
): { found: Found[]; calls: Map<Text, PlainCall[]> } {
  const definitions = slots.filter(isDefinition);
  const none = { found: [], calls: new Map<Text, PlainCall[]>() };
  if (definitions.length === 0) return none;
  const calls = plainCandidates(slots.filter((slot) => !isDefinition(slot))).filter(isCall);
  const pairs = pairsOf(definitions, calls);
  if (pairs.length < definitions.length * MOST) return none;
  const labels = new Set(known);
  const found = pairs.map(({ slot, call }): Found => {
    const label = freeLabel(call.label, labels);
    labels.add(label);
    const list = none.calls.get(call.text) ?? [];
    list.push({ from: call.from, length: call.length, labels: [label] });
    none.calls.set(call.text, list);
    return { label, head: { skip: 0, cut: DEFINITION.exec(slot.text)![0].length }, slots: [slot] };
  });
  for (const list of none.calls.values()) list.sort((a, b) => a.from - b.from);
  return { found, calls: none.calls };
}

function isDefinition({ text, holder, ordinal, notesHeading }: Slot): boolean {
  return (
    holder?.type === 'paragraph' &&
    ordinal === undefined &&
    !notesHeading &&
    DEFINITION.test(text) &&
    endsSentence(text)
  );
}

/** Whether a number can hardly be anything but a call. */
function isCall({ text, from, length }: PlainCandidate): boolean {
  const before = text.value.slice(0, from);
  const after = text.value.slice(from + length);
  if (ABBREVIATION.test(before)) return false;
  return (
    (SENTENCE_BEFORE.test(before) && SENTENCE_AFTER.test(after)) ||
    (GLUED_BEFORE.test(before) && GLUED_AFTER.test(after))
  );
}

/** Each definition with the last call of its number before it, on its page and after the note of that number before. */
function pairsOf(
  definitions: readonly Slot[],
  calls: readonly PlainCandidate[],
): readonly { slot: Slot; call: PlainCandidate }[] {
  const pairs: { slot: Slot; call: PlainCandidate }[] = [];
  const lastOf = new Map<number, number>();
  for (const slot of definitions) {
    const number = Number(DEFINITION.exec(slot.text)![1]);
    const from = Math.max(slot.order - PAGE, lastOf.get(number) ?? 0);
    const call = calls.findLast(
      ({ label, slot: { order } }) => label === number && order >= from && order < slot.order,
    );
    lastOf.set(number, slot.order);
    if (call) pairs.push({ slot, call });
  }
  return pairs;
}

function freeLabel(number: number, labels: ReadonlySet<string>): string {
  let label = String(number);
  for (let again = 2; labels.has(label); again++) label = `${number}-${again}`;
  return label;
}
