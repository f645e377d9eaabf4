import type { HeadingBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { bookmarked, bookmarkOf } from '../fields.ts';
import { setRuns } from '../runs.ts';
import { paragraphOf } from './paragraph.ts';

const KEYS = ['Heading1', 'Heading2', 'Heading3'] as const;

/** A heading; a level is never skipped, so that Word's outline is whole. */
export function setHeading(context: Context, block: HeadingBlock): FileChild[] {
  const depth = Math.min(block.depth, context.state.headingDepth + 1);
  context.state.headingDepth = depth;
  const children = setRuns(context, block.runs);
  const named =
    block.anchor === undefined ? children : bookmarked(context, bookmarkOf(block.anchor), children);
  return paragraphOf(context, KEYS[depth - 1] ?? 'Heading3', named);
}
