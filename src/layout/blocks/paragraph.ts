import type { ParagraphBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { plainText, setText } from '../set-text.ts';

/**
 * Paragraph in the style it names; `body` takes the style of its place, and in a note every paragraph does. The height of a lead is
 * rounded up.
 */
export function setParagraph(flow: Flow, block: ParagraphBlock): void {
  const { desk, galley, place } = flow;
  const ofPlace = block.style === 'body' || flow.inNote;
  const style = desk.template.styles[ofPlace ? flow.text : block.style];
  if (block.style !== 'lead') {
    galley.space(style.before);
    if (setText(flow, block.runs, style) === 1) galley.oneLiner();
  } else {
    // On white the lead says itself how far it stands from the byline; a panel's edge leaves no space.
    if (place === 'page') galley.replaceSpace(style.before);
    galley.rounded(desk.template.marks.blockRounding, () => setText(flow, block.runs, style));
  }
  // What a colon announces begins on the same page.
  if (plainText(block.runs).endsWith(':')) galley.keepLines(1);
  // Inside an item the list says how far its blocks are apart; in a row all are as far apart as small text.
  if (place === 'row') galley.space(desk.template.styles.small.after);
  else if (place !== 'list') galley.space(style.after);
}
