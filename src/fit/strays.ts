import type { ElementId, Layout } from '../layout/index.ts';

/**
 * Lists of several items whose last item alone begins a further page: one bullet at the head of a page reads like an
 * oversight.
 *
 * @returns how many such lists there are
 */
export function strays({ pages, structure }: Pick<Layout, 'pages' | 'structure'>): number {
  const begins = new Map<ElementId, number>();
  for (const { number, marks } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      const item = itemOf(mark.element, structure);
      if (item !== undefined && !begins.has(item)) begins.set(item, number);
    }
  }
  const lists = new Map<ElementId, number[]>();
  for (const [item, page] of begins) {
    const list = structure[item]!.parent;
    lists.set(list, [...(lists.get(list) ?? []), page]);
  }
  return [...lists.values()].filter((list) => list.length > 1 && list.at(-1)! > list.at(-2)!).length;
}

/** The outermost list item that an element belongs to. */
function itemOf(element: ElementId, structure: Layout['structure']): ElementId | undefined {
  let found: ElementId | undefined;
  for (let at = structure[element]; at && at.id !== 0; at = structure[at.parent])
    if (at.type === 'LI') found = at.id;
  return found;
}
