import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smarten } from '../../src/brief/index.ts';

describe('smarten', () => {
  it.each([
    ["ISIS's media", 'en', 'ISIS’s media'],
    ["ISIS' media", 'en', 'ISIS’ media'],
    ['the "Islamic State".', 'en', 'the “Islamic State”.'],
    ['"Why?" he asked', 'en', '“Why?” he asked'],
    ['("citizens") and "a "b" c"', 'en', '(“citizens”) and “a “b” c”'],
    ["she said: 'no one knows'", 'en', 'she said: ‘no one knows’'],
    ["the '90s and 'tis", 'en', 'the ’90s and ’tis'],
    ['a 6" pipe and 5\' of wire', 'en', 'a 6" pipe and 5\' of wire'],
    ['already “typographic” – yes', 'en', 'already “typographic” – yes'],
    ['one -- two --- three ---- four', 'en', 'one – two — three ---- four'],
    ['wait...', 'en', 'wait...'],
    ['sie sagt "nein"', 'de', 'sie sagt „nein“'],
    ['сказал "нет"', 'ru', 'сказал «нет»'],
    ['l\'État dit "non"', 'fr', 'l’État dit “non”'],
    ['"жоқ" деді', 'kk', '«жоқ» деді'],
    ['"x"', 'xx', '“x”'],
  ])('%s (%s) -> %s', (text, language, expected) => {
    expect(smarten(text, language)).toBe(expected);
  });

  it('never changes a word, and does nothing the second time', () => {
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const piece = fc.constantFrom('"', "'", ' ', '-', '--', 'a', 'water', '90', '(', ')', '.', '“');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('en', 'de', 'ru'),
        (pieces, language) => {
          const text = pieces.join('');
          const once = smarten(text, language);
          expect(words(once)).toEqual(words(text));
          expect(once.replace(/[^"']/g, '').length).toBeLessThanOrEqual(text.replace(/[^"']/g, '').length);
        },
      ),
    );
  });
});
