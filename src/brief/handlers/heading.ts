import type { Heading } from 'mdast';
import { inlineText, sourcesOf } from '../../report/index.ts';
import { callsIn } from './calls.ts';
import type { BlockHandler } from './types.ts';

/** A subhead within a section; depths below 3 are set as 3. Strong type is the style's already. */
export const heading: BlockHandler<Heading> = {
  read: (node, context) =>
    context.piece(node, [
      context.unit(
        'heading',
        inlineText(node.children),
        sourcesOf(node),
        node.children,
        callsIn(node.children),
      ),
    ]),
  set: (node, piece, context) => {
    const runs = context.runs(node.children, undefined, ['strong']);
    if (runs.length === 0 || !piece.units.some(context.prints)) return [];
    const depth = node.depth <= 2 ? 2 : 3;
    return [{ kind: 'heading', depth, runs, part: context.part, source: sourcesOf(node) }];
  },
};
