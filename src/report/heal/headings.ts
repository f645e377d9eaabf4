/**
 * Headings: bold marks inside them go (`heal-heading-marks`), bold-only lines that fit the report's pattern become
 * headings (`heal-bold-heading`), levels are put in order (`heal-heading-level`).
 *
 * A bold-only line is a paragraph of at most 20 words wholly in bold, not ending like a sentence, not a caption, with
 * text under it. It fits when the report writes some heading in bold, or has none besides its title, or the line is
 * a name every report uses ("Key findings", "Recommendations"). It takes the level that most headings have.
 * Levels: the title is 1, sections 2, and no level is skipped.
 */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { captionLabel } from './figures/captions.ts';
import { numberStyle } from './plain-headings.ts';
import { opening, say } from './say.ts';
import { isTerminal, startsLower } from './signs.ts';
import { foldedText, placesOf, trimInline } from './tree.ts';

const USUAL =
  /^(?:key (?:findings|messages|points|takeaways)|(?:policy )?(?:takeaways|recommendations|implications)|executive summary|summary|introduction|background|conclusions?|methodology|methods|discussion|findings|next steps|(?:end|foot)?notes|references|bibliography|about the authors?|acknowledge?ments|appendix.*|annex.*)$/i;

/** The repair as a unified plugin. */
export function remarkHealHeadings() {
  return (tree: Root, file: VFile): void => {
    unsetSentences(tree);
    const bold = stripMarks(tree, file);
    const raised = raiseBoldLines(tree, file, bold);
    const converted =
      raised || bold.size > 0 || file.data.lines?.wrapped === true || file.data.lines?.converted === true;
    levelHeadings(tree, file, converted);
  };
}

/** The rest of a sentence that a page's end cut is no heading, whatever the converter took it for. */
function unsetSentences(tree: Root): void {
  tree.children = tree.children.map((node) => {
    if (node.type !== 'heading') return node;
    const text = foldedText(node);
    if (!startsLower(text) || !isTerminal(text) || text.split(' ').length < 12) return node;
    return { ...node, type: 'paragraph' } as Paragraph;
  });
}

/** Takes bold (and emphasis around the whole) off headings; gives the headings that had it. */
function stripMarks(tree: Root, file: VFile): Set<Heading> {
  const bold = new Set<Heading>();
  for (const node of tree.children) {
    if (node.type !== 'heading' || !isWhollyBold(node.children)) continue;
    bold.add(node);
    node.children = withoutBold(node.children, file);
    say(file, 'heal-heading-marks', node, 'Bold marks inside the heading were removed');
  }
  return bold;
}

/** True when every word stands in bold. */
export function isWhollyBold(children: readonly PhrasingContent[]): boolean {
  let some = false;
  for (const child of children) {
    if (child.type === 'strong') some = true;
    else if (child.type === 'emphasis' && isWhollyBold(child.children)) some = true;
    else if (
      child.type === 'text'
        ? child.value.trim() !== ''
        : child.type !== 'footnoteReference' && child.type !== 'break'
    )
      return false;
  }
  return some;
}

/** The same content without bold. */
export function withoutBold(children: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const flat = children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'strong') return child.children;
    if (child.type === 'emphasis' && isWhollyBold(child.children)) return withoutBold(child.children, file);
    return [child];
  });
  return trimInline(file, flat);
}

function raiseBoldLines(tree: Root, file: VFile, bold: ReadonlySet<Heading>): boolean {
  let raised = false;
  const headings = tree.children.filter((node) => node.type === 'heading');
  const title = titleOf(tree, headings);
  const sections = headings.filter((heading) => heading !== title);
  const fits = sections.length === 0 || [...bold].some((heading) => heading !== title);
  const depth = commonDepth(sections) ?? 2;
  for (const [i, node] of tree.children.entries()) {
    if (node.type !== 'paragraph' || !isBoldLine(node, nextBlock(tree, i))) continue;
    if (!fits && !USUAL.test(foldedText(node).replace(/:$/, ''))) continue;
    const heading: Heading = { type: 'heading', depth, children: withoutBold(node.children, file) };
    if (node.position) heading.position = node.position;
    if (node.data?.sources) heading.data = { sources: [...placesOf(node)] };
    tree.children[i] = heading;
    raised = true;
    say(
      file,
      'heal-bold-heading',
      node,
      `The bold line “${opening(foldedText(node))}” became a heading`,
      'Write it as a heading (##)',
    );
  }
  return raised;
}

