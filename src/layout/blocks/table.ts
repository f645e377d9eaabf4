import type { TableBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Stand-in until tables are set: the caption as text. */
export function setTable(flow: Flow, block: TableBlock): void {
  if (block.caption?.length) setText(flow, block.caption, flow.desk.template.styles.caption);
}
