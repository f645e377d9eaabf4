import type { ModulesMark } from '../../layout/index.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/** The dark modules of a code as one filled path: neighbours in a row are one rectangle, so that no hairline parts them. */
export function paintModules({ content }: Press, mark: ModulesMark): void {
  const { element, x, y, width, height, modules, colour } = mark;
  const side = width / modules.length;
  const down = height / modules.length;
  content.begin(element, mark);
  content.fillColour(colour);
  const path = modules.flatMap((row, line) =>
    [...row.matchAll(/1+/g)].map(({ index, 0: dark }) => {
      const bottom = content.flip(y + (line + 1) * down);
      return `${num(x + index * side)} ${num(bottom)} ${num(dark.length * side)} ${num(down)} re`;
    }),
  );
  content.put(`${path.join(' ')} f`);
}
