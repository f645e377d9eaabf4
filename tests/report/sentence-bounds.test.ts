import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceBounds } from '../../src/report/sentence-bounds.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const byUnicode = (text: string): number[] =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

/** All characters that are known; the semicolon's class depends on the version of Unicode. */
const KNOWN = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => character !== ';' && sentenceBounds(character) !== undefined,
);

describe('sentence boundaries', () => {
  test('are those of Unicode, for every known character at every place', () => {
    expect(KNOWN.length).toBeGreaterThan(600);
    for (const character of KNOWN)
      for (const text of [
        `a.${character}B`,
        `${character}.B c`,
        `a. ${character} B`,
        `a. ${character}b`,
        `a? ${character} c`,
        `A${character} B`,
        `A${character}) b`,
        `1.${character} ${character}`,
        `x.) ${character}(${character}`,
      ])
        expect([text, sentenceBounds(text)]).toEqual([text, byUnicode(text)]);
  });

  test('are those of Unicode in any text of known characters', () => {
    const common = fc.constantFrom(...'...??!  ,-:)(""\'’“”aAbBж1Ж«»–%');
    const text = fc.string({ unit: fc.oneof(common, fc.constantFrom(...KNOWN)), maxLength: 40 });
    fc.assert(
      fc.property(text, (any) => {
        expect(sentenceBounds(any)).toEqual(byUnicode(any));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['soft\u00adhyphen.', 'かな。', 'e\u0301.', 'שלום.', '😀.', 'a\u200bb.'])(
    'are left to Unicode: %s',
    (text) => {
      expect(sentenceBounds(text)).toBeUndefined();
    },
  );
});
