import { describe, expect, it } from 'vitest';
import type { Marks, Run } from '../../../src/brief/index.ts';
import { reportTorn } from '../../../src/layout/diagnose.ts';
import { breakParagraph } from '../../../src/layout/paragraph/index.ts';
import { CHARACTER, call, metrics, set, style, template, text } from './fixed-width.ts';

const only = (runs: readonly Run[]) => set(runs, 80).lines[0]!;

describe('faces of marks', () => {
  const faces: readonly [Marks, string][] = [
    [{}, 'serif.regular'],
    [{ strong: true }, 'serif.semibold'],
    [{ lead: true }, 'serif.semibold'],
    [{ emphasis: true }, 'serif.italic'],
    [{ strong: true, emphasis: true }, 'serif.semibolditalic'],
    [{ code: true }, 'sans.regular'],
  ];
  it.each(faces)('%o -> %s', (marks, face) => {
    expect(only([text('word', { marks })]).spans[0]!.face).toBe(face);
  });
  it('the nearest face where the template lacks one', () => {
    const sans = { ...style, face: 'sans.regular' as const };
    const faceOf = (marks: Marks) =>
      set([text('word', { marks })], 80, { style: sans }).lines[0]!.spans[0]!.face;
    expect(faceOf({ strong: true })).toBe('sans.bold');
    expect(faceOf({ emphasis: true })).toBe('sans.regular');
  });
  it('a character that the face lacks comes from a fallback, in a span of its own', () => {
    const { spans } = only([text('up → down')]);
    expect(spans.map((s) => [s.text, s.face])).toEqual([
      ['up ', 'serif.regular'],
      ['→', 'symbols.regular'],
      [' down', 'serif.regular'],
    ]);
  });
});

describe('raised and lowered text', () => {
  it('figures of a note call are the face’s superior figures', () => {
    const span = only([text('word.'), call('12', 'n1')]).spans[1]!;
    expect(span).toMatchObject({
      text: '12',
      size: 10,
      rise: 0,
      noteCall: { note: 'n1', first: true, label: '12' },
    });
    expect(span.glyphs.ids).toEqual(metrics.shape('12', 'serif.regular', 'sups').ids);
  });
  it('other labels are smaller and raised', () => {
    const span = only([text('word'), call('a')]).spans[1]!;
    expect(span.size).toBeLessThan(8);
    expect(span.rise).toBeGreaterThan(2);
  });
  it('superscript letters are raised, subscript lowered, mixed text alike throughout', () => {
    const riseOf = (value: string, marks: Marks) => only([text('x'), text(value, { marks })]).spans[1]!.rise;
    expect(riseOf('th', { superscript: true })).toBeGreaterThan(0);
    expect(riseOf('2', { superscript: true })).toBe(0);
    expect(riseOf('2a', { superscript: true })).toBeGreaterThan(0);
    expect(riseOf('2', { subscript: true })).toBeLessThan(0);
  });
});

describe('spans of a line', () => {
  it('never cross a run, and name it', () => {
    const { spans } = only([text('one two'), text(' three', { lang: 'kk' }), text(' four')]);
    expect(spans.map((s) => [s.run, s.text, s.lang])).toEqual([
      [0, 'one two', undefined],
      [1, ' three', 'kk'],
      [2, ' four', undefined],
    ]);
  });
  it('a line that goes on ends in a space that its width does not count', () => {
    const { lines } = set('one two three four five', 14);
    expect(lines[0]!.spans.at(-1)!.text.endsWith(' ')).toBe(true);
    expect(lines[0]!.width).toBe(lines[0]!.text.length * CHARACTER);
    expect(lines.at(-1)!.spans.at(-1)!.text.endsWith(' ')).toBe(false);
  });
  it('a word that is broken is read whole at its first part', () => {
    const { lines } = set('a very self-declared word', 12, { lastBind: false });
    expect(lines.map((line) => line.spans.map((s) => [s.text, s.actualText]))).toEqual([
      [
        ['a very ', undefined],
        ['self-', 'self-declared'],
      ],
      [
        ['declared', ''],
        [' ', undefined],
      ],
      [['word', undefined]],
    ]);
  });
  it('a ligature is not cut by a hyphen', () => {
    const hyphenated = { style: { ...style, hyphenate: true }, lastBind: false };
    const points = () => [3];
    const fi = set('There were once safireflies among many of the people', 20, hyphenated, points).lines[0]!;
    expect(fi.text).toBe('There were once');
    const fa = set('There were once safareflies among many of the people', 20, hyphenated, points).lines[0]!;
    expect(fa.text).toBe('There were once saf-');
  });
  it('calls are listed once each, in order, and stay with their word', () => {
    const { lines } = set(
      [text('one two three'), call('1'), text(' four'), call('2'), text(' five six'), call('1')],
      15,
    );
    expect(lines.map((line) => line.calls)).toEqual([['1'], ['2', '1']]);
    expect(lines.every((line) => line.spans[0]!.noteCall === undefined)).toBe(true);
  });
});

