/** A QR code as a PNG of our own: one bit a pixel, stored without compression, so that its bytes are the same on every machine. */
import { crc32 } from 'node:zlib';

/** White around a code, modules (ISO/IEC 18004, 9.1), and pixels to a module. */
const QUIET = 4;
const PIXELS = 4;

/**
 * Draws the modules of a code with the white around them.
 *
 * @param modules rows from the top, `1` = dark
 * @returns the PNG's bytes, and how much larger its side is than the code's (a factor above 1)
 */
export function codePng(modules: readonly string[]): { readonly bytes: Uint8Array; readonly quiet: number } {
  const side = (modules.length + 2 * QUIET) * PIXELS;
  const rows = Array.from({ length: side }, (_, y) =>
    pixelRow(modules[Math.floor(y / PIXELS) - QUIET], side),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit of grey: 1 = white.
  header.writeUInt8(1, 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', stored(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes, quiet: (modules.length + 2 * QUIET) / modules.length };
}

/** One line of pixels after its filter byte; a row outside the code is white. */
function pixelRow(row: string | undefined, side: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
  line[0] = 0;
  for (let x = 0; row && x < side; x += 1)
    if (row[Math.floor(x / PIXELS) - QUIET] === '1') line[1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A zlib stream of one stored block (RFC 1950, RFC 1951); at most 65,535 bytes, which 69 modules do not reach. */
function stored(data: Buffer): Buffer {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(data.length, 3);
  head.writeUInt16LE(0xffff - data.length, 5);
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const check = Buffer.alloc(4);
  check.writeUInt32BE(((b << 16) | a) >>> 0, 0);
  return Buffer.concat([head, data, check]);
}
