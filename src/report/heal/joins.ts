/**
 * Paragraphs that a page, a caption, a note, a biography or a broken link cut in two are made whole.
 *
 * The rule. A is the last paragraph (or list item, or quotation) of the running text, B the next paragraph; between
 * them may stand only figures, notes, page marks and biographies, which then follow the whole paragraph.
 * - A ends with a hyphen inside a word, B goes on in lower case: joined, the hyphen by `hyphens.ts`.
 * - A does not end a sentence and B begins in lower case: joined (A of four words or more, not a label).
 * - A does not end a sentence and B begins otherwise: joined when A cannot be complete (its last word is "the", a
 *   comma, an open bracket), or emphasis or a link goes on, and A has eight words; when only something stood
 *   between them, joined and reported as doubtful.
 * - A does not end a sentence, B begins with a capital and nothing stood between: joined when a name and its
 *   abbreviation stand in both, or (doubtful) when A's last line is full and B begins like no sentence; else left and
 *   reported as doubtful when both are running text, and B's first sentence marked when it may be a rest.
 * - One whole paragraph may stand between A and a B in lower case (a box, a pull quote): joined around it, doubtful.
 * - The list under an item that was made whole goes on the item's list; a quotation may go on in a second one.
 * - A ends a sentence and B begins in lower case after a page's end: left, reported as doubtful.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isDead } from './dead-links.ts';
import { isWhollyBold } from './headings.ts';
import { hyphenVerdict, type Vocabulary, vocabularyOf } from './hyphens.ts';
import { sayJoin, sayLeft, sayOpen } from './join-messages.ts';
import { mayGoOn, type Verdict, verdictOf } from './join-rule.ts';
import { continueList } from './list-going-on.ts';
import { cutText } from './places.ts';
import { opening, say } from './say.ts';
import * as signs from './signs.ts';
import { addPlaces, edgeText, foldedText, isSilent, spaceAfter, spanOf, textOf, trimInline } from './tree.ts';

interface Open {
  readonly paragraph: Paragraph;
  /** The containers it stands in, whose places grow with it. */
  readonly holders: readonly RootContent[];
  /** Something stood after it that may have cut it. */
  cut: boolean;
  /** A whole paragraph stood after it: what is joined now is joined around that. */
  across: boolean;
  /** A later paragraph was joined to it. */
  joined: boolean;
  /** Its last line had no room for another word. */
  full: boolean;
  /** The end of its text, enough to judge by; the whole would make long chains of joins quadratic. */
  tail: string;
}

const TAIL = 400;

/** The repair as a unified plugin. */
export function remarkHealJoins() {
  return (tree: Root, file: VFile): void => {
    let words: Vocabulary | undefined;
    const vocabulary = (): Vocabulary => {
      words ??= vocabularyOf(tree);
      return words;
    };
    const kept: RootContent[] = [];
    let open: Open | undefined;
    let paged = false;
    let floats = false;
    for (let i = 0; i < tree.children.length; i++) {
      const node = tree.children[i] as RootContent;
      if (isMark(node) || isUncalledNote(node, open)) {
        if (open) open.cut = true;
        if (node.data?.page) paged = true;
        else {
          kept.push(node);
          floats = true;
        }
        continue;
      }
      const verdict = open && node.type === 'paragraph' ? judge(open, node) : 'no';
      if (open && node.type === 'paragraph' && (verdict === 'join' || verdict === 'doubtful')) {
        if (!standsAcross(tree.children, i, open)) {
          open.joined = true;
          join(open, node, file, vocabulary, open.across ? 'doubtful' : verdict);
          const tail: string = `${open.tail} ${foldedText(node)}`.slice(-TAIL);
          open = { ...open, cut: floats, across: false, full: node.data?.full === true, tail };
          paged = false;
          continue;
        }
      }
      if (open && (goesOnList(open, node) || goesOnQuote(open, node, file, vocabulary))) {
        open = opened(open.holders[0] as RootContent);
        if (open) open.joined = true;
        continue;
      }
      kept.push(node);
      if (open && node.type === 'paragraph' && standsAcross(tree.children, i, open)) {
        open.cut = true;
        open.across = true;
        floats = true;
        continue;
      }
      if (open && verdict === 'left' && paged) sayLeft(file, open.paragraph, node);
      if (open && node.type === 'paragraph' && verdict === 'open') leaveOpen(file, open, node);
      open = opened(node);
      paged = false;
      floats = false;
    }
    tree.children = kept;
  };
}

