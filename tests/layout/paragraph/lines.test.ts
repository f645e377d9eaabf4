import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/brief/index.ts';
import type { Line } from '../../../src/layout/paragraph/index.ts';
import { TOLERANCE } from '../../../src/layout/paragraph/total-fit.ts';
import { CHARACTER, call, set, style, text } from './fixed-width.ts';

const everyThird = (word: string): number[] => [...word].map((_, i) => i).filter((i) => i > 0 && i % 3 === 0);

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,14}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][a-z]{1,8}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '–',
      '—',
      'non-state',
      'self-made',
      'and/or',
      '40',
      'km',
      'https://a.example/b?c=d',
      'fi',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('№', 'қазақ', '政策', '…', '12\u00a0June', '→', 'e\u0301', '\u{1f600}'),
  },
);
const paragraph: fc.Arbitrary<Run[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.array(word, { minLength: 1, maxLength: 8 }),
          fc.boolean(),
          fc.boolean(),
          fc.constantFrom({}, { strong: true }),
        )
        .map(([words, before, after, marks]) =>
          text(`${before ? ' ' : ''}${words.join(' ')}${after ? '  ' : ''}`, { marks }),
        ),
    },
    { weight: 1, arbitrary: fc.constantFrom(call('1'), call('*')) },
    { weight: 1, arbitrary: fc.constant<Run>({ kind: 'break', source: [] }) },
  ),
  { maxLength: 8 },
);

/** Letters of runs in order, white space and break signs aside. */
const lettersOf = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.kind === 'text' ? run.value.normalize('NFC') : run.kind === 'note-call' ? run.label : '',
    )
    .join('')
    .replace(/[ \n]/g, '');
const printed = (lines: readonly Line[]): string =>
  lines
    .map((line) => (line.hyphenated ? line.text.slice(0, -1) : line.text))
    .join('')
    .replace(/ /g, '');
/** What a reader of the text gets: `actualText` where there is one; lines run on, since a space ends those that go on. */
const extracted = (lines: readonly Line[]): string =>
  lines.flatMap((line) => line.spans.map((span) => span.actualText ?? span.text)).join('');

describe('any paragraph on any measure', () => {
  const cases = fc.tuple(
    paragraph,
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 3, noNaN: true })),
    fc.record({
      align: fc.constantFrom('ragged' as const, 'justified' as const),
      firstFit: fc.boolean(),
      indentFirst: fc.constantFrom(0, 10),
      lastBind: fc.boolean(),
      hyphenate: fc.boolean(),
    }),
  );
  const run = (
    check: (runs: readonly Run[], measure: number, made: ReturnType<typeof set>, indent: number) => void,
  ) =>
    fc.assert(
      fc.property(cases, ([runs, characters, { align, hyphenate, ...setting }]) => {
        const made = set(runs, characters, { style: { ...style, align, hyphenate }, ...setting }, everyThird);
        check(runs, characters * CHARACTER, made, setting.indentFirst);
      }),
      { numRuns: 300 },
    );

  it('no letter is lost, added or moved, in print and in extraction', () => {
    run((runs, _, { lines }) => {
      expect(printed(lines)).toBe(lettersOf(runs));
      const words = (value: string) => value.split(/ +/).filter(Boolean);
      const wanted = runs
        .map((r) => (r.kind === 'text' ? r.value.normalize('NFC') : r.kind === 'note-call' ? r.label : ' '))
        .join('');
      // A word with a note call inside it may be read whole before its call.
      if (!runs.some((r) => r.kind === 'note-call')) expect(words(extracted(lines))).toEqual(words(wanted));
      else expect([...extracted(lines).replace(/ /g, '')].sort()).toEqual([...lettersOf(runs)].sort());
    });
  });
  it('every line is within the measure or reported', () => {
    run((_, measure, { lines, messages }, indent) => {
      const over = lines.filter((line, i) => line.width > measure - (i === 0 ? indent : 0) + TOLERANCE);
      const overfull = messages.filter((m) => m.rule === 'line-overfull');
      expect(overfull.map((m) => m.rule)).toEqual(over.map(() => 'line-overfull'));
    });
  });
  it('no two lines in a row end in an added hyphen', () => {
    run((_, _measure, { lines }) => {
      for (let i = 1; i < lines.length; i++)
        expect(lines[i]!.hyphenated && lines[i - 1]!.hyphenated).toBe(false);
    });
  });
  it('a line is as wide as its spans, and its spans as their glyphs', () => {
    run((_, _measure, { lines }) => {
      for (const line of lines) {
        let x = 0;
        for (const span of line.spans) {
          expect(span.x).toBeCloseTo(x, 6);
          const spaces = span.glyphs.texts.filter((t) => t === ' ').length;
          const advances = span.glyphs.advances.reduce((sum, a) => sum + a, 0);
          expect(span.width).toBeCloseTo((advances * span.size) / 1000 + spaces * span.wordSpace, 6);
          expect(span.glyphs.texts.join('')).toBe(span.text);
          x += span.width;
        }
        const last = line.spans.at(-1)!;
        expect(line.width).toBeCloseTo(x - (last.text.endsWith(' ') ? CHARACTER + last.wordSpace : 0), 6);
      }
    });
  });
  it('no line is empty and none begins with a space or a note call', () => {
    run((runs, _, { lines }) => {
      for (const [i, line] of lines.entries()) {
        expect(line.text).not.toBe('');
        expect(line.text.startsWith(' ')).toBe(false);
        const first = runs.find((r) => r.kind !== 'break' && (r.kind !== 'text' || r.value.trim() !== ''));
        const brokenBefore = runs.some((r, k) => r.kind === 'break' && nextIsCall(runs, k));
        if (i > 0 || first?.kind === 'text')
          if (!brokenBefore) expect(line.spans[0]!.noteCall).toBeUndefined();
      }
    });
  });
});

/** Whether a note call is the first thing after a forced break: then it has to begin a line. */
function nextIsCall(runs: readonly Run[], at: number): boolean {
  const next = runs
    .slice(at + 1)
    .find((r) => r.kind === 'note-call' || (r.kind === 'text' && r.value.trim() !== ''));
  return next?.kind === 'note-call';
}

describe('last lines', () => {
  it('hold the last three words and twelve characters where they fit', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,11}$/), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 36, max: 60 }), (list, characters) => {
        const { lines } = set(list.join(' '), characters);
        const last = lines.at(-1)!.text;
        expect(last.length >= 12 || lines.length === 1).toBe(true);
        expect(last.split(' ').length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('justified lines', () => {
  it('fill the measure, but for the last, where the words allow it', () => {
    const value =
      'when all of it was done they went on to the next of the many small things that had to be seen to that day';
    const { lines, messages } = set(value, 31, { style: { ...style, align: 'justified' } });
    expect(messages).toEqual([]);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(31 * CHARACTER, 3);
    expect(lines.at(-1)!.spans.every((span) => span.wordSpace <= 0)).toBe(true);
  });
  it('add hyphens in the second try', () => {
    const value =
      'it was characteristic of misunderstandings between neighbouring administrations at that time';
    const justified = { style: { ...style, align: 'justified' as const, hyphenate: true } };
    const plain = set(value, 24, justified).lines;
    const cut = set(value, 24, justified, everyThird).lines;
    expect(plain.some((line) => line.hyphenated)).toBe(false);
    expect(cut.some((line) => line.hyphenated)).toBe(true);
  });
});
