/** Characters that a face may lack and still show: spaces of fixed width and the no-break hyphen. */
import type { CharacterMap } from './cmap.ts';

/** Widths in em (Unicode, 6.2 "General Punctuation"); 0 = the width of the character named in `LIKE`. */
const SPACES: ReadonlyMap<number, number> = new Map([
  [0x2000, 1 / 2], [0x2001, 1], [0x2002, 1 / 2], [0x2003, 1], [0x2004, 1 / 3], [0x2005, 1 / 4], [0x2006, 1 / 6],
  [0x2007, 0], [0x2008, 0], [0x2009, 1 / 5], [0x200a, 1 / 10], [0x202f, 1 / 5], [0x205f, 4 / 18], [0x3000, 1],
]); // biome-ignore format: a table
const LIKE: ReadonlyMap<number, number> = new Map([
  [0x2007, 0x30],
  [0x2008, 0x2e],
]);
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHENS = [0x2010, 0x2d];

/** Glyph that stands in for a character that the face lacks, 0 when there is none. */
export function standInGlyph(glyphOf: CharacterMap, codePoint: number): number {
  if (SPACES.has(codePoint) || codePoint === NO_BREAK_SPACE) return glyphOf(SPACE);
  if (codePoint !== 0x2011 && codePoint !== 0x2010) return 0;
  return HYPHENS.map(glyphOf).find((glyph) => glyph !== 0) ?? 0;
}

/** Width of a space that another glyph stands in for, in em or as the width of another character; undefined = the glyph's own. */
export function standInWidth(
  codePoint: number,
): { readonly em: number } | { readonly like: number } | undefined {
  const like = LIKE.get(codePoint);
  if (like !== undefined) return { like };
  const em = SPACES.get(codePoint);
  return em === undefined ? undefined : { em };
}