/** Blocks that never are part of the running text. */
function isMark(node: RootContent): boolean {
  return isSilent(node) || node.data?.page === true || (node.type === 'paragraph' && node.data?.bio === true);
}

/** A numbered note that nothing calls, between the halves of a sentence: "educate all states about / 1 The Senate … / the policy". */
function isUncalledNote(node: RootContent, open: Open | undefined): boolean {
  if (node.type !== 'paragraph' || !open || signs.isTerminal(open.tail) || signs.roughWords(open.tail) < 8)
    return false;
  const text = foldedText(node);
  return /^\d{1,2} \p{Lu}/u.test(text) && signs.endsSentence(text);
}

/** The paragraph at the end of a block that a later one may go on from. */
function opened(node: RootContent): Open | undefined {
  const holders: RootContent[] = [];
  let inner: RootContent | undefined = node;
  while (inner && (inner.type === 'list' || inner.type === 'listItem' || inner.type === 'blockquote')) {
    // A box is the author's own: no conversion cut it.
    if (inner.data?.box) return undefined;
    holders.push(inner);
    inner = inner.children.at(-1);
  }
  return inner?.type === 'paragraph'
    ? {
        paragraph: inner,
        holders,
        cut: false,
        across: false,
        joined: false,
        full: inner.data?.full === true,
        tail: foldedText(inner).slice(-TAIL),
      }
    : undefined;
}

/** True when a list is the rest of the one whose last item was just made whole; its items are taken over. */
function goesOnList(open: Open, rest: RootContent): boolean {
  const list = open.holders[0];
  return open.joined && list?.type === 'list' && rest.type === 'list' && continueList(list, rest);
}

/** True when a quotation is the rest of one that a page cut in mid-sentence; it is taken over. */
function goesOnQuote(open: Open, rest: RootContent, file: VFile, vocabulary: () => Vocabulary): boolean {
  const quote = open.holders[0];
  if (quote?.type !== 'blockquote' || rest.type !== 'blockquote' || rest.data?.box) return false;
  const [next, ...others] = rest.children;
  if (next?.type !== 'paragraph' || judge(open, next) !== 'join') return false;
  join(open, next, file, vocabulary, 'join');
  quote.children.push(...others);
  for (const other of others) addPlaces(quote, other);
  return true;
}

function judge(open: Open, next: Paragraph): Verdict {
  const after = foldedText(next);
  if (!open.tail || !after) return 'no';
  const running =
    open.holders.length === 0 && !isWhollyBold(open.paragraph.children) && !isWhollyBold(next.children);
  const carried = carriesOn(open.paragraph, next);
  return verdictOf(open.tail, after, { cut: open.cut, carried, full: open.full, running });
}

/** Two paragraphs that may be one stay two; where the second may begin in mid-sentence, it says so. */
function leaveOpen(file: VFile, open: Open, next: Paragraph): void {
  const { paragraph } = open;
  if (!paragraph.data?.unfinished) sayOpen(file, paragraph, next);
  paragraph.data = { ...paragraph.data, unfinished: true };
  const [first] = next.children;
  if (first && mayGoOn(open.tail, foldedText(next))) first.data = { ...first.data, cutBefore: true };
}

/** True when the same kind of mark (emphasis, link) ends one paragraph and begins the other. */
function carriesOn(a: Paragraph, b: Paragraph): boolean {
  const last = a.children.at(-1);
  const first = b.children[0];
  return (
    last !== undefined &&
    last.type === first?.type &&
    (last.type === 'emphasis' || last.type === 'link') &&
    a.children.length > 1
  );
}

