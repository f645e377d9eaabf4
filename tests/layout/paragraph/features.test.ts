import { describe, expect, it } from 'vitest';
import type { FontMetrics } from '../../../src/fonts/index.ts';
import { featuresOf, unmet } from '../../../src/layout/paragraph/index.ts';
import { metrics, style } from './fixed-width.ts';

/** A face with some features: each figure or letter they name gets another glyph; 'pnum' makes the 1 narrow. */
const faceWith = (...has: readonly string[]): FontMetrics => ({
  ...metrics,
  shape(text, face, features = '') {
    const glyphs = metrics.shape(text, face);
    const wanted = features.split(' ').filter((feature) => has.includes(feature));
    const figure = /^\d$/.test(text);
    const moved = wanted.some((feature) => (feature === 'smcp' ? /^[a-z]$/.test(text) : figure));
    const width = wanted.includes('pnum') && text === '1' ? 300 : glyphs.width;
    return { ...glyphs, width, ids: moved ? glyphs.ids.map((id) => id + 5000) : glyphs.ids };
  },
});

describe('forms of figures and letters', () => {
  it('become features, none for a style that asks for nothing', () => {
    expect(featuresOf(style)).toBeUndefined();
    expect(featuresOf({ ...style, figures: 'lining', figureSpacing: 'tabular' })).toBe('lnum tnum');
    expect(featuresOf({ ...style, smallCaps: true, ligatures: false, kerning: false })).toBe(
      'smcp -liga -clig -kern',
    );
    expect(featuresOf({ ...style, smallCaps: false, ligatures: true })).toBeUndefined();
  });
  it.each([
    [{ figures: 'oldstyle' }, [], ['figures']],
    [{ figures: 'oldstyle' }, ['onum'], []],
    [{ figures: 'oldstyle' }, ['lnum'], []],
    [{ figures: 'lining' }, [], []],
    [{ figureSpacing: 'tabular' }, [], []],
    [{ figureSpacing: 'proportional' }, [], ['figureSpacing']],
    [{ figureSpacing: 'proportional' }, ['pnum'], []],
    [{ smallCaps: true }, [], ['smallCaps']],
    [{ smallCaps: true }, ['smcp'], []],
  ] as const)('%o in a face with %o: %o cannot be had', (asked, has, missing) => {
    expect(unmet({ ...style, ...asked }, faceWith(...has))).toEqual(missing);
  });
});
