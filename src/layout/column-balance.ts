/** Even columns: where a stretch of boxes is cut so that its columns end as level as they can. */
import type { Pt } from '../config/index.ts';
import { type Box, EPSILON, FORBIDDEN } from './galley.ts';
import { bottomOf, isLoneLine, topOf } from './page-plan.ts';

/** Columns of a stretch: `ends` are the boxes after the last of each, `heights` are from its top. */
export interface Balanced {
  readonly ends: readonly number[];
  readonly heights: readonly Pt[];
  /** Of the highest column. */
  readonly height: Pt;
  /** In squared lines: what the columns differ by, and what their breaks cost. */
  readonly cost: number;
}

/** What is balanced. */
export interface Balance {
  readonly boxes: readonly Box[];
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Most that a column may hold. */
  readonly room: Pt;
  readonly unit: Pt;
  /** Forbidden breaks are not taken. */
  readonly legal: boolean;
  /** The baseline grid, and where the columns begin on it. */
  readonly pitch: Pt;
  readonly top: Pt;
}

/** Ends on either side of the even height that are weighed in each column. */
const NEAR = 8;
/** Ways that are handed on: lower columns may be worth a little unevenness. */
const MOST = 4;
/** What spaces between boxes may add to the sum of the columns, in units for each. */
const SLACK = 4;
/** Squared lines for each line by which a column is longer than the one before. */
const LONGER = 0.5;

/** The best ways to cut a stretch into columns, the cheapest first; none when it does not fit. */
export function balance(stretch: Balance): readonly Balanced[] {
  const { count, room, unit, from } = stretch;
  const total = columnEnds(stretch, from, count * (room + SLACK * unit)).at(-1);
  if (total?.to !== stretch.to) return [];
  const byHeight = new Map<number, Balanced>();
  for (const { ends, heights, cost } of cuts(stretch, from, count)) {
    const height = Math.max(...heights);
    const uneven = heights.reduce((sum, h, i) => {
      const longer = i > 0 ? Math.max(0, h - heights[i - 1]!) / unit : 0;
      return sum + ((height - h) / unit) ** 2 + longer * LONGER;
    }, 0);
    const way = { ends, heights, height, cost: cost + uneven };
    const key = Math.round(height);
    const known = byHeight.get(key);
    if (!known || way.cost < known.cost) byHeight.set(key, way);
  }
  return [...byHeight.values()].sort((a, b) => a.cost - b.cost || a.height - b.height).slice(0, MOST);
}

interface End {
  readonly to: number;
  readonly height: Pt;
}

/** Ends of a column that begins at `from`, down to a height; each box ends one. */
function columnEnds({ boxes, to, pitch, top }: Balance, from: number, most: Pt): readonly End[] {
  const ends: End[] = [];
  let y = top;
  for (let end = from + 1; end <= to; end++) {
    const box = boxes[end - 1]!;
    const first = end === from + 1;
    y = bottomOf(box, topOf(box, y, first, pitch), first);
    if (y - top > most + EPSILON) break;
    ends.push({ to: end, height: y - top });
  }
  return ends;
}

type Cut = Pick<Balanced, 'ends' | 'heights' | 'cost'>;

/** Ways to cut what is left into `count` columns. */
function cuts(stretch: Balance, from: number, count: number): readonly Cut[] {
  const { boxes, to, room, unit, legal } = stretch;
  if (from === to) {
    const rest = Array.from({ length: count }, () => to);
    return [{ ends: rest, heights: rest.map(() => 0), cost: 0 }];
  }
  const all = columnEnds(stretch, from, count * (room + SLACK * unit));
  if (all.at(-1)?.to !== to) return [];
  const even = all.at(-1)!.height / count;
  const may = all.filter(
    (end) =>
      end.height <= room + EPSILON &&
      (end.to === to ||
        (count > 1 &&
          (!legal || (boxes[end.to]!.breakCost < FORBIDDEN && !isLoneLine(boxes, from, end.to))))),
  );
  const above = may.findIndex((end) => end.height >= even);
  const middle = above < 0 ? may.length : above;
  const near = may.filter((end, i) => end.to === to || (i >= middle - NEAR && i < middle + NEAR));
  return near.flatMap(({ to: end, height }) => {
    if (count === 1) return [{ ends: [end], heights: [height], cost: 0 }];
    const lone = isLoneLine(boxes, from, end) ? FORBIDDEN : 0;
    const broken = (end < to ? boxes[end]!.breakCost : 0) + lone;
    return cuts(stretch, end, count - 1).map((rest) => ({
      ends: [end, ...rest.ends],
      heights: [height, ...rest.heights],
      cost: broken + rest.cost,
    }));
  });
}
