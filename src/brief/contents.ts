/** The table of contents, made from the headings that are printed. */
import type { Block, ContentsEntry, HeadingBlock, Run } from './types.ts';

/**
 * Fills in the tables of contents with the headings of the first two levels that stand on their own after them, and gives those
 * headings anchors. A table without entries vanishes; without tables the same blocks come back.
 */
export function withContents(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'contents');
  if (at < 0) return blocks;
  const entries: ContentsEntry[] = [];
  const anchored = blocks.map((block, i) => {
    if (i < at || !isListed(block)) return block;
    const anchor = block.anchor ?? `section-${entries.length + 1}`;
    entries.push({ depth: block.depth as 1 | 2, runs: wordsOnly(block.runs), target: anchor });
    return { ...block, anchor };
  });
  return anchored.flatMap((block): readonly Block[] => {
    if (block.kind !== 'contents') return [block];
    return entries.length > 0 ? [{ ...block, entries }] : [];
  });
}

const isListed = (block: Block): block is HeadingBlock =>
  block.kind === 'heading' &&
  block.depth <= 2 &&
  block.runs.some((run) => run.kind === 'text' && run.value.trim() !== '');

const known = new WeakMap<readonly Run[], readonly Run[]>();

/** A heading's words: no calls of notes, no links, breaks as spaces. The same for the same runs, so that lines are broken once. */
function wordsOnly(runs: readonly Run[]): readonly Run[] {
  const before = known.get(runs);
  if (before) return before;
  const words = runs.flatMap((run): readonly Run[] => {
    if (run.kind === 'note-call') return [];
    if (run.kind === 'break') return [{ kind: 'text', value: ' ', marks: {}, source: run.source }];
    const { href: _href, ...text } = run;
    return [text];
  });
  known.set(runs, words);
  return words;
}
