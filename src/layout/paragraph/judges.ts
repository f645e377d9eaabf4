/** How ragged and justified lines are judged. */
import { FORBIDDEN } from './items.ts';
import { type Candidate, type Judge, TOLERANCE } from './total-fit.ts';

/** Largest ratio that is told apart: a line of one or two short words. */
const RATIO_CAP = 40;

/**
 * Cost of the white at the right of a ragged line: the badness of Knuth & Plass (p. 1128, without its factor 100), |r|^3 with r =
 * white / stretch of the line's word spaces, as if the line were to be justified. White counts for less in a line of many
 * words. Squared or summed widths alone set other lines than the template's boards; this sets theirs.
 */
export function raggedCost(white: number, stretch: number): number {
  const r = Math.min(white / stretch, RATIO_CAP);
  return r * r * r;
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
  mayOverflow: true,
};

/** Adjustment ratio: 0 = natural, 1 = all stretch used, -1 = all shrink used. */
export function adjustment(line: Candidate): number {
  const gap = line.measure - line.width;
  if (Math.abs(gap) <= TOLERANCE) return 0;
  if (gap < 0) return line.shrink > 0 && -gap <= line.shrink + TOLERANCE ? gap / line.shrink : -Infinity;
  // The last line is filled by glue of its own: it is never stretched.
  if (line.last) return 0;
  return line.stretch > 0 ? gap / line.stretch : Infinity;
}

/** What a justified last line should not be, pt. */
export interface LastLine {
  /** Shorter ones cost: they would not cover the indent of the next paragraph well. */
  readonly atLeast: number;
  /** Ones that leave less white than this at their right, but some, cost: they look like a line that went wrong. */
  readonly white: number;
}
/** Demerits of such a last line: as much as a line stretched to r = 0.9. */
const TIGHT_LAST = 5000;

/** Extra demerits for neighbours of different tightness. */
const MISMATCH = 3000;
/** TeX's worst badness; a ratio of 4.6. */
const WORST = 1e4;
/** Squared demerits on the scale of rules broken: FORBIDDEN outweighs the worst line. */
const RULE_SCALE = 1e3;

/**
 * Justified: badness 100 |r|^3 and demerits (1 + badness + penalty)^2 (p. 1128). Lines looser than `tolerance` and breaks against
 * a rule are not set; with the tolerance Infinity every line is, at its price. A last line that is short or nearly full costs TIGHT_LAST more.
 */
export function justified(tolerance: number, end: LastLine): Judge {
  const any = tolerance === Infinity;
  const tight = (line: Candidate): number => {
    const white = line.measure - line.width;
    return line.last && (line.width < end.atLeast || (white > TOLERANCE && white < end.white))
      ? TIGHT_LAST
      : 0;
  };
  return {
    demerits(line: Candidate): number {
      const r = adjustment(line);
      const against = line.penalty >= FORBIDDEN;
      if (r === -Infinity || r > tolerance || (against && !any)) return Infinity;
      const badness = Math.min(Math.abs(100 * r * r * r), WORST);
      const base = (1 + badness) * (1 + badness) + tight(line);
      if (against) return base + line.penalty * RULE_SCALE;
      if (line.penalty < 0) return base - line.penalty * line.penalty;
      return (1 + badness + line.penalty) * (1 + badness + line.penalty) + tight(line);
    },
    fitness(line: Candidate): number {
      const r = adjustment(line);
      if (r < -0.5) return 0;
      if (r <= 0.5) return 1;
      return r <= 1 ? 2 : 3;
    },
    mismatch: MISMATCH,
    mayOverflow: any,
  };
}
