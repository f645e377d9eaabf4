/**
 * Letters that conversion broke: words cut at a line's end, soft hyphens, ligature letters (ﬁ), hyphens of other
 * kinds, zero-width characters, runs of spaces, and hard spaces between two words of three letters or more, which no
 * typography asks for. Text nodes are cut at each repair, so that every piece keeps its
 * exact place in the report. `heal-dehyphenate` and `heal-ligature` say how many there were. Code is left alone.
 */
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { hyphenVerdict, type Vocabulary, vocabularyOf } from './hyphens.ts';
import { cutPieces } from './places.ts';
import { say } from './say.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const BROKEN =
  /(\p{L}{2})([-\u00ad\u2010\ufffe])[ \t]*\n\s*(?=\p{L})|\u00ad|[\u2010\u2011\ufffe]|[\ufb00-\ufb06]|[\u200b\u2060\ufeff]|[ \t]{2,}|(?<=\p{L}{3})\u00a0(?=\p{L}{3})|(?<=[/_=&?%])\n(?=[\w%./-]+[/._=&?-])/gu;
const ANY =
  /[\u00ad\u2010\u2011\ufffe\ufb00-\ufb06\u200b\u2060\ufeff\u00a0]| {2}|\t|[^\s-]-[ \t]*\n|[/_=&?%]\n/;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** The repair as a unified plugin. */
export function remarkHealCharacters() {
  return (tree: Root, file: VFile): void => {
    let vocabulary: Vocabulary | undefined;
    const first: { hyphen?: Nodes; ligature?: Nodes } = {};
    const counts = { hyphen: 0, ligature: 0 };
    visit(tree);
    if (counts.hyphen > 0)
      say(
        file,
        'heal-dehyphenate',
        first.hyphen,
        `${plural(counts.hyphen, 'word')} cut by a hyphen at a line’s end or by a soft hyphen ${counts.hyphen === 1 ? 'is' : 'are'} whole again`,
      );
    if (counts.ligature > 0)
      say(
        file,
        'heal-ligature',
        first.ligature,
        `${plural(counts.ligature, 'ligature letter')} (ﬁ, ﬂ …) became plain letters`,
      );

    function visit(node: Nodes): void {
      if (!('children' in node)) return;
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') mend(node);
      else for (const child of node.children) visit(child);
    }

    function mend(block: Parents): void {
      const leaves: Text[] = [];
      const flat = gather(block.children as PhrasingContent[], leaves);
      if (!ANY.test(flat)) return;
      const before = { ...counts };
      const edits = editsOf(flat);
      if (counts.hyphen > before.hyphen) first.hyphen ??= block;
      if (counts.ligature > before.ligature) first.ligature ??= block;
      if (edits.length > 0) apply(block, leaves, edits, file);
    }

    function editsOf(flat: string): Edit[] {
      const edits: Edit[] = [];
      for (const match of flat.matchAll(BROKEN)) {
        const [found, letters, mark] = match;
        if (mark !== undefined) {
          vocabulary ??= vocabularyOf(tree);
          const at = match.index + (letters as string).length;
          const verdict = hyphenVerdict(
            flat.slice(Math.max(0, at - 40), at),
            flat.slice(match.index + found.length, match.index + found.length + 40),
            mark,
            vocabulary,
          );
          edits.push({ from: at, to: match.index + found.length, value: verdict === 'join' ? '' : '-' });
          counts.hyphen++;
        } else if (found === '\u00ad' || found === '\ufffe') {
          const value = softHyphen(flat, match.index);
          if (value !== undefined) edits.push({ from: match.index, to: match.index + 1, value });
        } else if (LIGATURES[found]) {
          edits.push({ from: match.index, to: match.index + 1, value: LIGATURES[found] });
          counts.ligature++;
        } else {
          const value = /^[\u2010\u2011]$/.test(found) ? '-' : /^[ \t\u00a0]+$/.test(found) ? ' ' : '';
          edits.push({ from: match.index, to: match.index + found.length, value });
        }
      }
      return edits;
    }

    /** Some converters write every hyphen as a soft one: between whole words or beside a digit it is a real one. */
    function softHyphen(flat: string, at: number): string | undefined {
      vocabulary ??= vocabularyOf(tree);
      if (at >= flat.trimEnd().length - 1) return vocabulary.softIsHard ? '-' : undefined;
      const before = flat.slice(Math.max(0, at - 40), at);
      const after = flat.slice(at + 1, at + 41);
      if (!/\p{L}$/u.test(before) || !/^\p{Ll}/u.test(after))
        return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? '-' : '';
      counts.hyphen++;
      return hyphenVerdict(before, after, '\u00ad\u00ad', vocabulary) === 'join' ? '' : '-';
    }
  };

  function plural(count: number, noun: string): string {
    return count === 1 ? `A ${noun}` : `${count} ${noun}s`;
  }
}

/** All text nodes in order and their text; what is not text stands as one letter that no rule touches. */
function gather(nodes: readonly PhrasingContent[], leaves: Text[]): string {
  let flat = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      leaves.push(node);
      flat += node.value;
    } else if ('children' in node) {
      flat += gather(node.children, leaves);
    } else {
      const value = node.type === 'break' ? '\n' : '\ufffc';
      leaves.push({ type: 'text', value });
      flat += value;
    }
  }
  return flat;
}

/** Rewrites the text nodes; an edit that spans several deletes its share of each and stands in the first. */
function apply(block: Parents, leaves: readonly Text[], edits: readonly Edit[], file: VFile): void {
  const replaced = new Map<Nodes, Text[]>();
  let at = 0;
  let next = 0;
  for (const leaf of leaves) {
    const end = at + leaf.value.length;
    const own: Edit[] = [];
    while (next < edits.length && (edits[next] as Edit).from < end) {
      const edit = edits[next] as Edit;
      own.push({
        from: Math.max(edit.from, at) - at,
        to: Math.min(edit.to, end) - at,
        value: edit.from >= at ? edit.value : '',
      });
      if (edit.to > end) break;
      next++;
    }
    if (own.length > 0) replaced.set(leaf, pieces(leaf, own, file));
    at = end;
  }
  rewrite(block, replaced);
}

function pieces(leaf: Text, edits: readonly Edit[], file: VFile): Text[] {
  const cuts = edits.flatMap(({ from, to }) => [from, to]);
  const parts = cutPieces(file, leaf, cuts);
  return parts
    .map((part, i) => (i % 2 === 1 ? { ...part, value: (edits[(i - 1) / 2] as Edit).value } : part))
    .filter((part) => part.value !== '');
}

function rewrite(node: Parents, replaced: ReadonlyMap<Nodes, Text[]>): void {
  let changed = false;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const next = replaced.get(child);
    if (next) {
      changed = true;
      return next;
    }
    if ('children' in child) rewrite(child, replaced);
    return [child];
  });
  if (changed) node.children = children as never;
}
