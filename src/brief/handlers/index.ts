/** One handler per kind of mdast block. What has none (raw HTML, definitions, front matter) is not text of the brief. */
import type { RootContent } from 'mdast';
import type { Piece } from '../plan-types.ts';
import type { Block } from '../types.ts';
import { blockquote } from './blockquote.ts';
import { code, thematicBreak } from './code.ts';
import { definitionList, definitionTerm, definitionText } from './definitions.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { list, listItem } from './list.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';
import type { BlockHandler, ReadContext, SetContext } from './types.ts';

export type { ReadContext, SetContext } from './types.ts';

const handlers = {
  paragraph, heading, list, listItem, definitionList, definitionTerm, definitionText, blockquote, table, figure, code, thematicBreak,
}; // biome-ignore format: one look

const handlerOf = (node: RootContent): BlockHandler<RootContent> | undefined =>
  (handlers as unknown as Readonly<Record<string, BlockHandler<RootContent>>>)[node.type];

/** A node as a piece; undefined when it has no handler. */
export const readNode = (node: RootContent, context: ReadContext): Piece | undefined =>
  handlerOf(node)?.read(node, context);

/** What is kept of a piece, as blocks. */
export const setNode = (piece: Piece, context: SetContext): readonly Block[] =>
  handlerOf(piece.node)?.set(piece.node, piece, context) ?? [];
