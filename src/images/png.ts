import { crc32 } from 'node:zlib';
import type { Fault, ImageHeader } from './sniff.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum of a chunk, without its data. */
const FRAME = 12;
/** Bit depths that each colour type may have (ISO/IEC 15948, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Reads a PNG (ISO/IEC 15948): every chunk whole and with the checksum it says, header first, picture data, end last.
 *
 * @returns undefined when the bytes do not begin as a PNG does
 */
export function pngHeader(bytes: Uint8Array): ImageHeader | Fault | undefined {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: ImageHeader | undefined;
  let dpi: number | undefined;
  let hasData = false;
  for (let at = SIGNATURE.length; ; ) {
    if (at + FRAME > bytes.length || at + FRAME + view.getUint32(at) > bytes.length) return CUT_OFF;
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      return damaged(`its part ${type} does not have the checksum it says`);
    if (!header) {
      const first = type === 'IHDR' && length === 13 ? readHeader(view, at + 8) : undefined;
      if (!first) return damaged('its header is wrong');
      header = first;
    } else if (type === 'IDAT') hasData = true;
    else if (type === 'pHYs' && length === 9 && !hasData) dpi = density(view, at + 8);
    else if (type === 'IEND') break;
    at += FRAME + length;
  }
  if (!hasData) return damaged('it has no picture data');
  return { ...header, ...(dpi ? { dpi } : {}) };
}

const CUT_OFF: Fault = { reason: 'is cut off', fix: 'Copy or save it again' };
const damaged = (how: string): Fault => ({
  reason: `is damaged: ${how}`,
  fix: 'Save it again as PNG or JPEG',
});

function readHeader(view: DataView, at: number): ImageHeader | undefined {
  const [width, height] = [view.getUint32(at), view.getUint32(at + 4)];
  const [depth, colour] = [view.getUint8(at + 8), view.getUint8(at + 9)];
  return DEPTHS[colour]?.includes(depth) ? { format: 'png', width, height } : undefined;
}

/** Pixels to the inch, when the unit is the metre (11.3.5.3). */
const density = (view: DataView, at: number): number | undefined =>
  view.getUint8(at + 8) === 1 ? Math.round(view.getUint32(at) * 0.0254) : undefined;
