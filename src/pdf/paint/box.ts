import type { BoxMark } from '../../layout/index.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/** A filled rectangle; `y` is its top edge. */
export function paintBox({ content }: Press, mark: BoxMark): void {
  const { element, x, y, width, height, colour } = mark;
  content.begin(element, mark);
  content.fillColour(colour);
  content.put(`${num(x)} ${num(content.flip(y + height))} ${num(width)} ${num(height)} re f`);
}
