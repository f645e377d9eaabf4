/** Pictures of every kind of PNG, read by pngjs as the oracle. */
import { createRequire } from 'node:module';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngStream } from '../../src/pdf/images/png.ts';
import { decodePng } from '../../src/pdf/images/png-decode.ts';
import { readPng } from '../../src/pdf/images/png-parts.ts';

// pngjs has no types.
const { PNG } = createRequire(import.meta.url)('pngjs');

interface Kind {
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
}
const KINDS: readonly Kind[] = [
  ...([1, 2, 4, 8, 16] as const).map((depth) => ({ colourType: 0, depth }) as const),
  ...([1, 2, 4, 8] as const).map((depth) => ({ colourType: 3, depth }) as const),
  ...([2, 4, 6] as const).flatMap((colourType) => ([8, 16] as const).map((depth) => ({ colourType, depth }))),
];
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const ADAM7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const; // biome-ignore format: a table

function chunk(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type), body]);
  const out = Buffer.alloc(typed.length + 8);
  out.writeUInt32BE(body.length);
  typed.copy(out, 4);
  out.writeUInt32BE(crc32(typed), typed.length + 4);
  return out;
}

/** A PNG whose rows are `noise`, with filters as the noise says: any bytes are a picture. */
function makePng(
  kind: Kind,
  width: number,
  height: number,
  interlaced: boolean,
  key: boolean,
  noise: number[],
) {
  const { colourType, depth } = kind;
  let n = 0;
  const next = () => noise[n++ % noise.length] as number;
  const passes = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  const raw: number[] = [];
  for (const [x, y, dx, dy] of passes) {
    const columns = Math.ceil((width - x) / dx);
    const rows = Math.ceil((height - y) / dy);
    if (columns <= 0) continue;
    for (let row = 0; row < rows; row++) {
      raw.push(next() % 5);
      for (let i = 0; i < Math.ceil((columns * CHANNELS[colourType] * depth) / 8); i++) raw.push(next());
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const palette = Uint8Array.from({ length: 3 * 2 ** Math.min(depth, 8) }, (_, i) => (i * 37) & 255);
  const sample = [0, colourType === 2 ? 3 : 1];
  const transparency =
    colourType === 3
      ? Uint8Array.from({ length: 2 ** depth - 1 }, (_, i) => (i * 91) & 255)
      : new Uint8Array((sample[1] as number) * 2);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    ...(colourType === 3 ? [chunk('PLTE', palette)] : []),
    ...(key && colourType < 4 ? [chunk('tRNS', transparency)] : []),
    chunk('IDAT', deflateSync(Buffer.from(raw))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** What a reader of the PDF would see: red, green, blue and coverage of each pixel, 8 bits. */
function pixelsOf(file: Uint8Array): number[] {
  const png = readPng(file);
  const { samples, alpha } = decodePng(png);
  const { colourType, width, height } = png.header;
  const colours = colourType === 2 || colourType === 6 ? 3 : 1;
  return Array.from({ length: width * height }, (_, i) => {
    const own = [...samples.subarray(i * colours, (i + 1) * colours)];
    const rgb =
      colourType === 3
        ? [0, 1, 2].map((k) => png.palette?.[(own[0] as number) * 3 + k] ?? 0)
        : colours === 1
          ? [own[0], own[0], own[0]]
          : own;
    return [...rgb, alpha?.[i] ?? 255] as number[];
  }).flat();
}

describe('PNG', () => {
  it.each(KINDS)('colour type $colourType with $depth bits decodes as pngjs does', (kind) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 11 }),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 60 }),
        (width, height, interlaced, key, noise) => {
          const file = makePng(kind, width, height, interlaced, key, noise);
          const oracle = [...PNG.sync.read(file).data];
          const own = pixelsOf(file);
          // Where nothing is seen, colour does not matter.
          for (let i = 0; i < own.length; i += 4)
            if (own[i + 3] !== 0 || oracle[i + 3] !== 0)
              expect(own.slice(i, i + 4)).toEqual(oracle.slice(i, i + 4));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is kept compressed where PDF reads its rows itself', () => {
    const file = makePng({ colourType: 2, depth: 8 }, 7, 5, false, false, [1, 2, 3]);
    const { entries, data, alpha } = pngStream(file);
    expect(entries).toMatchObject({
      ColorSpace: 'DeviceRGB',
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: 7 },
    });
    expect(inflateSync(data)).toHaveLength(5 * (1 + 21));
    expect(alpha).toBeUndefined();
  });

  it('does not inflate more than its header says', () => {
    const bomb = makePng({ colourType: 6, depth: 8 }, 500, 500, false, false, [0]);
    bomb.writeUInt32BE(2, 16);
    bomb.writeUInt32BE(2, 20);
    expect(() => pngStream(bomb)).toThrow();
  });
});
