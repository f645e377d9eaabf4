/** Sets a stretch of a galley at its place, on a page or in a column. */
import type { Pt } from '../config/index.ts';
import type { Galley } from './galley.ts';
import { shiftMark } from './marks.ts';
import { topOf } from './page-plan.ts';
import type { Mark } from './types.ts';

/** A stretch of a galley set at its place. */
export interface PlacedRange {
  /** Fills and bars: they come first on the page. */
  readonly fills: readonly Mark[];
  readonly marks: readonly Mark[];
  /** Lower edge of the last box. */
  readonly bottom: Pt;
}

/**
 * Sets the boxes `from` to `to` (excluded) from `top` downwards. The first box loses its space before and gets its
 * repeated head; `notes` tells that notes stand below; `gapAt` puts extra space before one box (a row that is pinned to the foot).
 */
export function placeRange(
  galley: Pick<Galley, 'boxes' | 'bands'>,
  range: {
    readonly from: number;
    readonly to: number;
    readonly top: Pt;
    readonly page: number;
    readonly notes?: boolean;
    /** Baseline grid: its pitch, and a line of it. */
    readonly grid?: { readonly pitch: Pt; readonly from: Pt };
  },
  gapAt: { readonly box: number; readonly height: Pt } = { box: -1, height: 0 },
): PlacedRange {
  const { from, to } = range;
  const marks: Mark[] = [];
  const tops: Pt[] = [];
  let y = range.top;
  for (let i = from; i < to; i++) {
    const box = galley.boxes[i]!;
    // What is pinned to the foot stands there, not on the grid.
    const pinned = gapAt.box >= 0 && i >= gapAt.box;
    y =
      range.grid && !pinned
        ? range.grid.from + topOf(box, y - range.grid.from, i === from, range.grid.pitch)
        : topOf(box, y, i === from, 0);
    if (i === gapAt.box) y += gapAt.height;
    tops.push(y);
    if (i === from && box.repeat) {
      for (const mark of box.repeat.marks) marks.push(shiftMark(mark, 0, y));
      y += box.repeat.height;
    }
    if (i === from && box.topMarks) for (const mark of box.topMarks) marks.push(shiftMark(mark, 0, y));
    for (const mark of box.marks) marks.push(shiftMark(mark, 0, y));
    y += box.height;
  }
  const fills: Mark[] = [];
  for (const band of galley.bands) {
    const first = Math.max(band.from, from);
    const last = Math.min(band.to, to) - 1;
    if (first > last) continue;
    fills.push(
      ...band.paint({
        top: tops[first - from]!,
        bottom: last + 1 < to ? tops[last - from]! + galley.boxes[last]!.height : y,
        first: band.from >= from,
        last: band.to <= to,
        closesPage: last === to - 1 && !range.notes,
        page: range.page,
      }),
    );
  }
  return { fills, marks, bottom: y };
}
