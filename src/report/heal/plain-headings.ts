/**
 * Headings of a converted page whose marks are lost altogether: only in a report whose lines are a page's lines and
 * which has hardly any Markdown headings. A heading is one short line standing alone, that begins with a capital or
 * a number, does not end like a sentence or a label, and has text under it; the first such line is the title. The
 * level comes from the numbering: each style of number (I., 1., 1.1, a.) takes the next level in the order in which
 * the styles first occur inside one another; lines without a number stand on level 2.
 */
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isLabelled } from './figures/captions.ts';
import { BULLET } from './lines/breaks.ts';
import { widthOf } from './lines/measure.ts';
import { opening, say } from './say.ts';
import { endsHyphenated, isOpenEnded, isTerminal, startsUpper } from './signs.ts';
import { foldedText, textOf, trimInline } from './tree.ts';

/** The repair as a unified plugin. */
export function remarkHealPlainHeadings() {
  return (tree: Root, file: VFile): void => {
    const { wrapped, full } = file.data.lines ?? { wrapped: false, full: 0 };
    const marked = tree.children.filter((node) => node.type === 'heading').length;
    if (!wrapped || marked > 1 || hasBoldLines(tree)) return;
    const blocks = tree.children.filter(
      (node) => node.type !== 'yaml' && !node.data?.page && node.type !== 'footnoteDefinition',
    );
    const styles: string[] = [];
    const title = marked === 0 ? blocks.find((node) => node.type === 'paragraph') : undefined;
    for (const [i, node] of blocks.entries()) {
      if (node.type !== 'paragraph') continue;
      const isTitle = node === title && isTitleLike(node);
      if (!isTitle && !isHeadingLine(node, blocks[i - 1], blocks[i + 1], full, i)) continue;
      const depth = isTitle ? 1 : levelOf(foldedText(node), styles);
      const heading: Heading = { type: 'heading', depth, children: trimInline(file, node.children) };
      if (node.position) heading.position = node.position;
      if (node.data?.sources) heading.data = { sources: node.data.sources };
      tree.children[tree.children.indexOf(node)] = heading;
      say(
        file,
        'heal-bold-heading',
        node,
        `The line “${opening(foldedText(node))}” became a heading`,
        'Write it as a heading (##)',
      );
    }
  };
}

function hasBoldLines(tree: Root): boolean {
  return (
    tree.children.filter(
      (n) => n.type === 'paragraph' && n.children.length === 1 && n.children[0]?.type === 'strong',
    ).length > 1
  );
}

function isTitleLike(node: Paragraph): boolean {
  const text = foldedText(node);
  return text.split(' ').length <= 30 && !/\.$/.test(text);
}

function isHeadingLine(
  node: Paragraph,
  before: RootContent | undefined,
  after: RootContent | undefined,
  full: number,
  index: number,
): boolean {
  const text = textOf(node).trim();
  const lines = text.split('\n');
  if (lines.length > 2 || node.data?.bio || !after || BULLET.test(text) || isLabelled(text)) return false;
  if (
    !/^(?:[\p{Lu}\d“"‘(¿]|[a-z][.)]\s+\p{Lu})/u.test(text) ||
    isTerminal(text.replace(/\?$/, '')) ||
    isOpenEnded(text)
  )
    return false;
  if (text.split(/\s+/).length > 18 || !/\p{L}{3}/u.test(text) || /^\d{1,3}\p{L}/u.test(text)) return false;
  if (!hasNumber(text) && widthOf(lines[0] as string) > 0.85 * full) return false;
  if (index <= 3 && isName(text) && !(isAuthorLine(before) && isOver(node, after))) return false;
  if (/[|@]|https?:|\d{4}$/.test(text) || (/^[^:]{1,30}:\s\S/.test(text) && !hasNumber(text))) return false;
  const follows =
    after.type === 'paragraph' ||
    after.type === 'list' ||
    after.type === 'heading' ||
    after.type === 'figure';
  const free =
    before === undefined ||
    before.type !== 'paragraph' ||
    isTerminal(foldedText(before)) ||
    foldedText(before).split(' ').length < 12 ||
    endsShort(before, full);
  return follows && free && (startsUpper(text) || hasNumber(text));
}

/** The lines between two authors and the text are no heading; a line under an author that has text right under it is. */
function isAuthorLine(node: RootContent | undefined): boolean {
  return node?.type === 'paragraph' && isName(foldedText(node));
}

/** True when the next block begins on the very next line and is more than a line. */
function isOver(node: Paragraph, after: RootContent): boolean {
  const end = node.position?.end.line;
  return (
    end !== undefined &&
    after.position?.start.line === end + 1 &&
    after.position.end.line > after.position.start.line
  );
}

/** True when a paragraph's last line leaves so much room that nothing can go on after it. */
function endsShort(node: Paragraph, full: number): boolean {
  const text = textOf(node).trimEnd();
  return (
    !isOpenEnded(text) &&
    !endsHyphenated(text) &&
    widthOf(text.slice(text.lastIndexOf('\n') + 1)) < 0.5 * full
  );
}

function isName(text: string): boolean {
  return /^(?:by\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]+$/u.test(text);
}

const STYLES: readonly [string, RegExp][] = [
  ['decimal3', /^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s/],
  ['decimal2', /^\d{1,2}\.\d{1,2}\.?\s/],
  ['decimal', /^\d{1,2}[.)]\s/],
  ['roman', /^[IVX]{1,5}[.)]\s/],
  ['upper', /^[A-Z][.)]\s/],
  ['lower', /^[a-z][.)]\s/],
];

/** The numbering style of a heading, undefined without a number. */
export function numberStyle(text: string): string | undefined {
  return STYLES.find(([, pattern]) => pattern.test(text))?.[0];
}

function hasNumber(text: string): boolean {
  return numberStyle(text) !== undefined;
}

function levelOf(text: string, styles: string[]): Heading['depth'] {
  const style = numberStyle(text);
  if (!style) return 2;
  if (!styles.includes(style)) styles.push(style);
  return Math.min(6, 2 + styles.indexOf(style)) as Heading['depth'];
}
