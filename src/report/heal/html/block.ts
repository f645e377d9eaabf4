/** HTML blocks become mdast blocks: paragraphs, headings, lists, quotations, tables, pictures. */
import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { Position } from 'unist';
import type { DefinitionListNode, DefinitionTextNode } from '../../types.ts';
import { textOf } from '../tree.ts';
import { inlineElement, languageOf, PLAIN, UNSEEN, withLanguage } from './elements.ts';
import { attributesOf, type HtmlElement, type HtmlNode, isElement } from './parse-html.ts';

/** What the converter needs: how to place a piece of HTML, and whom to tell about a dropped element. */
export interface HtmlContext {
  readonly place: (from: number, to: number) => Position | undefined;
  readonly drop: (name: string, position: Position | undefined) => void;
}

/** Deeper elements than this give only their words. */
const MAX_DEPTH = 120;
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table pre hr div section article center figure figcaption details summary main header footer aside nav address tr td th tbody thead tfoot caption form fieldset'.split(
    ' ',
  ),
);
const INLINE = new Set('em i cite strong b del s strike code kbd a sup sub br img wbr'.split(' '));

/** Converts parsed HTML in block position; loose text becomes paragraphs. */
export function blocksOf(nodes: readonly HtmlNode[], context: HtmlContext, depth = 0): RootContent[] {
  const blocks: RootContent[] = [];
  let loose: PhrasingContent[] = [];
  const flush = (): void => {
    if (textOf(loose).trim() || loose.some((node) => node.type === 'image')) {
      blocks.push(paragraph(loose, undefined));
    }
    loose = [];
  };
  for (const node of nodes) {
    if (isElement(node) && BLOCKS.has(node.tagName) && depth < MAX_DEPTH) {
      flush();
      blocks.push(...blockElement(node, context, depth + 1));
    } else {
      loose.push(...inlineOf([node], context, depth + 1));
    }
  }
  flush();
  return blocks;
}

function paragraph(children: PhrasingContent[], position: Position | undefined): RootContent {
  const first = children.find((child) => child.position)?.position;
  const last = children.findLast((child) => child.position)?.position;
  const place = position ?? (first && last ? { start: first.start, end: last.end } : undefined);
  return { type: 'paragraph', children, ...(place ? { position: place } : {}) };
}

function blockElement(element: HtmlElement, context: HtmlContext, depth: number): RootContent[] {
  const position = placeOf(element, context);
  const place = position ? { position } : {};
  const { id } = attributesOf(element);
  const data = id ? { data: { id } } : {};
  const lang = languageOf(attributesOf(element));
  const inner = () => {
    const children = inlineOf(element.childNodes, context, depth);
    return lang ? children.map((child) => withLanguage(child, lang)) : children;
  };
  const blocks = () => blocksOf(element.childNodes, context, depth);
  switch (element.tagName) {
    case 'p':
    case 'dt':
    case 'summary':
    case 'figcaption':
    case 'address': {
      const children = inner();
      const only =
        children.length > 0 && (textOf(children).trim() || children.some((c) => c.type === 'image'));
      return only ? [{ ...paragraph(children, position), ...data } as RootContent] : [];
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const level = Number(element.tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6;
      return [{ type: 'heading', depth: level, children: inner(), ...data, ...place }];
    }
    case 'ul':
    case 'ol':
      return [listOf(element, context, depth, position)];
    case 'dl':
      return [definitionsOf(element, context, depth, position)];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks() as (BlockContent | DefinitionContent)[], ...place }];
    case 'pre':
      return [{ type: 'code', value: textOf(inner()), ...place }];
    case 'hr':
      return [{ type: 'thematicBreak', ...place }];
    case 'table':
      return tableOf(element, context, depth, position);
    default: {
      const made = blocks();
      if (id && made[0]) made[0].data = { ...made[0].data, id };
      return made;
    }
  }
}

/** `<dl>`: terms and texts, also where they stand in `<div>`s; anything else between them is a text. */
function definitionsOf(
  element: HtmlElement,
  context: HtmlContext,
  depth: number,
  position: Position | undefined,
): RootContent {
  const entries = element.childNodes.flatMap((node) =>
    isElement(node) && node.tagName === 'div' ? node.childNodes : [node],
  );
  const children = entries.flatMap((node): DefinitionListNode['children'] => {
    const own = isElement(node) ? placeOf(node, context) : undefined;
    const place = own ? { position: own } : {};
    if (isElement(node) && node.tagName === 'dt')
      return [{ type: 'definitionTerm', children: inlineOf(node.childNodes, context, depth), ...place }];
    const inside = isElement(node) && node.tagName === 'dd' ? node.childNodes : [node];
    const blocks = blocksOf(inside, context, depth) as DefinitionTextNode['children'];
    return blocks.length > 0 ? [{ type: 'definitionText', children: blocks, ...place }] : [];
  });
  return { type: 'definitionList', children, ...(position ? { position } : {}) };
}

