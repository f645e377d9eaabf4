/**
 * Markdown text to mdast with positions into exactly that text. Nothing is mended here.
 *
 * GFM's autolink literals are the dearest part of the parse, so they are switched on only when the text holds a
 * bare address (some 5 % of a cold start); the tree is the same either way.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import { location } from 'vfile-location';

/** A parsed report: the file that messages go to, and the tree as written. */
export interface Parsed {
  readonly file: VFile;
  readonly tree: Root;
}

/** Links and images whose target is an address: these need no autolink literals. */
const TARGETS = /\]\(<?https?:\/\/[^\s()<>]*>?\)/gi;
const BARE_ADDRESS = /@|https?:\/\/|www\./i;

/**
 * Parses CommonMark with GFM and YAML front matter.
 *
 * @param text the report as read; positions count its UTF-16 code units, a leading BOM included.
 * @param path shown in messages.
 */
export function parseMarkdown(text: string, path: string): Parsed {
  const file = new VFile({ path, value: text });
  const literals = BARE_ADDRESS.test(text.replace(TARGETS, ''));
  const tree = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(gfm, { literals })
    .parse(file) as Root;
  if (literals) placeLiterals(tree, text, location(file).toPoint);
  return { file, tree };
}

function gfm(this: Processor, { literals }: { literals: boolean }): undefined {
  const data = this.data();
  const micromark = data.micromarkExtensions ?? [];
  const mdast = data.fromMarkdownExtensions ?? [];
  data.micromarkExtensions = micromark;
  data.fromMarkdownExtensions = mdast;
  if (literals) {
    micromark.push(gfmAutolinkLiteral());
    mdast.push(gfmAutolinkLiteralFromMarkdown());
  }
  micromark.push(gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem());
  mdast.push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

/**
 * The autolink extension finds some addresses in finished text nodes and leaves the pieces without a position:
 * they are looked up again, in order, inside their parent.
 */
function placeLiterals(node: Nodes, text: string, toPoint: (offset: number) => Point | undefined) {
  if (!('children' in node)) return;
  let cursor = node.position?.start.offset ?? 0;
  for (const child of node.children) {
    if (!child.position) placeOne(child, text, cursor, toPoint);
    cursor = child.position?.end.offset ?? cursor;
    placeLiterals(child as Parents, text, toPoint);
  }
}

function placeOne(
  child: Nodes,
  text: string,
  from: number,
  toPoint: (offset: number) => Point | undefined,
): void {
  const value = child.type === 'text' ? child.value : plain(child);
  const at = text.indexOf(value, from);
  if (!value || at < 0) return;
  const start = toPoint(at);
  const end = toPoint(at + value.length);
  if (start && end) child.position = { start, end };
}

function plain(node: Nodes): string {
  if ('children' in node) return node.children.map(plain).join('');
  return 'value' in node ? node.value : '';
}
