import type { RowBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { keptTogether, paragraph, setBlocks } from './paragraph.ts';
import { wordsIn } from './words.ts';

/** A row of at most so many words stays on one page. */
const SHORT = 120;

/** A row (about the author, full report, contact): a label under a hairline, and small text. */
export function setRow(context: Context, block: RowBlock): FileChild[] {
  const inRow: Context = { ...context, box: 'Small', hung: false };
  const children = [...paragraph(context, 'RowLabel', block.label), ...setBlocks(inRow, block.blocks)];
  return wordsIn(block.blocks) <= SHORT ? keptTogether(context, children) : children;
}