/** True when the paragraph at `index` is whole and stands between the open one and its lower-case continuation. */
function standsAcross(nodes: readonly RootContent[], index: number, open: Open): boolean {
  const node = nodes[index];
  const before = open.tail;
  if (node?.type !== 'paragraph' || signs.isTerminal(before) || signs.roughWords(before) < 8) return false;
  const text = foldedText(node);
  if (!signs.startsUpper(text) || !signs.endsSentence(text) || signs.roughWords(text) > 90) return false;
  if (signs.isOpenEnded(before) && !hasGap(nodes, index)) return false;
  for (let i = index + 1; i < nodes.length; i++) {
    const next = nodes[i] as RootContent;
    if (isMark(next)) continue;
    return (
      next.type === 'paragraph' &&
      verdictOf(before, foldedText(next), { cut: true }) === 'join' &&
      signs.startsLower(foldedText(next))
    );
  }
  return false;
}

function hasGap(nodes: readonly RootContent[], index: number): boolean {
  const before = nodes[index - 1]?.position?.end.line;
  const start = nodes[index]?.position?.start.line;
  return before !== undefined && start !== undefined && start - before > 2;
}

function join(
  open: Open,
  next: Paragraph,
  file: VFile,
  vocabulary: () => Vocabulary,
  verdict: Verdict,
): void {
  const { paragraph, holders } = open;
  sayJoin(file, paragraph, next, verdict);
  addPlaces(paragraph, next);
  for (const holder of holders) addPlaces(holder, next);
  const at = paragraph.children.length;
  joinInline(paragraph, trimInline(file, next.children), file, vocabulary);
  mergeMarks(paragraph, at);
}

/** Puts inline content after a paragraph's own, with the space or the hyphen that belongs between. */
export function joinInline(
  paragraph: Paragraph,
  children: readonly PhrasingContent[],
  file: VFile,
  vocabulary: () => Vocabulary,
): void {
  const last = edgeText(paragraph.children, 'last');
  // A repaired hyphen is a text of its own.
  const before = last && last.value.length < 3 ? textOf(paragraph.children.slice(-4)) : (last?.value ?? '');
  const after = foldedText(children);
  if (signs.endsHyphenated(before) && last && /^\p{L}/u.test(after)) {
    const value = last.value.trimEnd();
    const verdict = hyphenVerdict(before.trimEnd().slice(0, -1), after, value.slice(-1), vocabulary());
    const whole = verdict === 'join' ? value.slice(0, -1) : value;
    Object.assign(last, cutText(file, last, 0, whole));
    if (verdict === 'keep' && value.endsWith('\u00ad')) last.value = `${whole.slice(0, -1)}-`;
    if (verdict === 'join')
      say(
        file,
        'heal-dehyphenate',
        last,
        `“${opening(lastWord(whole) + firstWord(after))}” was written as one word again`,
      );
    paragraph.children.push(...children);
  } else if (signs.joinsWithoutSpace(before, after) || /[—/]$/.test(before)) {
    paragraph.children.push(...children);
  } else {
    paragraph.children.push(spaceAfter(spanOf(paragraph.children)), ...children);
  }
}

function lastWord(text: string): string {
  return /\p{L}*$/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0] ?? '';
}

/** Two halves of one live link or of one emphasis become one again; dead links are left for `dead-links` to count. */
function mergeMarks(paragraph: Paragraph, at: number): void {
  const [a, space, b] = paragraph.children.slice(at - 1, at + 2);
  if (space?.type !== 'text' || space.value !== ' ' || a?.type !== b?.type) return;
  if (a?.type === 'link' && b?.type === 'link' && a.url === b.url && !isDead(a.url)) {
    addPlaces(a, b);
    a.children.push(space, ...b.children);
  } else if (
    (a?.type === 'emphasis' && b?.type === 'emphasis') ||
    (a?.type === 'strong' && b?.type === 'strong')
  ) {
    addPlaces(a, b);
    a.children.push(space, ...b.children);
  } else return;
  paragraph.children.splice(at, 2);
}
