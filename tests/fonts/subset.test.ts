import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/index.ts';
import { locateFace } from '../../src/fonts/locate.ts';
import { FACE_NAMES, SHIPPED } from './shipped.ts';

const open = (bytes: Uint8Array) => fontkit.create(bytes as Buffer) as fontkit.Font;

describe.each(FACE_NAMES)('subset of %s', (name) => {
  const whole = open(readFileSync(locateFace(SHIPPED.faces[name] ?? { file: '' })));
  // Accented letters and fractions are composites; 'A' twice, since one glyph may stand for two texts.
  const glyphs = [
    0,
    ...Array.from('AéÇfiй½Ḗ≥☐A').map((c) => whole.glyphForCodePoint(c.codePointAt(0) ?? 0).id),
  ];
  const bytes = openFonts(SHIPPED).face(name).subset(glyphs);

  it('has the outlines and widths of the glyphs, in their order', () => {
    const cut = open(bytes);
    for (const [slot, glyph] of glyphs.entries()) {
      expect(cut.getGlyph(slot).path.toSVG(), `glyph ${glyph}`).toBe(whole.getGlyph(glyph).path.toSVG());
      expect(cut.getGlyph(slot).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth);
    }
    expect(cut.numGlyphs).toBeGreaterThanOrEqual(glyphs.length);
    expect(bytes.length).toBeLessThan(20_000);
  });

  it('has the checksums that a font must have', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    expect(bytes.length % 4).toBe(0);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
