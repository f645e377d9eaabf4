import type { BylineBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Byline: authors in one paragraph under the title. */
export function setByline(flow: Flow, block: BylineBlock): void {
  const style = flow.desk.template.styles.byline;
  flow.galley.space(style.before);
  setText(flow, block.runs, style);
  flow.galley.space(style.after);
}
