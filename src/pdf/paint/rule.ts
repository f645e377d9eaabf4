import type { RuleMark } from '../../layout/index.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/** A horizontal rule, filled so that it needs no line state; `y` is its top edge. */
export function paintRule({ content }: Press, { element, x, y, width, weight, colour }: RuleMark): void {
  content.begin(element, { x, y, width, height: weight });
  content.fillColour(colour);
  content.put(`${num(x)} ${num(content.flip(y + weight))} ${num(width)} ${num(weight)} re f`);
}
