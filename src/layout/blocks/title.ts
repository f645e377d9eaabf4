import type { TitleBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { plainText, setText } from '../set-text.ts';

const SETTING = { balanced: true, noShortWordEnd: true, lastBind: false } as const;

/** Title: H1, never broken. One-page briefs, and titles of too many lines, use `titleone`. */
export function setTitle(flow: Flow, block: TitleBlock): void {
  const { desk, galley, width } = flow;
  const { marks, styles } = desk.template;
  const { title, titleone } = styles;
  const large = { style: title, measure: Math.min(width, title.measure), ...SETTING };
  const small = desk.brief.meta.onePage || desk.lines(block.runs, large).length > marks.titleMaxLines;
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