/** True when nothing stands before the heading but front matter and a line or two (a series, an organisation). */
function opensReport(tree: Root, heading: Heading): boolean {
  const before = tree.children
    .slice(0, tree.children.indexOf(heading))
    .filter((node) => node.type !== 'yaml' && !node.data?.page);
  return before.length <= 2 && before.every((node) => foldedText(node).length < 80);
}

function commonDepth(headings: readonly Heading[]): Heading['depth'] | undefined {
  const counts = new Map<Heading['depth'], number>();
  for (const { depth } of headings) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** The block after, over page marks. */
function nextBlock(tree: Root, index: number): RootContent | undefined {
  let at = index + 1;
  while (tree.children[at]?.data?.page) at++;
  return tree.children[at];
}

function isBoldLine(node: Paragraph, next: RootContent | undefined): boolean {
  if (!next || next.type === 'thematicBreak' || node.data?.bio || !isWhollyBold(node.children)) return false;
  const text = foldedText(node);
  const words = text.split(' ').length;
  if (words > 20 || /[.;,]$/.test(text.replace(/\.{3}$/, '')) || !/\p{L}{2}/u.test(text)) return false;
  return (!captionLabel(text) && !/^\S+:$/.test(text)) || USUAL.test(text.replace(/:$/, ''));
}

/** Title 1, sections 2, nothing skipped: depths in use are numbered in order, then gaps on the way down closed. */
function levelHeadings(tree: Root, file: VFile, converted: boolean): void {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const title = titleOf(tree, headings);
  const ranks = ranksOf(
    headings.filter((heading) => heading !== title),
    converted,
  );
  const used = [...new Set(ranks.values())].sort((a, b) => a - b);
  const changed: Heading[] = [];
  // Without a title nothing stands above the first headings: only gaps after a section are gaps.
  let last = title ? 1 : 6;
  for (const heading of headings) {
    const rank = ranks.get(heading);
    const wanted = rank === undefined ? 1 : Math.min(2 + used.indexOf(rank), last + 1, 6);
    last = wanted;
    if (wanted !== heading.depth) changed.push(heading);
    heading.depth = wanted as Heading['depth'];
  }
  const first = changed[0];
  if (!first) return;
  const count = changed.length === 1 ? 'One heading was' : `${changed.length} headings were`;
  say(
    file,
    'heal-heading-level',
    first,
    `${count} put in order: the title is level 1, sections are level 2, none is skipped`,
  );
}

/**
 * The rank of each heading: its depth; in a converted report, where all headings may have come out alike, headings
 * of one depth with different styles of number (I., 1., a.) rank in the order in which the styles first occur.
 */
function ranksOf(headings: readonly Heading[], converted: boolean): Map<Heading, number> {
  const styles = new Map<number, string[]>();
  const ranks = new Map<Heading, number>();
  for (const heading of headings) {
    const style = converted ? numberStyle(foldedText(heading)) : undefined;
    const known = styles.get(heading.depth) ?? [];
    styles.set(heading.depth, known);
    if (style && !known.includes(style)) known.push(style);
    ranks.set(heading, heading.depth * 10 + (style ? known.indexOf(style) : 0));
  }
  return ranks;
}

/** The heading that names the report: the first block, not deeper than any other heading, and no section's name. */
function titleOf(tree: Root, headings: readonly Heading[]): Heading | undefined {
  const [first, ...rest] = headings;
  if (!first || !opensReport(tree, first) || rest.some((other) => other.depth < first.depth))
    return undefined;
  const text = foldedText(first);
  const alone = rest.every((other) => other.depth > first.depth);
  if (alone && first.depth === 1) return first;
  const named = tree.children.some((node) => node.type === 'yaml' && /^title\s*:/m.test(node.value));
  return USUAL.test(text) || /^\d+[.)]\s/.test(text) || (named && !alone) ? undefined : first;
}
