import type { Node } from 'unist';
import { countWords } from './words.ts';

/** All text of a block, paragraphs, items and cells apart by line feeds; white space folded inside each. */
export function blockText(node: Node): string {
  const pieces: string[] = [];
  gather(node, pieces);
  return pieces
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const BLOCK = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
  'caption',
  'sourceLine',
  'code',
  'html',
]);

function gather(node: Node, pieces: string[]): void {
  const { value, children } = node as { value?: string; children?: Node[] };
  if (node.type === 'break') pieces.push(' ');
  else if (node.type === 'html') pieces.push('');
  else if (value !== undefined) pieces.push(value.replace(/\s/g, ' '));
  for (const child of children ?? []) gather(child, pieces);
  if (BLOCK.has(node.type)) pieces.push('\n');
}

/** Words of all blocks together. */
export function wordsOf(blocks: readonly Node[]): number {
  return blocks.reduce((sum, node) => sum + countWords(blockText(node)), 0);
}