function listOf(
  element: HtmlElement,
  context: HtmlContext,
  depth: number,
  position: Position | undefined,
): RootContent {
  const { start } = attributesOf(element);
  const children = itemsOf(element).map((nodes): ListItem => {
    const [child] = nodes;
    const own = child && isElement(child) && child.tagName === 'li' ? child : undefined;
    const id = own ? attributesOf(own).id : undefined;
    const place = own ? placeOf(own, context) : undefined;
    return {
      type: 'listItem',
      spread: false,
      children: blocksOf(own ? own.childNodes : nodes, context, depth) as (
        | BlockContent
        | DefinitionContent
      )[],
      ...(id ? { data: { id } } : {}),
      ...(place ? { position: place } : {}),
    };
  });
  const ordered = element.tagName === 'ol';
  return {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(start ?? '1', 10) || 1 : null,
    spread: false,
    children: children.filter((item) => item.children.length > 0),
    ...(position ? { position } : {}),
  };
}

/** The items of a list: each `li`, and whatever stands between two as one item. */
function itemsOf(element: HtmlElement): HtmlNode[][] {
  const items: HtmlNode[][] = [];
  let loose: HtmlNode[] | undefined;
  for (const child of element.childNodes) {
    if (isElement(child) && child.tagName === 'li') {
      items.push([child]);
      loose = undefined;
    } else if (loose) loose.push(child);
    else {
      loose = [child];
      items.push(loose);
    }
  }
  return items;
}

/** The table, and before it its caption as a paragraph (the figures repair puts them together). */
function tableOf(
  element: HtmlElement,
  context: HtmlContext,
  depth: number,
  position: Position | undefined,
): RootContent[] {
  const before: RootContent[] = [];
  const groups: Record<string, TableRow[]> = { thead: [], tbody: [], tfoot: [] };
  const collect = (node: HtmlElement, group: string): void => {
    for (const child of node.childNodes.filter(isElement)) {
      if (child.tagName === 'tr') groups[group]!.push(rowOf(child, context, depth, group === 'thead'));
      else if (child.tagName === 'caption')
        before.push(paragraph(inlineOf(child.childNodes, context, depth), undefined));
      else if (child.tagName in groups) collect(child, child.tagName);
    }
  };
  collect(element, 'tbody');
  // HTML 4 let the foot stand before the body; it is shown last.
  const kept = Object.values(groups)
    .flat()
    .filter((row) => row.children.length > 0);
  if (kept.length === 0) return before;
  const table: Table = { type: 'table', align: [], children: kept, ...(position ? { position } : {}) };
  return [...before, table];
}

function rowOf(element: HtmlElement, context: HtmlContext, depth: number, head: boolean): TableRow {
  const place = placeOf(element, context);
  const cells = element.childNodes.filter(isElement).filter((cell) => ['td', 'th'].includes(cell.tagName));
  return {
    type: 'tableRow',
    children: cells.map((cell) => cellOf(cell, context, depth)),
    ...(head ? { data: { head } } : {}),
    ...(place ? { position: place } : {}),
  };
}

function cellOf(element: HtmlElement, context: HtmlContext, depth: number): TableCell {
  const { colspan, rowspan } = attributesOf(element);
  const place = placeOf(element, context);
  const span = (value: string | undefined) =>
    Math.min(100, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
  return {
    type: 'tableCell',
    children: cellContent(blocksOf(element.childNodes, context, depth)),
    data: {
      header: element.tagName === 'th',
      ...(span(colspan) > 1 ? { colSpan: span(colspan) } : {}),
      ...(span(rowspan) > 1 ? { rowSpan: span(rowspan) } : {}),
    },
    ...(place ? { position: place } : {}),
  };
}

/** A cell holds only phrasing: its paragraphs are put one under the other with breaks between. */
function cellContent(blocks: readonly RootContent[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [];
  const take = (block: RootContent): void => {
    if (block.type === 'paragraph' || block.type === 'heading') lines.push(block.children);
    else if ('children' in block) for (const child of block.children) take(child as RootContent);
    else if (block.type === 'code') lines.push([{ type: 'text', value: block.value }]);
  };
  for (const block of blocks) take(block);
  return lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'break' } as PhrasingContent, ...line]));
}

function inlineOf(nodes: readonly HtmlNode[], context: HtmlContext, depth: number): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.nodeName === '#text' && 'value' in node) {
      const position = placeOf(node, context);
      return [
        { type: 'text', value: node.value.replace(/[ \t\r\n\f]+/g, ' '), ...(position ? { position } : {}) },
      ];
    }
    if (!isElement(node)) return [];
    if (depth > MAX_DEPTH) return [{ type: 'text', value: deepText(node) }];
    const name = node.tagName;
    const position = placeOf(node, context);
    if (UNSEEN.has(name)) {
      context.drop(name, position);
      return [];
    }
    if (!INLINE.has(name) && !PLAIN.has(name) && !BLOCKS.has(name)) context.drop(name, position);
    const children = inlineOf(node.childNodes, context, depth + 1);
    return inlineElement({ name, attributes: attributesOf(node), children, position });
  });
}

/** The words of an element nested absurdly deep, without recursion. */
function deepText(element: HtmlElement): string {
  const words: string[] = [];
  const stack: HtmlNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    else if (isElement(node) && !UNSEEN.has(node.tagName)) stack.push(...[...node.childNodes].reverse());
  }
  return words.join('').replace(/\s+/g, ' ');
}

function placeOf(node: HtmlNode, context: HtmlContext): Position | undefined {
  const where = node.sourceCodeLocation;
  return where ? context.place(where.startOffset, where.endOffset) : undefined;
}
