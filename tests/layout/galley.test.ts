import { describe, expect, it } from 'vitest';
import { FORBIDDEN, type Galley, newGalley, type SideLabel } from '../../src/layout/galley.ts';
import { outlineOf } from '../../src/layout/outline.ts';
import { placeRange } from '../../src/layout/place-range.ts';
import { newStructureTree } from '../../src/layout/structure.ts';
import type { Mark } from '../../src/layout/types.ts';

const mark = (name: string): Mark => ({ kind: 'destination', name, x: 0, y: 0 });
const label = (name: string, lines: number): SideLabel => ({
  height: 10 * lines,
  depth: 10 * lines - 2,
  baseline: 7,
  calls: [],
  marks: (top) => [{ kind: 'destination', name, x: 0, y: top }],
});
const line = (name = 'line') => ({ height: 10, baseline: 7, lines: 1, marks: [mark(name)] });

const fillLines = (galley: Galley, count: number) => {
  for (let i = 0; i < count; i++) galley.box(line());
};

describe('galley', () => {
  it('takes the larger of two adjoining spaces, the first one asked for or not', () => {
    const galley = newGalley(1);
    for (const spaces of [[3, 8], [8, 3], []]) {
      for (const space of spaces) galley.space(space);
      galley.box(line());
    }
    expect(galley.boxes.map((box) => box.before)).toEqual([8, 8, 0]);
  });
  it('leaves no space under an edge', () => {
    const galley = newGalley(1);
    galley.space(8);
    galley.closeSpace();
    galley.space(9);
    galley.box(line());
    expect(galley.boxes[0]!.before).toBe(0);
  });
  it('keeps lines together, and rounds a group up', () => {
    const galley = newGalley(1);
    galley.rounded(15, () => {
      galley.keepLines(2);
      for (let i = 0; i < 4; i++) galley.box(line());
    });
    expect(galley.boxes.map((box) => box.breakCost)).toEqual([FORBIDDEN, FORBIDDEN, 0, 0]);
    expect(galley.boxes.at(-1)!.height).toBe(15);
  });
  it('holds a group together up to its limit only', () => {
    const costs = (limit: number) => {
      const galley = newGalley(1);
      galley.unbroken(limit, () => fillLines(galley, 3));
      return galley.boxes.map((box) => box.breakCost);
    };
    expect(costs(3)).toEqual([0, FORBIDDEN, FORBIDDEN]);
    expect(costs(2)).toEqual([0, 0, 0]);
  });
  it('stacks labels beside their text, breaks no page beside them and waits for their end', () => {
    const galley = newGalley(1);
    galley.side(label('head', 3));
    galley.side(label('name', 1));
    for (let i = 0; i < 2; i++) galley.box(line());
    galley.clearSide();
    galley.box(line('next'));
    const { marks } = placeRange(galley, { from: 0, to: 3, top: 100, page: 1 });
    const at = Object.fromEntries(marks.map((m) => [m.kind === 'destination' ? m.name : '', m.y]));
    expect(at).toEqual({ head: 100, name: 130, line: 110, next: 138 });
    expect(galley.boxes.map((box) => box.breakCost)).toEqual([0, FORBIDDEN, 0]);
  });
  it('sets a label that has no text', () => {
    const galley = newGalley(1);
    galley.side(label('alone', 2));
    galley.clearSide();
    expect(galley.boxes).toHaveLength(1);
    expect(galley.boxes[0]!.height).toBe(18);
  });
  it('paints a band behind each of its parts', () => {
    const galley = newGalley(1);
    const parts: unknown[] = [];
    galley.box(line());
    galley.band(
      ({ top, bottom, first, last }) => {
        parts.push([top, bottom, first, last]);
        return [];
      },
      () => fillLines(galley, 2),
    );
    placeRange(galley, { from: 0, to: 2, top: 0, page: 1 });
    placeRange(galley, { from: 2, to: 3, top: 0, page: 2 });
    expect(parts).toEqual([
      [10, 20, true, false],
      [0, 10, false, true],
    ]);
  });
});

describe('structure', () => {
  it.each([
    [
      [1, 2, 3, 4],
      ['H1', 'H2', 'H3', 'H4'],
    ],
    [
      [2, 4, 4],
      ['H1', 'H2', 'H3'],
    ],
    [
      [1, 4, 2, 4],
      ['H1', 'H2', 'H2', 'H3'],
    ],
  ])('headings %j become %j', (levels, types) => {
    const tree = newStructureTree();
    for (const level of levels) tree.heading(level, 0);
    expect(
      tree
        .elements()
        .slice(1)
        .map((e) => e.type),
    ).toEqual(types);
  });
});

describe('outline', () => {
  it('nests headings by depth', () => {
    const entries = [0, 1, 2, 2, 1, 3, 1].map((depth, i) => ({
      title: `${i}`,
      destination: `h-${i}`,
      depth,
    }));
    const names = (list: ReturnType<typeof outlineOf>): unknown =>
      list.map((e) => [e.title, ...(e.children.length ? [names(e.children)] : [])]);
    expect(names(outlineOf(entries))).toEqual([['0', [['1', [['2'], ['3']]], ['4', [['5']]], ['6']]]]);
  });
});
