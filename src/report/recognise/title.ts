import type { Heading, Paragraph, RootContent } from 'mdast';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { inlineText } from '../inline.ts';
import { linesOf, trimmedLine } from '../lines.ts';
import { sourcesOf, sourcesOfAll } from '../sources.ts';
import type { Meta, MetaText } from '../types.ts';
import { countWords } from '../words.ts';
import { isPersonName } from './names.ts';
import { normalise, purposeOf } from './purpose.ts';

/** The title found, the blocks it took, and what to say about it. */
export interface FoundTitle {
  readonly title: Meta['title'];
  readonly subtitle?: MetaText;
  readonly taken: ReadonlySet<RootContent>;
  /** Words of a second printing of the title. */
  readonly repeats: readonly MetaText[];
  readonly messages: readonly Diagnostic[];
}

/** Words of text before a heading after which it can no longer be the title, if it is one of many like it. */
const FRONT_WORDS = 60;
const LONGEST_TITLE = 50;
const GENERIC =
  /^(?:introduction|background|foreword|preface|acknowledge?ments?|abbreviations|acronyms|appendix|annex|einleitung|vorwort|avant-propos|introducción|введение|предисловие|кіріспе|method(?:s|ology)?|results|discussion|context|box|footnotes?)\b/u;

/**
 * Finds the title: front matter, else the first heading (of any depth) that stands before the text or above all
 * other headings, else the first line wholly in bold, else a short first line, else the file's name with
 * `title-missing`. A heading or line that repeats the title is taken off the body; a heading without text of its
 * own right below the title is its subtitle.
 */
export function findTitle(
  blocks: readonly RootContent[],
  given: MetaText | undefined,
  path: string,
): FoundTitle {
  const heading = titleHeading(blocks);
  if (given) return fromFrontMatter(blocks, given, heading);
  const labelled = labelledTitle(blocks);
  if (labelled) return { title: labelled, taken: new Set(), repeats: [], messages: [] };
  const line = heading ?? boldLine(blocks);
  if (line) return fromLine(blocks, line, []);
  const memo = subjectLine(blocks);
  if (memo) return { title: memo, taken: new Set(), repeats: [], messages: [] };
  const place = blocks[0]?.position;
  const first = plainLine(blocks);
  const fix = 'Begin the report with a heading (# Title) or name it in its front matter (title: …)';
  const where = { file: path, ...(place ? { place } : {}) };
  if (first) {
    const reason = 'The report has no heading for a title; its first line is used';
    return fromLine(blocks, first, [diagnostic('title-missing', reason, fix, where)]);
  }
  const reason = 'The report has no title; the name of its file is used';
  return {
    title: { text: nameOf(path), nodes: [], source: [] },
    taken: new Set(),
    repeats: [],
    messages: [diagnostic('title-missing', reason, fix, where)],
  };
}

function nameOf(path: string): string {
  const name = path
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[^.]+$/, '');
  return name.replace(/[-_]+/g, ' ').trim() || 'report';
}

function fromLine(
  blocks: readonly RootContent[],
  node: Heading | Paragraph,
  messages: Diagnostic[],
): FoundTitle {
  const lines = [node, ...furtherLines(blocks, node)];
  const subtitle = subtitleAfter(blocks, blocks.indexOf(lines.at(-1)!));
  return {
    title: {
      text: lines.map(folded).join(' '),
      nodes: lines.flatMap((line, at) =>
        at > 0 ? [{ type: 'text', value: ' ' } as const, ...line.children] : line.children,
      ),
      source: sourcesOfAll(lines),
    },
    ...(subtitle ? { subtitle: { text: folded(subtitle), source: sourcesOf(subtitle) } } : {}),
    taken: new Set<RootContent>([...lines, ...(subtitle ? [subtitle] : [])]),
    repeats: [],
    messages,
  };
}

/** A title set over several lines that conversion made a heading each: no # signs, no blank line between them. */
function furtherLines(blocks: readonly RootContent[], title: Heading | Paragraph): Heading[] {
  const further: Heading[] = [];
  let last: Heading | Paragraph = title;
  for (const next of blocks.slice(blocks.indexOf(title) + 1)) {
    if (next.type !== 'heading' || last.type !== 'heading') break;
    const gap = (next.position?.start.line ?? 9) - (last.position?.end.line ?? 0);
    if (gap !== 1 || !isTitleText(folded(next)) || isPersonName(folded(next))) break;
    further.push(next);
    last = next;
  }
  return further.some((line) => isMarked(line)) ? [] : further;
}

/** Written with # signs: its writer meant a heading of its own. */
function isMarked({ position, children }: Heading): boolean {
  const start = children[0]?.position?.start.column ?? 1;
  return start > (position?.start.column ?? 1);
}

function fromFrontMatter(
  blocks: readonly RootContent[],
  given: MetaText,
  heading: Heading | undefined,
): FoundTitle {
  const title = { ...given, nodes: [{ type: 'text' as const, value: given.text }] };
  const printed = heading && sameTitle(folded(heading), given.text) ? heading : undefined;
  if (!printed) {
    // A first heading above all others is a title too, though not the one that the front matter gives.
    if (!heading || heading !== blocks[0] || !isAlone(heading, blocks))
      return { title, taken: new Set(), repeats: [], messages: [] };
    const subtitle = { text: folded(heading), source: sourcesOf(heading) };
    return { title, subtitle, taken: new Set([heading]), repeats: [], messages: [] };
  }
  const found = fromLine(blocks, printed, []);
  // The printed title is the fuller one where front matter only holds its beginning.
  if (folded(printed).length > given.text.length) return { ...found, repeats: [given] };
  return { ...found, title, repeats: [{ text: folded(printed), source: sourcesOf(printed) }] };
}

