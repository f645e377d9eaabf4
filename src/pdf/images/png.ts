/** PNG (ISO/IEC 15948) as PDF keeps it: compressed rows as they are where PDF can read them, else decoded. */
import { decodePng } from './png-decode.ts';
import { type PngHeader, type PngParts, readPng } from './png-parts.ts';

/** An image XObject's dictionary and data; `compressed` data has its Filter already. */
export interface ImageStream {
  readonly entries: Readonly<Record<string, unknown>>;
  readonly data: Uint8Array;
  /** Coverage, where the picture has transparent places: 8 bits a pixel, not compressed. */
  readonly alpha?: Uint8Array;
  readonly palette?: Uint8Array;
}

const SPACES = { 0: 'DeviceGray', 2: 'DeviceRGB', 3: 'Indexed', 4: 'DeviceGray', 6: 'DeviceRGB' } as const;

/** Reads a PNG. Throws Error when it is damaged. */
export function pngStream(bytes: Uint8Array): ImageStream {
  const png = readPng(bytes);
  const { header, palette } = png;
  const size = { Width: header.width, Height: header.height, ColorSpace: SPACES[header.colourType] };
  const paletted = header.colourType === 3 && palette ? { palette } : {};
  if (readableRows(png)) {
    return {
      entries: {
        ...size,
        BitsPerComponent: header.depth,
        Filter: 'FlateDecode',
        ...rowPredictor(header),
        ...colourKey(png),
      },
      data: png.data,
      ...paletted,
    };
  }
  const { samples, alpha } = decodePng(png);
  return {
    entries: { ...size, BitsPerComponent: 8 },
    data: samples,
    ...paletted,
    ...(alpha ? { alpha } : {}),
  };
}

/** PDF knows PNG's row filters, but neither interlacing nor alpha among the samples. */
function readableRows({ header, transparency }: PngParts): boolean {
  if (header.interlaced || header.colourType >= 4) return false;
  return transparency === undefined || header.colourType !== 3;
}

function rowPredictor({ channels, depth, width }: PngHeader) {
  return { DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width } };
}

/** One colour that is wholly transparent. */
function colourKey({ header, transparency }: PngParts) {
  if (transparency === undefined) return {};
  const mask: number[] = [];
  for (let i = 0; i < header.channels; i++) {
    const value = ((transparency[i * 2] as number) << 8) | (transparency[i * 2 + 1] as number);
    mask.push(value, value);
  }
  return { Mask: mask };
}
