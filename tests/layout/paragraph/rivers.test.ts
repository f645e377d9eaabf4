import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gap, riversIn } from '../../../src/layout/paragraph/rivers.ts';
import { CHARACTER, set, style } from './fixed-width.ts';

/** Rivers of the same sixty paragraphs as the search set them before it weighed rivers. */
const RIVERS_WITHOUT = 149;

describe('rivers', () => {
  const at = (...lefts: number[]): Gap[] => lefts.map((left) => [left, left + 4]);
  it.each([
    ['two lines are none', [at(10), at(10)], 0, []],
    ['three lines are one', [at(10), at(11), at(12)], 5000, [0, 1, 2]],
    ['each further line costs more', [at(10), at(10), at(10), at(10)], 15000, [0, 1, 2, 3]],
    ['spaces that share less than half are apart', [at(10), at(13), at(16)], 0, []],
    ['a line between breaks it', [at(10), at(10), at(30), at(10)], 0, []],
    ['two beside one another', [at(10, 50), at(10, 50), at(10, 50)], 10000, [0, 1, 2]],
  ] as const)('%s', (_, lines, cost, where) => {
    expect(riversIn(lines)).toEqual({ cost, lines: where });
  });

  it('are fewer for their price, and lines stay within the measure', () => {
    const justified = { ...style, align: 'justified' as const };
    const words = fc.array(fc.stringMatching(/^[a-z]{2,7}$/), { minLength: 40, maxLength: 60 });
    let rivers = 0;
    fc.assert(
      fc.property(words, (list) => {
        const { lines, messages } = set(list.join(' '), 44, { style: justified });
        expect(messages).toEqual([]);
        expect(lines.map((line) => line.text).join(' ')).toBe(list.join(' '));
        for (const line of lines.slice(0, -1)) expect(line.width).toBeLessThanOrEqual(44 * CHARACTER + 0.01);
        rivers += riversIn(lines.map(gapsOfLine)).cost / 5000;
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(rivers).toBeLessThan(RIVERS_WITHOUT * 0.9);
  });
});

/** The white spaces of a line as it was set. */
function gapsOfLine(line: ReturnType<typeof set>['lines'][number]): Gap[] {
  const gaps: Gap[] = [];
  let x = 0;
  for (const span of line.spans)
    for (const [i, t] of span.glyphs.texts.entries()) {
      const width = (span.glyphs.advances[i]! * span.size) / 1000 + (t === ' ' ? span.wordSpace : 0);
      if (t === ' ' && x < line.width - 0.01) gaps.push([x, x + width]);
      x += width;
    }
  return gaps;
}
