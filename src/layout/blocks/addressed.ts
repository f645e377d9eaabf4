import type { AddressedBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setBlocks } from './index.ts';
import { labelAside } from './section.ts';

/**
 * Blocks under an addressee in the side column: the first addressee right under the side head, later ones on the baseline of
 * their first item. The addressee is read before its blocks. Takeaways are in the text's own face, in a panel too.
 */
export function setAddressed(flow: Flow, block: AddressedBlock): void {
  const { desk, galley } = flow;
  const { styles, marks } = desk.template;
  const later = desk.addressed.has(flow.parent);
  desk.addressed.add(flow.parent);
  if (later) {
    galley.clearSide();
    galley.space(desk.brief.meta.onePage ? marks.addresseeGapOnePage : marks.addresseeGap);
  }
  if (block.addressee.length > 0) {
    const element = desk.tree.add('P', flow.parent);
    labelAside(flow, block.addressee, styles.addressee, element);
  }
  setBlocks({ ...flow, text: 'list', list: 'list' }, block.blocks);
}
