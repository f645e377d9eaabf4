/** JPEG (ITU T.81) as it is: PDF reads it itself. */
import type { ImageStream } from './png.ts';

const SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

/**
 * Reads a JPEG's frame header. Throws Error when it is damaged, or in print colours (CMYK): PDF/A would want their
 * colour profile beside the screen's.
 */
export function jpegStream(bytes: Uint8Array): ImageStream {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('it is damaged');
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return frame(view, at, bytes);
    else at += 2 + view.getUint16(at + 2);
  }
  throw new Error('it has no picture data');
}

/** Start of frame, of any coding; DHT, JPG and DAC lie in the same range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function frame(view: DataView, at: number, bytes: Uint8Array): ImageStream {
  const space = SPACES[view.getUint8(at + 9)];
  if (space === undefined) throw new Error('it is in print colours (CMYK)');
  if (view.getUint8(at + 4) !== 8) throw new Error('its samples are not of 8 bits');
  return {
    entries: {
      Width: view.getUint16(at + 7),
      Height: view.getUint16(at + 5),
      BitsPerComponent: 8,
      ColorSpace: space,
      Filter: 'DCTDecode',
    },
    data: bytes,
  };
}
