/** Small helpers for placed marks. */
import type { Pt } from '../config/index.ts';
import type { Mark } from './types.ts';

/** The same mark, moved. */
export function shiftMark<M extends Mark>(mark: M, dx: Pt, dy: Pt): M {
  return { ...mark, x: mark.x + dx, y: mark.y + dy };
}
