import type { ListBlock, ListItem } from '../../brief/index.ts';
import type { Context, FileChild, Marker } from '../context.ts';
import { DEEPEST, type MarkKind } from '../numbering.ts';
import type { StyleKey } from '../style/catalogue.ts';
import { paragraph } from './paragraph.ts';

const NUMBER = ['ListNumber', 'ListNumber2', 'ListNumber3'] as const;
const BULLET = ['ListBullet', 'ListBullet2', 'ListBullet3'] as const;
const CONTINUE = ['ListContinue', 'ListContinue2', 'ListContinue3'] as const;
const at = <T>(keys: readonly [T, T, T], level: number): T => keys[Math.min(level, 2)] ?? keys[2];

/** Takeaways stand under their addressee without marks, as in the boards; all other lists have them. */
export function unmarked(context: Context, block: ListBlock): boolean {
  return block.role === 'findings' && !block.ordered && context.addressed === true;
}

/** A list: an instance of its own, so that it starts at its own number. */
export function setList(context: Context, block: ListBlock): FileChild[] {
  const level = Math.min(context.listDepth, DEEPEST);
  const inBox = context.hung === true && context.box !== undefined;
  const numbers = block.ordered ? context.lists.open('number', level, block.start, inBox) : 0;
  const children = block.items.flatMap((item) => {
    const kind = kindOf(block, item);
    const numId = kind === 'number' ? numbers : context.lists.open(kind, level, 1, inBox);
    const marker = unmarked(context, block) ? undefined : { numId, level, taken: false };
    return setItem({ ...context, marker, listDepth: context.listDepth + 1 }, item, kind, level);
  });
  if (context.listDepth === 0 && !context.box) context.state.preceded = 'list';
  return children;
}

function kindOf(block: ListBlock, item: ListItem): MarkKind {
  if (item.checked !== undefined) return item.checked ? 'done' : 'todo';
  return block.ordered ? 'number' : 'bullet';
}

function setItem(context: Context, item: ListItem, kind: MarkKind, level: number): FileChild[] {
  return item.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph') return context.set(context, block);
    const apart = context.apart === true && context.marker === undefined && index === 0;
    return paragraph(context, apart ? 'Apart' : itemKey(context.marker, kind, level), block.runs);
  });
}

function itemKey(marker: Marker | undefined, kind: MarkKind, level: number): StyleKey {
  if (!marker || marker.taken) return at(CONTINUE, level);
  return at(kind === 'number' ? NUMBER : BULLET, level);
}
