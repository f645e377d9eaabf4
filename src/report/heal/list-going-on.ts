/** Two lists that are one: the second goes on the first. */
import type { List, ListItem } from 'mdast';
import { addPlaces, textOf } from './tree.ts';

/**
 * Puts the items of `after` into `before` when they go on it: numbers that count on, the same bullet, or another bullet,
 * which belongs inside the last item. False when they do not.
 */
export function continueList(before: List, after: List): boolean {
  if (before.ordered !== after.ordered) return false;
  if (before.ordered) {
    const next = (before.start ?? 1) + before.children.length;
    return after.start === next && textOf(after) !== '' && take(before, after);
  }
  if (before.data?.bullet === after.data?.bullet) return take(before, after);
  const item = before.children.at(-1);
  if (!item || !isInner(before.data?.bullet, after.data?.bullet)) return false;
  const inner = item.children.at(-1);
  if (inner?.type !== 'list') item.children.push(after);
  else if (!continueList(inner, after)) return false;
  grow(before, item, after);
  return true;
}

/** Dashes stand inside bullets, not bullets inside dashes. */
function isInner(outer: string | undefined, inner: string | undefined): boolean {
  return outer !== undefined && inner !== undefined && !/[–—]/.test(outer);
}

function take(before: List, after: List): true {
  before.children.push(...after.children);
  addPlaces(before, after);
  return true;
}

function grow(list: List, item: ListItem, after: List): void {
  addPlaces(item, after);
  addPlaces(list, after);
}
