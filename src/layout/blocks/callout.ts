import type { CalloutBlock } from '../../brief/index.ts';
import { inset } from '../columns.ts';
import type { Flow } from '../desk.ts';
import type { Band } from '../galley.ts';
import { FORBIDDEN } from '../galley.ts';
import { ruleMark } from '../marks.ts';
import { setText } from '../set-text.ts';
import { ARTIFACT, type Mark } from '../types.ts';
import { setBlocks } from './index.ts';

/** Callout: a tint that reaches into the gutter so that the text keeps the axis, a rule along its top. */
export function setCallout(outer: Flow, block: CalloutBlock): void {
  const flow = inset(outer, outer.desk.template.marks.calloutPadding.left);
  const { desk, galley } = flow;
  const { callhead, callout } = desk.template.styles;
  const { marks } = desk.template;
  const { top, right, bottom } = marks.calloutPadding;
  const inner: Flow = {
    ...flow,
    parent: desk.tree.add('Div', flow.parent),
    width: flow.width - right,
    place: 'callout',
    text: 'callout',
    list: 'callout',
  };
  galley.space(callhead.before);
  galley.rounded(marks.blockRounding, () =>
    galley.unbroken(callout.unbrokenTo, () =>
      galley.band(fill(flow, bottom), () => {
        galley.box({ height: top });
        galley.keepLines(1);
        galley.closeSpace();
        if (block.heading?.length) {
          setText(inner, block.heading, { ...callhead, unbrokenTo: Infinity });
          galley.keepLines(2);
        }
        setInside(inner, block);
        galley.closeSpace();
        galley.box({ height: bottom, breakCost: FORBIDDEN });
      }),
    ),
  );
  galley.space(callout.after);
}

/** Blocks of a callout are a quarter of a line apart; the space after the whole box is the style's. */
function setInside(flow: Flow, block: CalloutBlock): void {
  for (const [index, child] of block.blocks.entries()) {
    if (index > 0) {
      flow.galley.closeSpace();
      flow.galley.box({ height: flow.desk.page.unit / 4 });
    }
    setBlocks(flow, [child]);
  }
}

function fill(flow: Flow, padding: number): Band['paint'] {
  const { desk, x, width } = flow;
  const { colours, marks } = desk.template;
  const { left } = marks.calloutPadding;
  return ({ top, bottom, first, last }) => {
    const box: Mark = {
      kind: 'box',
      x: x - left,
      y: top,
      width: width + left,
      height: bottom - top + (last ? 0 : padding),
      colour: colours.tint,
      element: ARTIFACT,
    };
    const rule = ruleMark(desk, {
      x: x - left,
      y: top,
      width: width + left,
      weight: marks.calloutRule,
      colour: 'accent',
    });
    return first ? [box, rule] : [box];
  };
}
