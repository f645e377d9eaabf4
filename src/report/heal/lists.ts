/**
 * Paragraphs that begin with a bullet letter (`•`, `▪`, `–` when at least two follow one another) or a number in
 * brackets are list items. Lists that only page furniture kept apart are one list again. `heal-list` names each.
 */
import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { cutText } from './places.ts';
import { say } from './say.ts';
import { addPlaces, placesOf, spanOf, textOf, trimInline } from './tree.ts';

const BULLET = /^\s*[•◦▪▸►●○■□‣∙·]\s*(?=\S)/u;
const DASH = /^\s*[–—]\s+(?=\S)/u;
const NUMBER = /^\s*\(?(\d{1,2})\)\s+(?=\S)/u;

/** The repair as a unified plugin. */
export function remarkHealLists() {
  return (tree: Root, file: VFile): void => {
    const kept: RootContent[] = [];
    const { children } = tree;
    for (let i = 0; i < children.length; i++) {
      const run = runAt(children, i);
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

function runAt(nodes: readonly RootContent[], at: number): Paragraph[] {
  for (const kind of [BULLET, DASH, NUMBER]) {
    const run: Paragraph[] = [];
    while (markOf(nodes[at + run.length], kind) && isNext(nodes, at, run.length, kind))
      run.push(nodes[at + run.length] as Paragraph);
    if (run.length >= (kind === BULLET ? 1 : 2)) return run;
  }
  return [];
}

/** Numbered items must count up by one. */
function isNext(nodes: readonly RootContent[], at: number, offset: number, kind: RegExp): boolean {
  if (kind !== NUMBER || offset === 0) return true;
  return (
    Number(markOf(nodes[at + offset], kind)?.[1]) === Number(markOf(nodes[at + offset - 1], kind)?.[1]) + 1
  );
}

function listOf(run: readonly Paragraph[], file: VFile): List {
  const number = markOf(run[0], NUMBER)?.[1];
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
  };
  say(
    file,
    'heal-list',
    run[0],
    `${items.length === 1 ? 'A paragraph that begins' : `${items.length} paragraphs that begin`} with a bullet or number became a list`,
  );
  return list;
}

/** Bullet lists made here that touch, and ordered lists that count on, become one; page marks between them go. */
function merged(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let last = -1;
  for (const node of nodes) {
    const before = out[last];
    if (node.type === 'list' && before?.type === 'list' && continues(before, node, last < out.length - 1)) {
      addPlaces(before, node);
      before.children.push(...node.children);
      out.length = last + 1;
    } else {
      if (!node.data?.page) last = out.length;
      out.push(node);
    }
  }
  return out;
}

function continues(before: List, after: List, paged: boolean): boolean {
  if (before.ordered !== after.ordered) return false;
  if (before.ordered)
    return after.start === (before.start ?? 1) + before.children.length && textOf(after) !== '';
  return paged;
}
