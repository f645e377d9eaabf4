/** The container of TrueType fonts: a directory of tables (ISO/IEC 14496-22, "Organization of an OpenType font"). */

/** Tables of a font file by tag, each as a view of its bytes. */
export type Tables = ReadonlyMap<string, DataView>;

const TRUE_TYPE = 0x00010000;
const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'loca', 'glyf'];

/**
 * Reads the table directory. Throws Error with a plain reason when the bytes are no TrueType font with outlines in
 * `glyf` (collections, CFF outlines and web fonts are not read), or are cut short.
 */
export function readTables(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0) !== TRUE_TYPE) throw new Error('it is not a TrueType font');
  const tables = new Map<string, DataView>();
  const count = view.getUint16(4);
  if (bytes.byteLength < 12 + count * 16) throw new Error('it is cut short');
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (offset + length > bytes.byteLength) throw new Error('it is cut short');
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  const absent = NEEDED.filter((tag) => !tables.has(tag));
  if (absent.length > 0) throw new Error(`it has no ${absent.join(', ')} table`);
  return tables;
}

/** A table that must be there. */
export function table(tables: Tables, tag: string): DataView {
  const view = tables.get(tag);
  if (!view) throw new Error(`it has no ${tag} table`);
  return view;
}
