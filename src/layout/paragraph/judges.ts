/** How ragged and justified lines are judged. */
import { type Candidate, type Judge, TOLERANCE } from './total-fit.ts';

/** Largest ratio that is told apart: a line of one or two short words. */
const RATIO_CAP = 40;

/**
 * Cost of the white at the right of a ragged line: the badness of the paper (p. 1128, without its factor 100), |r|^3 with r =
 * white / stretch of the line's word spaces, as if the line were to be justified. White counts for less in a line of many
 * words. Squared or summed widths alone set other lines than the template's boards; this sets theirs.
 */
export function raggedCost(white: number, stretch: number): number {
  return Math.min(white / stretch, RATIO_CAP) ** 3;
}

/** A last line of nothing but the words that are bound together, by the share of the measure it leaves empty. */
const LONE = 300;

function lastLineCost(line: Candidate): number {
  return line.stretch > 0 ? 0 : LONE * Math.max(0, 1 - line.width / line.measure);
}

/** Flush left, ragged right. A last line is free, unless it is one group of bound words. */
export const RAGGED: Judge = {
  demerits(line: Candidate): number {
    const white = line.measure - line.width;
    if (white < -TOLERANCE) return Infinity;
    if (line.last) return lastLineCost(line);
    return line.penalty + raggedCost(Math.max(0, white), Math.max(line.stretch, line.oneSpace));
  },
  fitness: () => 1,
  mismatch: 0,
};

/** Adjustment ratio (p. 1128): 0 = natural, 1 = all stretch used, -1 = all shrink used. */
export function adjustment(line: Candidate): number {
  const gap = line.measure - line.width;
  if (Math.abs(gap) <= TOLERANCE) return 0;
  if (gap < 0) return line.shrink > 0 && -gap <= line.shrink + TOLERANCE ? gap / line.shrink : -Infinity;
  // The last line is filled by glue of its own (p. 1131): it is never stretched.
  if (line.last) return 0;
  return line.stretch > 0 ? gap / line.stretch : Infinity;
}

/** Demerits of the paper's tables (p. 1128, 1154): extra for neighbours of different tightness. */
const MISMATCH = 3000;

/** Justified: badness 100 |r|^3 and demerits (1 + badness + penalty)^2, as in the paper. Lines looser than `tolerance` are not set. */
export function justified(tolerance: number): Judge {
  return {
    demerits(line: Candidate): number {
      const r = adjustment(line);
      if (r === -Infinity || r > tolerance) return Infinity;
      const badness = 100 * Math.abs(Math.min(r, 1e3)) ** 3;
      return line.penalty < 0 ? (1 + badness) ** 2 - line.penalty ** 2 : (1 + badness + line.penalty) ** 2;
    },
    fitness(line: Candidate): number {
      const r = adjustment(line);
      if (r < -0.5) return 0;
      if (r <= 0.5) return 1;
      return r <= 1 ? 2 : 3;
    },
    mismatch: MISMATCH,
  };
}
