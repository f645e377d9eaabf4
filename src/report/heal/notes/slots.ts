/** The paragraphs of a report in reading order, with what stands around them: where notes and calls are looked for. */
import type { Heading, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { textOf } from '../tree.ts';
import { isNotesHeading } from './notes-headings.ts';

/** One paragraph or heading of the running text. */
export interface Slot {
  readonly node: Paragraph | Heading;
  /** The text as `textOf` counts it. */
  readonly text: string;
  /** What to take out of the tree when this is a note: the paragraph, or the list item that holds only it. */
  readonly holder: Paragraph | ListItem | undefined;
  readonly order: number;
  /** Index of the top-level block. */
  readonly block: number;
  /** Directly after a thematic break or page mark. */
  readonly afterRule: boolean;
  /** Under a heading "Notes", "Endnotes" …: the heading. */
  readonly notesHeading: Heading | undefined;
  /** For an item of an ordered list: its number. */
  readonly ordinal: number | undefined;
}

/** Lists the slots of a tree; tables, figures and finished definitions are left out. */
export function slotsOf(tree: Root): Slot[] {
  const slots: Slot[] = [];
  let notesHeading: Heading | undefined;
  for (const [block, node] of tree.children.entries()) {
    if (node.type === 'heading' && isNotesHeading(node)) notesHeading = node;
    else if (node.type === 'heading' && node.depth <= (notesHeading?.depth ?? 6)) notesHeading = undefined;
    const before = tree.children[block - 1];
    const afterRule = before?.type === 'thematicBreak';
    walk(node, undefined, undefined, { block, afterRule });
  }
  return slots;

  function walk(
    node: Nodes,
    item: ListItem | undefined,
    ordinal: number | undefined,
    around: { block: number; afterRule: boolean },
  ): void {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const holder =
        node.type === 'heading' ? undefined : item?.children.length === 1 ? item : item ? undefined : node;
      slots.push({ node, text: textOf(node), holder, order: slots.length, ...around, notesHeading, ordinal });
    } else if (node.type === 'list') {
      for (const [i, child] of node.children.entries()) {
        const number = node.ordered ? (node.start ?? 1) + i : undefined;
        for (const inner of child.children) walk(inner, child, number, around);
      }
    } else if (node.type === 'blockquote') {
      for (const child of node.children) walk(child, undefined, undefined, around);
    }
  }
}
