/**
 * HTML in the report becomes mdast, so that raw HTML never reaches a brief. Blocks go through parse5 (`block.ts`),
 * inline tags through a small tag reader (`inline.ts`). Tables keep their spans in the cells' data; a cell that a
 * span covers is absent from its row, as in HTML. Comments go silently, scripts and unknown elements with
 * `heal-html-dropped`, each table with `heal-html-table`.
 */
import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { diagnostic, note } from '../../../diagnostics.ts';
import { rangeAt, sourceText } from '../places.ts';
import { textOf } from '../tree.ts';
import { blocksOf } from './block.ts';
import { dropped, healInlineHtml } from './inline.ts';
import { parseHtml } from './parse-html.ts';

/** The repair as a unified plugin. */
export function remarkHealHtml() {
  return (tree: Root, file: VFile): void => {
    const said = new Set<string>();
    gatherSplit(tree, file);
    healBlocks(tree, file, said);
    healInlineHtml(tree, file);
  };
}

/** Elements that Markdown cuts at blank lines although they are one thing. */
const WHOLE = ['table', 'ul', 'ol', 'dl'] as const;

/** An HTML element that blank lines cut into several Markdown blocks is put together again. */
function gatherSplit(tree: Root, file: VFile): void {
  if (!tree.children.some((child) => child.type === 'html')) return;
  const children: RootContent[] = [];
  const last = lastCloses(tree.children);
  for (let i = 0; i < tree.children.length; i++) {
    const node = tree.children[i] as RootContent;
    const end = node.type === 'html' ? endOfElement(tree.children, i, last) : i;
    children.push(end > i ? merged(tree.children.slice(i, end + 1), file) : node);
    i = end;
  }
  tree.children = children;
}

/** Where each element is closed for the last time, so that an unclosed one is not searched for again and again. */
function lastCloses(nodes: readonly RootContent[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [i, node] of nodes.entries()) {
    if (node.type !== 'html') continue;
    for (const name of WHOLE) if (node.value.includes(`</${name}`)) last.set(name, i);
  }
  return last;
}

function endOfElement(
  nodes: readonly RootContent[],
  from: number,
  last: ReadonlyMap<string, number>,
): number {
  const name = WHOLE.find((candidate) => balance((nodes[from] as Html).value, candidate) > 0);
  if (!name || (last.get(name) ?? -1) <= from) return from;
  let open = 0;
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i] as RootContent;
    if (node.type === 'html') open += balance(node.value, name);
    else if (name !== 'table' && !isIndentedHtml(node)) return from;
    if (open <= 0) return i;
  }
  return from;
}

/** HTML that its indentation after a blank line turned into code. */
function isIndentedHtml(node: RootContent): boolean {
  return node.type === 'code' && !node.lang && node.value.trimStart().startsWith('<');
}

function balance(html: string, name: string): number {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  return count(new RegExp(`<${name}[\\s>]`, 'gi')) - count(new RegExp(`</${name}\\s*>`, 'gi'));
}

function merged(nodes: readonly RootContent[], file: VFile): Html {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) {
    return {
      type: 'html',
      value: nodes.map((node) => ('value' in node ? node.value : textOf(node))).join('\n'),
    };
  }
  return { type: 'html', value: sourceText(file).slice(start.offset, end.offset), position: { start, end } };
}

function healBlocks(parent: Parents, file: VFile, said: Set<string>): void {
  if (!parent.children.some((child) => 'children' in child || child.type === 'html')) return;
  if (['paragraph', 'heading', 'tableRow'].includes(parent.type)) return;
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type === 'html') children.push(...blocksFrom(child, file, said));
    else {
      if ('children' in child) healBlocks(child, file, said);
      children.push(child);
    }
  }
  parent.children = children as never;
}

function blocksFrom(html: Html, file: VFile, said: Set<string>): RootContent[] {
  const start = html.position?.start.offset;
  const literal = start !== undefined && sourceText(file).startsWith(html.value, start);
  const blocks = blocksOf(parseHtml(html.value), {
    place: (from, to) => (literal ? rangeAt(file, start + from, start + to) : html.position),
    drop: (name, position) => dropped(file, said, name, position ? { ...html, position } : html),
  });
  for (const block of blocks) if (block.type === 'table') saidTable(file, block);
  return blocks;
}

function saidTable(file: VFile, table: RootContent): void {
  note(
    file,
    diagnostic(
      'heal-html-table',
      'An HTML table was read as a table',
      'Nothing to do; write it as a Markdown table if its cells span neither rows nor columns',
      table.position ? { place: table.position } : {},
    ),
  );
}
