import type { List, ListItem as ListItemNode } from 'mdast';
import { sourcesOf } from '../../report/index.ts';
import type { ListItem } from '../types.ts';
import type { BlockHandler } from './types.ts';

/** A list of the report; only items with kept text stand in it. */
export const list: BlockHandler<List> = {
  read: (node, context) => context.piece(node, [], context.read(node.children)),
  set: (node, piece, context) => {
    const items = piece.pieces.flatMap((item): ListItem[] => {
      const blocks = context.set([item]);
      if (blocks.length === 0) return [];
      const { checked } = item.node as ListItemNode;
      return [{ blocks, source: sourcesOf(item.node), ...(typeof checked === 'boolean' ? { checked } : {}) }];
    });
    if (items.length === 0) return [];
    const { ordered, start, spread } = node;
    return [
      {
        kind: 'list',
        role: 'plain',
        ordered: ordered === true,
        start: start ?? 1,
        tight: !spread && node.children.every((item) => !item.spread),
        items,
        part: context.part,
        source: sourcesOf(node),
      },
    ];
  },
};

/** The blocks of one item. */
export const listItem: BlockHandler<ListItemNode> = {
  read: (node, context) => context.piece(node, [], context.read(node.children)),
  set: (_node, piece, context) => context.set(piece.pieces),
};
