import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { openFonts } from '../../src/fonts/index.ts';

const fonts = openFonts(await loadTemplate('default', {}));
const ids = (text: string, features?: string) => fonts.shape(text, 'serif.regular', features).ids;

describe('features of the shipped serif', () => {
  it('old-style figures and small capitals are other glyphs for the same characters', () => {
    for (const [text, feature] of [
      ['1984', 'onum'],
      ['parliament', 'smcp'],
    ] as const) {
      const plain = fonts.shape(text, 'serif.regular');
      const formed = fonts.shape(text, 'serif.regular', feature);
      expect(formed.texts.join('')).toBe(text);
      expect(formed.ids).toHaveLength(text.length);
      for (const [i, id] of formed.ids.entries()) expect(id).not.toBe(plain.ids[i]);
    }
  });
  it('tabular figures are all of one width, proportional ones are not', () => {
    const widths = (feature: string) =>
      new Set([...'0123456789'].map((figure) => fonts.shape(figure, 'serif.regular', feature).width));
    expect(widths('tnum').size).toBe(1);
    expect(widths('pnum').size).toBeGreaterThan(1);
  });
  it('ligatures stand for all their letters, and can be switched off', () => {
    const { texts } = fonts.shape('officer', 'serif.regular');
    expect(texts).toContain('ffi');
    expect(fonts.shape('officer', 'serif.regular', '-liga').texts).toEqual([...'officer']);
    expect(ids('fight')).toHaveLength(4);
  });
  it('kerning can be switched off: then letters are as wide as they are alone', () => {
    const alone = [...'AVATAR'].reduce((sum, letter) => sum + fonts.shape(letter, 'serif.regular').width, 0);
    expect(fonts.shape('AVATAR', 'serif.regular').width).toBeLessThan(alone - 50);
    expect(fonts.shape('AVATAR', 'serif.regular', '-kern').width).toBeCloseTo(alone, 6);
  });
  it('text that only fontkit can shape obeys the same switches', () => {
    const combined = 'fi\u0323ve';
    const off = fonts.shape(combined, 'serif.regular', '-liga -kern').texts;
    expect(off.join('')).toBe(combined);
    expect(off[0]).toBe('f');
  });
});
