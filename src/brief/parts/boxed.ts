import { partLabel } from '../labels.ts';
import type { Scope } from '../scope.ts';
import type { Block, PanelBlock, Run, Sourced } from '../types.ts';

/** Blocks under the part's label: in its panel, or on white under a side head; none without blocks. */
export function boxed(
  scope: Scope,
  blocks: readonly Block[],
  columns: PanelBlock['columns'] = 1,
): readonly Block[] {
  if (blocks.length === 0) return [];
  const { part } = scope;
  const label = partLabel(scope.plan, scope.planned);
  if (label.unit) scope.keep(label.unit);
  const source = blocks.flatMap((block) => block.source);
  if (scope.planned.part.box === 'panel') {
    return [{ kind: 'panel', label: label.runs, columns, blocks, part, source }];
  }
  const head = sourceOf(label.runs);
  if (label.runs.length === 0) return blocks;
  return [{ kind: 'heading', depth: 1, runs: label.runs, part, source: head }, ...blocks];
}

/** A row with hairline and side head. */
export function row(scope: Scope, blocks: readonly Block[], pinned = false): readonly Block[] {
  if (blocks.length === 0) return [];
  const label = partLabel(scope.plan, scope.planned).runs;
  const source = blocks.flatMap((block) => block.source);
  return [{ kind: 'row', label, pinned, blocks, part: scope.part, source }];
}

/** Where runs come from. */
export const sourceOf = (runs: readonly Run[]): Sourced['source'] => runs.flatMap((run) => run.source);
