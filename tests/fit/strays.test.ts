import { describe, expect, it } from 'vitest';
import { strays } from '../../src/fit/strays.ts';
import type { Layout, StructureElement } from '../../src/layout/index.ts';

/** A document with one list; each item a paragraph that begins on the page told (from 1). */
function listOn(pages: readonly number[]): Pick<Layout, 'pages' | 'structure'> {
  const structure: StructureElement[] = [
    { id: 0, type: 'Document', parent: 0 },
    { id: 1, type: 'L', parent: 0 },
  ];
  const texts = pages.map((page) => {
    const item = structure.length;
    structure.push({ id: item, type: 'LI', parent: 1 }, { id: item + 1, type: 'P', parent: item });
    return { page, element: item + 1 };
  });
  return {
    structure,
    pages: [1, 2].map((number) => ({
      number,
      width: 1,
      height: 1,
      marks: texts
        .filter(({ page }) => page === number)
        .map(({ element }) => ({ kind: 'text' as const, element, x: 0, y: 0, spans: [] })),
    })),
  };
}

describe('strays', () => {
  it.each([
    [[1, 1, 1], 0],
    [[1, 1, 2], 1],
    [[1, 2, 2], 0],
    [[2], 0],
    [[], 0],
  ])('items on pages %j: %i', (pages, count) => {
    expect(strays(listOn(pages))).toBe(count);
  });
});
