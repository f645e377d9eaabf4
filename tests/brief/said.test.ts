/** What the brief has said already, against comparison of each sentence with each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saidIn } from '../../src/brief/choice/said.ts';
import type { Candidate, Unit } from '../../src/brief/plan-types.ts';

const candidate = (words: readonly string[], unit: unknown = {}): Candidate =>
  ({ units: [unit as Unit], sentence: words.join(' ') }) as unknown as Candidate;

const WORDS = [
  'the',
  'and',
  'rivers',
  'carry',
  'less',
  'water',
  'than',
  'before',
  'every',
  'night',
  'boats',
  'wait',
];
const sentences = fc.array(fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 4 }), { maxLength: 14 });

/** The rule itself: four of five words of the shorter one, of six words at least, are in the other. */
function saysSame(a: readonly string[], b: readonly string[]): boolean {
  const least = Math.min(a.length, b.length);
  return least >= 6 && a.filter((word) => b.includes(word)).length / least >= 0.8;
}

it('finds what was said as comparing each with each does, while the list grows', () => {
  fc.assert(
    fc.property(sentences, (all) => {
      const printed: Candidate[] = [];
      for (const [i, words] of all.entries()) {
        const before = all.slice(0, i);
        expect(saidIn(candidate(words), printed)).toBe(before.some((other) => saysSame(words, other)));
        printed.push(candidate(words));
      }
    }),
    { numRuns: 500 },
  );
});

it('knows a sentence again by its place in the report, however short', () => {
  const unit = {};
  expect(saidIn(candidate(['boats'], unit), [candidate(['boats', 'wait'], unit)])).toBe(true);
  expect(saidIn(candidate(['boats']), [candidate(['boats'])])).toBe(false);
});
