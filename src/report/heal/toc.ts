/**
 * A table of contents is of no use in a brief, whose pages are others: it is set aside (`heal-toc`). It is what
 * stands under a heading "Contents" while it is a list whose items link inside the report, or lines that end in a
 * page number after dots or a gap; such lines are also known without the heading, three or more in a row.
 */
import type { Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { say } from './say.ts';
import { foldedText, removeBlocks, setAside, textOf } from './tree.ts';

const TITLE =
  /^(?:table of )?contents$|^inhalt(?:sverzeichnis)?$|^table des mati[eè]res$|^sommaire$|^[ií]ndice$|^содержание$|^оглавление$|^мазмұны$/i;
const LEADER = /(?:\.\s?){4,}\s*\d{1,4}$|(?:…\s?){2,}\s*\d{1,4}$/;

/** The repair as a unified plugin. */
export function remarkHealToc() {
  return (tree: Root, file: VFile): void => {
    const gone = new Set<RootContent>();
    for (let i = 0; i < tree.children.length; i++) {
      const node = tree.children[i] as RootContent;
      const titled =
        (node.type === 'heading' || node.type === 'paragraph') &&
        TITLE.test(foldedText(node).replace(/:$/, ''));
      const from = titled ? i + 1 : i;
      let to = from;
      while (to < tree.children.length && isEntry(tree.children[to] as RootContent, titled)) to++;
      if (to - from < (titled || node.type === 'list' ? 1 : 3)) continue;
      if (titled) gone.add(node);
      for (let k = from; k < to; k++) gone.add(tree.children[k] as RootContent);
      say(file, 'heal-toc', node, 'The table of contents was set aside');
      i = to - 1;
    }
    for (const node of gone) setAside(file, node, 'table of contents');
    removeBlocks(tree, gone);
  };
}

function isEntry(node: RootContent, titled: boolean): boolean {
  if (node.type === 'list') return titled ? linkShare(node) > 0.6 || allLeaders(node) : allLeaders(node);
  if (node.type !== 'paragraph') return false;
  const lines = textOf(node).split('\n');
  if (lines.every((line) => endsInLeader(line.trim()))) return true;
  return titled && lines.every((line) => /\S\s{1,}\d{1,3}$/.test(line.trim()) && line.length < 160);
}

function allLeaders(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.length > 1 &&
    node.children.every((item) => endsInLeader(foldedText(item)))
  );
}

/** Only its end: a search for the end from every dot would be quadratic. */
function endsInLeader(line: string): boolean {
  return LEADER.test(line.slice(-200));
}

/** Which share of a list's words are links inside the report. */
function linkShare(node: Nodes): number {
  const all = textOf(node).length;
  return all === 0 ? 0 : linked(node) / all;
}

function linked(node: Nodes): number {
  if (node.type === 'link') return node.url.startsWith('#') && node.url.length > 1 ? textOf(node).length : 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + linked(child), 0) : 0;
}