describe('links', () => {
  const href = 'https://example.org/';
  it('are accent, and one range for each line, without the space at its end', () => {
    const runs = [
      text('see '),
      text('the long ', { href }),
      text('report', { href, marks: { emphasis: true } }),
      text(' now'),
    ];
    const { lines } = set(runs, 13, { lastBind: false });
    expect(lines.map((line) => line.text)).toEqual(['see the long', 'report now']);
    expect(lines.map((line) => line.links)).toEqual([
      [{ href, x: 4 * CHARACTER, width: 8 * CHARACTER }],
      [{ href, x: 0, width: 6 * CHARACTER }],
    ]);
    expect(lines[0]!.spans[1]!.colour).toBe(template.colours.accent);
    expect(lines[0]!.spans[0]!.colour).toBe(template.colours.ink);
  });
  it('two faces of one link make one range', () => {
    const line = only([text('a '), text('long ', { href }), text('link', { href, marks: { strong: true } })]);
    expect(line.links).toEqual([{ href, x: 2 * CHARACTER, width: 9 * CHARACTER }]);
  });
});

describe('messages and places', () => {
  const place = { start: { line: 7, column: 3, offset: 90 }, end: { line: 7, column: 9, offset: 96 } };
  it('a line knows the source of its first word', () => {
    const { lines } = set([text('one two three four '), text('five six seven', { source: [place] })], 20);
    expect(lines.map((line) => line.source)).toEqual([[], [place]]);
  });
  it('a line that cannot be made to fit is reported with its place', () => {
    const { messages } = set([text('wide', { source: [place] })], 0.5);
    expect(messages).toHaveLength(4);
    expect(messages[0]).toMatchObject({ rule: 'line-overfull', severity: 'warning', place });
  });
  it('a word that is wider than the column and has no joint is broken and named, an address is not', () => {
    const { lines, messages } = set([text('see '), text('incomprehensibilities', { source: [place] })], 8);
    expect(lines.map((line) => line.text).join('')).toBe('seeincomprehensibilities');
    const torn = { word: 'incomprehensibilities', source: [place] };
    expect(lines.map((line) => line.torn)).toEqual([undefined, torn, torn, undefined]);
    expect(messages).toEqual([]);
    for (const line of set('https://a.example/0123456789abcdef0123456789', 18).lines)
      expect(line.torn).toBeUndefined();
    const said: unknown[] = [];
    reportTorn({ report: (m) => said.push(m) }, lines);
    expect(said).toMatchObject([{ rule: 'word-broken', severity: 'warning', place }]);
  });
  it.each(['שלום', 'سلام', 'ދިވެހި'])('a word from right to left (%s) is reported with its place', (word) => {
    const { messages } = set([text('said '), text(word, { source: [place] })], 40);
    expect(messages).toMatchObject([{ rule: 'direction-not-supported', place }]);
    expect(set('“Қазақ”, 政策, naïve – all is well', 60).messages).toEqual([]);
  });
  it('runs without a word give no line', () => {
    expect(set([text(' \n '), { kind: 'break', source: [] }], 20)).toEqual({ lines: [], messages: [] });
  });
});

describe('memory', () => {
  it('the same runs and setting are set once, and their messages said again', () => {
    const runs = [text('wide words here')];
    const messages: unknown[] = [];
    const context = { metrics, template, report: (m: unknown) => messages.push(m) };
    const setting = { style, measure: 2, lang: 'en' };
    const first = breakParagraph(runs, setting, context);
    const said = messages.length;
    expect(said).toBeGreaterThan(0);
    expect(breakParagraph(runs, { ...setting }, { ...context })).toBe(first);
    expect(messages).toHaveLength(2 * said);
    expect(breakParagraph(runs, { ...setting, measure: 60 }, context)).not.toBe(first);
    expect(breakParagraph([...runs], setting, context)).not.toBe(first);
  });
});
