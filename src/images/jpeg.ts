import type { Fault, ImageHeader } from './sniff.ts';

/** Start of frame of what a PDF reader decodes: baseline, extended and progressive, Huffman-coded. */
const USUAL_FRAMES = [0xc0, 0xc1, 0xc2];
const AGAIN = 'Save it again as an RGB or grey JPEG with 8 bits a channel, or as PNG';

/**
 * Reads a JPEG (ITU-T T.81): segments up to the frame, and the end marker.
 *
 * @returns undefined when the bytes do not begin as a JPEG does
 */
export function jpegHeader(bytes: Uint8Array): ImageHeader | Fault | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
  if (!endsWithEndOfImage(bytes)) return { reason: 'is cut off', fix: 'Copy or save it again' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let dpi: number | undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (isStartOfFrame(marker)) return frame(view, at, marker, dpi);
    if (marker === 0xe0) dpi = jfifDensity(bytes, view, at) ?? dpi;
    // 0xff once more is a fill byte; a segment has a length of two at least, or it would be read again and again.
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return { reason: 'is damaged: it does not say its size', fix: 'Save it again as PNG or JPEG' };
}

function frame(view: DataView, at: number, marker: number, dpi: number | undefined): ImageHeader | Fault {
  const precision = view.getUint8(at + 4);
  const channels = view.getUint8(at + 9);
  if (!USUAL_FRAMES.includes(marker))
    return { reason: 'is a JPEG of a kind that PDF readers do not show', fix: AGAIN };
  if (precision !== 8) return { reason: `is a JPEG with ${precision} bits a channel`, fix: AGAIN };
  if (channels === 4) return { reason: 'is a JPEG in the colours of a printing press (CMYK)', fix: AGAIN };
  if (channels !== 1 && channels !== 3) return { reason: `is a JPEG with ${channels} channels`, fix: AGAIN };
  const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  return { format: 'jpeg', ...size, ...(dpi ? { dpi } : {}) };
}

/** Density of a JFIF header (T.871, 10.1): units 1 = to the inch, 2 = to the centimetre. */
function jfifDensity(bytes: Uint8Array, view: DataView, at: number): number | undefined {
  if (at + 16 > bytes.length || String.fromCharCode(...bytes.subarray(at + 4, at + 8)) !== 'JFIF')
    return undefined;
  const density = view.getUint16(at + 12);
  const unit = bytes[at + 11];
  return unit === 1 ? density : unit === 2 ? Math.round(density * 2.54) : undefined;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC); T.81, table B.1. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Some writers pad after the end marker; a cut-off file has none in its last bytes. */
function endsWithEndOfImage(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 1024); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
