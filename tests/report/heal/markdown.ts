/** Healed reports as Markdown, for fixtures and the benchmark: figures as pictures, lost captions as paragraphs. */
import type { Nodes, Root, RootContent } from 'mdast';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { SetAside } from '../../../src/report/heal/index.ts';
import { remarkHeal } from '../../../src/report/heal/index.ts';
import { parseMarkdown } from '../../../src/report/parse.ts';
import type { FigureNode } from '../../../src/report/types.ts';

/** Parses and heals. */
export function heal(text: string, path = 'report.md') {
  const { file, tree } = parseMarkdown(text, path);
  remarkHeal()(tree, file);
  return { file, tree };
}

/** Heals and writes the tree as Markdown. */
export function healMarkdown(text: string, path = 'report.md') {
  const { file, tree } = heal(text, path);
  return {
    markdown: writeMarkdown(tree),
    messages: file.messages,
    setAside: file.data.setAside as SetAside[],
  };
}

/** The tree as Markdown. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(
    { type: 'root', children: tree.children.flatMap(plain) },
    {
      bullet: '-',
      rule: '-',
      emphasis: '*',
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), frontmatterToMarkdown(['yaml'])],
    },
  );
}

function plain(node: RootContent): RootContent[] {
  if (node.type !== 'figure') return [folded(node)];
  const parts = node.children as FigureNode['children'];
  const caption = parts.find((part) => part.type === 'caption');
  const words = caption ? `${caption.label ? `${caption.label}: ` : ''}${flat(caption)}` : '';
  const image = parts.find((part) => part.type === 'image');
  const blocks: RootContent[] = [];
  if (image) blocks.push({ type: 'paragraph', children: [{ ...image, alt: words || image.alt || '' }] });
  else if (caption) blocks.push({ type: 'paragraph', children: [{ type: 'text', value: words }] });
  for (const part of parts) {
    if (part.type === 'table') blocks.push(folded(part));
    if (part.type === 'sourceLine') blocks.push({ type: 'paragraph', children: part.children });
  }
  return blocks;
}

/** Soft breaks as spaces, so that a paragraph is one line; neighbouring text put together, so that escapes are right. */
function folded<N extends Nodes>(node: N): N {
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s*\n\s*/g, ' ') };
  if (!('children' in node)) return node;
  if (node.type === 'link' && isAddress(node.url, flat(node)))
    return { type: 'html', value: flat(node) } as unknown as N;
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    const next = folded(child);
    const last = children.at(-1);
    if (next.type === 'text' && last?.type === 'text')
      children[children.length - 1] = { type: 'text', value: last.value + next.value };
    else if (next.type === 'break') children.push({ type: 'text', value: ' ' });
    else children.push(next);
  }
  return { ...node, children } as N;
}

/** Bare addresses are written bare. */
function isAddress(url: string, text: string): boolean {
  return [text, `http://${text}`, `https://${text}`, `mailto:${text}`].includes(url);
}

function flat(node: Nodes): string {
  if ('children' in node) return (node.children as Nodes[]).map(flat).join('').replace(/\s+/g, ' ');
  return 'value' in node ? node.value : '';
}
