/**
 * Headings that ran into their paragraph: some converters take a numbered heading for a list item and put the text
 * under it into the same item ("- II. Scope The requirements in part III …"). Known by an unordered list whose item
 * begins with a number of a heading (I., 2., 7.1, a.) and has twelve words or more, nine if a sentence surely begins. The heading ends before the first
 * capital that begins running text: a capitalised word followed by a lower-case verb or noun, one that ends in a
 * comma or colon, or a word that sentences begin with ("The", "This", "Within"). `heal-bold-heading` asks to check.
 *
 * Headings without a number run into their paragraphs too. These are looked for only in a converted report that has no
 * heading but its title, and believed when there are two or more.
 */
import type { Heading, List, ListItem, Paragraph, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { numberStyle } from './plain-headings.ts';
import { opening, say } from './say.ts';
import { splitInline } from './split.ts';
import { foldedText, paragraphOf, spanOf, textOf, trimInline } from './tree.ts';

const STARTERS = new Set(
  'The This These Those In To For From Within When While As If Each Every It Its They We There That An At By On Since With Under Over Although However Our'.split(
    ' ',
  ),
);
const CONNECTIVES = /^(?:and|or|of|for|the|in|to|on|a|an|by|&)$/;

/** The repair as a unified plugin. */
export function remarkHealRunInHeadings() {
  return (tree: Root, file: VFile): void => {
    tree.children = tree.children.flatMap((node) =>
      node.type === 'list' && !node.ordered ? opened(node, file) : [node],
    );
    if (mayHidePlain(tree, file)) openPlain(tree, file);
  };
}

function mayHidePlain(tree: Root, file: VFile): boolean {
  const count = (type: string) => tree.children.filter((node) => node.type === type).length;
  const { wrapped, converted } = file.data.lines ?? {};
  return converted === true && !wrapped && count('heading') <= 1 && count('paragraph') >= 12;
}

function openPlain(tree: Root, file: VFile): void {
  const lower = new Set(textOf(tree.children).match(/(?<![\p{L}.])\p{Ll}{4,}/gu));
  const found = new Map<RootContent, number>();
  for (const node of tree.children) {
    if (node.type !== 'paragraph' || node.data?.bio) continue;
    const at = plainHeadingEnd(textOf(node), lower);
    if (at > 0) found.set(node, at);
  }
  if (found.size < 2) return;
  tree.children = tree.children.flatMap((node) => {
    const at = found.get(node);
    return at && node.type === 'paragraph' ? cut(node, at, file) : [node];
  });
}

const FINITE = /^(?:is|are|was|were|has|have|had|can|will|must|may)$/;
/** What no heading ends with: a name with a capital article may follow ("in The Hague", "according to The Times"). */
const UNENDING = /^(?:the|an?|and|or|of|for|in|to|on|by|at|as|from|with|like|both|that|than|see|read)$/i;

/**
 * Where running text begins after a heading without a number: at a capital after a word in lower case, when sentences
 * begin with that word, or when the report has it in lower case elsewhere and a verb follows ("of everything Housing is").
 */
function plainHeadingEnd(text: string, lower: ReadonlySet<string>): number {
  const words = [...text.matchAll(/\S+/g)];
  if (words.length < 25 || !/^\p{Lu}/u.test(text)) return 0;
  for (let i = 2; i < 15; i++) {
    const before = (words[i - 1] as RegExpExecArray)[0];
    const word = (words[i] as RegExpExecArray)[0];
    const next = (words[i + 1] as RegExpExecArray)[0];
    if (/[.!;,”"’)]$/.test(before)) return 0;
    if (!/^\p{Ll}[\p{L}-]+$/u.test(before) || UNENDING.test(before) || !/^\p{Lu}/u.test(word)) continue;
    if (STARTERS.has(word) || (lower.has(word.toLowerCase()) && FINITE.test(next)))
      return (words[i] as RegExpExecArray).index;
  }
  return 0;
}

function opened(list: List, file: VFile): RootContent[] {
  const blocks: RootContent[] = [];
  let items: ListItem[] = [];
  const flush = (): void => {
    const position = spanOf(items);
    if (items.length === list.children.length) blocks.push(list);
    else if (items.length > 0) blocks.push({ ...list, children: items, ...(position ? { position } : {}) });
    items = [];
  };
  for (const item of list.children) {
    const first = numberedText(item.children[0]);
    const at = first?.type === 'paragraph' ? headingEnd(textOf(first)) : 0;
    if (at === 0 || first?.type !== 'paragraph') {
      items.push(item);
      continue;
    }
    flush();
    blocks.push(...cut(first, at, file), ...(item.children.slice(1) as RootContent[]));
  }
  flush();
  return blocks;
}

/** "- 1. Scope The …": Markdown takes the number for an ordered list inside the item; it is text again. */
function numberedText(node: ListItem['children'][number] | undefined): typeof node {
  if (node?.type !== 'list' || !node.ordered || node.children.length !== 1) return node;
  const inner = node.children[0] as ListItem;
  const [paragraph] = inner.children;
  if (inner.children.length !== 1 || paragraph?.type !== 'paragraph') return node;
  const start = inner.position?.start;
  const end = paragraph.position?.start;
  const mark: Text = {
    type: 'text',
    value: `${node.start ?? 1}. `,
    ...(start && end ? { position: { start, end } } : {}),
  };
  return paragraphOf([mark, ...paragraph.children]);
}

function cut(paragraph: Paragraph, at: number, file: VFile): RootContent[] {
  const [head, rest] = splitInline(file, paragraph.children, at);
  const children = trimInline(file, head);
  const position = spanOf(children);
  file.data.lines = { wrapped: false, full: 0, ...file.data.lines, converted: true };
  const heading: Heading = { type: 'heading', depth: 2, children, ...(position ? { position } : {}) };
  say(
    file,
    'heal-bold-heading',
    paragraph,
    `“${opening(foldedText(heading))}” is taken for a heading that ran into its paragraph`,
    'Write it as a heading (##) on a line of its own',
  );
  return [heading, paragraphOf(trimInline(file, rest))];
}

/** Where the running text begins after a numbered heading; 0 when the text is not such. */
export function headingEnd(text: string): number {
  if (!numberStyle(text)) return 0;
  const words = [...text.matchAll(/\S+/g)];
  if (words.length < 9) return 0;
  for (let i = 2; i < Math.min(words.length - 1, 18); i++) {
    const word = (words[i] as RegExpExecArray)[0];
    const next = (words[i + 1] as RegExpExecArray)[0];
    if (!/^\p{Lu}/u.test(word) || CONNECTIVES.test((words[i - 1] as RegExpExecArray)[0])) continue;
    if (words.length < 12 && !STARTERS.has(word)) continue;
    const runs =
      STARTERS.has(word) || /[,:]$/.test(word) || (/^\p{Ll}/u.test(next) && !CONNECTIVES.test(next));
    if (runs) return (words[i] as RegExpExecArray).index;
  }
  return 0;
}
