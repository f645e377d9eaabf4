/** What glyphs stand for: the text that a reader finds, copies or hears. */
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/index.ts';
import { SHIPPED } from './shipped.ts';

describe('texts of glyphs', () => {
  it.each(['office', 'q\u0301x\u0323\u0302', 'a\u200db', '↩\ufe0e', 'co\u00adop', 'ق\u200cل', '1⁄2', '中'])(
    'together are %j',
    (text) => {
      const { texts } = openFonts(SHIPPED).shape(text, 'serif.regular');
      expect([...texts.join('')].sort()).toEqual([...text].sort());
    },
  );

  it('do not depend on the words shaped before', () => {
    // Both are drawn by the same glyph: fontkit alone would give the second the text of the first.
    const fonts = openFonts(SHIPPED);
    expect(fonts.shape('中\u0301', 'sans.italic').texts[0]).toBe('中');
    expect(fonts.shape('国\u0301', 'sans.italic').texts[0]).toBe('国');
  });
});

describe('invisible characters', () => {
  it('take no room and keep ligatures and kerning as they are', () => {
    const fonts = openFonts(SHIPPED);
    const shy = fonts.shape('A\u00adV', 'serif.regular');
    expect(shy.width).toBe(fonts.shape('AV', 'serif.regular').width);
    expect(shy.texts).toEqual(['A\u00ad', 'V']);
  });
});

describe('marks over letters', () => {
  it('stand where the font anchors them', () => {
    const { offsets, advances } = openFonts(SHIPPED).shape('q\u0301', 'serif.regular');
    expect(advances[1]).toBe(0);
    expect(offsets?.[1]?.[0]).toBeLessThan(0);
  });
});

describe('spaces that a face lacks', () => {
  const fonts = openFonts(SHIPPED);

  it.each([
    ['\u2003', 1000],
    ['\u2002', 500],
    ['\u2004', 333],
    ['\u2006', 167],
  ])('%j is drawn as a space %d wide', (space, width) => {
    expect(fonts.cover(`a${space}b`, 'sans.regular')).toHaveLength(1);
    expect(fonts.width(space, 'sans.regular', 1000)).toBe(width);
    expect(fonts.missing()).toEqual([]);
  });

  it('a figure space is as wide as a figure, a no-break hyphen as a hyphen', () => {
    const symbols = (text: string) => fonts.width(text, 'symbols.regular', 10);
    expect(symbols('\u2007')).toBe(symbols('0'));
    const serif = (text: string) => fonts.shape(text, 'serif.regular');
    expect(serif('\u2011').ids).toEqual(serif('\u2010').ids);
    expect(serif('\u2011').texts).toEqual(['\u2011']);
  });
});
