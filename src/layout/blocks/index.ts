/** The setters, one for each kind of block; a missing one is a compile error. */
import type { Block, Handlers } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setAddressed } from './addressed.ts';
import { setByline } from './byline.ts';
import { setCallout } from './callout.ts';
import { setCode } from './code.ts';
import { setContents } from './contents.ts';
import { setDefinitions } from './definitions.ts';
import { setEnds } from './ends.ts';
import { setFigure } from './figure.ts';
import { setHeading } from './heading.ts';
import { setList } from './list.ts';
import { setPanel } from './panel.ts';
import { setParagraph } from './paragraph.ts';
import { setPullQuote } from './pull-quote.ts';
import { setQr } from './qr.ts';
import { setQuote } from './quote.ts';
import { setRow } from './row.ts';
import { setRule } from './rule.ts';
import { setTable } from './table.ts';
import { setTitle } from './title.ts';

const handlers: Handlers<Block, Flow, void> = {
  title: setTitle,
  byline: setByline,
  heading: setHeading,
  paragraph: setParagraph,
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
  rule: setRule,
  ends: setEnds,
};

/** Sets a block at the flow's place. */
export function setBlock(flow: Flow, block: Block): void {
  // The map's type ties each kind to its setter; the compiler cannot follow that through an index.
  (handlers[block.kind] as (flow: Flow, block: Block) => void)(flow, block);
}

/** Sets blocks one under the other. */
export function setBlocks(flow: Flow, blocks: readonly Block[]): void {
  for (const block of blocks) setBlock(flow, block);
}
