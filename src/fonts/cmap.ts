/** Characters to glyphs: `cmap` formats 4 and 12 (ISO/IEC 14496-22, "cmap"). */

/** Glyph of a code point; 0 when the face does not have it. */
export type CharacterMap = (codePoint: number) => number;

/** Reads the widest Unicode subtable of a `cmap` table. Throws Error when there is none in format 4 or 12. */
export function readCmap(cmap: DataView): CharacterMap {
  let best: { format: number; at: number } | undefined;
  for (let i = 0, at = 4; i < cmap.getUint16(2); i++, at += 8) {
    const platform = cmap.getUint16(at);
    if (platform !== 0 && platform !== 3) continue;
    const offset = cmap.getUint32(at + 4);
    const format = cmap.getUint16(offset);
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, at: offset };
  }
  if (!best) throw new Error('it has no Unicode character map');
  const lookUp = best.format === 12 ? segments12(cmap, best.at) : segments4(cmap, best.at);
  return cached(lookUp);
}

/** Remembers the answers for the first 0x3000 code points, where nearly all text is. */
function cached(lookUp: CharacterMap): CharacterMap {
  const known = new Int32Array(0x3000).fill(-1);
  return (codePoint) => {
    if (codePoint >= known.length) return lookUp(codePoint);
    const seen = known[codePoint] as number;
    if (seen >= 0) return seen;
    const glyph = lookUp(codePoint);
    known[codePoint] = glyph;
    return glyph;
  };
}

function segments4(cmap: DataView, at: number): CharacterMap {
  const twice = cmap.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const ranges = deltas + twice;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = twice / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cmap.getUint16(ends + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    const start = cmap.getUint16(starts + low * 2);
    if (codePoint < start || codePoint > cmap.getUint16(ends + low * 2)) return 0;
    const delta = cmap.getUint16(deltas + low * 2);
    const range = cmap.getUint16(ranges + low * 2);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(ranges + low * 2 + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

function segments12(cmap: DataView, at: number): CharacterMap {
  const count = cmap.getUint32(at + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + middle * 12;
      const start = cmap.getUint32(group);
      if (codePoint < start) high = middle - 1;
      else if (codePoint > cmap.getUint32(group + 4)) low = middle + 1;
      else return cmap.getUint32(group + 8) + codePoint - start;
    }
    return 0;
  };
}
