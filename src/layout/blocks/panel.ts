import type { PanelBlock } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import type { Flow } from '../desk.ts';
import type { Band } from '../galley.ts';
import { FORBIDDEN } from '../galley.ts';
import { ARTIFACT } from '../types.ts';
import { setBlocks } from './index.ts';
import { setColumns } from './panel-columns.ts';
import { headAside, sectionSpace } from './section.ts';

/**
 * Panel: tint from sheet edge to sheet edge, a unit of padding above and below, its label as side head, text on the axis.
 * Short panels are not broken over pages; the last block of page 1 is tinted to the foot of the sheet.
 */
export function setPanel(flow: Flow, block: PanelBlock): void {
  const { desk, galley } = flow;
  const { panel } = desk.template.styles;
  const { unit } = desk.page;
  galley.clearSide();
  galley.space(sectionSpace(flow));
  galley.band(tint(flow), () =>
    galley.unbroken(block.columns === 2 ? 0 : panel.unbrokenTo, () => {
      galley.box({ height: unit });
      galley.keepLines(1);
      galley.closeSpace();
      if (block.columns === 2) setColumns(flow, block);
      else setOneColumn(flow, block);
      galley.clearSide();
      galley.closeSpace();
      galley.box({ height: unit, breakCost: FORBIDDEN });
    }),
  );
  galley.space(sectionSpace(flow));
  galley.panelEdge();
}

function setOneColumn(flow: Flow, block: PanelBlock): void {
  const { parent } = flow;
  headAside(flow, block.label);
  setBlocks({ ...flow, parent, place: 'panel', text: 'panel', list: 'panel' }, block.blocks);
}

/** The tint; where a page breaks it, it reaches a unit beyond the text. */
function tint(flow: Flow): Band['paint'] {
  const { desk } = flow;
  const { unit, width, height } = desk.page;
  const colour = desk.template.colours.tint;
  return (part) => {
    const top: Pt = part.first ? part.top : part.top - unit;
    const toFoot = part.page === 1 && part.closesPage;
    const bottom: Pt = toFoot ? height : part.last ? part.bottom : part.bottom + unit;
    return [{ kind: 'box', x: 0, y: top, width, height: bottom - top, colour, element: ARTIFACT }];
  };
}
