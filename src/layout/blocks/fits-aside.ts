import type { Run } from '../../brief/index.ts';
import type { TextStyle } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import { plainText } from '../set-text.ts';

/** Whether a label goes into the side column: heads stand there, no word too wide for it, not too many lines. */
export function fitsAside(desk: Desk, runs: readonly Run[], style: TextStyle): boolean {
  if (desk.page.heads === 'axis') return false;
  const { width } = desk.page.side;
  const words = plainText(runs).split(' ');
  if (words.some((word) => desk.metrics.width(word, style.face, style.size) > width)) return false;
  return (
    desk.lines(runs, { style, measure: width, firstFit: true, lastBind: false }).length <=
    desk.template.marks.sideHeadMaxLines
  );
}
