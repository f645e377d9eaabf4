/** Walking the runs of blocks in reading order. */
import type { Block, Captioned, ListItem, Run, TableRow } from './types.ts';

type Runs = readonly Run[];
export type ChangeRuns = (runs: Runs) => Runs;
/** Stands around the change of a block: calls `map` for it and may do more. */
export type Around = (block: Block, map: () => Block) => Block;

/**
 * The block with every stretch of runs changed, in reading order. Where nothing changes, the same object comes back, so
 * that what a writer remembers of it still holds.
 */
export function mapRuns<B extends Block>(block: B, change: ChangeRuns): B {
  return mapAny(block, change) as B;
}

function mapAny(block: Block, change: ChangeRuns, around?: Around): Block {
  return around ? around(block, () => mapKind(block, change, around)) : mapKind(block, change);
}

function mapKind(block: Block, change: ChangeRuns, around?: Around): Block {
  switch (block.kind) {
    case 'title':
    case 'byline':
    case 'heading':
    case 'paragraph':
    case 'ends':
      return patch(block, { runs: change(block.runs) });
    case 'list':
      return patch(block, { items: same(block.items, (item) => mapItem(item, change, around)) });
    case 'definitions':
      return patch(block, {
        definitions: same(block.definitions, (one) =>
          patch(one, { term: change(one.term), blocks: mapBlocks(one.blocks, change, around) }),
        ),
      });
    case 'addressed':
      return patch(block, {
        addressee: change(block.addressee),
        blocks: mapBlocks(block.blocks, change, around),
      });
    case 'quote':
      return patch(block, {
        blocks: mapBlocks(block.blocks, change, around),
        ...optional(block, 'attribution', change),
      });
    case 'pull-quote':
      return patch(block, { runs: change(block.runs), ...optional(block, 'attribution', change) });
    case 'panel':
    case 'row':
    case 'qr':
      return patch(block, { label: change(block.label), blocks: mapBlocks(block.blocks, change, around) });
    case 'callout':
      return patch(block, {
        ...optional(block, 'heading', change),
        blocks: mapBlocks(block.blocks, change, around),
      });
    case 'table': {
      const rows = (list: readonly TableRow[]) => same(list, (row) => mapRow(row, change));
      return patch(block, {
        ...above(block, change),
        head: rows(block.head),
        body: rows(block.body),
        ...optional(block, 'sourceLine', change),
      });
    }
    case 'figure':
      return patch(block, { ...above(block, change), ...optional(block, 'sourceLine', change) });
    // Entries are filled in once the headings are as they are printed.
    case 'contents':
    case 'code':
    case 'rule':
      return block;
  }
}

/** As `mapRuns`, for a list of blocks; `around` is called for every block, those inside others too. */
export const mapBlocks = (blocks: readonly Block[], change: ChangeRuns, around?: Around): readonly Block[] =>
  same(blocks, (block) => mapAny(block, change, around));

const mapItem = (item: ListItem, change: ChangeRuns, around?: Around): ListItem =>
  patch(item, { blocks: mapBlocks(item.blocks, change, around) });
const mapRow = (row: TableRow, change: ChangeRuns): TableRow =>
  patch(row, { cells: same(row.cells, (cell) => patch(cell, { runs: change(cell.runs) })) });
const above = (block: Captioned, change: ChangeRuns): Pick<Captioned, 'label' | 'caption'> => ({
  ...optional(block, 'label', change),
  ...optional(block, 'caption', change),
});

function optional<K extends string>(from: { readonly [key in K]?: Runs }, key: K, change: ChangeRuns) {
  const runs = from[key];
  return (runs ? { [key]: change(runs) } : {}) as { [key in K]?: Runs };
}

function patch<T extends object>(original: T, changes: Partial<T>): T {
  const keys = Object.keys(changes) as (keyof T)[];
  return keys.every((key) => changes[key] === original[key]) ? original : { ...original, ...changes };
}

function same<T>(list: readonly T[], change: (entry: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((entry, i) => entry === list[i]) ? list : changed;
}
