/** What the white at the foot of a page costs, in squared lines. */
import type { Pt } from '../config/index.ts';
import type { NoteArea } from './note-area.ts';

/** A last page of fewer lines looks forgotten. */
const LAST_LINES = 5;
const LAST_COST = 10;
/** Up to so many lines of white a page counts as full, and its cost grows with the square. */
const FEW = 4;
/** Power by which it grows after that, the slope kept: a little under 1, see below. */
const SLOWER = 0.9;

/** A page's text from its top, and its notes. */
interface Filled {
  readonly from: number;
  readonly used: Pt;
  readonly notes: NoteArea | undefined;
}
/** Height of the text area, of a line, and the least space between text and notes. */
interface Heights {
  readonly capacity: Pt;
  readonly unit: Pt;
  readonly gap: Pt;
}

/**
 * Cost of a page's white. Beyond a few lines it grows a little slower than the white: where much white cannot be helped, one
 * short page is better than three. The last page may be white, but not nearly empty.
 */
export function whiteCost({ capacity, unit, gap }: Heights, page: Filled, last: boolean): number {
  const notes = page.notes && page.notes.height > 0 ? page.notes.height + gap : 0;
  const lines = Math.max(0, capacity - page.used - notes) / unit;
  if (!last) return lines <= FEW ? lines * lines : FEW * FEW + 2 * FEW * (lines - FEW) ** SLOWER;
  const filled = page.used / unit;
  return page.from > 0 && filled < LAST_LINES ? (LAST_LINES - filled) ** 2 * LAST_COST : 0;
}
