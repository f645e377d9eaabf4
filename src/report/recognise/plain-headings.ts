import type { Heading, Paragraph, RootContent } from 'mdast';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { inlineText } from '../inline.ts';
import { wordsOf } from '../plain.ts';
import { countWords, hasWord } from '../words.ts';
import { isDate } from './dates.ts';
import { isPersonName } from './names.ts';
import { purposeOf } from './purpose.ts';

/** Blocks in which lines that can only be headings became headings. */
export interface Raised {
  readonly blocks: readonly RootContent[];
  readonly messages: readonly Diagnostic[];
}

const MOST_WORDS = 12;
const MOST_CHARACTERS = 90;
/** A text of so many words under at most one heading has lost the others. */
const BARE_WORDS = 800;

/**
 * Raises short plain lines to headings where the report has lost its own: lines without a closing mark over text,
 * at least three of them, in a long text with at most one heading. A line that says "Key findings", "Recommendations"
 * and the like is raised in any report that has no heading for it. Says `heal-plain-heading` once, with all lines.
 */
export function raisePlainHeadings(blocks: readonly RootContent[], file: string): Raised {
  const heads = blocks.filter((node): node is Heading => node.type === 'heading');
  const lines = blocks.filter((node, at): node is Paragraph => isLine(node) && stands(blocks, at));
  if (lines.length === 0) return { blocks, messages: [] };
  const lacking = lines.filter((line) => isLacking(line, heads));
  // Without other headings a raised "Key findings" would swallow all that follows.
  const all = isBare(blocks, heads, lines) || (lacking.length > 0 && heads.length < 2);
  const chosen = all ? lines : lacking;
  if (chosen.length === 0) return { blocks, messages: [] };
  const depth = mostly(heads);
  const raised = new Set<RootContent>(chosen);
  const numbers = chosen.map((line) => line.position?.start.line).filter((line) => line !== undefined);
  const [one] = chosen.length === 1 ? numbers : [];
  const reason = one
    ? `The short line ${one} over text was read as a heading`
    : `${chosen.length} short lines over text were read as headings (lines ${numbers.join(', ')})`;
  const fix = 'Mark headings with # signs, or end these lines with a full stop';
  const place = chosen[0]!.position;
  return {
    blocks: blocks.map((node) => (raised.has(node) ? heading(node as Paragraph, depth) : node)),
    messages: [diagnostic('heal-plain-heading', reason, fix, { file, ...(place ? { place } : {}) })],
  };
}

function heading({ children, position, data }: Paragraph, depth: Heading['depth']): Heading {
  return {
    type: 'heading',
    depth,
    children,
    ...(position ? { position } : {}),
    ...(data?.sources ? { data } : {}),
  };
}

function isLine(node: RootContent): boolean {
  if (
    node.type !== 'paragraph' ||
    node.children.some((child) => child.type !== 'text' && child.type !== 'footnoteReference')
  ) {
    return false;
  }
  const text = inlineText(node.children).trim();
  if (text.length > MOST_CHARACTERS || countWords(text) > MOST_WORDS || !/^[\p{Lu}\p{N}]/u.test(text))
    return false;
  if (/[.:;,!…\n|)]$|\n/u.test(text) || /^(?:figure|table|source|note|box|chart)\b/i.test(text)) return false;
  return hasWord(text) && !isDate(text) && !isPersonName(text);
}

/** Over a paragraph or a list, and not the answer to a line that ends in a colon. */
function stands(blocks: readonly RootContent[], at: number): boolean {
  const next = blocks[at + 1];
  const before = blocks[at - 1];
  if (before?.type === 'paragraph' && /:$/.test(inlineText(before.children).trim())) return false;
  if (next?.type === 'list')
    return before?.type !== 'list' || countWords(inlineText((blocks[at] as Paragraph).children)) > 1;
  if (next?.type !== 'paragraph') return false;
  if (purposeOf(inlineText((blocks[at] as Paragraph).children))?.rank === 1) return true;
  return countWords(inlineText(next.children)) > 15 || (isLine(next) && isOverText(blocks[at + 2]));
}

function isOverText(node: RootContent | undefined): boolean {
  return node?.type === 'list' || (node?.type === 'paragraph' && countWords(inlineText(node.children)) > 15);
}

function isBare(
  blocks: readonly RootContent[],
  heads: readonly Heading[],
  lines: readonly Paragraph[],
): boolean {
  const paragraphs = blocks.filter((node) => node.type === 'paragraph').length;
  return (
    heads.length < 2 && lines.length > 2 && lines.length * 3 <= paragraphs && wordsOf(blocks) >= BARE_WORDS
  );
}

/** The line names a part that no heading names. */
function isLacking(line: Paragraph, heads: readonly Heading[]): boolean {
  const purpose = purposeOf(inlineText(line.children));
  if (!purpose || purpose.rank > 1 || !['findings', 'takeaways', 'summary'].includes(purpose.purpose))
    return false;
  return !heads.some((head) => purposeOf(inlineText(head.children))?.purpose === purpose.purpose);
}

function mostly(heads: readonly Heading[]): Heading['depth'] {
  const counts = new Map<Heading['depth'], number>();
  for (const { depth } of heads) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}