function isAlone(heading: Heading, blocks: readonly RootContent[]): boolean {
  const others = blocks.filter((node): node is Heading => node.type === 'heading' && node !== heading);
  return others.length > 0 && others.every(({ depth }) => depth > heading.depth);
}

function sameTitle(a: string, b: string): boolean {
  const [one, two] = [letters(a), letters(b)].sort((x, y) => x.length - y.length) as [string, string];
  return one !== '' && (one === two || (two.startsWith(one) && one.length > 12));
}

function letters(text: string): string {
  return normalise(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function titleHeading(blocks: readonly RootContent[]): Heading | undefined {
  const index = blocks.findIndex((node) => node.type === 'heading' && isTitleText(folded(node)));
  if (index < 0) return undefined;
  const found = blocks[index] as Heading;
  const depths = blocks.filter((node): node is Heading => node.type === 'heading').map((node) => node.depth);
  const above = depths.every((depth, at) => at === depths.indexOf(found.depth) || depth > found.depth);
  if (above && depths.length > 1) return found;
  let words = 0;
  for (const node of blocks.slice(0, index)) {
    if (node.type === 'heading') return undefined;
    words += wordsOf(node);
  }
  return words <= FRONT_WORDS ? found : undefined;
}

function wordsOf(node: RootContent): number {
  if (node.type === 'paragraph') return countWords(inlineText(node.children));
  return node.type === 'list' || node.type === 'table' || node.type === 'blockquote' ? FRONT_WORDS / 2 : 0;
}

function isTitleText(text: string): boolean {
  const plain = normalise(text);
  if (plain === '' || countWords(text) > LONGEST_TITLE || GENERIC.test(plain)) return false;
  if (/^\s*\d+(?:\.\d+)*[.)]\s/.test(text) || /^(?:from|to|subject|memorandum|re)\b.*:/iu.test(text))
    return false;
  // "Key findings" is no title; "Key findings of the river survey" may be one.
  return !purposeOf(text)?.whole;
}

function boldLine(blocks: readonly RootContent[]): Paragraph | undefined {
  let words = 0;
  for (const node of blocks) {
    if (node.type === 'heading' || words > FRONT_WORDS) return undefined;
    if (node.type === 'paragraph' && isBold(node) && isTitleText(folded(node))) return node;
    words += wordsOf(node);
  }
  return undefined;
}

function isBold(node: Paragraph): boolean {
  const solid = node.children.filter((child) => inlineText([child]).trim() !== '');
  return solid.length > 0 && solid.every((child) => child.type === 'strong') && !/[.:;]$/.test(folded(node));
}

function plainLine(blocks: readonly RootContent[]): Paragraph | undefined {
  const [first] = blocks;
  if (first?.type !== 'paragraph') return undefined;
  const text = folded(first);
  const short = countWords(text) <= 20 && !/[.:;!]$/.test(text) && /\p{L}/u.test(text);
  return short && isTitleText(text) && blocks.length > 1 ? first : undefined;
}

/** "Title: …" in the first block, as in the header lines of plain text. */
function labelledTitle([first]: readonly RootContent[]): Meta['title'] | undefined {
  if (first?.type !== 'paragraph') return undefined;
  for (const { text, nodes } of linesOf(first.children)) {
    const label = /^(?:title|titre|título|titel|название)\s*:\s*(?=\S)/iu.exec(text);
    const own = inlineText(nodes);
    const value = label && trimmedLine(nodes, own, own.indexOf(':') + 1, own.length);
    if (value) return value;
  }
  return undefined;
}

/** The subject line of a memorandum, as a title. */
function subjectLine(blocks: readonly RootContent[]): Meta['title'] | undefined {
  for (const node of blocks.slice(0, 12)) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const text = folded(node);
    const match = /^(?:subject|re|objet|asunto|betreff|тема)\s*:\s*(.+)$/iu.exec(text);
    if (match)
      return { text: match[1]!, nodes: [{ type: 'text', value: match[1]! }], source: sourcesOf(node) };
  }
  return undefined;
}

function subtitleAfter(blocks: readonly RootContent[], index: number): Heading | undefined {
  const next = blocks[index + 1];
  if (next?.type !== 'heading' || !isTitleText(folded(next)) || countWords(folded(next)) > 30)
    return undefined;
  const after = blocks.slice(index + 2, index + 8);
  const body = after.findIndex((node) => node.type === 'heading');
  const before = body < 0 ? after : after.slice(0, body);
  // Its own text would make it a section.
  const text = before.some((node) => (node.type === 'paragraph' ? isText(node) : node.type === 'list'));
  const title = blocks[index] as Heading | Paragraph;
  const deeper = title.type !== 'heading' || next.depth > title.depth;
  if (text || body < 0 || !deeper) return undefined;
  // A heading over deeper ones is a part of the report, unless it is the only one of its depth.
  const alone = blocks.filter((node) => node.type === 'heading' && node.depth === next.depth).length === 1;
  return (after[body] as Heading).depth <= next.depth || alone ? next : undefined;
}

/** A sentence, or more words than a byline has. */
function isText(node: Paragraph): boolean {
  return wordsOf(node) > 25 || /[.!?]$/.test(folded(node));
}

function folded(node: Heading | Paragraph): string {
  return inlineText(node.children).replace(/\s+/g, ' ').trim();
}
