/**
 * Pictures, tables and the captions of lost pictures become `figure` nodes (`figures/captions.ts` states how a
 * caption is known). A paragraph of pictures gives one figure each; the caption is the labelled or emphasised
 * paragraph next to it, else the picture's title; "Source: …" under it is its source line. A table takes a labelled
 * paragraph above or below. A caption alone stands for a lost picture. Each lost one is said by `heal-caption`.
 */
import type { Image, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import type { CaptionNode, FigureNode, SourceLineNode } from '../../types.ts';
import { BULLET } from '../lines/breaks.ts';
import { sourceLine } from '../places.ts';
import { opening, say } from '../say.ts';
import { isTerminal, roughWords, startsLower } from '../signs.ts';
import { splitInline } from '../split.ts';
import { addPlaces, foldedText, placesOf, spaceAfter, textOf, trimInline } from '../tree.ts';
import {
  CAPTION_POINTS,
  captionLabel,
  captionPoints,
  isLabelled,
  isNoteLine,
  isSourceLine,
} from './captions.ts';

/** The repair as a unified plugin. */
export function remarkHealFigures() {
  return (tree: Root, file: VFile): void => {
    const usual = usualGap(tree.children, file);
    const kept: RootContent[] = [];
    const { children } = tree;
    for (let i = 0; i < children.length; i++) {
      const node = children[i] as RootContent;
      const images = picturesOf(node);
      if (images.length > 0) i += pushPictures(images, children, i, kept, file);
      else if (node.type === 'table') i += pushTable(node, children, i, kept, file);
      else if (node.type === 'paragraph' && isLostCaption(children, i, usual, kept.at(-1), file)) {
        i += pushLost(node, children, i, kept, file);
      } else kept.push(node);
    }
    tree.children = kept;
  };
}

/** The pictures of a paragraph that holds nothing else (a linked picture counts as the picture). */
function picturesOf(node: RootContent): Image[] {
  if (node.type === 'image') return [node];
  if (node.type !== 'paragraph') return [];
  const images: Image[] = [];
  for (const child of node.children) {
    const inner = child.type === 'link' && child.children.length === 1 ? child.children[0] : child;
    if (inner?.type === 'image') images.push(inner);
    else if (textOf(child).trim() !== '' || child.type === 'footnoteReference') return [];
  }
  return images;
}

function pushPictures(
  images: readonly Image[],
  nodes: readonly RootContent[],
  at: number,
  kept: RootContent[],
  file: VFile,
): number {
  const node = nodes[at] as RootContent;
  for (const image of images.slice(0, -1)) kept.push(figure([image], image));
  const last = images.at(-1) as Image;
  const parts: FigureNode['children'] = [last];
  const made = figure(parts, last.position ? last : node);
  let used = 0;
  const below = nodes[at + 1];
  if (below?.type === 'paragraph' && isCaptionBeside(below)) {
    parts.push(caption(below, file));
    addPlaces(made, below);
    used = 1;
  } else if (last.title) {
    parts.push(titleCaption(last));
  }
  used += pushLines(nodes, at + 1 + used, parts, made, file);
  kept.push(made);
  return used;
}

/** Takes the paragraphs from `at` on that are notes or sources of what stands above them. Gives their number. */
function pushLines(
  nodes: readonly RootContent[],
  at: number,
  parts: FigureNode['children'],
  made: FigureNode,
  file: VFile,
): number {
  let used = 0;
  for (let node = nodes[at]; node?.type === 'paragraph'; node = nodes[at + used]) {
    const text = foldedText(node);
    if (!isSourceLine(text) && !isNoteLine(text)) break;
    const line: SourceLineNode = { type: 'sourceLine', children: trimInline(file, node.children) };
    if (node.position) line.position = node.position;
    parts.push(line);
    addPlaces(made, node);
    used += 1;
  }
  return used;
}

/** Takes notes and sources off the end of a table where they are rows of their own: one filled cell, the first. */
function noteRows(table: Table, file: VFile): SourceLineNode[] {
  const lines: SourceLineNode[] = [];
  while (table.children.length > 1) {
    const row = table.children.at(-1)!;
    const [cell, ...others] = row.children;
    if (!cell || others.some((other) => textOf(other).trim() !== '')) break;
    const text = foldedText(cell);
    if (!isSourceLine(text) && !isNoteLine(text)) break;
    lines.unshift({
      type: 'sourceLine',
      children: trimInline(file, cell.children),
      ...(cell.position ? { position: cell.position } : {}),
    });
    table.children.pop();
  }
  return lines;
}

function pushTable(
  table: Table,
  nodes: readonly RootContent[],
  at: number,
  kept: RootContent[],
  file: VFile,
): number {
  const parts: FigureNode['children'] = [table];
  const made = figure(parts, table);
  const ownLines = noteRows(table, file);
  const above = kept.at(-1);
  const below = nodes[at + 1];
  let used = 0;
  if (above?.type === 'paragraph' && isTableCaption(above)) {
    kept.pop();
    parts.unshift(caption(above, file));
    addPlaces(made, above);
  } else if (above?.type === 'figure' && above.children.length === 1 && isLostTable(above)) {
    kept.pop();
    parts.unshift(above.children[0] as CaptionNode);
    addPlaces(made, above);
  } else if (below?.type === 'paragraph' && isTableCaption(below)) {
    parts.push(caption(below, file));
    addPlaces(made, below);
    used = 1;
  }
  parts.push(...ownLines);
  used += pushLines(nodes, at + 1 + used, parts, made, file);
  kept.push(parts.length > 1 ? made : table);
  return used;
}

function isTableCaption(node: Paragraph): boolean {
  const text = foldedText(node);
  return isLabelled(text) && /^(?:Tab|Kesteе|Таб|Кесте|表|Exhibit|Box)/i.test(text);
}

function isCaptionOnly({ children }: FigureNode): boolean {
  return children.every((child) => child.type === 'caption' || child.type === 'sourceLine');
}

function isLostTable(figureNode: FigureNode): boolean {
  const first = figureNode.children[0];
  return first?.type === 'caption' && /^(?:Tab|Таб|Кесте|表)/i.test(first.label ?? '');
}

/** A paragraph directly under a picture is its caption when labelled, or short and wholly emphasised. */
function isCaptionBeside(node: Paragraph): boolean {
  const text = foldedText(node);
  if (isLabelled(text)) return true;
  const whole = node.children.length === 1 && node.children[0]?.type === 'emphasis';
  return whole && roughWords(text) <= 60;
}

function isLostCaption(
  nodes: readonly RootContent[],
  at: number,
  usual: number,
  above: RootContent | undefined,
  file: VFile,
): boolean {
  const node = nodes[at] as Paragraph;
  if (nodes[at + 1]?.type === 'table' && isTableCaption(node)) return false;
  if (node.data?.bio) return false;
  const text = foldedText(node);
  if (isLabelled(text)) return true;
  if (nodes[at - 1]?.type === 'heading' || introducesList(nodes[at + 1])) return false;
  // Blank lines under a picture or table that is there are its own.
  const extraGap = above?.type === 'figure' && !isCaptionOnly(above) ? 0 : gapBefore(nodes, at, file) - usual;
  const around = { extraGap, before: neighbour(nodes, at, -1), after: neighbour(nodes, at, 1) };
  return captionPoints(text, around) >= CAPTION_POINTS;
}

/** True for a list, or a paragraph that `lists` will make one of. */
function introducesList(next: RootContent | undefined): boolean {
  return next?.type === 'list' || (next?.type === 'paragraph' && BULLET.test(textOf(next)));
}

/** The nearest paragraph in one direction over notes, page marks and biographies; '' at anything else. */
function neighbour(nodes: readonly RootContent[], at: number, step: 1 | -1): string {
  for (let i = at + step, tries = 0; nodes[i] && tries < 12; i += step, tries++) {
    const node = nodes[i] as RootContent;
    if (node.type === 'footnoteDefinition' || node.data?.page || node.data?.bio) continue;
    if (node.type === 'figure' || picturesOf(node).length > 0) continue;
    if (node.type === 'list') return step === -1 ? foldedText(node).slice(-200) : '';
    return node.type === 'paragraph' ? foldedText(node) : '';
  }
  return '';
}

function pushLost(
  node: Paragraph,
  nodes: readonly RootContent[],
  at: number,
  kept: RootContent[],
  file: VFile,
): number {
  let used = 0;
  const rest = nodes[at + 1];
  if (rest?.type === 'paragraph' && isRestOfCaption(node, rest, nodes, at)) {
    addPlaces(node, rest);
    node.children.push(spaceAfter(node.children.at(-1)?.position), ...rest.children);
    used = 1;
  }
  const parts: FigureNode['children'] = [caption(node, file)];
  const made = figure(parts, node);
  used += pushLines(nodes, at + 1 + used, parts, made, file);
  say(
    file,
    'heal-caption',
    node,
    `“${opening(foldedText(node))}” is the caption of a picture that the report has lost: it is kept out of the text`,
    'Put the picture back into the report above its caption',
  );
  kept.push(made);
  return used;
}

/** The second half of a caption that a blank line cut: short, lower case, and not needed by the text around it. */
function isRestOfCaption(
  node: Paragraph,
  rest: Paragraph,
  nodes: readonly RootContent[],
  at: number,
): boolean {
  const text = foldedText(rest);
  if (isTerminal(foldedText(node)) || !startsLower(text) || roughWords(text) > 25) return false;
  const before = neighbour(nodes, at, -1);
  return before === '' || isTerminal(before) || startsLower(neighbour(nodes, at + 1, 1));
}

function figure(children: FigureNode['children'], from: RootContent): FigureNode {
  return {
    type: 'figure',
    children,
    ...(from.position ? { position: from.position } : {}),
    ...(from.data?.sources ? { data: { sources: [...placesOf(from)] } } : {}),
  };
}

function caption(node: Paragraph, file: VFile): CaptionNode {
  const text = textOf(node.children);
  const lead = text.length - text.trimStart().length;
  const head = captionLabel(text.trimStart());
  const rest = head ? splitInline(file, node.children, lead + head.length)[1] : node.children;
  const children = trimInline(file, rest);
  const keep = head && textOf(children).trim() !== '';
  return {
    type: 'caption',
    ...(keep ? { label: head.label } : {}),
    children: keep ? unwrapped(children) : unwrapped(trimInline(file, node.children)),
    ...(node.position ? { position: node.position } : {}),
    ...(node.data?.sources ? { data: { sources: node.data.sources } } : {}),
  };
}

/** A caption that is emphasised as a whole says so by being a caption. */
function unwrapped(children: PhrasingContent[]): PhrasingContent[] {
  const only = children.length === 1 ? children[0] : undefined;
  return only?.type === 'emphasis' || only?.type === 'strong' ? only.children : children;
}

function titleCaption(image: Image): CaptionNode {
  const place = image.position ? { position: image.position } : {};
  const text = image.title ?? '';
  image.title = null;
  const head = captionLabel(text);
  const value = head ? text.slice(head.length) : text;
  return {
    type: 'caption',
    ...(head && value ? { label: head.label } : {}),
    children: [{ type: 'text', value: value || text, ...place }],
    ...place,
  };
}

/** Blank lines above a block; comments between count for nothing. */
function gapBefore(nodes: readonly RootContent[], at: number, file: VFile): number {
  const before = nodes[at - 1]?.position?.end.line;
  const start = nodes[at]?.position?.start.line;
  if (before === undefined || start === undefined) return 0;
  let gap = 0;
  for (let line = before + 1; line < start; line++) if (sourceLine(file, line).trim() === '') gap++;
  return gap;
}

/** The most frequent number of blank lines between two paragraphs. */
function usualGap(nodes: readonly RootContent[], file: VFile): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < nodes.length; i++) {
    const gap = gapBefore(nodes, i, file);
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}
