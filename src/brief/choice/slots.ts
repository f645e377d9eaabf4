/** What is chosen as one: a sentence, a list with the sentence that leads to it, a quotation, a table. */
import type { List } from 'mdast';
import type { Piece, Unit } from '../plan-types.ts';
import { announces } from './sound.ts';

export interface SlotOptions {
  /** Pictures, tables and captions may be chosen. */
  readonly figures: boolean;
  /** Code blocks too: everything of a part that is printed whole. */
  readonly everything: boolean;
}
export interface Slot {
  readonly units: readonly Unit[];
  readonly block: number;
  readonly sentence: number;
  readonly form?: 'list' | 'block';
  /** Index of the slot that must be chosen with it: the line that introduces it, the first items of its list. */
  readonly intro?: number;
}

/** A lead-in of fewer words ("Money.") stands with the sentence after it. */
const FRAGMENT = 4;
/** A list of at most so many words is chosen whole; of a longer one, the first two items and then others. */
const WHOLE_LIST = 110;

/** Slots of one group of pieces, in report order. Headings are none: they stand or fall with what is under them. */
export function slotsOf(pieces: readonly Piece[], options: SlotOptions): readonly Slot[] {
  const slots: Slot[] = [];
  let block = 0;
  // Nothing leads over a heading.
  let headed = false;
  const add = (units: readonly Unit[], sentence: number, more: Partial<Slot> = {}): void => {
    if (units.length > 0) slots.push({ units, block, sentence, ...more });
  };
  for (const piece of pieces) {
    const { type } = piece.node;
    if (type === 'heading') headed = true;
    if (type === 'heading' || type === 'thematicBreak') continue;
    if (type === 'paragraph') paragraphSlots(piece, options).forEach((units, i) => void add(units, i));
    else if (type === 'list') addList(piece, slots, block, headed);
    else {
      const intro = headed ? undefined : introducer(slots, block);
      // A pull quote says again what the text says.
      const wanted =
        (type === 'blockquote' && piece.node.data?.box !== 'pullquote') ||
        type === 'listItem' ||
        type === 'definitionList' ||
        (type === 'code' || type === 'blockquote' ? options.everything : options.figures);
      if (wanted) add(piece.all, 0, { form: 'block', ...(intro === undefined ? {} : { intro }) });
    }
    block += 1;
    headed = false;
  }
  return slots;
}

/** A list and the sentence just before it are one slot; the further items of a long list hang on its first two. */
function addList(piece: Piece, slots: Slot[], block: number, headed: boolean): void {
  const items = piece.pieces.map(({ all }) => all).filter((units) => units.length > 0);
  if (items.length === 0) return;
  const before = headed ? undefined : slots.at(-1);
  const lead =
    before && before.block === block - 1 && before.units.at(-1)!.kind === 'sentence' ? before : undefined;
  if (lead) slots.pop();
  const whole =
    (piece.node as List).ordered === true ||
    wordsOf(piece.all) <= WHOLE_LIST ||
    items.slice(0, -1).some((units) => goesOn(units.at(-1)!.text));
  const first = whole ? items : items.slice(0, 2);
  slots.push({
    units: [...(lead?.units ?? []), ...first.flat()],
    block: lead?.block ?? block,
    sentence: lead?.sentence ?? 0,
    form: 'list',
    ...(lead?.intro === undefined ? {} : { intro: lead.intro }),
  });
  const intro = slots.length - 1;
  for (const units of items.slice(first.length))
    slots.push({ units, block, sentence: 0, form: 'list', intro });
}

const wordsOf = (units: readonly Unit[]): number => units.reduce((sum, { words }) => sum + words, 0);

/** Whether an item leads to the next ("…; and"): the items of such a list are one sentence. */
const goesOn = (text: string): boolean =>
  /(?:[;,；]|[;,]\s(?:and|or|et|ou|y|o|und|oder|и|или|және|немесе))\s*$/iu.test(text);

/** The slot just before, if it ends in a colon. */
function introducer(slots: readonly Slot[], block: number): number | undefined {
  const last = slots.at(-1);
  if (!last || last.block !== block - 1) return undefined;
  return announces(last.units.at(-1)!.text) ? slots.length - 1 : undefined;
}

/** Sentences of a paragraph, short lead-ins with the sentence after them; pictures go with the first sentence. */
function paragraphSlots(piece: Piece, { figures, everything }: SlotOptions): Unit[][] {
  const slots: Unit[][] = [];
  let open: Unit[] = [];
  for (const unit of piece.units) {
    if (unit.kind !== 'sentence') continue;
    open.push(unit);
    if (wordsOf(open) < FRAGMENT) continue;
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
