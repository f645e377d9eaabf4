/**
 * Notes tied together by links, as HTML writes them: a short link to `#fn1` calls the block (a paragraph or a list
 * item) whose `id` is `fn1`. The call becomes a footnote reference, the block a definition without its own label
 * and without the link back. One `heal-html-note` says how many there were.
 */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  FootnoteReference,
  Link,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
} from 'mdast';
import type { VFile } from 'vfile';
import { say } from '../say.ts';
import { splitInline } from '../split.ts';
import { textOf, trimInline } from '../tree.ts';
import { headOf, isRaised, labelOf } from './labels.ts';
import { dropEmptied, notesHeadings } from './notes-headings.ts';

type Target = Paragraph | ListItem;

/** Heals linked notes in place; definitions go to the end of the tree. */
export function healLinkedNotes(tree: Root, file: VFile): void {
  const targets = new Map<string, Target>();
  collectTargets(tree, targets);
  if (targets.size === 0) return;
  const labels = new Map<string, string>();
  const used = new Set<string>();
  const calls: FootnoteReference[] = [];
  replaceCalls(tree);
  if (labels.size === 0) return;
  const defined = new Set([...labels.keys()].map((id) => targets.get(id) as Target));
  const headings = notesHeadings(tree);
  takeOut(tree, defined);
  dropEmptied(tree, headings, file);
  for (const [id, label] of labels) tree.children.push(definition(targets.get(id) as Target, label, file));
  say(
    file,
    'heal-html-note',
    calls[0],
    `${calls.length} note call${calls.length === 1 ? '' : 's'} written as HTML links became notes`,
  );

  function replaceCalls(node: Nodes): void {
    if (!('children' in node)) return;
    const inside =
      targets.size > 0 && isTarget(node) && node.data?.id !== undefined && targets.get(node.data.id) === node;
    if (inside) return;
    for (let i = 0; i < node.children.length; i++) {
      const child = node.children[i] as Nodes;
      const link = callLink(child as PhrasingContent);
      const id = link ? decodeURIComponentSafe(link.url.slice(1)) : undefined;
      if (link && id !== undefined && targets.has(id)) {
        const call = reference(labelFor(id, textOf(link)), child);
        calls.push(call);
        node.children[i] = call as never;
      } else {
        replaceCalls(child);
      }
    }
  }

  function labelFor(id: string, text: string): string {
    const known = labels.get(id);
    if (known) return known;
    const wanted = labelOf(text) ?? id;
    let label = wanted;
    for (let n = 2; used.has(label); n++) label = `${wanted}-${n}`;
    used.add(label);
    labels.set(id, label);
    return label;
  }
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isTarget(node: Nodes): node is Target {
  return node.type === 'paragraph' || node.type === 'listItem';
}

function collectTargets(node: Nodes, targets: Map<string, Target>): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (isTarget(child) && child.data?.id && !targets.has(child.data.id)) targets.set(child.data.id, child);
    else collectTargets(child, targets);
  }
}

/** The link of a note call: itself, or alone inside a superscript (or the superscript inside it). */
function callLink(node: PhrasingContent): Link | undefined {
  const inner = isRaised(node) && 'children' in node ? only(node.children) : node;
  if (inner?.type !== 'link' || !inner.url.startsWith('#') || inner.url.length < 2) return undefined;
  return labelOf(textOf(inner)) ? inner : undefined;
}

function only(children: readonly PhrasingContent[]): PhrasingContent | undefined {
  const seen = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return seen.length === 1 ? seen[0] : undefined;
}

/** A footnote reference in the place of a call. */
export function reference(label: string, from: Nodes): FootnoteReference {
  return {
    type: 'footnoteReference',
    identifier: label.toLowerCase(),
    label,
    ...(from.position ? { position: from.position } : {}),
  };
}

function definition(target: Target, label: string, file: VFile): FootnoteDefinition {
  const blocks = (target.type === 'listItem' ? target.children : [target]) as (
    | BlockContent
    | DefinitionContent
  )[];
  const first = blocks[0];
  if (first?.type === 'paragraph') {
    const head = headOf(first.children);
    if (head && (head.label === label || head.label === label.split('-')[0]))
      first.children = withoutHead(first.children, head, file);
  }
  for (const block of blocks) if ('children' in block) dropBackLinks(block, file);
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0),
    ...(target.position ? { position: target.position } : {}),
  };
}

/** A note's inline content without the label at its head. */
export function withoutHead(
  children: readonly PhrasingContent[],
  head: { skip: number; cut: number },
  file: VFile,
): PhrasingContent[] {
  const rest = children.slice(head.skip);
  return trimInline(file, head.cut > 0 ? splitInline(file, rest, head.cut)[1] : rest);
}

const BACK = /^(?:[\s\u2191\u21a9\u21b5\u2934^]|\ufe0e|\ufe0f)*$|^(?:back|return|zurück|retour)$/i;

function dropBackLinks(node: Parents, file: VFile): void {
  const kept = node.children.filter(
    (child) => !(child.type === 'link' && child.url.startsWith('#') && BACK.test(textOf(child))),
  );
  if (kept.length < node.children.length) {
    node.children = kept as never;
    if (node.type === 'paragraph') node.children = trimInline(file, node.children);
  }
  for (const child of node.children) if ('children' in child) dropBackLinks(child, file);
}

/** Takes blocks out of the tree, and lists that become empty with them. */
export function takeOut(node: Parents, gone: ReadonlySet<Nodes>): void {
  const kept = (node.children as Nodes[]).filter((child) => {
    if (gone.has(child)) return false;
    if (child.type !== 'list' && child.type !== 'listItem' && child.type !== 'blockquote') return true;
    const before = child.children.length;
    takeOut(child, gone);
    return child.children.length > 0 || before === 0;
  });
  if (kept.length < node.children.length) node.children = kept as never;
}
