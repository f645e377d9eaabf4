import type { Image } from 'mdast';
import { sourcesOf } from '../../report/index.ts';
import type { Unit } from '../plan-types.ts';
import type { Captioned, FigureBlock, FigureImage } from '../types.ts';
import type { ReadContext, SetContext } from './types.ts';

/** Alt text is text of the report: a unit of its own. */
export const altUnit = (image: Image, context: ReadContext): Unit | undefined =>
  context.unit('alt', image.alt ?? '', sourcesOf(image));

/** A picture as a figure; one that could not be opened shows its caption or else its alt text as text. */
export function imageBlock(image: Image, context: SetContext, captioned: Captioned = {}): FigureBlock {
  const picture = opened(image, context);
  const source = sourcesOf(image);
  const alt = (image.alt ?? '').replace(/\s+/g, ' ').trim();
  const standIn =
    picture || captioned.caption || !alt
      ? {}
      : { caption: [{ kind: 'text' as const, value: alt, marks: {}, source }] };
  return {
    kind: 'figure',
    ...(picture ? { image: picture } : {}),
    alt,
    ...standIn,
    ...captioned,
    part: context.part,
    source,
  };
}

function opened(image: Image, { images }: SetContext): FigureImage | undefined {
  const asset = images.images.get(image.url);
  if (!asset) return undefined;
  const { url, width, height, format, dpi } = asset;
  return { url, width, height, format, ...(dpi ? { dpi } : {}) };
}
