import type { HeadingBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';
import { HEADING_KEEPS, headAside, headingPlace, openSection } from './section.ts';

/** Heading: depth 1 is a side head under a hairline, the others stand at the axis. Two lines of text stay with it. */
export function setHeading(flow: Flow, block: HeadingBlock): void {
  const { desk, galley } = flow;
  if (block.depth === 1 && flow.place === 'page') {
    openSection(flow);
    headAside(flow, block.runs, block.anchor);
    return;
  }
  const style = block.depth <= 2 ? desk.template.styles.h2 : desk.template.styles.h3;
  galley.space(style.before);
  galley.unbroken(Infinity, () => {
    const element = desk.tree.heading(block.depth + 1, flow.parent);
    const firstMarks = [headingPlace(flow, block.runs, block.depth, block.anchor)];
    setText(flow, block.runs, style, { element, firstMarks, setting: { lastBind: false } });
  });
  galley.space(style.after);
  galley.keepLines(HEADING_KEEPS);
}
