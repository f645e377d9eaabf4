import type { ParagraphBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Paragraph in the style it names; `body` takes the style of its place. */
export function setParagraph(flow: Flow, block: ParagraphBlock): void {
  const { desk, galley, place } = flow;
  const style = desk.template.styles[block.style === 'body' ? flow.text : block.style];
  if (place !== 'panel' || block.style !== 'lead') galley.space(style.before);
  if (block.style === 'lead') galley.rounded(desk.page.unit / 2, () => setText(flow, block.runs, style));
  else setText(flow, block.runs, style);
  galley.space(style.after);
}
