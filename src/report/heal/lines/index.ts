/**
 * Converted pages keep their line breaks and lose the blank lines between paragraphs. This repair finds out whether
 * the report is such (`measure.ts`), cuts runs of lines into paragraphs (`breaks.ts`), makes page marks of form
 * feeds, text of page furniture that indentation turned into code, and lets text that Markdown took for part of a
 * list item out of the list. Clean reports, with one line a paragraph or wrapped by hand, pass unchanged.
 */
import type { Code, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { isPageNumber, repeatedLines } from '../furniture.ts';
import { isOpenEnded, isTerminal, startsUpper } from '../signs.ts';
import { splitInlineMany } from '../split.ts';
import { paragraphOf, textOf, trimInline } from '../tree.ts';
import { type BreakContext, BULLET, breaksOf, isFull, type Line } from './breaks.ts';
import { measureLines } from './measure.ts';

declare module 'vfile' {
  interface DataMap {
    /** Inside the copy desk only: what `lines` found out about the page's lines. */
    lines: { readonly wrapped: boolean; readonly full: number; readonly converted?: boolean };
  }
}

declare module 'mdast' {
  interface Data {
    /** Inside the copy desk only: the last line of this paragraph had no room for another word. */
    full?: true;
  }
}

/** The repair as a unified plugin. */
export function remarkHealLines() {
  return (tree: Root, file: VFile): void => {
    const measure = measureLines(tree);
    file.data.lines = measure;
    if (measure.wrapped)
      tree.children = tree.children.map((node) => (isIndented(node, file) ? codeText(node) : node));
    const repeated = repeatedLines(tree);
    const context = {
      full: measure.full,
      isFurniture: (text: string) => repeated.has(text) || isPageNumber(text),
    };
    const first = tree.children.find((node) => node.type !== 'yaml');
    const blocks = tree.children.flatMap((node): RootContent[] => {
      if (node.type === 'paragraph')
        return cutParagraph(node, file, { ...context, opensReport: node === first });
      if (node.type === 'list' && measure.wrapped)
        return cutList(node, file, { ...context, opensReport: false });
      return [node];
    });
    tree.children = measure.wrapped ? rejoined(blocks, measure.full) : blocks;
  };
}

function cutParagraph(node: Paragraph, file: VFile, context: BreakContext): RootContent[] {
  const text = textOf(node);
  if (!text.includes('\n') && !text.includes('\f')) return [node];
  const lines = linesOf(node, text);
  const breaks = breaksOf(lines, context);
  const parts = breaks.length > 0 ? cutAt(node, text, breaks, file) : [node];
  return parts.flatMap((part) => withPageMark(part, file));
}

function cutAt(node: Paragraph, text: string, breaks: readonly number[], file: VFile): Paragraph[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return splitInlineMany(
    file,
    node.children,
    breaks.map((line) => starts[line] as number),
  )
    .map((children) => paragraphOf(trimFeeds(children, file)))
    .filter((part) => part.children.length > 0);
}

/** Trims white space but leaves a form feed at the head, which is a page's mark. */
function trimFeeds(children: PhrasingContent[], file: VFile): PhrasingContent[] {
  return textOf(children).trimStart() !== textOf(children) && /^\s*\f/.test(textOf(children))
    ? children
    : trimInline(file, children);
}

function withPageMark(node: Paragraph, file: VFile): RootContent[] {
  if (!/^\s*\f/.test(textOf(node))) return [node];
  const children = trimInline(file, node.children);
  const mark: RootContent = { type: 'thematicBreak', data: { page: true } };
  return children.length > 0 ? [mark, paragraphOf(children)] : [mark];
}

/** The lines of a paragraph and whether each stands wholly in bold. */
function linesOf(node: Paragraph, text: string): Line[] {
  const plain: boolean[] = [false];
  const strong: boolean[] = [false];
  const walk = (nodes: readonly PhrasingContent[], bold: boolean): void => {
    for (const child of nodes) {
      const isBold = bold || child.type === 'strong';
      if (child.type === 'break') step();
      else if ('children' in child) walk(child.children, isBold);
      else if ('value' in child && child.type !== 'html') {
        for (const [i, piece] of child.value.split('\n').entries()) {
          if (i > 0) step();
          if (piece.trim()) (isBold ? strong : plain)[plain.length - 1] = true;
        }
      }
    }
  };
  const step = (): void => {
    plain.push(false);
    strong.push(false);
  };
  walk(node.children, false);
  return text.split('\n').map((line, i) => ({ text: line, bold: strong[i] === true && plain[i] === false }));
}

/** Lists whose items swallowed the lines under them give these back as paragraphs. */
function cutList(list: List, file: VFile, context: BreakContext): RootContent[] {
  const only = list.ordered && list.children.length === 1 ? list.children[0] : undefined;
  if (only && isNumberedHead(only))
    return [numbered(only, only.children[0] as Paragraph, `${list.start ?? 1}. `)];
  const blocks: RootContent[] = [];
  let items: ListItem[] = [];
  const flush = (): void => {
    const first = items[0];
    if (!first) return;
    const start = list.ordered ? (list.start ?? 1) + list.children.indexOf(first) : null;
    blocks.push({ ...list, start, children: items, ...placed(items) });
    items = [];
  };
  for (const item of list.children) {
    const paragraph = item.children[0];
    const parts = paragraph?.type === 'paragraph' ? cutParagraph(paragraph, file, context) : [];
    if (parts.length < 2) {
      items.push(item);
      continue;
    }
    const [head, ...rest] = parts as Paragraph[];
    const ordinal = list.ordered ? `${(list.start ?? 1) + list.children.indexOf(item)}. ` : undefined;
    if (ordinal && head && !isTerminal(textOf(head))) {
      flush();
      blocks.push(numbered(item, head, ordinal));
    } else {
      items.push({ ...item, children: [head as Paragraph], ...placed([head as Paragraph]) });
      flush();
    }
    blocks.push(...rest, ...(item.children.slice(1) as RootContent[]));
  }
  flush();
  return blocks;
}

/** One numbered line of a few words that ends no sentence is no list: "7. Implementation". */
function isNumberedHead({ children }: ListItem): boolean {
  const text = children[0]?.type === 'paragraph' && children.length === 1 ? textOf(children[0]) : '\n';
  return (
    !text.includes('\n') &&
    startsUpper(text) &&
    !isOpenEnded(text) &&
    !isTerminal(text) &&
    text.split(' ').length <= 12
  );
}

function placed(nodes: readonly RootContent[]) {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}

/** A numbered heading that Markdown took for a list item, with its number as text again. */
function numbered(item: ListItem, head: Paragraph, ordinal: string): Paragraph {
  const start = item.position?.start;
  const end = head.position?.start;
  const mark: Text = { type: 'text', value: ordinal, ...(start && end ? { position: { start, end } } : {}) };
  return paragraphOf([mark, ...head.children]);
}

/** In a wrapped report indentation means centred or hanging text, not code. */
function isIndented(node: RootContent, file: VFile): node is Code {
  if (node.type !== 'code' || node.lang || !node.position) return false;
  const at = node.position.start.offset ?? 0;
  return !/^\s*(?:```|~~~)/.test(String(file.value).slice(at, at + 8));
}

function codeText(node: Code): RootContent {
  const position = node.position ? { position: node.position } : {};
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: node.value.replace(/^[ \t]+|[ \t]+$/gm, ''), ...position }],
    ...position,
  };
}

/** A bullet or note whose only line was full goes on after the blank line that the converter put there. */
function rejoined(blocks: readonly RootContent[], full: number): RootContent[] {
  const out: RootContent[] = [];
  for (const node of blocks) {
    const before = out.at(-1);
    if (node.type !== 'paragraph' || before?.type !== 'paragraph') {
      out.push(node);
      continue;
    }
    const [a, b] = [textOf(before), textOf(node)];
    const last = a.slice(a.lastIndexOf('\n') + 1);
    if (isFull(last, b, full)) before.data = { ...before.data, full: true };
    const hanging = !a.includes('\n') && (BULLET.test(a) || /^\d{1,3}\p{L}/u.test(a));
    const starts = BULLET.test(b) || /^\d{1,3}[\p{L}“"]/u.test(b);
    if (hanging && !starts && before.data?.full) {
      const data = { ...before.data };
      delete data.full;
      out[out.length - 1] = paragraphOf([
        ...before.children,
        { type: 'text', value: '\n' },
        ...node.children,
      ]);
    } else {
      out.push(node);
    }
  }
  return out;
}
