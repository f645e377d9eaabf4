/** PNG rows decoded to samples of 8 bits, colour and coverage apart (ISO/IEC 15948, 8 and 9). */
import { inflateSync } from 'node:zlib';
import type { PngHeader, PngParts } from './png-parts.ts';

/** Colour samples (palette indexes for an indexed picture) and coverage, row by row. */
export interface Decoded {
  readonly samples: Uint8Array;
  readonly alpha?: Uint8Array;
}

/** First column and row, and steps, of the passes of an interlaced picture (Adam7). */
const ADAM7 = [
  [0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2],
] as const; // biome-ignore format: a table
const WHOLE = [[0, 0, 1, 1]] as const;

/** Decodes a picture. Throws Error when the data are damaged or more than the header says. */
export function decodePng(png: PngParts): Decoded {
  const { header } = png;
  const passes = (header.interlaced ? ADAM7 : WHOLE)
    .map(([x, y, dx, dy]) => ({
      x, y, dx, dy,
      columns: Math.ceil((header.width - x) / dx),
      rows: Math.ceil((header.height - y) / dy),
    })) // biome-ignore format: short
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const rowBytes = (columns: number) => Math.ceil((columns * header.channels * header.depth) / 8);
  const size = passes.reduce((sum, pass) => sum + pass.rows * (1 + rowBytes(pass.columns)), 0);
  const raw = inflateSync(png.data, { maxOutputLength: size });
  if (raw.length < size) throw new Error('it is cut short');
  const put = pixelWriter(png);
  let at = 0;
  for (const pass of passes) {
    const bytes = rowBytes(pass.columns);
    let above = new Uint8Array(bytes);
    for (let row = 0; row < pass.rows; row++) {
      const line = raw.subarray(at + 1, at + 1 + bytes);
      unfilter(raw[at] as number, line, above, Math.max(1, (header.channels * header.depth) >> 3));
      for (let column = 0; column < pass.columns; column++)
        put.pixel(line, column, (pass.y + row * pass.dy) * header.width + pass.x + column * pass.dx);
      above = line;
      at += 1 + bytes;
    }
  }
  return put.alpha ? { samples: put.samples, alpha: put.alpha } : { samples: put.samples };
}

/** Undoes a row's filter in place; `back` is the distance to the byte on the left. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, back: number): void {
  if (filter === 0) return;
  if (filter > 4) throw new Error('a row has an unknown filter');
  for (let i = 0; i < line.length; i++) {
    const left = i >= back ? (line[i - back] as number) : 0;
    const up = above[i] as number;
    const corner = i >= back ? (above[i - back] as number) : 0;
    line[i] = (line[i] as number) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Sorts the samples of pixels into colour and coverage. */
function pixelWriter({ header, transparency }: PngParts) {
  const { channels, depth, colourType } = header;
  const hasAlpha = colourType >= 4;
  const colours = hasAlpha ? channels - 1 : channels;
  const pixels = header.width * header.height;
  const samples = new Uint8Array(pixels * colours);
  const alpha = hasAlpha || transparency ? new Uint8Array(pixels).fill(255) : undefined;
  const scale = colourType === 3 ? 1 : 255 / (2 ** depth - 1);
  const read = sampleReader(header);
  const pixel = (line: Uint8Array, column: number, at: number) => {
    let keyed = transparency !== undefined && colourType !== 3;
    for (let i = 0; i < colours; i++) {
      const value = read(line, column * channels + i);
      samples[at * colours + i] = Math.round(value * scale);
      if (keyed) keyed = value === (((transparency?.[i * 2] ?? 0) << 8) | (transparency?.[i * 2 + 1] ?? 0));
    }
    if (!alpha) return;
    if (hasAlpha) {
      const value = read(line, column * channels + colours);
      alpha[at] = Math.round(value * scale);
    } else if (colourType === 3) alpha[at] = transparency?.[samples[at] as number] ?? 255;
    else if (keyed) alpha[at] = 0;
  };
  return { samples, alpha, pixel };
}

function sampleReader({ depth }: PngHeader): (line: Uint8Array, index: number) => number {
  if (depth === 8) return (line, index) => line[index] as number;
  if (depth === 16)
    return (line, index) => ((line[index * 2] as number) << 8) | (line[index * 2 + 1] as number);
  const perByte = 8 / depth;
  return (line, index) => {
    const shift = 8 - depth * ((index % perByte) + 1);
    return ((line[Math.floor(index / perByte)] as number) >> shift) & (2 ** depth - 1);
  };
}
