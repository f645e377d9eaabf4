/** What opens a section, a row or a panel: space, hairline, and a label in the side column. */
import type { Run } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import type { Flow } from '../desk.ts';
import { plainText, setText, sideLabel } from '../set-text.ts';
import { ARTIFACT, type Mark } from '../types.ts';

/** Side heads of more lines stand at the axis. */
const MOST_LINES = 6;
/** Lines of text that stay with a heading. */
export const HEADING_KEEPS = 2;

/** Space above a section or a panel; a one-page brief is half a unit closer. */
export function sectionSpace(flow: Flow): Pt {
  const { before } = flow.desk.template.styles.sidehead;
  return flow.desk.brief.meta.onePage ? Math.max(0, before - flow.desk.page.unit / 2) : before;
}

/**
 * Space and hairline above a section. Right under a panel the panel's edge does the hairline's work, unless the page breaks
 * there. `before` replaces the section's own space.
 */
export function openSection(flow: Flow, before: Pt = sectionSpace(flow)): void {
  const { galley, desk } = flow;
  const { unit } = desk.page;
  galley.clearSide();
  const rule = hairline(flow);
  if (galley.underPanel) {
    galley.replaceSpace(Math.max(0, desk.template.styles.sidehead.before - unit / 2));
    galley.box({ height: unit / 2, topMarks: [rule] });
  } else {
    galley.space(before);
    galley.box({ height: unit / 2, marks: [rule] });
  }
  galley.keepLines(1);
}

/** The hairline over the full grid, at the top of its box. */
export function hairline(flow: Flow): Mark {
  const { grid } = flow.desk.page;
  const { marks, colours } = flow.desk.template;
  return {
    kind: 'rule',
    x: grid.x,
    y: 0,
    width: grid.width,
    weight: marks.hairline,
    colour: colours.rule,
    element: ARTIFACT,
  };
}

/** Puts a heading in the side column, or at the axis when a word is too wide or the lines are too many. */
export function headAside(flow: Flow, runs: readonly Run[]): void {
  const { desk, galley } = flow;
  const { sidehead, axishead } = desk.template.styles;
  if (plainText(runs) === '') return;
  const element = desk.tree.heading(2, flow.parent);
  const destination = headingPlace(flow, runs, 1);
  if (fitsAside(flow, runs)) {
    galley.side(sideLabel(desk, runs, sidehead, element, [destination]));
  } else {
    setText(flow, runs, axishead, { element, firstMarks: [destination], setting: { lastBind: false } });
    galley.space(axishead.after);
  }
  galley.keepLines(HEADING_KEEPS);
}

/** Enters a heading in the outline and gives its destination. */
export function headingPlace(flow: Flow, runs: readonly Run[], depth: number): Mark {
  const { headings, page } = flow.desk;
  const name = `h-${headings.length + 1}`;
  headings.push({ title: plainText(runs), destination: name, depth });
  return { kind: 'destination', name, x: page.grid.x, y: 0 };
}

function fitsAside(flow: Flow, runs: readonly Run[]): boolean {
  const { desk } = flow;
  const { sidehead } = desk.template.styles;
  const { width } = desk.page.side;
  const words = plainText(runs).split(' ');
  if (words.some((word) => desk.metrics.width(word, sidehead.face, sidehead.size) > width)) return false;
  return (
    desk.lines(runs, { style: sidehead, measure: width, firstFit: true, lastBind: false }).length <=
    MOST_LINES
  );
}
