import type { CodeBlock } from '../../brief/index.ts';
import type { Context, FileChild, ParagraphChild } from '../context.ts';
import { textRun } from '../fields.ts';
import { paragraphOf } from './paragraph.ts';

/** Code: one paragraph, its lines kept by breaks. */
export function setCode(context: Context, block: CodeBlock): FileChild[] {
  const lines = block.value.replace(/\n+$/, '').split('\n');
  const children = lines.flatMap((line, index): ParagraphChild[] => {
    const start = index === 0 ? [] : [new context.docx.TextRun({ break: 1 })];
    return line === '' ? start : [...start, textRun(context, line.replace(/\t/g, '    '))];
  });
  return paragraphOf(context, 'Code', children);
}
