import { describe, expect, it } from 'vitest';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { openFonts } from '../../src/fonts/index.ts';
import { FACE_NAMES, SHIPPED } from './shipped.ts';

describe('openFonts', () => {
  it('opens every shipped face', () => {
    const fonts = openFonts(SHIPPED);
    for (const name of FACE_NAMES) {
      const { description } = fonts.face(name);
      expect(description.postscriptName).toMatch(/^(Source|Noto)[A-Za-z0-9-]+$/);
      expect(description.ascent).toBeGreaterThan(600);
      expect(description.descent).toBeLessThan(-100);
    }
  });

  it('opens a face once for all templates, and shapes a word once', () => {
    const [one, two] = [openFonts(SHIPPED), openFonts({ ...SHIPPED, name: 'other' })];
    expect(two.face('serif.italic')).toBe(one.face('serif.italic'));
    expect(two.shape('word', 'serif.italic')).toBe(one.shape('word', 'serif.italic'));
  });

  it('measures as the font says', () => {
    const fonts = openFonts(SHIPPED);
    const { ids, advances, texts, width } = fonts.shape('office', 'serif.regular');
    expect(texts).toEqual(['o', 'ffi', 'c', 'e']);
    expect(ids).toHaveLength(4);
    expect(width).toBeCloseTo(advances.reduce((a, b) => a + b));
    expect(fonts.width('office', 'serif.regular', 20)).toBeCloseTo(width / 50);
  });

  it('kerns', () => {
    const fonts = openFonts(SHIPPED);
    const apart = fonts.shape('A', 'serif.regular').width + fonts.shape('V', 'serif.regular').width;
    expect(fonts.shape('AV', 'serif.regular').width).toBeLessThan(apart - 20);
  });

  it('sets superior figures for note calls', () => {
    const fonts = openFonts(SHIPPED);
    const plain = fonts.shape('12', 'serif.regular');
    const superior = fonts.shape('12', 'serif.regular', 'sups');
    expect(superior.ids).not.toEqual(plain.ids);
    expect(superior.width).toBeLessThan(plain.width);
    expect(superior.texts.join('')).toBe('12');
  });

  it('says which face of which template is missing, and why', () => {
    const broken = openFonts({
      ...SHIPPED,
      faces: { ...SHIPPED.faces, 'serif.bold': { package: 'no-such-package', file: 'a.ttf' } },
    });
    expect(() => broken.shape('a', 'serif.bold')).toThrow(BriefwrightError);
    expect(() => broken.shape('a', 'serif.bold')).toThrow(/package is not installed/);
    expect(() => broken.shape('a', 'sans.semibolditalic')).toThrow(/does not say where/);
  });
});

describe('cover', () => {
  it('keeps text that the face has in one stretch', () => {
    const fonts = openFonts(SHIPPED);
    const text = 'Қазақстан: ә ғ қ ң ө ұ ү һ і — “€ ₸ №” Ελλάδα';
    expect(fonts.cover(text, 'serif.regular')).toEqual([{ text, face: 'serif.regular' }]);
    expect(fonts.missing()).toEqual([]);
  });

  it('takes symbols from the fallbacks, in their order', () => {
    const fonts = openFonts(SHIPPED);
    const stretches = fonts.cover('done ⮕ x ∈ ℝ', 'serif.regular');
    expect(stretches.map((stretch) => stretch.text).join('')).toBe('done ⮕ x ∈ ℝ');
    expect(stretches.find((stretch) => stretch.text.includes('⮕'))?.face).toBe('symbols.regular');
    expect(stretches.find((stretch) => stretch.text.includes('∈'))?.face).toBe('math.regular');
  });

  it('names characters that no face has, once, and keeps them in the text', () => {
    const fonts = openFonts(SHIPPED);
    const text = '中国 and 中 b\u200dc';
    expect(
      fonts
        .cover(text, 'sans.regular')
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
    expect(fonts.missing()).toEqual(['中', '国']);
    expect(fonts.shape('中', 'sans.regular').ids).toEqual([0]);
  });
});
