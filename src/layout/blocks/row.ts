import type { RowBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setBlocks } from './index.ts';
import { headAside, openSection, sectionSpace } from './section.ts';

/** Row: hairline, label in the side column, small text. In a one-page brief a pinned row stands at the foot of the page. */
export function setRow(flow: Flow, block: RowBlock): void {
  const { desk, galley } = flow;
  const { blockRounding, pinnedGap } = desk.template.marks;
  const pinned = block.pinned && desk.brief.meta.onePage;
  const from = galley.boxes.length;
  const fill = () => {
    openSection(flow, pinned ? pinnedGap : sectionSpace(flow));
    headAside(flow, block.label);
    setBlocks({ ...flow, place: 'row', text: 'small', list: 'small' }, block.blocks);
    galley.clearSide();
  };
  galley.unbroken(Infinity, () => (pinned ? fill() : galley.rounded(blockRounding, fill)));
  if (pinned) galley.pinFrom = from;
}
