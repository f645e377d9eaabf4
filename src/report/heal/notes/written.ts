/**
 * Notes written as plain paragraphs. A definition is a paragraph (or list item) that begins with
 * - `<sup>1</sup>` or `¹`: always;
 * - `[1]`: when the text calls `[1]`;
 * - `1.` or an ordered item under a heading "Notes": always; its further paragraphs belong to it;
 * - `1 ` after a `---`: when the text calls 1 by a superscript;
 * - a bare number in the text of a converted page, in a row of notes (`sequence.ts`) or with its call near (`paired.ts`).
 * Whole paragraphs under a note at a page's foot are the note's (`foot.ts`).
 * The definition moves to the end of the tree (`heal-note-definition`), the `---` before it goes, calls with its
 * label become footnote references (`heal-note-call`, one message). Superscripts without a note stay as text.
 */
import type { FootnoteDefinition, Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { say } from '../say.ts';
import { foldedText, placesOf } from '../tree.ts';
import { markCalls, strongCalls } from './calls.ts';
import { isInFoot } from './foot.ts';
import { type Head, headOf } from './labels.ts';
import { takeOut, withoutHead } from './linked.ts';
import { dropEmptied } from './notes-headings.ts';
import { findPaired } from './paired.ts';
import { findSequence } from './sequence.ts';
import { type Slot, slotsOf } from './slots.ts';

/** A definition found in the text: its paragraphs in order and its label. */
export interface Found {
  readonly label: string;
  readonly head: Pick<Head, 'skip' | 'cut'>;
  readonly slots: Slot[];
}

/** Heals written notes in place. */
export function healWrittenNotes(tree: Root, file: VFile): void {
  unsetHeadings(tree);
  const slots = slotsOf(tree);
  const known = new Set(
    tree.children.flatMap((n) => (n.type === 'footnoteDefinition' ? [n.identifier] : [])),
  );
  const found = findWritten(slots, known, tree);
  const taken = new Set(found.flatMap(({ slots: own }) => own.map((slot) => slot.node)));
  for (const { label } of found) known.add(label);
  const sequence = findSequence(
    slots.filter((slot) => !taken.has(slot.node)),
    known,
    tree,
    file,
  );
  for (const { label, slots: own } of sequence.found) {
    known.add(label);
    for (const slot of own) taken.add(slot.node);
  }
  const paired = findPaired(
    slots.filter((slot) => !taken.has(slot.node)),
    known,
  );
  const all = [...found, ...sequence.found, ...paired.found];
  for (const { label } of paired.found) known.add(label);
  for (const [text, calls] of paired.calls)
    sequence.calls.set(text, [...(sequence.calls.get(text) ?? []), ...calls]);
  if (sequence.found.length + paired.found.length > 0)
    file.data.lines = { wrapped: false, full: 0, ...file.data.lines, converted: true };
  const called = markCalls(
    tree,
    file,
    known,
    sequence.calls,
    new Set(all.flatMap((f) => f.slots.map((s) => s.node))),
  );
  if (all.length > 0) move(tree, all, file);
  if (called.length > 0) {
    const count =
      called.length === 1 ? 'One number became a note call' : `${called.length} numbers became note calls`;
    say(file, 'heal-note-call', called[0], `${count} (${called.map((call) => call.label).join(', ')})`);
  }
}

/** A paragraph with `---` directly under it is a heading to Markdown; before a note it is the rule over the notes. */
function unsetHeadings(tree: Root): void {
  for (const [i, node] of tree.children.entries()) {
    const next = tree.children[i + 1];
    if (node.type !== 'heading' || node.depth !== 2 || next?.type !== 'paragraph') continue;
    const long = foldedText(node).split(' ').length > 12;
    if (!long || headOf(next.children)?.kind !== 'raised') continue;
    const paragraph: Paragraph = { type: 'paragraph', children: node.children };
    if (node.position) paragraph.position = node.position;
    tree.children[i] = paragraph;
  }
}

function findWritten(slots: readonly Slot[], known: ReadonlySet<string>, tree: Root): Found[] {
  const calls = strongCalls(slots);
  const found: Found[] = [];
  const labels = new Set(known);
  let last: Found | undefined;
  /** The last text above the rule over the notes, while these last. */
  let above = '';
  for (const slot of slots) {
    const head = slot.holder ? accepted(slot, calls, last) : undefined;
    if (head && !labels.has(head.label)) {
      last = { label: head.label, head, slots: [slot] };
      labels.add(head.label);
      found.push(last);
    } else if (slot.notesHeading && last?.slots[0]?.notesHeading === slot.notesHeading && slot.holder) {
      last.slots.push(slot);
    } else if (last && isInFoot(slot, last.slots.at(-1) as Slot, above, tree)) {
      last.slots.push(slot);
    } else {
      last = undefined;
      above = slot.text;
    }
  }
  return found;
}

function accepted(slot: Slot, calls: ReadonlyMap<string, number>, last: Found | undefined): Head | undefined {
  const head = headOf((slot.node as Paragraph).children);
  if (slot.notesHeading && slot.ordinal !== undefined && (!head || head.kind === 'numbered')) {
    return isCitationList(slot, calls)
      ? undefined
      : { label: String(slot.ordinal), kind: 'numbered', skip: 0, cut: 0 };
  }
  if (!head) return undefined;
  if (head.kind === 'raised' || head.kind === 'shape') return head;
  if (head.kind === 'bracket') return (calls.get(head.label) ?? 0) > 0 ? head : undefined;
  const inNotes = slot.notesHeading !== undefined && !isCitationList(slot, calls);
  if (head.kind === 'numbered' || head.kind === 'spaced') {
    const ruled = (slot.afterRule || last !== undefined) && (calls.get(head.label) ?? 0) > 0;
    return inNotes || ruled ? head : undefined;
  }
  return undefined;
}

/** A numbered list under "References" that nothing calls is a list of works, not of notes. */
function isCitationList(slot: Slot, calls: ReadonlyMap<string, number>): boolean {
  return /references/i.test(foldedText(slot.notesHeading as Heading)) && calls.size === 0;
}

function move(tree: Root, all: readonly Found[], file: VFile): void {
  const gone = new Set<Nodes>();
  const headings = new Set<Heading>();
  const definitions: FootnoteDefinition[] = [];
  for (const { label, head, slots } of all) {
    const nodes = slots.map((slot) => slot.node as Paragraph);
    for (const slot of slots) {
      gone.add(slot.holder as Nodes);
      if (slot.notesHeading) headings.add(slot.notesHeading);
      if (slot.afterRule) gone.add(tree.children[slot.block - 1] as RootContent);
    }
    const first = nodes[0] as Paragraph;
    const what =
      nodes.length === 1
        ? `The paragraph is note ${label}: it was`
        : `${nodes.length} paragraphs are note ${label}: they were`;
    say(file, 'heal-note-definition', first, `${what} taken out of the text`);
    first.children = withoutHead(first.children, head, file);
    const blocks = nodes.filter((node) => node.children.length > 0);
    const places = blocks.flatMap((node) => placesOf(node));
    definitions.push({
      type: 'footnoteDefinition',
      identifier: label.toLowerCase(),
      label,
      children: blocks,
      ...(places[0] ? { position: places[0] } : {}),
      ...(places.length > 1 ? { data: { sources: places } } : {}),
    });
  }
  keepPageMarks(gone);
  takeOut(tree, gone);
  tree.children.push(...definitions);
  dropEmptied(tree, headings, file);
}

/** Page marks are needed by `joins`: only the report's own rules go with the notes. */
function keepPageMarks(gone: Set<Nodes>): void {
  for (const node of gone) if (node.data?.page) gone.delete(node);
}
