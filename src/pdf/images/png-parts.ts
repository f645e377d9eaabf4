/** The chunks of a PNG file. */

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  /** Samples a pixel, alpha included. */
  readonly channels: number;
}
export interface PngParts {
  readonly header: PngHeader;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  /** All IDAT data: one zlib stream. */
  readonly data: Uint8Array;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Splits a PNG into its parts. Throws Error when it is damaged. */
export function readPng(bytes: Uint8Array): PngParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: PngHeader | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length < length) throw new Error('it is cut short');
    if (type === 'IHDR') header = readHeader(body);
    else if (type === 'PLTE') palette = body;
    else if (type === 'tRNS') transparency = body;
    else if (type === 'IDAT') data.push(body);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!header || data.length === 0) throw new Error('it has no picture data');
  if (header.colourType === 3 && (!palette || palette.length < 3)) throw new Error('it has no palette');
  return {
    header,
    data: data.length === 1 ? (data[0] as Uint8Array) : Buffer.concat(data),
    ...(palette ? { palette: palette.subarray(0, Math.floor(palette.length / 3) * 3) } : {}),
    ...(transparency ? { transparency } : {}),
  };
}

function readHeader(body: Uint8Array): PngHeader {
  if (body.length < 13) throw new Error('its header is damaged');
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const colourType = view.getUint8(9);
  const depth = view.getUint8(8);
  const channels = CHANNELS[colourType];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new Error('its header is damaged');
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    colourType: colourType as PngHeader['colourType'],
    interlaced: view.getUint8(12) === 1,
    channels,
  };
}
