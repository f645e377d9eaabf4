/**
 * Marks of site generators that are not words of the report: Kramdown attribute lists (`{: .class}`, `{:toc}`,
 * `{#id}`), Liquid tags (`{% include … %}`, `{{ page.title }}`) and front matter in the middle of the text (files
 * put one after the other). They go, each with `heal-kramdown`; code is left alone.
 */
import type { Heading, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { cutText } from './places.ts';
import { say } from './say.ts';
import { removeBlocks, setAside, textOf } from './tree.ts';

const MARKS = /\{:[^{}\n]*\}|\{%[^{}\n]*%\}|\{\{[^{}\n]*\}\}|(?<=\s)\{#[\w-]+\}\s*$/g;
const HAS_MARK = /\{[:%{#]/;

/** The repair as a unified plugin. */
export function remarkHealKramdown() {
  return (tree: Root, file: VFile): void => {
    removeFrontMatter(tree, file);
    removeTocLists(tree, file);
    visit(tree, file);
  };
}

function removeFrontMatter(tree: Root, file: VFile): void {
  const gone = new Set<RootContent>();
  for (const [i, node] of tree.children.entries()) {
    const before = tree.children[i - 1];
    if (node.type !== 'heading' || before?.type !== 'thematicBreak' || !isFrontMatter(node)) continue;
    gone.add(node).add(before);
    setAside(file, node, 'front matter in the middle of the text');
    say(file, 'heal-kramdown', node, 'Front matter in the middle of the text was set aside');
  }
  removeBlocks(tree, gone);
}

/** An underlined heading whose lines are all `key: value`. */
function isFrontMatter(heading: Heading): boolean {
  const lines = textOf(heading).split('\n');
  const keyed = lines.filter((line) => /^\s*(?:[\w-]+:(?:\s|$)|- )/.test(line)).length;
  return (
    heading.depth === 2 &&
    keyed === lines.length &&
    /^(?:layout|title|permalink|date|author)\s*:/m.test(textOf(heading))
  );
}

/** A list that Kramdown would replace by a table of contents. */
function removeTocLists(tree: Root, file: VFile): void {
  const gone = new Set<RootContent>();
  for (const node of tree.children) {
    if (node.type !== 'list' || !/\{:\s*toc\s*\}/.test(textOf(node))) continue;
    gone.add(node);
    setAside(file, node, 'table of contents');
    say(file, 'heal-toc', node, 'The place of a table of contents was set aside');
  }
  removeBlocks(tree, gone);
}

function visit(node: Nodes, file: VFile): void {
  if (!('children' in node)) return;
  if (node.type === 'heading') rememberName(node);
  let emptied = false;
  const children: Nodes[] = [];
  for (const child of node.children) {
    visit(child, file);
    if (child.type === 'text' && HAS_MARK.test(child.value)) children.push(...withoutMarks(child, file));
    else children.push(child);
    emptied ||= isEmptied(child);
  }
  trimLast(children, node);
  const kept = emptied ? children.filter((child) => !isEmptied(child)) : children;
  (node as Parents).children = kept as never;
}

/** `{#id}` is no word, but links go to it. */
function rememberName(heading: Heading): void {
  const last = heading.children.at(-1);
  const id = last?.type === 'text' ? /(?:^|\s)\{#([\w-]+)\}\s*$/.exec(last.value)?.[1] : undefined;
  if (id !== undefined) heading.data = { ...heading.data, anchor: id };
}

/** A mark at the end of a paragraph leaves no space behind. */
function trimLast(children: Nodes[], before: Parents): void {
  const last = children.at(-1);
  if (last?.type !== 'text' || last === before.children.at(-1)) return;
  last.value = last.value.trimEnd();
  if (last.value === '') children.pop();
}

function withoutMarks(text: Text, file: VFile): Text[] {
  const pieces: Text[] = [];
  let from = 0;
  for (const match of text.value.matchAll(MARKS)) {
    const mark = cutText(file, text, match.index, match[0]);
    say(file, 'heal-kramdown', mark, `The mark ${match[0]} of a site generator was removed`);
    push(text.value.slice(from, match.index));
    from = match.index + match[0].length;
  }
  push(text.value.slice(from));
  return pieces;

  function push(value: string): void {
    const trimmed = value.replace(/\n\s*$/, '');
    if (trimmed) pieces.push(cutText(file, text, from, trimmed));
  }
}

/** A block that held nothing but marks, or a paragraph that never held words. */
function isEmptied(node: Nodes): boolean {
  if (node.type === 'paragraph') return node.children.every((c) => c.type === 'text' && !c.value.trim());
  return (node.type === 'list' || node.type === 'listItem') && node.children.length === 0;
}
