/** A zip archive whose bytes depend on its entries only: sorted names, one fixed time, no platform marks. */
import { crc32, deflateRawSync } from 'node:zlib';

export type Parts = ReadonlyMap<string, Uint8Array | string>;

/** 1 January 1980, 00:00: the earliest time that a zip can hold. */
const DOS_DATE = (0 << 9) | (1 << 5) | 1;
const STORED = 0;
const DEFLATED = 8;
/** Version 2.0 of the format is enough: deflate, no encryption, no 64-bit sizes. */
const VERSION = 20;
/** Bit 11: names are UTF-8. */
const UTF8 = 0x0800;
/** Already compressed: deflating again costs time and saves nothing. */
const COMPRESSED = /\.(png|jpe?g)$/i;

interface Entry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** The archive; entries in the order of their names (`[Content_Types].xml` comes first in it, as readers like). */
export function zip(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const entries: Entry[] = [];
  const chunks: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const entry = entryOf(name, parts.get(name) ?? '', offset);
    const header = localHeader(entry);
    chunks.push(header, entry.name, entry.data);
    offset += header.length + entry.name.length + entry.data.length;
    entries.push(entry);
  }
  const directory = entries.flatMap((entry) => [centralHeader(entry), entry.name]);
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat([...chunks, ...directory, endOfDirectory(entries.length, size, offset)]);
}

function entryOf(path: string, content: Uint8Array | string, offset: number): Entry {
  const raw = Buffer.from(content as Uint8Array);
  const method = COMPRESSED.test(path) ? STORED : DEFLATED;
  const data = method === DEFLATED ? deflateRawSync(raw, { level: 6 }) : raw;
  return { name: Buffer.from(path), data, method, crc: crc32(raw), size: raw.length, offset };
}

/** Fields that both headers of an entry share, from byte `at` on. */
function shared(buffer: Buffer, at: number, entry: Entry): void {
  buffer.writeUInt16LE(VERSION, at);
  buffer.writeUInt16LE(UTF8, at + 2);
  buffer.writeUInt16LE(entry.method, at + 4);
  buffer.writeUInt16LE(0, at + 6);
  buffer.writeUInt16LE(DOS_DATE, at + 8);
  buffer.writeUInt32LE(entry.crc, at + 10);
  buffer.writeUInt32LE(entry.data.length, at + 14);
  buffer.writeUInt32LE(entry.size, at + 18);
  buffer.writeUInt16LE(entry.name.length, at + 22);
}

function localHeader(entry: Entry): Buffer {
  const buffer = Buffer.alloc(30);
  buffer.writeUInt32LE(0x04034b50, 0);
  shared(buffer, 4, entry);
  return buffer;
}

function centralHeader(entry: Entry): Buffer {
  const buffer = Buffer.alloc(46);
  buffer.writeUInt32LE(0x02014b50, 0);
  buffer.writeUInt16LE(VERSION, 4);
  shared(buffer, 6, entry);
  buffer.writeUInt32LE(entry.offset, 42);
  return buffer;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const buffer = Buffer.alloc(22);
  buffer.writeUInt32LE(0x06054b50, 0);
  buffer.writeUInt16LE(count, 8);
  buffer.writeUInt16LE(count, 10);
  buffer.writeUInt32LE(size, 12);
  buffer.writeUInt32LE(offset, 16);
  return buffer;
}
