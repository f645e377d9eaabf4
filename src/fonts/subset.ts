/** Cuts a TrueType file down to the glyphs that a document shows (`glyf`, `loca`, `hmtx` and what goes with them). */
import { type Tables, table } from './sfnt.ts';

const COMPOSITE = { words: 1, scale: 8, more: 32, xyScale: 64, matrix: 128 } as const;
/** Kept as they are: hinting programs that outlines rely on. */
const COPIED = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType file for a CIDFontType2 with identity CID to glyph mapping: glyph n of the file is `glyphs[n]` of the
 * face. Components of composite glyphs are added after them. `glyphs[0]` must be 0 (.notdef).
 */
export function subsetFont(tables: Tables, glyphs: readonly number[]): Uint8Array {
  const outlines = collectOutlines(tables, glyphs);
  const count = outlines.sources.length;
  const parts = new Map<string, Uint8Array>();
  for (const tag of COPIED) {
    const view = tables.get(tag);
    if (view) parts.set(tag, bytesOf(view));
  }
  const { loca, glyf } = joinOutlines(outlines.data);
  parts.set('glyf', glyf);
  parts.set('loca', loca);
  parts.set('hmtx', subsetHmtx(tables, outlines.sources));
  parts.set('head', patched(tables, 'head', [[8, 0, 4], [50, 1, 2]])); // biome-ignore format: offset, value, width
  parts.set('hhea', patched(tables, 'hhea', [[34, count, 2]]));
  parts.set('maxp', patched(tables, 'maxp', [[4, count, 2]]));
  return writeSfnt(parts);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function patched(
  tables: Tables,
  tag: string,
  edits: readonly (readonly [number, number, 2 | 4])[],
): Uint8Array {
  const copy = bytesOf(table(tables, tag)).slice();
  const view = new DataView(copy.buffer);
  for (const [at, value, width] of edits) width === 2 ? view.setUint16(at, value) : view.setUint32(at, value);
  return copy;
}

/** Outlines in order, component ids rewritten; `sources` grows while components are found. */
function collectOutlines(tables: Tables, glyphs: readonly number[]) {
  const sources = [...glyphs];
  const slots = new Map<number, number>();
  for (const [slot, glyph] of sources.entries()) if (!slots.has(glyph)) slots.set(glyph, slot);
  const slotOf = (glyph: number): number => {
    let slot = slots.get(glyph);
    if (slot === undefined) {
      slot = sources.push(glyph) - 1;
      slots.set(glyph, slot);
    }
    return slot;
  };
  const data: Uint8Array[] = [];
  for (let slot = 0; slot < sources.length; slot++)
    data.push(renumbered(outlineOf(tables, sources[slot] as number), slotOf));
  return { sources, data };
}

function outlineOf(tables: Tables, glyph: number): Uint8Array {
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').getInt16(50) === 1;
  const start = long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const end = long ? loca.getUint32(glyph * 4 + 4) : loca.getUint16(glyph * 2 + 2) * 2;
  return bytesOf(table(tables, 'glyf')).subarray(start, end);
}

/** A composite outline with its components' ids replaced; a simple outline as it is. */
function renumbered(outline: Uint8Array, slotOf: (glyph: number) => number): Uint8Array {
  if (outline.length < 10 || ((outline[0] as number) & 0x80) === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  let at = 10;
  for (let more = true; more; ) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, slotOf(view.getUint16(at + 2)));
    at += flags & COMPOSITE.words ? 8 : 6;
    if (flags & COMPOSITE.scale) at += 2;
    else if (flags & COMPOSITE.xyScale) at += 4;
    else if (flags & COMPOSITE.matrix) at += 8;
    more = (flags & COMPOSITE.more) !== 0;
  }
  return copy;
}

function joinOutlines(data: readonly Uint8Array[]) {
  const loca = new DataView(new ArrayBuffer((data.length + 1) * 4));
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(data.reduce((sum, outline) => sum + padded(outline.length), 0));
  let at = 0;
  for (const [slot, outline] of data.entries()) {
    loca.setUint32(slot * 4, at);
    glyf.set(outline, at);
    at += padded(outline.length);
  }
  loca.setUint32(data.length * 4, at);
  return { loca: bytesOf(loca), glyf };
}

function subsetHmtx(tables: Tables, sources: readonly number[]): Uint8Array {
  const hmtx = table(tables, 'hmtx');
  const longCount = table(tables, 'hhea').getUint16(34);
  const out = new DataView(new ArrayBuffer(sources.length * 4));
  for (const [slot, glyph] of sources.entries()) {
    const last = Math.min(glyph, longCount - 1) * 4;
    const bearing = glyph < longCount ? last + 2 : longCount * 4 + (glyph - longCount) * 2;
    out.setUint16(slot * 4, hmtx.getUint16(last));
    out.setInt16(slot * 4 + 2, bearing + 2 <= hmtx.byteLength ? hmtx.getInt16(bearing) : 0);
  }
  return bytesOf(out);
}

function writeSfnt(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...parts.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  let at = 12 + tags.length * 16;
  const size = tags.reduce((sum, tag) => sum + (((parts.get(tag)?.length ?? 0) + 3) & ~3), at);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, tags.length * 16 - power * 16);
  let headAt = 0;
  for (const [i, tag] of tags.entries()) {
    const data = parts.get(tag) as Uint8Array;
    const entry = 12 + i * 16;
    for (let k = 0; k < 4; k++) view.setUint8(entry + k, tag.charCodeAt(k));
    out.set(data, at);
    const padded = (data.length + 3) & ~3;
    view.setUint32(entry + 4, checksum(view, at, padded));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    if (tag === 'head') headAt = at;
    at += padded;
  }
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0);
  return out;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
