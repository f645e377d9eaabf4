import type { HeadingBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { placed } from '../fields.ts';
import { setRuns } from '../runs.ts';
import { paragraphOf } from './paragraph.ts';

const KEYS = ['Heading1', 'Heading2', 'Heading3'] as const;

/** A heading; a level is never skipped, so that Word's outline is whole. */
export function setHeading(context: Context, block: HeadingBlock): FileChild[] {
  const depth = Math.min(block.depth, context.state.headingDepth + 1);
  context.state.headingDepth = depth;
  const children = placed(context, block.anchor, setRuns(context, block.runs));
  return paragraphOf(context, KEYS[depth - 1] ?? 'Heading3', children);
}
