import type { Strings } from '../config/index.ts';
import { mapBlocks } from './map-runs.ts';
import { label } from './runs.ts';
import type { Block, Brief, TextRun } from './types.ts';

/**
 * The addresses of all links that are printed, in the text and then in the notes, each once, in the order of their first
 * mention, under a label.
 */
export function linkList(
  { blocks, notes }: Pick<Brief, 'blocks' | 'notes'>,
  strings: Strings,
): readonly Block[] {
  const links = new Map<string, TextRun>();
  mapBlocks([...blocks, ...notes.flatMap((note) => note.blocks)], (runs) => {
    for (const run of runs)
      if (run.kind === 'text' && run.href && !run.href.startsWith('#') && !links.has(run.href))
        links.set(run.href, run);
    return runs;
  });
  if (links.size === 0) return [];
  const part = 'notes';
  const items = [...links].map(([href, { source }]) => {
    const address: TextRun = { ...label(href.replace(/^mailto:/, '')), href, source };
    return {
      blocks: [{ kind: 'paragraph' as const, style: 'small' as const, runs: [address], part, source }],
      source,
    };
  });
  const list: Block = {
    kind: 'list',
    role: 'plain',
    ordered: true,
    start: 1,
    tight: true,
    items,
    part,
    source: [],
  };
  return [{ kind: 'row', label: [label(strings.links)], pinned: false, blocks: [list], part, source: [] }];
}
