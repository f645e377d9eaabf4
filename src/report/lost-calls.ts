import type { Root, Text } from 'mdast';
import type { Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { sliceInline } from './inline.ts';
import { sourcesOfAll } from './sources.ts';
import type { MetaText } from './types.ts';

/** Calls of notes that nobody defined, taken out of the text. */
export interface LostCalls {
  readonly messages: readonly Diagnostic[];
  readonly asides: readonly (MetaText & { readonly reason: string })[];
}

const CALL = /\[\^([^\]\s]{1,100})\]/g;

/**
 * GFM leaves a call without a definition in the text as it stands ("[^7]"). Such marks are cut out of the tree, which
 * is changed in place, kept as asides, and said as `note-undefined`, once for each label.
 */
export function dropLostCalls(tree: Root, file: string): LostCalls {
  const messages: Diagnostic[] = [];
  const asides: (MetaText & { reason: string })[] = [];
  const said = new Set<string>();
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[^')) return undefined;
    const pieces: Text[] = [];
    let from = 0;
    for (const match of node.value.matchAll(CALL)) {
      const to = match.index + match[0].length;
      const source = sourcesOfAll(part(node, match.index, to));
      pieces.push(...part(node, from, match.index));
      from = to;
      asides.push({ text: match[0], source, reason: 'call of a note that is not defined' });
      if (!said.has(match[1]!)) messages.push(lostCall(match[1]!, source[0], file));
      said.add(match[1]!);
    }
    if (from === 0) return undefined;
    pieces.push(...part(node, from, node.value.length));
    parent.children.splice(index, 1, ...(pieces as typeof parent.children));
    return [SKIP, index + pieces.length];
  });
  return { messages, asides };
}

function part(node: Text, from: number, to: number): Text[] {
  return to > from ? (sliceInline([node], from, to) as Text[]) : [];
}

function lostCall(label: string, place: Position | undefined, file: string): Diagnostic {
  const fix = `Add the note’s text as a paragraph "[^${label}]: …", or delete the call`;
  const where = { file, ...(place ? { place } : {}) };
  return diagnostic('note-undefined', `Note ${label} is called but not defined`, fix, where);
}
