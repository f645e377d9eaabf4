import type { PhrasingContent } from 'mdast';
import {
  type CaptionNode,
  type FigureNode,
  inlineText,
  type SourceLineNode,
  sourcesOf,
} from '../../report/index.ts';
import type { Captioned, Run } from '../types.ts';
import { callsIn } from './calls.ts';
import { altUnit, imageBlock } from './image.ts';
import { table, tableBlock } from './table.ts';
import type { BlockHandler, ReadContext, SetContext } from './types.ts';

/** A figure or table with caption and source line; without either picture or table it is a picture lost in conversion. */
export const figure: BlockHandler<FigureNode> = {
  read: (node, context) => {
    const tables = node.children.filter((child) => child.type === 'table');
    return context.piece(
      node,
      node.children.flatMap((child) => {
        if (child.type === 'caption') return [captionUnit(child, context)];
        if (child.type === 'sourceLine') return [lineUnit(child, context)];
        return child.type === 'image' ? [altUnit(child, context)] : [];
      }),
      tables.map((child) => table.read(child, context)),
    );
  },

  set: (node, piece, context) => {
    if (piece.all.length > 0 && !piece.all.some(context.prints)) return [];
    const captioned = captions(node, context);
    const source = sourcesOf(node);
    const inner = node.children.find((child) => child.type === 'table');
    if (inner) return [{ ...tableBlock(inner, piece, context, captioned), source }];
    const pictures = node.children.filter((child) => child.type === 'image');
    if (pictures.length === 0) return [{ kind: 'figure', alt: '', ...captioned, part: context.part, source }];
    // Caption with the first of several pictures, source line with the last.
    const { sourceLine, ...above } = captioned;
    return pictures.map((image, i) =>
      imageBlock(image, context, {
        ...(i === 0 ? above : {}),
        ...(i === pictures.length - 1 && sourceLine ? { sourceLine } : {}),
      }),
    );
  },
};

const captionUnit = (node: CaptionNode, context: ReadContext) =>
  context.unit(
    'caption',
    `${node.label ?? ''} ${inlineText(node.children)}`,
    sourcesOf(node),
    node.children,
    callsIn(node.children),
  );
const lineUnit = (node: SourceLineNode, context: ReadContext) =>
  context.unit(
    'source-line',
    inlineText(node.children),
    sourcesOf(node),
    node.children,
    callsIn(node.children),
  );

function captions(node: FigureNode, context: SetContext): Captioned {
  const caption = node.children.find((child) => child.type === 'caption');
  const lines = node.children.filter((child) => child.type === 'sourceLine');
  const runs = (children: readonly PhrasingContent[]) => context.runs(children, undefined, ['strong']);
  const text = caption ? runs(caption.children) : [];
  const sourceText = lines.flatMap((line, i): readonly Run[] => {
    const own = context.runs(line.children);
    return i === 0 || own.length === 0 ? own : [{ kind: 'break', source: sourcesOf(line) }, ...own];
  });
  return {
    ...(caption?.label
      ? { label: [{ kind: 'text' as const, value: caption.label, marks: {}, source: sourcesOf(caption) }] }
      : {}),
    ...(text.length > 0 ? { caption: text } : {}),
    ...(sourceText.length > 0 ? { sourceLine: sourceText } : {}),
  };
}
