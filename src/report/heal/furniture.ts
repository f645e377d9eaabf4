/**
 * Running heads, running feet and page numbers that conversion left in the text are set aside; a page mark stays in
 * their place until `joins` has read it. A line is furniture when it is short, comes back (numbers in it may change),
 * and at one place at least stands where only furniture stands: inside a sentence, or beside a page number or page
 * mark (both at once, and it need not come back). A bare number is a page number when it goes up with others, or stands beside furniture or inside a sentence.
 * One message gives count and lines.
 */
import type { Root, RootContent, ThematicBreak } from 'mdast';
import type { VFile } from 'vfile';
import { hasWord } from '../words.ts';
import { isLabelled, isSourceLine } from './figures/captions.ts';
import { say } from './say.ts';
import { isTerminal, startsLower } from './signs.ts';
import { foldedText, setAside, textOf } from './tree.ts';

const PAGE =
  /^[\s\f–—\-|•[\]()*_.]*(?:(?:page|seite|p\.|стр\.?|бет)\s*)?(\d{1,4})(?:\s*(?:of|\/|von|из|sur|de)\s*\d{1,4})?[\s–—\-|•[\]()*_.]*$/i;

/** The number of a line that says nothing but a page's number; undefined for any other line. */
export function pageNumber(text: string): number | undefined {
  const match = PAGE.exec(text);
  return match && text.length < 40 ? Number(match[1]) : undefined;
}

/** True for "7", "– 7 –", "Page 7 of 12". */
export function isPageNumber(text: string): boolean {
  return pageNumber(text) !== undefined;
}

const HEAD_NUMBER = /^(?:page\s+)?(\d{1,4})\s*([|·•–—-]?)\s+(?=\D{4})/;
const FOOT_NUMBER = /\s*([|·•–—-]?)\s*(?:page\s+)?(?<!\d)(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/;

/**
 * What running heads have in common: the folded line without its page number, which stands on one side only ("14 |
 * Paper 1" is page 14 of Paper 1). `ruled` = a bar, dot or dash stands between.
 */
function runningLine(text: string): { key: string; page: number | undefined; ruled: boolean } {
  const folded = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const head = HEAD_NUMBER.exec(folded);
  const foot = head ? null : FOOT_NUMBER.exec(folded);
  const bare = head ? folded.slice(head[0].length) : foot ? folded.slice(0, foot.index) : folded;
  const page = head?.[1] ?? foot?.[2];
  return {
    key: hasWord(bare) ? bare : '',
    page: page === undefined ? undefined : Number(page),
    ruled: Boolean(head?.[2] ?? foot?.[1]),
  };
}

function keyOf(text: string): string {
  return runningLine(text).key;
}

function isShort(text: string): boolean {
  return text.length <= 120 && text.split(/\s+/).length <= 14;
}

/** Lines inside paragraphs that come back at least three times: `lines` cuts around them. */
export function repeatedLines(tree: Root): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lines = tree.children.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading' ? textOf(node).split('\n') : [],
  );
  for (const line of lines) if (isShort(line)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return new Set(lines.filter((line) => isShort(line) && keyOf(line) && (counts.get(keyOf(line)) ?? 0) >= 3));
}

interface Entry {
  readonly node: RootContent;
  readonly index: number;
  readonly text: string;
  readonly key: string;
  readonly number: number | undefined;
}

/** The repair as a unified plugin. */
export function remarkHealFurniture() {
  return (tree: Root, file: VFile): void => {
    const entries = entriesOf(tree);
    const pages = pageNumbers(tree, entries);
    const gone = new Set<RootContent>(pages);
    for (const entry of runningLines(tree, entries, pages, file)) gone.add(entry.node);
    for (const entry of entries) {
      if (entry.number !== undefined && besideFurniture(tree, entry.index, gone)) gone.add(entry.node);
    }
    markRules(tree);
    if (gone.size > 0) replace(tree, gone, file);
  };
}

function entriesOf(tree: Root): Entry[] {
  return tree.children.flatMap((node, index): Entry[] => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [];
    const text = foldedText(node);
    // Captions and source lines may well be alike.
    if (!text || !isShort(text) || isLabelled(text) || isSourceLine(text)) return [];
    const number = node.type === 'paragraph' ? pageNumber(text) : undefined;
    return [{ node, index, text, number, key: number === undefined ? keyOf(text) : '' }];
  });
}

/** Numbers that go up through the text, at least two, or one inside a sentence. */
function pageNumbers(tree: Root, entries: readonly Entry[]): Set<RootContent> {
  const bare = entries.filter((entry) => entry.number !== undefined);
  const rising = bare.filter((entry, i) => {
    const before = bare[i - 1]?.number;
    const after = bare[i + 1]?.number;
    const number = entry.number as number;
    return (
      (before !== undefined && before < number && number - before < 30) ||
      (after !== undefined && after > number && after - number < 30)
    );
  });
  const inside = bare.filter((entry) => interrupts(tree, entry.index, true));
  return new Set([...rising, ...inside].map((entry) => entry.node));
}

