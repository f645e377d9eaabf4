import type { BoxMark } from '../../layout/index.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/** A filled rectangle; `y` is its top edge. */
export function paintBox({ content }: Press, { element, x, y, width, height, colour }: BoxMark): void {
  content.begin(element, y);
  content.fillColour(colour);
  content.put(`${num(x)} ${num(content.flip(y + height))} ${num(width)} ${num(height)} re f`);
}
