/** Blocks for briefs in columns. */
import type { Block } from '../../src/brief/index.ts';
import { base, cell } from './make.ts';

export { brief, h, note, p } from './make.ts';

/** A table of so many columns, one head and two rows, with the same word in each cell. */
export function table(columns: number, word: string): Block {
  const row = () => ({ cells: Array.from({ length: columns }, () => cell(word)), total: false });
  return {
    kind: 'table',
    align: Array.from({ length: columns }, () => 'left' as const),
    head: [row()],
    body: [row(), row()],
    ...base,
  };
}
