/** Hand-made boxes, for tests of pages: one line, 10 high. */
import type { Box } from '../../src/layout/galley.ts';

export const box = (extra: Partial<Box> = {}): Box => ({
  before: 0,
  height: 10,
  breakCost: 0,
  marks: [],
  calls: [],
  lines: 1,
  block: 0,
  ...extra,
});
