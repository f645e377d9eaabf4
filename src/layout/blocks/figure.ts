import type { FigureBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Stand-in until figures are set: the caption as text. */
export function setFigure(flow: Flow, block: FigureBlock): void {
  if (block.caption?.length) setText(flow, block.caption, flow.desk.template.styles.caption);
}
