import type { PanelBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setBlocks } from './index.ts';
import { headAside } from './section.ts';

/** Stand-in until columns are set: one column. */
export function setColumns(flow: Flow, block: PanelBlock): void {
  headAside(flow, block.label);
  setBlocks({ ...flow, place: 'panel', text: 'panel', list: 'panel' }, block.blocks);
}
