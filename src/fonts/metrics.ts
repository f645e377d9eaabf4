/** Sizes and names of a face, from head, hhea, hmtx, maxp, OS/2, post and name (ISO/IEC 14496-22). */
import { type Tables, table } from './sfnt.ts';
import type { FaceDescription } from './types.ts';

/** What the shapers need of a face in its own units. */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Advance width of a glyph in font units. */
  advance(glyph: number): number;
  readonly description: FaceDescription;
}

/** Reads the metrics; `fallbackName` is used when the font has no PostScript name. */
export function readMetrics(tables: Tables, fallbackName: string): FaceMetrics {
  const head = table(tables, 'head');
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16) throw new Error('its head table is damaged');
  const glyphCount = table(tables, 'maxp').getUint16(4);
  return {
    unitsPerEm,
    glyphCount,
    advance: readAdvances(tables),
    description: describe(tables, 1000 / unitsPerEm, fallbackName),
  };
}

function readAdvances(tables: Tables): (glyph: number) => number {
  const hmtx = table(tables, 'hmtx');
  const last = table(tables, 'hhea').getUint16(34) - 1;
  return (glyph) => hmtx.getUint16(Math.min(glyph, last) * 4);
}

function describe(tables: Tables, scale: number, fallbackName: string): FaceDescription {
  const head = table(tables, 'head');
  const hhea = table(tables, 'hhea');
  const os2 = tables.get('OS/2');
  const post = tables.get('post');
  const ascent = hhea.getInt16(4) * scale;
  const hasHeights = os2 !== undefined && os2.getUint16(0) >= 2 && os2.byteLength >= 90;
  const familyClass = os2 ? os2.getInt16(30) >> 8 : 0;
  return {
    postscriptName: postscriptName(tables.get('name')) ?? cleanName(fallbackName),
    ascent,
    descent: hhea.getInt16(6) * scale,
    capHeight: (hasHeights && os2.getInt16(88) * scale) || ascent,
    xHeight: (hasHeights && os2.getInt16(86) * scale) || 0,
    italicAngle: post ? post.getInt32(4) / 65536 : 0,
    weight: os2 ? os2.getUint16(4) : 400,
    fixedPitch: post ? post.getUint32(12) !== 0 : false,
    serif: familyClass >= 1 && familyClass <= 7,
    italic: (head.getUint16(44) & 2) !== 0,
    embeddable: os2 === undefined || mayEmbed(os2.getUint16(8)),
    bbox: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale) as unknown as FaceDescription['bbox'],
  };
}

/** OpenType 1.9, OS/2 fsType: 2 in the low four bits = restricted; bit 8 = no subsets; bit 9 = bitmaps only. */
const mayEmbed = (type: number): boolean => (type & 0xf) !== 2 && (type & 0x300) === 0;

const POSTSCRIPT_NAME = 6;

function postscriptName(name: DataView | undefined): string | undefined {
  if (!name) return undefined;
  const storage = name.getUint16(4);
  for (let i = 0, at = 6; i < name.getUint16(2); i++, at += 12) {
    if (name.getUint16(at) !== 3 || name.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const length = name.getUint16(at + 8);
    const offset = storage + name.getUint16(at + 10);
    let value = '';
    for (let k = 0; k + 1 < length; k += 2) value += String.fromCharCode(name.getUint16(offset + k));
    return cleanName(value);
  }
  return undefined;
}

function cleanName(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, '') || 'Font';
}