function runningLines(
  tree: Root,
  entries: readonly Entry[],
  pages: ReadonlySet<RootContent>,
  file: VFile,
): Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.key) continue;
    const group = groups.get(entry.key) ?? [];
    group.push(entry);
    groups.set(entry.key, group);
  }
  const title = entries.find((entry) => entry.node.type === 'heading') ?? titleEntry(tree, entries, groups);
  const gone: Entry[] = [];
  for (const group of groups.values()) {
    const others = group.filter((entry) => entry !== title);
    if (group.length < 2) {
      gone.push(...others.filter((entry) => isLoneLine(tree, entry, pages)));
      continue;
    }
    const sure = others.filter(
      (entry) => interrupts(tree, entry.index) || besideFurniture(tree, entry.index, pages),
    );
    const plain = others.filter((entry) => !isHeadingLike(entry.node));
    const isTitle = title !== undefined && group.includes(title) && plain.every(({ index }) => index > 5);
    const opens = (file.data.lines?.wrapped ?? false) && plain[0]?.index === 0 && title?.index !== 0;
    if (sure.length > 0 || isRunning(plain) || isTitle || opens)
      gone.push(...plain, ...sure.filter((entry) => !plain.includes(entry)));
    gone.push(...stacked(group));
  }
  return gone;
}

/** A line that stands only once but inside a sentence and beside a page number, and looks like no caption. */
function isLoneLine(tree: Root, entry: Entry, pages: ReadonlySet<RootContent>): boolean {
  if (isTerminal(entry.text) || isLabelled(entry.text) || startsLower(entry.text)) return false;
  if (entry.text.split(' ').length > 9) return false;
  return interrupts(tree, entry.index) && besideFurniture(tree, entry.index, pages);
}

/** Headings and bold lines may well come back in a report ("Key questions"). */
function isHeadingLike(node: RootContent): boolean {
  if (node.type === 'heading') return true;
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'strong' || textOf(child).trim() === '')
  );
}

/**
 * Words that come back so often, or with a number that counts up, that only a running head or foot can be meant; few
 * words need a bar between them and the number ("Step 1", "Step 2" are the report's).
 */
function isRunning(group: readonly Entry[]): boolean {
  if (group.length < 3 || group.some((entry) => isTerminal(entry.text))) return false;
  const lines = group.map((entry) => runningLine(entry.text));
  const words = (group[0]?.key ?? '').split(' ').filter((word) => /\p{L}/u.test(word)).length;
  if (words < 4 && !lines.every(({ ruled }) => ruled)) return false;
  const counting = lines.every(
    ({ page }, i) => page !== undefined && (i === 0 || page > (lines[i - 1]?.page ?? page)),
  );
  return counting || (words >= 4 && group.length >= 4);
}

/** The same line over and over with nothing between: the pages between were pictures. The first one stays. */
function stacked(group: readonly Entry[]): Entry[] {
  return group.filter(
    (entry, i) => i > 0 && group[i - 1]?.index === entry.index - 1 && entry.text === group[i - 1]?.text,
  );
}

/** Without headings the title is the first short line that is not itself a running head over another short line. */
function titleEntry(
  tree: Root,
  entries: readonly Entry[],
  groups: ReadonlyMap<string, Entry[]>,
): Entry | undefined {
  const [first, second] = entries;
  if (!first || first.index > 1) return first;
  const repeated = (groups.get(first.key)?.length ?? 0) > 1;
  const next = tree.children[first.index + 1];
  return repeated && second && next === second.node && !isTerminal(second.text) ? second : first;
}

/**
 * True when the paragraph before does not end its sentence and the one after goes on in lower case; page numbers are
 * looked through, and with `overLine` one short line beside them.
 */
function interrupts(tree: Root, index: number, overLine = false): boolean {
  const before = nearText(tree, index, -1, overLine);
  const after = nearText(tree, index, 1, overLine);
  if (before.split(' ').length < 6 || isTerminal(before)) return false;
  return startsLower(after) || /[-\u00ad]$/.test(before);
}

function nearText(tree: Root, index: number, step: 1 | -1, overLine: boolean): string {
  let over = overLine;
  for (let i = index + step, tries = 0; tree.children[i] && tries < 4; i += step, tries++) {
    const node = tree.children[i] as RootContent;
    if (node.data?.page) continue;
    if (node.type === 'list') {
      return step === -1 ? foldedText(node).slice(-200) : foldedText(node).slice(0, 200);
    }
    if (node.type !== 'paragraph') return '';
    const text = foldedText(node);
    const line = over && !isTerminal(text) && !startsLower(text) && text.split(' ').length < 10;
    if (line) over = false;
    else if (pageNumber(text) === undefined) return text;
  }
  return '';
}

function besideFurniture(tree: Root, index: number, known: ReadonlySet<RootContent>): boolean {
  return [tree.children[index - 1], tree.children[index + 1]].some(
    (node) => node !== undefined && (known.has(node) || node.data?.page === true),
  );
}

/** A rule in the middle of a sentence is where a page ended. */
function markRules(tree: Root): void {
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'thematicBreak' && interrupts(tree, index)) node.data = { ...node.data, page: true };
  }
}

function replace(tree: Root, gone: ReadonlySet<RootContent>, file: VFile): void {
  const lines: number[] = [];
  tree.children = tree.children.map((node): RootContent => {
    if (!gone.has(node)) return node;
    if (node.position) lines.push(node.position.start.line);
    const text = foldedText(node);
    setAside(file, node, pageNumber(text) === undefined ? 'running head or foot' : 'page number');
    const mark: ThematicBreak = { type: 'thematicBreak', data: { page: true } };
    return node.position ? { ...mark, position: node.position } : mark;
  });
  const first = tree.children.find((node) => node.data?.page && node.position);
  const count =
    gone.size === 1
      ? 'A running head or page number was'
      : `${gone.size} running heads and page numbers were`;
  say(
    file,
    'heal-furniture',
    first,
    `${count} set aside (line${lines.length === 1 ? '' : 's'} ${lines.join(', ')})`,
  );
}
