import type { QrBlock } from '../../brief/index.ts';
import { inColumns, inset } from '../columns.ts';
import type { Flow } from '../desk.ts';
import { baselineOf } from '../desk.ts';
import { setText } from '../set-text.ts';
import type { Mark } from '../types.ts';
import { setBlocks } from './index.ts';
import { headingPlace, openSection, sectionSpace } from './section.ts';

/** White around a code, modules (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/**
 * Where the full report is: a row with the QR code in the side column, its head and text at the axis. The white that a code
 * needs above and below it is kept free; in a one-page brief a pinned block stands at the foot of the page.
 */
export function setQr(outer: Flow, block: QrBlock): void {
  const { desk, galley } = outer;
  const { marks, colours } = desk.template;
  const { size, drop } = marks.qr;
  // In columns there is no side column: the text moves in beside the code.
  const flow = inset(outer, size + desk.page.unit);
  const style = desk.styles.readOn;
  const quiet = (size / block.modules.length) * QUIET;
  const top = Math.max(drop, quiet - marks.hairlineAfter);
  const pinned = block.pinned && desk.brief.meta.onePage;
  const from = galley.boxes.length;
  const fill = (): void => {
    openSection(outer, pinned ? marks.pinnedGap : sectionSpace(flow));
    const heading = desk.tree.heading(2, flow.parent);
    const figure = desk.tree.add('Figure', flow.parent, { alt: block.alt });
    const code = (y: number): Mark => ({
      kind: 'modules',
      x: inColumns(desk.page) ? outer.x : desk.page.side.x,
      y: y + top,
      width: size,
      height: size,
      modules: block.modules,
      colour: colours.ink,
      element: figure,
    });
    galley.side({
      height: top + size,
      depth: top + size,
      baseline: baselineOf(desk, style),
      calls: [],
      marks: (y) => [code(y)],
    });
    const place = headingPlace(flow, block.label, 1);
    setText(flow, block.label, style, {
      element: heading,
      firstMarks: [place],
      setting: { lastBind: false },
    });
    setBlocks({ ...flow, place: 'row', text: 'small', list: 'small' }, block.blocks);
    galley.clearSide();
  };
  galley.unbroken(Infinity, () => (pinned ? fill() : galley.rounded(marks.blockRounding, fill)));
  if (pinned) galley.pinFrom = from;
  else galley.space(quiet);
}
