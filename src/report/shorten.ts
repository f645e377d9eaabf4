/**
 * Long stretches of ordinary words say nothing about how Markdown is read, and micromark looks at each of their
 * characters three times: a character stands for them while it parses, and they are put back into the tree. Half the
 * time of parsing is saved, cold and warm.
 *
 * A stretch is taken out only where it cannot matter: whole words of letters and digits in mid-line, between words that
 * stay, in blocks without `<` (where words may be attributes). What is left to chance (a link's title or a reference's
 * label that held a stretch) shows in the tree, which is then parsed from the whole text.
 */
import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** A private-use character; a text that has it is not shortened. */
const MARK = '\ue003';
const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u0400-\\u052f0-9';
const WORD = `[${LETTERS},;’“”‘-]+\\.?`;
const STRETCH = new RegExp(`(?<=[A-Za-z,] )${WORD}(?: ${WORD}){3,}(?= [A-Za-z])`, 'g');
/** Fields of nodes that a stretch must not come to stand in. */
const FIELDS = ['url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta', 'name'];

/** A text without its long stretches. */
export interface Shortened {
  /** What is to be parsed. */
  readonly text: string;
  /**
   * Puts the stretches and the places of the whole text into a tree of the short one.
   *
   * @returns false when they do not all have a place: the tree is then worth nothing
   */
  readonly restore: (tree: Nodes) => boolean;
}

/** A text to parse in place of the given one; undefined when nothing can be saved. */
export function shorten(whole: string): Shortened | undefined {
  if (whole.includes(MARK)) return undefined;
  const cuts: Cuts = { words: [], at: [], removed: [], before: [] };
  const blocks: string[] = [];
  let start = 0;
  let removed = 0;
  // Up to this offset of the short text, the line of the last stretch is known to go on.
  let line = -1;
  let before = 0;
  for (const block of whole.split('\n\n')) {
    blocks.push(
      block.includes('<')
        ? block
        : block.replace(STRETCH, (words: string, at: number) => {
            const lineStart = start + block.lastIndexOf('\n', at);
            if (lineStart !== line) before = removed;
            line = lineStart;
            cuts.words.push(words);
            cuts.at.push(start + at - removed);
            removed += words.length - MARK.length;
            cuts.removed.push(removed);
            cuts.before.push(before);
            return MARK;
          }),
    );
    start += block.length + 2;
  }
  if (cuts.words.length === 0) return undefined;
  return { text: blocks.join('\n\n'), restore: (tree) => restore(tree, cuts) };
}

/** The stretches in order: their words, their marks' offsets, characters taken out up to and with them, and up to their line. */
interface Cuts {
  readonly words: string[];
  readonly at: number[];
  readonly removed: number[];
  readonly before: number[];
}

function restore(tree: Nodes, cuts: Cuts): boolean {
  let next = 0;
  const visit = (node: Nodes): boolean => {
    if (node.position) {
      move(node.position.start, cuts);
      move(node.position.end, cuts);
    }
    for (const field of FIELDS) {
      const value = (node as unknown as Record<string, unknown>)[field];
      if (typeof value === 'string' && value.includes(MARK)) return false;
    }
    if ('value' in node && node.value.includes(MARK))
      node.value = node.value.replaceAll(MARK, () => cuts.words[next++] ?? '');
    if ('children' in node) for (const child of node.children) if (!visit(child)) return false;
    return true;
  };
  return visit(tree) && next === cuts.words.length;
}

/** Moves a point of the short text to its place in the whole one. Lines are the same in both. */
function move(point: Point, { at, removed, before }: Cuts): void {
  const { column } = point;
  const offset = point.offset as number;
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return;
  const last = low - 1;
  point.offset = offset + (removed[last] as number);
  if ((at[last] as number) > offset - column)
    point.column = column + (removed[last] as number) - (before[last] as number);
}
