/** How a note's label looks at the head of its text and at its call. */
import type { PhrasingContent, Text } from 'mdast';
import { textOf } from '../tree.ts';

const RAISED_SHAPES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript digits as plain ones. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (shape) => String(RAISED_SHAPES.indexOf(shape)));
}

/** `1`, `12`, `*`, `†`, `a`: what can label a note; undefined for anything else. */
export function labelOf(text: string): string | undefined {
  const label = plainDigits(text).replace(/^[\s[(]+|[\s\]).:]+$/g, '');
  return /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})$/.test(label) ? label : undefined;
}

/** True for an emphasis node that stands for `<sup>`. */
export function isRaised(node: PhrasingContent): boolean {
  return node.type === 'emphasis' && node.data?.raised === true;
}

/** How a definition's label is written, from the surest to the least sure. */
export type HeadKind = 'raised' | 'shape' | 'bracket' | 'numbered' | 'spaced' | 'glued';

/** The label at the head of a note's text and where the text begins. */
export interface Head {
  readonly label: string;
  readonly kind: HeadKind;
  /** Children to skip, then characters of the next text node to skip. */
  readonly skip: number;
  readonly cut: number;
}

/** Reads the label at the head of a paragraph's inline content; undefined when there is none. */
export function headOf(children: readonly PhrasingContent[]): Head | undefined {
  const first = children[0];
  if (!first) return undefined;
  const blank = first.type === 'text' && first.value.trim() === '' ? 1 : 0;
  const lead = children[blank];
  if (lead && isRaised(lead)) {
    const label = labelOf(textOf(lead));
    if (label && children.length > blank + 1)
      return { label, kind: 'raised', skip: blank + 1, cut: leading(children[blank + 1]) };
  }
  if (lead?.type !== 'text') return undefined;
  const match = HEAD.exec(lead.value);
  if (!match) return undefined;
  const kind: HeadKind = match[1]
    ? 'shape'
    : match[2]
      ? 'bracket'
      : match[3]
        ? 'numbered'
        : match[4]
          ? 'spaced'
          : 'glued';
  const written = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
  return { label: plainDigits(written), kind, skip: blank, cut: match[0].length };
}

const HEAD =
  /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*|\\?\[(\d{1,3})\\?\]:?\s+|(\d{1,3})[.)]\s+|(\d{1,3})\s+(?=\S)|(\d{1,3})(?=[\p{L}“"‘'(<]))/u;

function leading(node: PhrasingContent | undefined): number {
  return node?.type === 'text' ? (/^[\s.:)]*/.exec(node.value)?.[0].length ?? 0) : 0;
}

/** A text node's calls of the given kind, with label and place in the value. */
export function callsIn(text: Text): { label: string; from: number; length: number }[] {
  const found: { label: string; from: number; length: number }[] = [];
  for (const match of text.value.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[(\d{1,3})\](?!\()/g)) {
    found.push({ label: plainDigits(match[1] ?? match[0]), from: match.index, length: match[0].length });
  }
  return found;
}
