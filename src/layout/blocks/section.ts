/** What opens a section, a row or a panel: space, hairline, and a label in the side column. */
import type { Run } from '../../brief/index.ts';
import type { Pt, TextStyle } from '../../config/index.ts';
import { inColumns } from '../columns.ts';
import type { Flow } from '../desk.ts';
import { ruleMark } from '../marks.ts';
import { placeNotes } from '../set-notes.ts';
import { plainText, setText, sideLabel } from '../set-text.ts';
import type { ElementId, Mark } from '../types.ts';
import { fitsAside } from './fits-aside.ts';

/** Lines of text that stay with a heading. */
export const HEADING_KEEPS = 2;

/** Space above a section; a one-page brief may have its own. */
export function sectionSpace({ desk }: Flow): Pt {
  const { before, beforeOnePage } = desk.template.styles.sidehead;
  return desk.brief.meta.onePage ? (beforeOnePage ?? before) : before;
}

/**
 * Space and hairline above a section. Right under a panel the panel's edge does the hairline's work, unless the page breaks
 * there. `before` replaces the section's own space.
 */
export function openSection(flow: Flow, before: Pt = sectionSpace(flow)): void {
  const { galley, desk } = flow;
  const { marks, styles } = desk.template;
  const height = marks.hairlineAfter;
  galley.clearSide();
  const rule = hairline(flow);
  if (galley.underPanel) {
    galley.replaceSpace(Math.max(0, styles.sidehead.before - height));
    galley.box({ height, topMarks: [rule] });
  } else {
    galley.space(before);
    galley.box({ height, marks: [rule] });
  }
  galley.closeSpace();
  galley.keepLines(1);
}

/** The hairline over the full grid, or over its column, at the top of its box. */
function hairline(flow: Flow): Mark {
  const { desk } = flow;
  const { x, width } = inColumns(desk.page) ? flow : desk.page.grid;
  return ruleMark(desk, { x, y: 0, width, weight: desk.template.marks.hairline, colour: 'rule' });
}

/** Puts a heading in the side column, or at the axis when a word is too wide or the lines are too many; `anchor` names its place. */
export function headAside(flow: Flow, runs: readonly Run[], anchor?: string): void {
  const { desk, galley } = flow;
  const { sidehead, axishead } = desk.template.styles;
  if (plainText(runs) === '') return;
  const element = desk.tree.heading(2, flow.parent);
  const destination = headingPlace(flow, runs, 1, anchor);
  if (fitsAside(desk, runs, sidehead)) {
    const label = sideLabel(desk, runs, sidehead, element, { marks: [destination] });
    galley.side(label);
    placeNotes(flow, label.calls);
  } else {
    setText(flow, runs, axishead, { element, firstMarks: [destination], setting: { lastBind: false } });
    galley.space(axishead.after);
  }
  galley.keepLines(HEADING_KEEPS);
}

/** Enters a heading in the outline and gives its destination, under the name `anchor` if it has one. */
export function headingPlace(flow: Flow, runs: readonly Run[], depth: number, anchor?: string): Mark {
  const { headings } = flow.desk;
  const name = anchor ?? `h-${headings.length + 1}`;
  headings.push({ title: plainText(runs), destination: name, depth });
  return { kind: 'destination', name, x: inColumns(flow.desk.page) ? flow.x : flow.desk.page.grid.x, y: 0 };
}

/** Puts a label of runs in the side column, beside the next text; or above it, where labels stand at the axis. */
export function labelAside(flow: Flow, runs: readonly Run[], style: TextStyle, element: ElementId): void {
  const { desk, galley } = flow;
  if (desk.page.heads === 'side') {
    const label = sideLabel(desk, runs, style, element);
    galley.side(label);
    placeNotes(flow, label.calls);
    return;
  }
  galley.space(style.before);
  const wide = { ...style, measure: flow.width, unbrokenTo: Infinity };
  setText(flow, runs, wide, { element, setting: { lastBind: false } });
  galley.keepLines(HEADING_KEEPS);
}
