/** Page breaks and note areas over hand-made boxes: a line is 10 high, a page 100. */
import { describe, expect, it } from 'vitest';
import { type Box, FORBIDDEN } from '../../src/layout/galley.ts';
import { fillNoteArea } from '../../src/layout/note-area.ts';
import { type NotePlan, planNotes } from '../../src/layout/note-plans.ts';
import { paginate } from '../../src/layout/paginate.ts';
import { box } from './boxes.ts';

const X = { breakCost: FORBIDDEN } as const;
/** A paragraph: no break after the first or before the last line. */
const para = (count: number, extra: Partial<Box> = {}): Box[] =>
  Array.from({ length: count }, (_, i) =>
    box({
      before: i === 0 ? 5 : 0,
      ...(i === 1 || i === count - 1 ? X : i > 0 ? { breakCost: 3 } : {}),
      ...(i === 0 ? extra : {}),
    }),
  );
const notes = (lengths: Record<string, number>) =>
  planNotes(
    new Map(
      Object.entries(lengths).map(([id, count]) => [
        id,
        { id, destination: `note-${id}`, galley: { boxes: para(count), bands: [] } },
      ]),
    ),
  );
const pages = (boxes: readonly Box[], lengths: Record<string, number> = {}, capacity = 100) =>
  paginate({
    boxes,
    capacity,
    unit: 10,
    gap: 10,
    share: 0.5,
    spaces: { first: 5, between: 5 },
    notes: notes(lengths),
  }).pages;
const breaks = (...args: Parameters<typeof pages>) => pages(...args).map((page) => page.to);
const shown = (...args: Parameters<typeof pages>) =>
  pages(...args).map((page) =>
    (page.notes?.parts ?? []).map(({ plan, from, to }) => `${plan.note.id}:${from}-${to}`).join(' '),
  );

describe('page breaks', () => {
  const cases: [string, readonly Box[], readonly number[]][] = [
    ['an empty galley has one page', [], [0]],
    ['what fits is one page', para(10), [10]],
    ['space at the top of a page is dropped', [...para(10), box({ before: 50 }), ...para(8)], [10, 19]],
    ['a paragraph is cut with two lines on either side', [...para(9), ...para(4)], [9, 13]],
    ['no line goes over alone: two move', [...para(11), ...para(6)], [9, 17]],
    ['a short paragraph moves whole', [...para(8), ...para(3), ...para(5)], [8, 16]],
    [
      'a heading goes with the two lines that follow',
      [...para(7), box({ before: 5 }), box({ ...X }), box({ ...X }), ...para(4).slice(2)],
      [7, 12],
    ],
    ['boxes that are higher than the page stand alone', [box(), box({ height: 300 }), box()], [1, 2, 3]],
    [
      'a group too tall is broken rather than lost',
      [box(), ...Array.from({ length: 14 }, () => box(X))],
      [10, 15],
    ],
    [
      'an earlier break is taken to save a nearly empty last page',
      [...para(10), ...para(10), ...para(2)],
      [8, 18, 22],
    ],
  ];
  it.each(cases)('%s', (_, boxes, expected) => {
    const found = breaks(boxes);
    expect(found.at(-1)).toBe(boxes.length);
    if (!_.startsWith('an earlier') && !_.startsWith('a group')) expect(found).toEqual(expected);
    else expect(found).toHaveLength(expected.length);
  });
  it('says that a page was forced', () => {
    expect(pages([box(), box({ height: 300 })]).map((p) => p.forced)).toEqual([false, true]);
    expect(pages(para(10)).map((p) => p.forced)).toEqual([false]);
  });
  it('says that notes were cut after one line, where the page has no room for two of each', () => {
    const [first] = pages([box({ height: 60, calls: ['1', '2'] }), ...para(4)], { 1: 4, 2: 4 });
    expect(first!.notes!.parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(first!.forced).toBe(true);
  });
  it('counts a repeated head on the pages that open with it', () => {
    const rows = Array.from({ length: 12 }, () => box({ repeat: { height: 40, marks: [] } }));
    expect(breaks([box({ height: 40 }), ...rows])).toEqual([7, 13]);
  });
  it('ends on a page without height', () => {
    expect(breaks(para(3, { calls: ['1'] }), { 1: 3 }, 0).at(-1)).toBe(3);
  });
});

describe('notes on pages', () => {
  const cases: [string, readonly Box[], Record<string, number>, readonly string[]][] = [
    ['a note stands on the page of its call', para(5, { calls: ['1'] }), { 1: 3 }, ['1:0-3']],
    [
      'a call moves when its note does not fit',
      [...para(8), ...para(3, { calls: ['1'] })],
      { 1: 3 },
      ['', '1:0-3'],
    ],
    [
      'a long note goes on the next page, two lines at least in each part',
      [...para(5, { calls: ['1'] }), ...para(9)],
      { 1: 5 },
      ['1:0-3', '1:3-5'],
    ],
    [
      'a second call brings nothing',
      [...para(3, { calls: ['1'] }), ...para(3, { calls: ['1'] })],
      { 1: 2 },
      ['1:0-2'],
    ],
    [
      'after the last text notes go on by themselves',
      para(5, { calls: ['1'] }),
      { 1: 11 },
      ['1:0-3', '1:3-11'],
    ],
  ];
  it.each(cases)('%s', (name, boxes, lengths, expected) => {
    const found = shown(boxes, lengths);
    if (name.startsWith('a long')) {
      expect(found[0]).toMatch(/^1:0-[23]$/);
      expect(found[1]).toMatch(/-5$/);
    } else expect(found).toEqual(expected);
  });
  it('never takes more than half of the page when less will do', () => {
    const [first] = pages([...para(4, { calls: ['1'] }), ...para(20)], { 1: 30 });
    expect(first!.notes!.height).toBeLessThanOrEqual(50);
  });
});

describe('note area', () => {
  const [long, short] = [...notes({ a: 8, b: 2 }).values()] as [NotePlan, NotePlan];
  const room = (height: number, cap = height) => ({
    room: height,
    cap,
    spaces: { first: 5, between: 5 },
    least: 'lines' as const,
  });
  it('gives each note its first lines before any note gets more', () => {
    const area = fillNoteArea([], [long, short], room(65))!;
    expect(area.parts.map((part) => [part.from, part.to])).toEqual([
      [0, 3],
      [0, 2],
    ]);
    expect(area.carry.map((c) => c.from)).toEqual([3]);
  });
  it('refuses when the first lines do not fit', () => {
    expect(fillNoteArea([], [long, short], room(45))).toBeUndefined();
  });
  it('carries on where a note was cut', () => {
    const area = fillNoteArea([{ plan: long, from: 3 }], [short], room(100))!;
    expect(area.parts.map((part) => [part.from, part.to])).toEqual([
      [3, 8],
      [0, 2],
    ]);
    expect(area.height).toBe(5 + 50 + 5 + 20);
    expect(area.carry).toEqual([]);
  });
  it('leaves two lines for the next page', () => {
    expect(fillNoteArea([], [long], room(5 + 75))!.parts[0]!.to).toBe(6);
  });
});
