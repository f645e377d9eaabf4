import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakParagraph, type Line, type Setting } from '../../../src/layout/paragraph/index.ts';
import { CHARACTER, metrics, style, template, text } from './fixed-width.ts';

const hung = {
  ...template,
  lines: { ...template.lines, hang: { start: { '“': 0.5 }, end: { '.': 0.6, '-': 0.8, ',': 0.6 } } },
} as typeof template;
const hanging = { ...style, hang: true };
const points = (word: string): number[] =>
  [...word].map((_, i) => i).filter((i) => i > 1 && i % 3 === 0 && i < word.length - 1);

function lines(value: string, characters: number, more: Partial<Setting> = {}): readonly Line[] {
  const setting = { style: hanging, measure: characters * CHARACTER, lang: 'en', lastBind: false, ...more };
  const context = { metrics, template: hung, report: () => {}, hyphenate: points };
  return breakParagraph([text(value)], setting, context);
}

describe('hanging punctuation', () => {
  it('stands left of the edge at the start of a line, right of it at the end', () => {
    const [first, second] = lines('“one two, three four five', 9, { style: { ...hanging } });
    expect(first!.text).toBe('“one two,');
    expect(first!.spans[0]!.x).toBe(-0.5 * CHARACTER);
    expect(first!.width).toBe(8.5 * CHARACTER);
    expect(second!.spans[0]!.x).toBe(0);
  });
  it('makes room for a word that would not fit otherwise', () => {
    const value = 'one two, three hundred more';
    expect(lines(value, 7.5)[0]!.text).toBe('one two,');
    expect(lines(value, 7.5, { style })[0]!.text).toBe('one');
  });
  it('justified lines end at the measure and what hangs, and no letter is lost', () => {
    const words = fc.array(fc.stringMatching(/^“?[a-z]{1,9}[.,]?$/), { minLength: 12, maxLength: 40 });
    const justified = { ...hanging, align: 'justified' as const, hyphenate: true };
    fc.assert(
      fc.property(words, fc.integer({ min: 24, max: 40 }), (list, characters) => {
        const made = lines(list.join(' '), characters, { style: justified });
        for (const line of made.slice(0, -1)) {
          const share = { '.': 0.6, ',': 0.6, '-': 0.8 }[line.text.at(-1)!] ?? 0;
          const end = (characters + share) * CHARACTER;
          expect(line.width).toBeLessThanOrEqual(end + 0.01);
          if (line.spans.some((span) => span.wordSpace > 0)) expect(line.width).toBeCloseTo(end, 3);
          expect(line.spans[0]!.x).toBeCloseTo(line.text.startsWith('“') ? -0.5 * CHARACTER : 0, 6);
        }
        const read = made.map((line) => (line.hyphenated ? line.text.slice(0, -1) : `${line.text} `));
        expect(read.join('').trim()).toBe(list.join(' '));
      }),
      { numRuns: 150 },
    );
  });
});
