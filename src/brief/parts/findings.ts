import { countWords } from '../../report/index.ts';
import type { Block } from '../types.ts';
import { boxed } from './boxed.ts';
import { listItems, stretches } from './items.ts';
import type { PartComposer } from './types.ts';

/** Blocks that do not go into a panel: they follow it. */
const OUTSIDE: readonly Block['kind'][] = ['table', 'figure', 'code'];

/** Numbered findings; in a panel, in two columns when they are long, with the first sentence of each set stronger. */
export const findings: PartComposer = (scope) => {
  const panel = scope.planned.part.box === 'panel';
  const words = scope.planned.items
    .flatMap((item) => item.units.filter(scope.prints))
    .reduce((sum, unit) => sum + countWords(unit.text), 0);
  const columns = panel && words > scope.plan.template.marks.panelColumnsOver ? 2 : 1;
  let number = 1;
  const blocks = stretches(scope).flatMap((stretch): readonly Block[] => {
    if ('blocks' in stretch) return stretch.blocks;
    const items = listItems(scope, stretch.items, panel);
    if (items.length === 0) return [];
    const start = number;
    number += items.length;
    const source = items.flatMap((item) => item.source);
    return [
      { kind: 'list', role: 'findings', ordered: true, start, tight: false, items, part: scope.part, source },
    ];
  });
  if (!panel) return boxed(scope, blocks);
  const inside = blocks.filter(({ kind }) => !OUTSIDE.includes(kind));
  const after = blocks.filter(({ kind }) => OUTSIDE.includes(kind));
  return [...boxed(scope, inside, columns), ...after];
};
