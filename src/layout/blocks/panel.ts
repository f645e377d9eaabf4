import type { PanelBlock } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import type { Flow } from '../desk.ts';
import type { Band } from '../galley.ts';
import { FORBIDDEN } from '../galley.ts';
import { ARTIFACT } from '../types.ts';
import { setBlocks } from './index.ts';
import { setColumns } from './panel-columns.ts';
import { headAside } from './section.ts';

/**
 * Panel: tint from sheet edge to sheet edge, padding above and below, its label as side head, text on the axis.
 * Short panels are not broken over pages; the last block of page 1 is tinted to the foot of the sheet, but not behind notes, which
 * belong to the page.
 */
export function setPanel(flow: Flow, block: PanelBlock): void {
  const { desk, galley } = flow;
  const { marks, styles } = desk.template;
  const { padding, around, aroundOnePage } = marks.panel;
  const space = desk.brief.meta.onePage ? aroundOnePage : around;
  galley.clearSide();
  galley.space(space);
  galley.band(tint(flow), () =>
    galley.unbroken(block.columns === 2 ? 0 : styles.panel.unbrokenTo, () => {
      galley.box({ height: padding });
      galley.keepLines(1);
      galley.closeSpace();
      if (block.columns === 2) setColumns(flow, block);
      else setOneColumn(flow, block);
      galley.clearSide();
      galley.closeSpace();
      galley.box({ height: padding, breakCost: FORBIDDEN });
    }),
  );
  galley.space(space);
  galley.panelEdge();
}

function setOneColumn(flow: Flow, block: PanelBlock): void {
  // Takeaways speak in the report's own voice, those without an addressee too.
  const text = block.blocks.some((child) => child.kind === 'addressed') ? 'list' : 'panel';
  headAside(flow, block.label, block.anchor);
  setBlocks({ ...flow, place: 'panel', text, list: text }, block.blocks);
}

/** The tint; where a page breaks it, it reaches beyond the text by the padding. */
function tint(flow: Flow): Band['paint'] {
  const { desk } = flow;
  const { width, height } = desk.page;
  const { padding } = desk.template.marks.panel;
  const colour = desk.template.colours.tint;
  return (part) => {
    const top: Pt = part.first ? part.top : part.top - padding;
    const toFoot = part.page === 1 && part.closesPage;
    const bottom: Pt = toFoot ? height : part.last ? part.bottom : part.bottom + padding;
    return [{ kind: 'box', x: 0, y: top, width, height: bottom - top, colour, element: ARTIFACT }];
  };
}
