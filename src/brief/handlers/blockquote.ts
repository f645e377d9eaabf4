import type { Blockquote, Paragraph } from 'mdast';
import { inlineText, sourcesOf } from '../../report/index.ts';
import type { Piece } from '../plan-types.ts';
import type { Run } from '../types.ts';
import { boxBlocks } from './box.ts';
import type { BlockHandler, SetContext } from './types.ts';

/** Words an attribution has at most. */
const ATTRIBUTION = 20;

/**
 * A quotation, with its attribution when the last paragraph is a short one that opens with a dash; a quotation that
 * opens with a heading or a line of strong text is a box of the report: a callout. So is one that has a name.
 */
export const blockquote: BlockHandler<Blockquote> = {
  read: (node, context) => context.piece(node, [], context.read(node.children)),
  set: (node, piece, context) => {
    if (node.data?.box) return boxBlocks(node, node.data.box, piece, context);
    const base = { part: context.part, source: sourcesOf(node) };
    const [first, ...rest] = piece.pieces;
    if (first && rest.length > 0 && isBoxHead(first)) {
      const heading = printedRuns(first, context, ['strong']);
      const blocks = context.set(rest);
      if (blocks.length > 0)
        return [{ kind: 'callout', ...(heading.length > 0 ? { heading } : {}), blocks, ...base }];
    }
    const last = rest.at(-1);
    const attribution = last && attributionOf(last, context);
    if (attribution) {
      const blocks = context.set(piece.pieces.slice(0, -1));
      if (blocks.length > 0) return [{ kind: 'quote', blocks, attribution, ...base }];
    }
    const blocks = context.set(piece.pieces);
    return blocks.length > 0 ? [{ kind: 'quote', blocks, ...base }] : [];
  },
};

/** Whether the first block of a quotation is the heading of a box. */
export const isBoxHead = ({ node }: Piece): boolean =>
  node.type === 'heading' ||
  (node.type === 'paragraph' && node.children.length === 1 && node.children[0]!.type === 'strong');

/** Who said it, without the dash: of a short last paragraph that opens with one; else nothing. */
export function attributionOf(piece: Piece, context: SetContext): readonly Run[] | undefined {
  if (!isAttribution(piece) || !piece.units.every(context.prints)) return undefined;
  return undashed(printedRuns(piece, context));
}

const isAttribution = ({ node }: Piece): boolean => {
  if (node.type !== 'paragraph') return false;
  const text = inlineText(node.children);
  return /^\s*(—|–|--)\s*\S/.test(text) && text.split(/\s+/).length <= ATTRIBUTION;
};

function printedRuns(piece: Piece, context: SetContext, without?: readonly ['strong']): readonly Run[] {
  if (!piece.units.every(context.prints)) return [];
  return context.runs((piece.node as Paragraph).children, undefined, without);
}

const undashed = ([first, ...rest]: readonly Run[]): readonly Run[] =>
  first?.kind === 'text' ? [{ ...first, value: first.value.replace(/^\s*[—–-]+\s*/, '') }, ...rest] : [];
