/** One setter per kind of block; a missing one is a compile error. */
import type { Block, Handlers } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { setFigure } from '../figures.ts';
import { setTable } from '../table.ts';
import { setAddressed } from './addressed.ts';
import { setCallout, setPanel } from './boxes.ts';
import { setCode } from './code.ts';
import { setContents } from './contents.ts';
import { setDefinitions } from './definitions.ts';
import { setHeading } from './heading.ts';
import { setList } from './list.ts';
import { paragraph } from './paragraph.ts';
import { setQr } from './qr.ts';
import { setPullQuote, setQuote } from './quotes.ts';
import { setRow } from './row.ts';
import { setText } from './text.ts';

const SETTERS: Handlers<Block, Context, FileChild[]> = {
  title: (context, block) => paragraph(context, 'Title', block.runs),
  byline: (context, block) => paragraph(context, 'Subtitle', block.runs),
  heading: setHeading,
  paragraph: setText,
  list: setList,
  definitions: setDefinitions,
  addressed: setAddressed,
  quote: setQuote,
  'pull-quote': setPullQuote,
  panel: setPanel,
  callout: setCallout,
  row: setRow,
  qr: setQr,
  contents: setContents,
  table: setTable,
  figure: setFigure,
  code: setCode,
  // An empty paragraph with a border would be layout; the paragraph that follows carries the rule.
  rule: (context) => {
    context.state.preceded = 'rule';
    return [];
  },
  ends: (context, block) => paragraph(context, 'Ends', block.runs),
};

/** Paragraphs and tables of one block. */
export function setBlock(context: Context, block: Block): FileChild[] {
  return (SETTERS[block.kind] as (context: Context, block: Block) => FileChild[])(context, block);
}
