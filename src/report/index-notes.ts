import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { noteCircles } from './note-circles.ts';
import { sourcesOf } from './sources.ts';
import type { NoteDefinition, NoteIndex } from './types.ts';

/** The notes of a report, and what is wrong with them. */
export interface IndexedNotes {
  readonly notes: NoteIndex;
  readonly messages: readonly Diagnostic[];
  /** Second definitions of a label already taken: nobody can call them, but their words are the report's. */
  readonly unreachable: readonly NoteDefinition[];
}

/**
 * Indexes the note definitions of the tree by label. Says `note-undefined` for every label called without a
 * definition, `note-unused` for a definition nothing calls (calls out of such notes count), `note-duplicate` for a
 * second definition of a label (the first one counts, as in GFM), `note-circular` for a call that closes a circle of notes.
 */
export function indexNotes(tree: Root, file: string): IndexedNotes {
  const notes = new Map<string, NoteDefinition>();
  const calls = new Map<string, Position | undefined>();
  const messages: Diagnostic[] = [];
  const unreachable: NoteDefinition[] = [];
  const where = (place: Position | undefined) => ({ file, ...(place ? { place } : {}) });
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') {
      const label = labelOf(node);
      if (!calls.has(label)) calls.set(label, node.position);
    }
    if (node.type !== 'footnoteDefinition') return;
    const definition = noteOf(node);
    if (!notes.has(definition.label)) {
      notes.set(definition.label, definition);
      return;
    }
    unreachable.push(definition);
    const reason = `Note ${definition.label} is defined a second time; the first definition is used`;
    const fix = 'Give the second note a label of its own, and call it where it belongs';
    messages.push(diagnostic('note-duplicate', reason, fix, where(node.position)));
  });
  for (const [label, place] of calls) {
    if (notes.has(label)) continue;
    const fix = `Add the note’s text as a paragraph "[^${label}]: …", or delete the call`;
    messages.push(diagnostic('note-undefined', `Note ${label} is called but not defined`, fix, where(place)));
  }
  for (const { label, source } of notes.values()) {
    if (calls.has(label)) continue;
    const fix = `Call it in the text with [^${label}], or delete it`;
    messages.push(
      diagnostic('note-unused', `Note ${label} is defined but never called`, fix, where(source[0])),
    );
  }
  for (const { labels, place } of noteCircles(tree)) {
    const reason =
      labels.length === 1
        ? `Note ${labels[0]} calls itself`
        : `Notes call each other in a circle: ${[...labels, labels[0]].join(' → ')}`;
    const fix = 'Delete the call; the text of a note is printed once';
    messages.push(diagnostic('note-circular', reason, fix, where(place)));
  }
  return { notes, messages, unreachable };
}

function labelOf(node: { label?: string | null | undefined; identifier: string }): string {
  return node.label ?? node.identifier;
}

function noteOf(node: FootnoteDefinition): NoteDefinition {
  return { label: labelOf(node), blocks: node.children, source: sourcesOf(node) };
}

/** Definitions of notes and links, front matter and comments: blocks that print nothing where they stand. */
export function isSilent(node: RootContent): boolean {
  if (node.type === 'html') return /^\s*<!--/.test(node.value);
  return node.type === 'footnoteDefinition' || node.type === 'definition' || node.type === 'yaml';
}

/** Takes silent blocks out of quotations and lists as well; a container left empty goes with them. */
export function withoutSilent(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((node): RootContent[] => {
    if (isSilent(node)) return [];
    if (
      node.type !== 'blockquote' &&
      node.type !== 'list' &&
      node.type !== 'listItem' &&
      !isDefinitions(node)
    )
      return [node];
    const inner = (node as { children: RootContent[] }).children;
    if (!hasSilent(inner)) return [node];
    const children = withoutSilent(inner);
    return children.length > 0 ? [{ ...node, children } as RootContent] : [];
  });
}

const isDefinitions = ({ type }: RootContent): boolean =>
  type === 'definitionList' || type === 'definitionText';

function hasSilent(blocks: readonly RootContent[]): boolean {
  return blocks.some(
    (node) => isSilent(node) || ('children' in node && hasSilent(node.children as RootContent[])),
  );
}
