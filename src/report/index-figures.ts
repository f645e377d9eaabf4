import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { sourcesOf } from './sources.ts';
import type { CaptionNode, FigureNode, FigureRef } from './types.ts';

/** The figures of a report in order, and a `figure-alt-missing` for each picture nobody can be told about. */
export function indexFigures(tree: Root, file: string): { figures: FigureRef[]; messages: Diagnostic[] } {
  const figures: FigureRef[] = [];
  const messages: Diagnostic[] = [];
  visit(tree, (node) => {
    if (node.type === 'figure') figures.push(figureRef(node));
    if (node.type !== 'image' || (node.alt ?? '').trim() !== '') return;
    const reason = `The picture ${node.url} has no alternative text`;
    const fix = 'Say in the brackets what the picture shows: ![what it shows](file)';
    const where = node.position ? { file, place: node.position } : { file };
    messages.push(diagnostic('figure-alt-missing', reason, fix, where));
  });
  return { figures, messages };
}

function figureRef(node: FigureNode): FigureRef {
  const has = (type: string) => node.children.some((child) => child.type === type);
  const kind = has('image') ? 'figure' : has('table') ? 'table' : 'lost';
  const caption = node.children.find((child): child is CaptionNode => child.type === 'caption');
  return { kind, node, source: sourcesOf(node), ...(caption?.label ? { label: caption.label } : {}) };
}
