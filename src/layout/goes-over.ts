/** Which blocks go over all columns. */
import type { Block } from '../brief/index.ts';
import type { SpanName } from '../config/index.ts';
import { figureWantsGrid } from './blocks/figure.ts';
import { tableWantsGrid } from './blocks/table-fit.ts';
import type { Flow } from './desk.ts';

/** Kinds that always go over all columns. */
const ALWAYS: ReadonlySet<string> = new Set(['title', 'byline', 'panel', 'qr']);

/** Tells whether the block `at` goes over all columns; a heading does with the block it stands over. */
export function goesOver(flow: Flow, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]!;
  const { span } = flow.desk.page.columns;
  if (ALWAYS.has(block.kind) || span.includes(block.kind as SpanName)) return true;
  if (block.kind === 'row') return block.pinned && flow.desk.brief.meta.onePage;
  if (block.kind === 'paragraph') return block.style === 'lead';
  if (block.kind === 'table') return tableWantsGrid(flow, block);
  if (block.kind === 'figure') return figureWantsGrid(flow, block);
  if (block.kind !== 'heading') return false;
  if (block.depth === 1 && span.includes('section')) return true;
  return at + 1 < blocks.length && goesOver(flow, blocks, at + 1);
}
