import type { QuoteBlock } from '../../brief/index.ts';
import { inset } from '../columns.ts';
import type { Flow } from '../desk.ts';
import type { Band } from '../galley.ts';
import { setText } from '../set-text.ts';
import { ARTIFACT } from '../types.ts';
import { setBlocks } from './index.ts';

/** Block quote: a bar hung left of the text, a shorter measure, the attribution under it. */
export function setQuote(outer: Flow, block: QuoteBlock): void {
  const flow = inset(outer, outer.desk.template.marks.quoteBar.hang);
  const { desk, galley } = flow;
  const { quote, quoteby } = desk.template.styles;
  const nested = flow.place === 'note' || flow.place === 'columns' || flow.place === 'callout';
  const text = nested ? flow.text : 'quote';
  const inner: Flow = {
    ...flow,
    parent: desk.tree.add('BlockQuote', flow.parent),
    width: Math.min(flow.width, quote.measure),
    place: nested ? flow.place : 'quote',
    text,
    list: text,
  };
  galley.space(quote.before);
  galley.band(bar(flow), () => {
    setBlocks(inner, block.blocks);
  });
  if (block.attribution?.length) {
    galley.replaceSpace(quoteby.before);
    galley.keepLines(1);
    setText(inner, block.attribution, quoteby);
  }
  galley.replaceSpace(quote.after);
}

/** The bar is as high as the quote's lines, set lower by its drop. */
function bar(flow: Flow): Band['paint'] {
  const { marks, colours } = flow.desk.template;
  const { width, hang, drop } = marks.quoteBar;
  return ({ top, bottom }) => [
    {
      kind: 'box',
      x: flow.x - hang,
      y: top + drop,
      width,
      height: Math.max(0, bottom - top),
      colour: colours.accent,
      element: ARTIFACT,
    },
  ];
}
