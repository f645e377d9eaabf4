/**
 * Paragraphs that begin with a bullet letter (`•`, `▪`, `–` when at least two follow one another) or a number in
 * brackets are list items. Another letter than that of the list begins a list inside its last item. Lists that only
 * page furniture kept apart are one list again. `heal-list` names each.
 */
import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { continueList } from './list-going-on.ts';
import { cutText } from './places.ts';
import { say } from './say.ts';
import { startsLower } from './signs.ts';
import { placesOf, spanOf, textOf, trimInline } from './tree.ts';

const BULLET = /^\s*[•◦▪▸►●○■□‣∙·]\s*(?=\S)/u;
const DASH = /^\s*[–—]\s+(?=\S)/u;
const NUMBER = /^\s*\(?(\d{1,2})\)\s+(?=\S)/u;

declare module 'mdast' {
  interface Data {
    /** Inside the copy desk only: the letter that was a list's bullet. */
    bullet?: string;
  }
}

/** The repair as a unified plugin. */
export function remarkHealLists() {
  return (tree: Root, file: VFile): void => {
    const kept: RootContent[] = [];
    const { children } = tree;
    for (let i = 0; i < children.length; i++) {
      const run = runAt(children, i, isInside(kept));
      if (run.length === 0) {
        kept.push(children[i] as RootContent);
        continue;
      }
      kept.push(listOf(run, file));
      i += run.length - 1;
    }
    tree.children = merged(kept);
  };
}

/** The marker of a paragraph's first text, for one kind of list. */
function markOf(node: RootContent | undefined, kind: RegExp): RegExpExecArray | null {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' ? kind.exec(first.value) : null;
}

/** The letter of a bullet; undefined for numbers and other text. */
function bulletOf(node: RootContent | undefined): string | undefined {
  return (markOf(node, BULLET) ?? markOf(node, DASH))?.[0].trim();
}

/** True for a list that was made of bullet letters. */
function isMarked(node: RootContent | undefined): boolean {
  return node?.type === 'list' && node.data?.bullet !== undefined;
}

/** True after a list made of bullet letters, or after one and the second half of its last item that a page cut. */
function isInside(kept: readonly RootContent[]): boolean {
  let at = beforeMarks(kept, kept.length - 1);
  const node = kept[at];
  if (node?.type !== 'paragraph' || !startsLower(textOf(node))) return isMarked(node);
  at = beforeMarks(kept, at - 1);
  return isMarked(kept[at]);
}

/** A page ends with few marks; looking behind more of them for each block would be quadratic. */
const MOST_MARKS = 8;

function beforeMarks(kept: readonly RootContent[], from: number): number {
  let at = from;
  while (from - at < MOST_MARKS && kept[at]?.data?.page) at--;
  return at;
}

/** Paragraphs of one kind from `at` on; one dash is enough `inside` a list. */
function runAt(nodes: readonly RootContent[], at: number, inside: boolean): Paragraph[] {
  for (const kind of [BULLET, DASH, NUMBER]) {
    const run: Paragraph[] = [];
    while (markOf(nodes[at + run.length], kind) && isNext(nodes, at, run.length, kind))
      run.push(nodes[at + run.length] as Paragraph);
    if (run.length >= (kind === BULLET || (kind === DASH && inside) ? 1 : 2)) return run;
  }
  return [];
}

/** Bullets must be alike, numbers count up by one. */
function isNext(nodes: readonly RootContent[], at: number, offset: number, kind: RegExp): boolean {
  if (offset === 0) return true;
  if (kind !== NUMBER) return bulletOf(nodes[at]) === bulletOf(nodes[at + offset]);
  return (
    Number(markOf(nodes[at + offset], kind)?.[1]) === Number(markOf(nodes[at + offset - 1], kind)?.[1]) + 1
  );
}

function listOf(run: readonly Paragraph[], file: VFile): List {
  const number = markOf(run[0], NUMBER)?.[1];
  const bullet = bulletOf(run[0]);
  const items = run.map((node): ListItem => {
    const mark = markOf(node, BULLET) ?? markOf(node, DASH) ?? markOf(node, NUMBER);
    const first = node.children[0];
    const length = mark?.[0].length ?? 0;
    if (first?.type === 'text') node.children[0] = cutText(file, first, length, first.value.slice(length));
    const children = trimInline(file, node.children);
    const inner = spanOf(children);
    const paragraph: Paragraph = { ...node, children, ...(inner ? { position: inner } : {}) };
    const place = placesOf(node)[0];
    return { type: 'listItem', spread: false, children: [paragraph], ...(place ? { position: place } : {}) };
  });
  const place = spanOf(items);
  const list: List = {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children: items,
    ...(place ? { position: place } : {}),
    ...(bullet ? { data: { bullet } } : {}),
  };
  say(
    file,
    'heal-list',
    run[0],
    `${items.length === 1 ? 'A paragraph that begins' : `${items.length} paragraphs that begin`} with a bullet or number became a list`,
  );
  return list;
}

/** Lists that touch, or that only page marks keep apart, become one where they go on; page marks between them go. */
function merged(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let last = -1;
  for (const node of nodes) {
    const before = out[last];
    const touch = last === out.length - 1;
    const may = node.type === 'list' && (!touch || node.ordered || isMarked(node));
    if (node.type === 'list' && before?.type === 'list' && may && continueList(before, node)) {
      out.length = last + 1;
    } else {
      if (!node.data?.page) last = out.length;
      out.push(node);
    }
  }
  return out;
}
