import type { ImageMark } from '../../layout/index.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/** A picture, stretched to the mark's box; `y` is its top edge. */
export function paintImage(press: Press, mark: ImageMark): void {
  const { element, x, y, width, height, url } = mark;
  const { content, page } = press;
  const { key, ref } = press.imageOf(url);
  page.xobjects[key] = ref;
  content.begin(element, mark);
  content.put(
    `q ${num(width)} 0 0 ${num(height)} ${num(x)} ${num(content.flip(y + height))} cm /${key} Do Q`,
  );
}
