/** Shaping by fontkit: any script, at a price. Loaded when the first word needs it. */
import { createRequire } from 'node:module';
import type * as Fontkit from 'fontkit';
import type { Glyphs } from './types.ts';

let loaded: typeof Fontkit | undefined;

/** Shapes text of one face with fontkit; `features` are switched on besides the script's own, with a hyphen before them off. */
export type FontkitShaper = (text: string, features: readonly string[]) => Glyphs;

/** Makes a shaper over a font file's bytes; fontkit is read from node_modules at the first call. */
export function fontkitShaper(bytes: Uint8Array): FontkitShaper {
  loaded ??= createRequire(import.meta.url)('fontkit') as typeof Fontkit;
  const font = loaded.create(bytes as Buffer) as Fontkit.Font;
  remakeGlyphs(font);
  const scale = 1000 / font.unitsPerEm;
  return (text, features) => {
    const run = font.layout(text, switches(features));
    const advances = run.positions.map((position) => position.xAdvance * scale);
    const offsets = run.positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale] as const);
    return {
      ids: run.glyphs.map((glyph) => glyph.id),
      advances,
      texts: textsOf(run.glyphs, advances, text),
      width: advances.reduce((sum, advance) => sum + advance, 0),
      ...(offsets.some(([x, y]) => x !== 0 || y !== 0) ? { offsets } : {}),
    };
  };
}

const switches = (features: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(
    features.map((feature) => (feature.startsWith('-') ? [feature.slice(1), false] : [feature, true])),
  );

/**
 * fontkit keeps glyphs by id with the characters they were first asked for, so that what it says of a glyph would
 * depend on the words before. Here each call gets a glyph of its own over the kept one.
 */
function remakeGlyphs(font: Fontkit.Font): void {
  const kept = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) =>
    Object.create(kept(id), { codePoints: { value: codePoints } }) as Fontkit.Glyph;
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The text of each glyph. fontkit draws invisible characters as spaces of no width; they stand for themselves here. */
function textsOf(glyphs: readonly Fontkit.Glyph[], advances: readonly number[], text: string): string[] {
  const invisible = text.match(INVISIBLE) ?? [];
  let next = 0;
  return glyphs.map((glyph, i) => {
    const own = String.fromCodePoint(...glyph.codePoints);
    return own === ' ' && advances[i] === 0 ? (invisible[next++] ?? '') : own;
  });
}
