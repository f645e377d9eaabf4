import type { PanelBlock } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import type { Flow } from '../desk.ts';
import { type Box, EPSILON, FORBIDDEN, type Galley, newGalley } from '../galley.ts';
import { shiftMark } from '../marks.ts';
import { placeRange } from '../place-range.ts';
import { setText } from '../set-text.ts';
import type { Mark } from '../types.ts';
import { setBlocks } from './index.ts';
import { headingPlace } from './section.ts';

/** Fewest lines of a column that is begun at the foot of a page. */
const LEAST_LINES = 6;
/** What an unwanted break between columns weighs against uneven columns, in pt of height. */
const BREAK_WEIGHT = 1e4;

/**
 * Panel in two columns over the full grid: the label on its own line, then columns of even height. The text is first set in
 * one long column, which is cut into as many pairs as pages need; each pair is a box of its own.
 */
export function setColumns(flow: Flow, block: PanelBlock): void {
  const { desk, galley } = flow;
  const { grid, unit, top, bottom } = desk.page;
  const { panelColumnsGap: gap, panelColumnsDrop, panel } = desk.template.marks;
  const drop = Math.max(0, panelColumnsDrop - desk.template.styles.sidehead.leading);
  const width = (grid.width - gap) / 2;
  setLabel(flow, block);
  const column = newGalley(unit / 4);
  column.block = galley.block;
  const text = 'panelcols' as const;
  const inner: Flow = { ...flow, galley: column, x: grid.x, width, place: 'columns', text, list: text };
  setBlocks(inner, block.blocks);
  column.clearSide();
  const page = Math.max(unit, bottom - top);
  const begun = galley.boxes.reduce((sum, box) => sum + box.before + box.height, 0);
  let room = page - begun - drop - panel.padding;
  if (room < LEAST_LINES * unit) room = page - panel.padding;
  const pairs = pairsOf(column, room, page - panel.padding);
  for (const [index, pair] of pairs.entries()) {
    if (index === 0) galley.space(drop);
    galley.box({ ...pairBox(column, pair, width + gap), breakCost: index === 0 ? FORBIDDEN : 0 });
  }
}

/** The label stands at the left edge of the grid, on a line of its own above the columns. */
function setLabel(flow: Flow, block: PanelBlock): void {
  const { desk, galley } = flow;
  const { grid } = desk.page;
  const { sidehead } = desk.template.styles;
  if (block.label.length === 0) return;
  const element = desk.tree.heading(2, flow.parent);
  const firstMarks = [headingPlace(flow, block.label, 1, block.anchor)];
  const style = { ...sidehead, measure: grid.width };
  const aside: Flow = { ...flow, x: grid.x, width: grid.width };
  galley.unbroken(Infinity, () =>
    setText(aside, block.label, style, { element, firstMarks, setting: { lastBind: false } }),
  );
  galley.keepLines(1);
}

/** Boxes `from` to `middle` are the left column, those to `to` the right one. */
interface Pair {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** Cuts the long column into pairs: the first at most `first` high, the others at most `later`. */
function pairsOf(column: Galley, first: Pt, later: Pt): readonly Pair[] {
  const { boxes } = column;
  const pairs: Pair[] = [];
  let from = 0;
  while (from < boxes.length) {
    const room = pairs.length === 0 ? first : later;
    const pair = { from, ...balanced(boxes, from, room) };
    pairs.push(pair);
    from = pair.to;
  }
  return pairs;
}

/** Heights from the first box on: `heightOf(a, b)` is that of a column of these boxes. */
function columnHeight(boxes: readonly Box[], from: number, to: number): Pt {
  let height = 0;
  for (let i = from; i < to; i++) height += boxes[i]!.height + (i > from ? boxes[i]!.before : 0);
  return height;
}

/** The pair that takes all that is left with the lower columns, else the one that takes most. */
function balanced(boxes: readonly Box[], from: number, room: Pt): { middle: number; to: number } {
  const end = boxes.length;
  const whole = bestMiddle(boxes, from, end, room);
  if (whole !== undefined) return { middle: whole, to: end };
  const middle = lastFitting(boxes, from, room);
  const to = middle < end ? lastFitting(boxes, middle, room) : middle;
  return { middle, to };
}

/** Where to cut `from`–`to` in two so that the higher column is lowest; the left one is not the lower. */
function bestMiddle(boxes: readonly Box[], from: number, to: number, room: Pt): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (let middle = from + 1; middle <= to; middle++) {
    const left = columnHeight(boxes, from, middle);
    const right = columnHeight(boxes, middle, to);
    if (left > room + EPSILON) break;
    if (right > room + EPSILON || (right > left + EPSILON && middle < to)) continue;
    const unwanted = middle < to && boxes[middle]!.breakCost >= FORBIDDEN ? BREAK_WEIGHT : 0;
    const weight = Math.max(left, right) + unwanted;
    if (weight < least - EPSILON) {
      least = weight;
      best = middle;
    }
  }
  return best;
}

/** The farthest break that keeps a column within the room, a wanted one if there is any; at least one box. */
function lastFitting(boxes: readonly Box[], from: number, room: Pt): number {
  let any = from + 1;
  let good: number | undefined;
  for (let to = from + 1; to <= boxes.length; to++) {
    if (columnHeight(boxes, from, to) > room + EPSILON) break;
    any = to;
    if (to === boxes.length || boxes[to]!.breakCost < FORBIDDEN) good = to;
  }
  return good ?? any;
}

/** The two columns of a pair as one box, rounded up to half a unit by its longer column. */
function pairBox(column: Galley, { from, middle, to }: Pair, step: Pt) {
  const left = placeRange(column, { from, to: middle, top: 0, page: 0 });
  const right = placeRange(column, { from: middle, to, top: 0, page: 0 });
  const moved = (mark: Mark) => shiftMark(mark, step, 0);
  const boxes = column.boxes.slice(from, to);
  return {
    height: Math.max(left.bottom, right.bottom),
    marks: [...left.fills, ...right.fills.map(moved), ...left.marks, ...right.marks.map(moved)],
    calls: boxes.flatMap((box) => box.calls),
    lines: boxes.reduce((sum, box) => sum + box.lines, 0),
  };
}
