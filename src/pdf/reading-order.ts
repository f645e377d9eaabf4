/** In what order content is read, where it is not the order it was painted in. */
import type { ElementId, StructureElement } from '../layout/index.ts';

/** Children of each element in array order, and all elements of the tree, parents first. */
export function childrenOf(elements: readonly StructureElement[]): {
  readonly children: readonly (readonly ElementId[] | undefined)[];
  readonly order: readonly ElementId[];
} {
  const children: ElementId[][] = [];
  for (const { id, parent } of elements) {
    if (id === 0) continue;
    const siblings = children[parent];
    if (siblings) siblings.push(id);
    else children[parent] = [id];
  }
  const order: ElementId[] = [];
  const stack: ElementId[] = [0];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    order.push(id);
    for (const child of (children[id] ?? []).toReversed()) stack.push(child);
  }
  return { children, order };
}

/** When the first content of each element, or of anything under it, was painted; `own` says when its own was. */
export function firstTimes(
  order: readonly ElementId[],
  children: readonly (readonly ElementId[] | undefined)[],
  own: (element: ElementId) => number | undefined,
): readonly number[] {
  const firsts: number[] = [];
  for (const id of order.toReversed()) {
    let first = own(id) ?? Number.POSITIVE_INFINITY;
    for (const child of children[id] ?? []) first = Math.min(first, firsts[child] as number);
    firsts[id] = first;
  }
  return firsts;
}

/**
 * When children are read, given when the first content of each was painted: then; but one that was painted after a
 * later sibling, right after the sibling before it (a note is painted at the foot, and read after its call).
 */
export function placesOf(firsts: readonly number[]): readonly number[] {
  const later = [...firsts, Number.POSITIVE_INFINITY];
  for (let i = later.length - 2; i >= 0; i--) later[i] = Math.min(later[i] as number, later[i + 1] as number);
  const places: number[] = [];
  for (const [i, first] of firsts.entries()) {
    const limit = later[i + 1] as number;
    places.push(first <= limit ? first : (places[i - 1] ?? limit));
  }
  return places;
}
