/** Pictures as one document embeds them, each once. */
import { BriefwrightError, diagnostic } from '../../diagnostics.ts';
import type { ImageAsset } from '../../images/index.ts';
import type { PdfDocument, PdfRef } from '../document.ts';
import { embedDrawing } from './drawing.ts';
import { jpegStream } from './jpeg.ts';
import { type ImageStream, pngStream } from './png.ts';

export interface EmbeddedImage {
  /** Resource name, 'I1'. */
  readonly key: string;
  readonly ref: PdfRef;
}

/** Writes a picture's object. A picture that cannot be read is a BriefwrightError (`image-invalid`, exit code 1). */
export function embedImage(doc: PdfDocument, asset: ImageAsset, key: string): EmbeddedImage {
  if (asset.drawing) return { key, ref: embedDrawing(doc, asset.drawing) };
  const { entries, data, alpha, palette } = read(asset);
  const ref = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    ...entries,
    ...(palette ? { ColorSpace: ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette] } : {}),
    ...(alpha ? { SMask: maskOf(doc, entries, alpha) } : {}),
  });
  ref.end(data);
  return { key, ref };
}

function maskOf(doc: PdfDocument, { Width, Height }: ImageStream['entries'], alpha: Uint8Array): PdfRef {
  const mask = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width,
    Height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  });
  mask.end(alpha);
  return mask;
}

function read(asset: ImageAsset): ImageStream {
  try {
    if (asset.format === 'svg') return pngStream(asset.png?.() ?? new Uint8Array());
    return asset.format === 'png' ? pngStream(asset.bytes) : jpegStream(asset.bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BriefwrightError(
      diagnostic(
        'image-invalid',
        `The picture ${asset.url} cannot be printed: ${reason}`,
        'Save it again as PNG or as JPEG in screen colours (RGB)',
        { severity: 'error' },
      ),
      1,
    );
  }
}
