import type { ParagraphBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import type { StyleKey } from '../style/catalogue.ts';
import { paragraph } from './paragraph.ts';

/** A paragraph, styled by what it is and where it stands (list item, quotation, panel, callout). */
export function setText(context: Context, block: ParagraphBlock): FileChild[] {
  return paragraph(context, keyOf(context, block.style), block.runs);
}

function keyOf(context: Context, style: ParagraphBlock['style']): StyleKey {
  if (style === 'small') return 'Small';
  if (style === 'source') return 'Source';
  if (style === 'lead') return context.box === 'Box' && !context.hung ? 'Box' : 'Lead';
  if (context.quoted) return 'Quote';
  if (context.apart) return 'Apart';
  if (context.addressed) return 'ListContinue';
  if (context.box === 'Small') return 'Small';
  if (context.box === 'Callout') return context.more ? 'CalloutMore' : 'Callout';
  return 'BodyText';
}
