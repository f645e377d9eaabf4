/** How ragged and justified lines are judged. */
import { type Candidate, type Judge, TOLERANCE } from './total-fit.ts';

/** Cost of white at the right of a ragged line; the last line is free (the rule for it is a matter of penalties). */
export function raggedCost(slack: number, measure: number): number {
  const share = slack / measure;
  return 1000 * share * share;
}

/** Flush left, ragged right: the less white at the right, and the more evenly it is shared out, the better. */
export const RAGGED: Judge = {
  demerits(line: Candidate): number {
    const slack = line.measure - line.width;
    if (slack < -TOLERANCE) return Infinity;
    return line.penalty + (line.last ? 0 : raggedCost(Math.max(0, slack), line.measure));
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
