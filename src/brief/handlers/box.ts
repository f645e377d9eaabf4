import type { Blockquote, Heading, Paragraph } from 'mdast';
import { sourcesOf } from '../../report/index.ts';
import type { Piece } from '../plan-types.ts';
import { joinLines, label, withoutQuotes } from '../runs.ts';
import type { Block, Run } from '../types.ts';
import { attributionOf, isBoxHead } from './blockquote.ts';
import type { SetContext } from './types.ts';

/**
 * A box of the report, in the look that the template gives its name: callout or panel, under its own heading or else the
 * template's label. Of a name that the template does not know the blocks stand as they are.
 */
export function boxBlocks(
  node: Blockquote,
  name: string,
  piece: Piece,
  context: SetContext,
): readonly Block[] {
  if (name === 'pullquote') return pullQuote(node, piece, context);
  const look = Object.hasOwn(context.boxes, name) ? context.boxes[name] : undefined;
  if (!look) return context.set(piece.pieces);
  const [first, ...rest] = piece.pieces;
  const headed = first !== undefined && rest.length > 0 && isBoxHead(first);
  const own = headed && first.units.every(context.prints) ? runsOf(first, context) : [];
  const heading = own.length > 0 ? own : look.label ? [label(look.label)] : [];
  const blocks = context.set(headed ? rest : piece.pieces);
  if (blocks.length === 0) return [];
  const base = { blocks, part: context.part, source: sourcesOf(node) };
  return look.look === 'panel'
    ? [{ kind: 'panel', label: heading, columns: 1, ...base }]
    : [{ kind: 'callout', ...(heading.length > 0 ? { heading } : {}), ...base }];
}

const runsOf = ({ node }: Piece, context: SetContext): readonly Run[] =>
  context.runs((node as Heading | Paragraph).children, undefined, ['strong']);

/** Words set large: paragraphs one under the other; quotation marks of the report make way for the template's. */
function pullQuote(node: Blockquote, piece: Piece, context: SetContext): readonly Block[] {
  const printed = piece.pieces.filter(({ all }) => all.length > 0 && all.every(context.prints));
  const by = printed.length > 1 ? attributionOf(printed.at(-1)!, context) : undefined;
  const said = by ? printed.slice(0, -1) : printed;
  const isText = ({ node: { type } }: Piece): boolean => type === 'paragraph' || type === 'heading';
  if (said.length === 0 || !said.every(isText)) return context.set(piece.pieces);
  const runs = withoutQuotes(joinLines(said.map((one) => runsOf(one, context))));
  const attribution = by && by.length > 0 ? { attribution: by } : {};
  return [{ kind: 'pull-quote', runs, ...attribution, part: context.part, source: sourcesOf(node) }];
}
