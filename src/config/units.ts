import type { Pt } from './types.ts';

/** What the relative units stand for: U is the unit of the type scale, em the size of the style (pt). */
export interface UnitContext {
  readonly unit: Pt;
  readonly em: Pt;
}

/** A length as people write it: a number (pt) or a number with a unit, no space between. */
export const LENGTH = /^-?(?:\d+(?:\.\d+)?|\.\d+)(pt|mm|cm|in|U|em)$/;

const POINTS = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 } as const;

/** Rounds to a hundred-thousandth of a point, so that 24mm is the same number on every machine. */
const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/**
 * A length in points.
 *
 * @param value number = pt; text with one of pt, mm, cm, in, U, em
 * @returns undefined if the text is not a length
 */
export function toPoints(value: number | string, context: UnitContext): Pt | undefined {
  if (typeof value === 'number') return value;
  const unit = LENGTH.exec(value)?.[1];
  if (!unit) return undefined;
  const amount = Number.parseFloat(value);
  if (unit === 'U') return round(amount * context.unit);
  if (unit === 'em') return round(amount * context.em);
  return round(amount * POINTS[unit as keyof typeof POINTS]);
}
