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
import { definitions, hasDefinitions } from './definitions/syntax.ts';
import { directives, hasDirectives } from './directives/syntax.ts';
import { hasMaths, maths } from './maths/syntax.ts';
import { shorten } from './shorten.ts';

/** A parsed report: the file that messages go to, and the tree as written. */
export interface Parsed {
  readonly file: VFile;
  readonly tree: Root;
}

/** Links and images whose target is an address: these need no autolink literals. */
const TARGETS = /\]\(<?https?:\/\/[^\s()<>]*>?\)/gi;
const BARE_ADDRESS = /@|https?:\/\/|www\./i;

/** A link or picture in HTML whose address stands without quotation marks. */
const UNQUOTED = /<(?:a|img)\s[^<>"'`]{0,200}?\b(?:href|src)=(?=[^\s"'])[^\s"'`>]{1,2000}/gi;
/** Characters that micromark does not take in such an address, and what stands for them while it parses. */
const STAND_INS: Readonly<Record<string, string>> = { '/': '\ue000', '=': '\ue001', '<': '\ue002' };
const RESTORED = new Map(Object.entries(STAND_INS).map(([sign, standIn]) => [standIn, sign]));

/**
 * The text with unquoted addresses in a form that micromark reads as HTML: it ends them at a slash, against CommonMark's
 * grammar. No character is added or taken, so places stay; a text that uses the stand-ins itself is left as it is.
 */
function withReadableAddresses(text: string): string {
  if (!/(?:href|src)=[^\s"']/i.test(text) || /[\ue000-\ue002]/.test(text)) return text;
  return text.replace(UNQUOTED, (tag) => {
    const at = tag.search(/\b(?:href|src)=/i);
    const from = tag.indexOf('=', at) + 1;
    return tag.slice(0, from) + tag.slice(from).replace(/[/=<]/g, (sign) => STAND_INS[sign] as string);
  });
}

/** A tag whose last line is only its `>`, which Markdown takes for the mark of a quotation. */
const BROKEN_TAG =
  /(<(?:a|img|span|div|p|su[bp]|td|th|tr|table|font|em|strong|li|[ou]l|section|figure)) ([a-z-]{1,30}=[^<>\n]{1,2000})(?<!\r)(\r?\n)>/gi;

/** A tag as written and as it is parsed. */
type Mended = readonly [written: string, parsed: string];

/**
 * The text with broken tags broken after their names instead, and what was changed. No character is added or taken.
 */
function withWholeTags(text: string): { readable: string; mended: readonly Mended[] } {
  if (!/\n>/.test(text)) return { readable: text, mended: [] };
  const mended: Mended[] = [];
  const readable = text.replace(BROKEN_TAG, (written, name: string, attributes: string, end: string) => {
    const parsed = `${name}${end}${attributes} >`;
    mended.push([written, parsed]);
    return parsed;
  });
  return { readable, mended };
}

/** Gives back what code and HTML had written, and counts lines as the text does. */
function restoreTags(node: Nodes, mended: readonly Mended[], toPoint: (offset: number) => Point | undefined) {
  if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html' || node.type === 'yaml')
    for (const [written, parsed] of mended) node.value = node.value.replace(parsed, () => written);
  const { position } = node;
  if (position?.start.offset !== undefined && position.end.offset !== undefined) {
    position.start = toPoint(position.start.offset) ?? position.start;
    position.end = toPoint(position.end.offset) ?? position.end;
  }
  if ('children' in node) for (const child of node.children) restoreTags(child, mended, toPoint);
}

/** Gives back the characters that stand-ins stood for. */
function restoreAddresses(node: Nodes): void {
  const restored = (value: string) =>
    value.replace(/[\ue000-\ue002]/g, (standIn) => RESTORED.get(standIn) as string);
  if ('value' in node) node.value = restored(node.value);
  if ('url' in node) node.url = restored(node.url.replace(/%EE%80%8[0-2]/g, decodeURIComponent));
  if ('children' in node) for (const child of node.children) restoreAddresses(child);
}

/**
 * Parses CommonMark with GFM and YAML front matter, and directive containers where the text has any.
 *
 * @param text the report as read; positions count its UTF-16 code units, a leading BOM included.
 * @param path shown in messages.
 */
export function parseMarkdown(text: string, path: string): Parsed {
  const file = new VFile({ path, value: text });
  const whole = withWholeTags(text);
  const readable = withReadableAddresses(whole.readable);
  const literals = BARE_ADDRESS.test(text.replace(TARGETS, ''));
  const parse = parserOf(literals, text);
  const short = shorten(readable);
  const quick = short && parse(short.text);
  const tree = quick && short.restore(quick) ? quick : parse(readable);
  if (readable !== whole.readable) restoreAddresses(tree);
  if (whole.mended.length > 0) restoreTags(tree, whole.mended, location(file).toPoint);
  if (literals) placeLiterals(tree, text, location(file).toPoint);
  return { file, tree };
}

/** CommonMark with GFM, front matter and, where `text` may hold any, literal addresses, containers, definition lists and maths. */
export function parserOf(literals: boolean, whole = ''): (text: string) => Root {
  const parser = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(gfm, { literals })
    .use(hasDirectives(whole) ? [directives] : [])
    .use(hasDefinitions(whole) ? [definitions] : [])
    .use(hasMaths(whole) ? [[maths, whole]] : []);
  return (text) => parser.parse(text) as Root;
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
