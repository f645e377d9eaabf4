import { jpegHeader } from './jpeg.ts';
import { pngHeader } from './png.ts';

/** What the beginning and the structure of a picture say. */
export interface ImageHeader {
  readonly format: 'png' | 'jpeg';
  /** Pixels, turned as the file says (EXIF orientation is not applied by either writer). */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch across, when the file says so. */
  readonly dpi?: number;
}
/** What is wrong with a picture, as the two halves of a message. */
export interface Fault {
  readonly reason: string;
  readonly fix: string;
}

const NEITHER: Fault = { reason: 'is not a PNG, JPEG or SVG file', fix: 'Save it as PNG, JPEG or SVG' };

/**
 * Recognises PNG and JPEG by their own structure, never by name, and checks that they are whole and of a kind that
 * PDF and Word both show.
 *
 * @returns the header, or what is wrong: neither format, cut off, damaged, a size of zero, colours of a printing press
 */
export function sniff(bytes: Uint8Array): ImageHeader | Fault {
  const header = pngHeader(bytes) ?? jpegHeader(bytes) ?? NEITHER;
  if ('format' in header && (header.width === 0 || header.height === 0))
    return { reason: 'says that it has no pixels', fix: 'Save it again as PNG or JPEG' };
  return header;
}
