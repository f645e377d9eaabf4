import type { QrBlock } from '../../brief/index.ts';
import type { Context, FileChild, ParagraphChild } from '../context.ts';
import { setPng } from '../figures.ts';
import { codePng } from '../qr-png.ts';
import { keptTogether, paragraph, paragraphOf, setBlocks } from './paragraph.ts';

/**
 * Where the full report is: a label under a hairline, the QR code as a picture in line, the address under it. In a one-page
 * brief the address alone: Word has no side column for the code, and a code between the lines would turn the page.
 */
export function setQr(context: Context, block: QrBlock): FileChild[] {
  const code = context.brief.meta.onePage ? [] : paragraphOf(context, 'Figure', [picture(context, block)]);
  const inRow: Context = { ...context, box: 'Small', hung: false };
  return keptTogether(context, [
    ...paragraph(context, 'RowLabel', block.label),
    ...code,
    ...setBlocks(inRow, block.blocks),
  ]);
}

function picture(context: Context, { modules, alt }: QrBlock): ParagraphChild {
  const { bytes, quiet } = codePng(modules);
  return setPng(context, { bytes, alt, side: context.template.word.qr * quiet });
}
