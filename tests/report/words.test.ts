import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/report/words.ts';

describe('words', () => {
  it('are of the characters that Unicode calls letters, marks and digits', () => {
    const wrong: string[] = [];
    const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u;
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      if (unspaced.test(character)) continue;
      const expected = /[\p{L}\p{M}\p{N}]/u.test(character) ? 1 : 0;
      if (countWords(` ${character} `) !== expected) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['U.S.-based e-mail of 3.6 people', 5],
    ['l’État, “naïve” – №5', 3],
    ['министерство’s план', 2],
    ['a\u0301b c', 2],
    ['word\u2009word', 2],
  ])('of %j are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
