import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/config/index.ts';

describe('nearest', () => {
  const keys = ['page', 'type', 'styles', 'colours', 'notes', 'links', 'audiences', 'minister', 'parliament'];

  test.each([
    ['stlyes', 'styles'],
    ['colors', 'colours'],
    ['Links', 'links'],
    ['audience', 'audiences'],
    ['minstre', 'minister'],
    ['parl', 'parliament'],
    ['pgae', 'page'],
    ['zebra', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%s is %s', (word, expected) => {
    expect(nearest(word, keys)).toBe(expected);
  });

  test('finds a word after any one slip', () => {
    const slips = fc.record({
      word: fc.constantFrom(...keys.filter(({ length }) => length > 4)),
      at: fc.nat(),
      letter: fc.constantFrom('q', 'x', 'z'),
      kind: fc.constantFrom('drop', 'swap', 'add', 'change'),
    });
    fc.assert(
      fc.property(slips, ({ word, at, letter, kind }) => {
        const i = at % (word.length - 1);
        const slipped = {
          drop: word.slice(0, i) + word.slice(i + 1),
          swap: word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
          add: word.slice(0, i) + letter + word.slice(i),
          change: word.slice(0, i) + letter + word.slice(i + 1),
        }[kind];
        expect(nearest(slipped, keys)).toBe(word);
      }),
    );
  });

  test('is bounded for long words', () => {
    expect(nearest('x'.repeat(1_000_000), keys)).toBeUndefined();
  });
});
