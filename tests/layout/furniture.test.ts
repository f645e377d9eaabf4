/** What stands in one line at the head of a page never runs into its neighbour, however long the document type is. */
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { layOut } from '../../src/layout/index.ts';
import { brief, p, title } from './make.ts';
import { halfEm } from './metrics.ts';
import { isText, markText } from './read.ts';

const long = p('Some words of text that go on and on. '.repeat(300));
const sheets = await Promise.all(
  (['standard', 'accessible'] as const).map((scale) => loadTemplate('default', { scale })),
);

const TYPES = [
  'Press release',
  'Баспасөз хабарламасы',
  'Communiqué de presse',
  'A statement of the commission to members of the press',
  'Donaudampfschifffahrtsgesellschaft',
];

describe.each(sheets)('the $scale scale', (template) => {
  it.each(TYPES)('%s', (documentType) => {
    const metrics = halfEm();
    const reader = 'For journalists and editors';
    const { pages } = layOut(brief([title('A title'), long], { documentType, reader }), template, metrics);
    const { flag, reader: beside } = template.styles;
    const { side, head: axis, text, furnitureY } = template.page;
    const [first, second] = pages.map(({ marks }) => marks.filter(isText));
    const end = (mark: NonNullable<typeof first>[number], style: typeof flag) =>
      mark.x + metrics.width(markText(mark), style.face, style.size) + style.tracking * markText(mark).length;

    const lines = first!.filter((mark) => mark.y <= furnitureY && mark.y > 0 && markText(mark) !== reader);
    expect(lines.map(markText).join(' ')).toBe(documentType);
    expect(lines.length).toBeLessThanOrEqual(2);
    const readers = first!.filter((mark) => markText(mark) === reader);
    expect(readers.map(({ y }) => y)).toEqual([furnitureY]);
    const widest = Math.max(...lines.map((line) => end(line, flag)));
    expect(readers[0]!.x).toBeGreaterThan(widest);
    if (documentType === 'Press release') {
      expect(widest).toBeLessThanOrEqual(side.x + side.width);
      expect(readers[0]!.x).toBe(axis.x);
    }
    expect(end(readers[0]!, beside)).toBeLessThan(text.x + text.width);

    const head = second!.filter((mark) => mark.y === furnitureY).sort((a, b) => a.x - b.x);
    expect(head.map(markText)).toEqual([documentType, 'Short title', `2 / ${pages.length}`]);
    const { furniture } = template.styles;
    expect(head[1]!.x).toBeGreaterThan(end(head[0]!, { ...flag, size: furniture.size, tracking: 0 }));
  });
});
