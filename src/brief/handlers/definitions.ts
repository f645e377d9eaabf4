import {
  type DefinitionListNode,
  type DefinitionTermNode,
  type DefinitionTextNode,
  inlineText,
  sourcesOf,
} from '../../report/index.ts';
import { joinLines } from '../runs.ts';
import type { Block, Definition, Run } from '../types.ts';
import { callsIn } from './calls.ts';
import type { BlockHandler } from './types.ts';

/** Terms with what they mean; terms that share a text stand one under the other. */
export const definitionList: BlockHandler<DefinitionListNode> = {
  read: (node, context) => context.piece(node, [], context.read(node.children)),
  set: (node, piece, context) => {
    const definitions: Definition[] = [];
    let terms: (readonly Run[])[] = [];
    let blocks: Block[] = [];
    let source: Definition['source'] = [];
    const close = (): void => {
      if (terms.length + blocks.length > 0) definitions.push({ term: joinLines(terms), blocks, source });
      [terms, blocks, source] = [[], [], []];
    };
    for (const one of piece.pieces) {
      if (one.node.type === 'definitionTerm') {
        if (blocks.length > 0) close();
        const runs = one.units.some(context.prints)
          ? context.runs((one.node as DefinitionTermNode).children, undefined, ['strong'])
          : [];
        if (runs.length === 0) continue;
        terms.push(runs);
      } else blocks.push(...context.set([one]));
      source = [...source, ...sourcesOf(one.node)];
    }
    close();
    if (definitions.length === 0) return [];
    return [{ kind: 'definitions', definitions, part: context.part, source: sourcesOf(node) }];
  },
};

/** A term is text of its own. */
export const definitionTerm: BlockHandler<DefinitionTermNode> = {
  read: (node, context) => {
    const { children } = node;
    return context.piece(node, [
      context.unit('cell', inlineText(children), sourcesOf(node), children, callsIn(children)),
    ]);
  },
  set: () => [],
};

/** What a term means: blocks. */
export const definitionText: BlockHandler<DefinitionTextNode> = {
  read: (node, context) => context.piece(node, [], context.read(node.children)),
  set: (_node, piece, context) => context.set(piece.pieces),
};
