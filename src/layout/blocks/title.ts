import type { TitleBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { plainText, setText } from '../set-text.ts';

/** Titles of more lines are set in the smaller style. */
const MOST_LINES = 4;

const SETTING = { preferBreakAfterColon: true, noShortWordEnd: true } as const;

/** Title: H1, never broken. One-page briefs, and titles that would take more than four lines, use `titleone`. */
export function setTitle(flow: Flow, block: TitleBlock): void {
  const { desk, galley, width } = flow;
  const { title, titleone } = desk.template.styles;
  const large = { style: title, measure: Math.min(width, title.measure), ...SETTING };
  const small = desk.brief.meta.onePage || desk.lines(block.runs, large).length > MOST_LINES;
  const style = small ? titleone : title;
  const element = desk.tree.heading(1, flow.parent);
  if (galley.boxes.length > 0) galley.space(style.before);
  galley.unbroken(Infinity, () => {
    const firstMarks = [{ kind: 'destination', name: 'title', x: flow.x, y: 0 }] as const;
    setText(flow, block.runs, style, { element, setting: SETTING, firstMarks });
  });
  desk.headings.push({ title: plainText(block.runs), destination: 'title', depth: 0 });
  galley.space(style.after);
  galley.keepLines(1);
}
