import type { DefinitionsBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { paragraph, setBlocks } from './paragraph.ts';

/** A definition list: each term a line above its text, since Word has no side column without frames. */
export function setDefinitions(context: Context, block: DefinitionsBlock): FileChild[] {
  return block.definitions.flatMap(({ term, blocks }) => [
    ...paragraph(context, 'Term', term),
    ...setBlocks(context, blocks),
  ]);
}
