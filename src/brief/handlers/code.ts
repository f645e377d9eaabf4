import type { Code, ThematicBreak } from 'mdast';
import { sourcesOf } from '../../report/index.ts';
import type { BlockHandler } from './types.ts';

/** A block of code or fixed-width text. */
export const code: BlockHandler<Code> = {
  read: (node, context) => context.piece(node, [context.unit('code', node.value, sourcesOf(node))]),
  set: (node, piece, context) => {
    if (!piece.units.some(context.prints)) return [];
    const language = node.lang ? { language: node.lang } : {};
    return [{ kind: 'code', value: node.value, ...language, part: context.part, source: sourcesOf(node) }];
  },
};

/** A rule between paragraphs; the composer keeps it only between two kept blocks. */
export const thematicBreak: BlockHandler<ThematicBreak> = {
  read: (node, context) => context.piece(node, []),
  set: (node, _piece, context) => [{ kind: 'rule', part: context.part, source: sourcesOf(node) }],
};
