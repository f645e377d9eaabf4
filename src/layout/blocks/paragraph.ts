import type { ParagraphBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Paragraph in the style it names; `body` takes the style of its place. A lead is rounded up to half a unit. */
export function setParagraph(flow: Flow, block: ParagraphBlock): void {
  const { desk, galley, place } = flow;
  const style = desk.template.styles[block.style === 'body' ? flow.text : block.style];
  if (block.style !== 'lead') {
    galley.space(style.before);
    setText(flow, block.runs, style);
  } else {
    // On white the lead says itself how far it stands from the byline; a panel's edge leaves no space.
    if (place === 'page') galley.replaceSpace(style.before);
    galley.rounded(desk.page.unit / 2, () => setText(flow, block.runs, style));
  }
  galley.space(style.after);
}
