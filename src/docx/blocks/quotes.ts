import type { PullQuoteBlock, QuoteBlock, Run } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { textRun } from '../fields.ts';
import { setRuns } from '../runs.ts';
import { keptTogether, paragraph, paragraphOf, setBlocks } from './paragraph.ts';

/** A block quotation and who said it. */
export function setQuote(context: Context, block: QuoteBlock): FileChild[] {
  const quoted = setBlocks({ ...context, quoted: true }, block.blocks);
  const last = quoted.splice(-1);
  return [...quoted, ...keptTogether(context, [...last, ...attribution(context, block.attribution)])];
}

/** A sentence set large, in the language's quotation marks. */
export function setPullQuote(context: Context, block: PullQuoteBlock): FileChild[] {
  const { openQuote, closeQuote } = context.template.strings;
  const children = [
    textRun(context, openQuote),
    ...setRuns(context, block.runs),
    textRun(context, closeQuote),
  ];
  const quote = paragraphOf(context, 'IntenseQuote', children);
  return keptTogether(context, [...quote, ...attribution(context, block.attribution)]);
}

function attribution(context: Context, runs: readonly Run[] | undefined): FileChild[] {
  return runs ? paragraph(context, 'QuoteBy', runs) : [];
}
