/**
 * Headings that ran into their paragraph: some converters take a numbered heading for a list item and put the text
 * under it into the same item ("- II. Scope The requirements in part III …"). Known by an unordered list whose item
 * begins with a number of a heading (I., 2., 7.1, a.) and has twelve words or more. The heading ends before the first
 * capital that begins running text: a capitalised word followed by a lower-case verb or noun, one that ends in a
 * comma or colon, or a word that sentences begin with ("The", "This", "Within"). `heal-bold-heading` asks to check.
 */
import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
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
  };
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
    const first = item.children[0];
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
  if (words.length < 12) return 0;
  for (let i = 2; i < Math.min(words.length - 1, 18); i++) {
    const word = (words[i] as RegExpExecArray)[0];
    const next = (words[i + 1] as RegExpExecArray)[0];
    if (!/^\p{Lu}/u.test(word) || CONNECTIVES.test((words[i - 1] as RegExpExecArray)[0])) continue;
    const runs =
      STARTERS.has(word) || /[,:]$/.test(word) || (/^\p{Ll}/u.test(next) && !CONNECTIVES.test(next));
    if (runs) return (words[i] as RegExpExecArray).index;
  }
  return 0;
}
