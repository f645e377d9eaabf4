import type { RowBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { paragraph, setBlocks } from './paragraph.ts';

/** A row (about the author, full report, contact): a label under a hairline, and small text. */
export function setRow(context: Context, block: RowBlock): FileChild[] {
  return [...paragraph(context, 'RowLabel', block.label), ...setBlocks(context, block.blocks)];
}
