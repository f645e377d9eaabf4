import type { EndsBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { FORBIDDEN } from '../galley.ts';
import { setText } from '../set-text.ts';

/** ENDS: closes the copy that may be printed; it never opens a page. */
export function setEnds(flow: Flow, block: EndsBlock): void {
  const { desk, galley } = flow;
  const style = desk.template.styles.ends;
  galley.space(style.before);
  galley.box({ height: 0, breakCost: FORBIDDEN });
  galley.keepLines(1);
  setText(flow, block.runs, style);
  galley.space(style.after);
}
