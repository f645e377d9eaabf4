import type { ImageMark } from '../../layout/index.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/** A picture, stretched to the mark's box; `y` is its top edge. */
export function paintImage(press: Press, { element, x, y, width, height, url }: ImageMark): void {
  const { content, page } = press;
  const { key, ref } = press.imageOf(url);
  page.xobjects[key] = ref;
  content.begin(element, y);
  content.put(
    `q ${num(width)} 0 0 ${num(height)} ${num(x)} ${num(content.flip(y + height))} cm /${key} Do Q`,
  );
}
