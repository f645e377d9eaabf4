/** Long notes, many notes and notes that ask to stay together: the pages are full, and no more of them than the text fills. */
import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../src/brief/index.ts';
import { loadTemplate, type Template } from '../../src/config/index.ts';
import { ARTIFACT, type Layout, layOut } from '../../src/layout/index.ts';
import { base, brief, h, list, note, p, panel, runs, title } from './make.ts';
import { halfEm } from './metrics.ts';
import { isText, markText } from './read.ts';

const template = await loadTemplate('default', { size: 'a4', scale: 'standard' });
const metrics = halfEm();
const sentences = (count: number, end = '.') =>
  Array.from(
    { length: count },
    (_, i) => `Sentence ${i} of this note says what the ministry published${end}`,
  );
const long = (count: number) => sentences(count).join(' ');
const text = (count: number, call = ''): Block[] =>
  Array.from({ length: count }, () =>
    p(`${'The text goes on for some words. '.repeat(6)}${call}${'And on. '.repeat(9)}`),
  );
const takeaways = (call = '') => panel('Takeaways', [list([`One.${call}`, 'Two.', 'Three.'])]);
const set = (blocks: readonly Block[], notes: readonly Note[], on: Template = template) =>
  layOut(brief([title('A report'), ...blocks], { notes }), on, metrics);

/** Lines on each page. */
const lines = (layout: Layout) =>
  layout.pages.map(
    (page) =>
      new Set(
        page.marks.flatMap((mark) => (isText(mark) && mark.element !== ARTIFACT ? [Math.round(mark.y)] : [])),
      ).size,
  );
const noteElements = (layout: Layout) => {
  const inside = new Set<number>();
  for (const { id, type, parent } of layout.structure)
    if (type === 'Note' || inside.has(parent)) inside.add(id);
  return inside;
};
/** The share of the text area from the first line of a note to its foot, for pages that have text too. */
const noteShares = (layout: Layout, { page: { top, bottom } }: Template) => {
  const inside = noteElements(layout);
  return layout.pages.flatMap(({ marks }) => {
    const body = marks
      .filter(isText)
      .filter((mark) => mark.element !== ARTIFACT && !inside.has(mark.element));
    const notes = marks.filter(isText).filter((mark) => inside.has(mark.element));
    if (body.length === 0 || notes.length === 0) return [];
    return [(bottom - Math.min(...notes.map((mark) => mark.y))) / (bottom - top)];
  });
};
const places = (layout: Layout) => {
  const pages = new Map<string, number>();
  for (const page of layout.pages)
    for (const mark of page.marks) if (mark.kind === 'destination') pages.set(mark.name, page.number);
  return pages;
};
function expectNotesOnTheirPages(layout: Layout, count: number): void {
  const pages = places(layout);
  for (let i = 1; i <= count; i++)
    expect([i, pages.get(`note-${i}`)]).toEqual([i, pages.get(`call-${i}`) ?? 'a call']);
}
/** No page but the last has less than a third of the lines that the fullest one has. */
function expectFull(layout: Layout): void {
  const counts = lines(layout);
  const least = Math.max(...counts) / 3;
  for (const count of counts.slice(0, -1)) expect(count, counts.join(' ')).toBeGreaterThanOrEqual(least);
}

describe('one note of many sentences', () => {
  const bodies: [string, readonly Block[]][] = [
    ['called in a short text', [p('A text with a call.^1'), takeaways()]],
    ['called in the takeaways', [takeaways('^1'), ...text(6)]],
    [
      'with running text after it',
      [h(2, 'Background'), p('A text with a call.^1'), ...text(12), takeaways()],
    ],
    ['called by the last paragraph', [takeaways(), ...text(8), p('A text with a call.^1')]],
    ['called in running text of several pages', [...text(9), ...text(1, '^1'), ...text(20)]],
  ];
  const kinds: [string, number, (count: number) => Note][] = [
    ['a paragraph', 58, (n) => note('1', long(n))],
    ['paragraphs that each announce the next', 30, (n) => note('1', ...sentences(n, ':'))],
    [
      'a quotation that asks to stay together',
      20,
      (n) => note('1', { kind: 'pull-quote', runs: runs(long(n)), ...base }),
    ],
    ['a heading', 30, (n) => note('1', h(2, long(n)))],
  ];
  for (const [where, blocks] of bodies)
    it.each(kinds)(`${where}: %s`, (_, least, make) => {
      const alone = lines(set(blocks, [note('1', 'Short.')])).length;
      for (const count of [60, 90, 140, 200, 400]) {
        const layout = set(blocks, [make(count)]);
        const whole = lines(layout).reduce((a, b) => a + b, 0);
        expectNotesOnTheirPages(layout, 1);
        expectFull(layout);
        expect(layout.pages.length, `${count} sentences`).toBeLessThanOrEqual(
          alone + 1 + Math.ceil(whole / least),
        );
        for (const share of noteShares(layout, template).slice(0, -1)) expect(share).toBeLessThan(0.62);
      }
    });
});

describe('many notes', () => {
  it.each([60, 150])('three notes of %i sentences, called on one page', (count) => {
    const blocks = [...text(2), ...text(1, '^1'), ...text(1, '^2'), ...text(1, '^3'), ...text(12)];
    const layout = set(
      blocks,
      ['1', '2', '3'].map((id) => note(id, long(count))),
    );
    expectNotesOnTheirPages(layout, 3);
    expectFull(layout);
  });

  it('short notes do not wait for the end of a long one', () => {
    const blocks = [...text(1, '^1'), ...text(3), ...text(1, '^2'), ...text(1, '^3'), ...text(20)];
    const layout = set(blocks, [note('1', long(200)), note('2', 'Two.'), note('3', `${long(5)} Its end.`)]);
    expectNotesOnTheirPages(layout, 3);
    expectFull(layout);
    const pageOf = (words: string) =>
      layout.pages.find((page) => page.marks.some((mark) => isText(mark) && markText(mark).includes(words)))
        ?.number;
    const called = places(layout).get('call-3')!;
    expect(pageOf('Its end.')).toBeLessThanOrEqual(called + 1);
    expect(pageOf('Sentence 199')).toBeGreaterThan(called + 1);
  });

  it('300 short notes take no more pages than they fill', () => {
    const blocks = Array.from({ length: 100 }, (_, i) =>
      p(
        `Some text.^${3 * i + 1} More of it goes on here.^${3 * i + 2} ${'And on. '.repeat(20)}^${3 * i + 3}`,
      ),
    );
    const notes = Array.from({ length: 300 }, (_, i) => note(`${i + 1}`, `Note ${i + 1} names its source.`));
    const layout = set(blocks, notes);
    expectNotesOnTheirPages(layout, 300);
    expectFull(layout);
    expect(layout.pages.length).toBeLessThanOrEqual(2 + lines(layout).reduce((a, b) => a + b, 0) / 40);
  });

  it.each([2, 3, 20, 100])('notes of %i sentences called wherever a page may end', (count) => {
    for (let before = 0; before < 12; before++) {
      const blocks = [
        ...text(6),
        ...Array.from({ length: before }, () => p('A line.')),
        p('The call.^1'),
        ...text(8),
      ];
      const layout = set(blocks, [note('1', long(count))]);
      expectNotesOnTheirPages(layout, 1);
      expectFull(layout);
    }
  });

  it('more notes in one line than a page can hold go on in their order', () => {
    const calls = Array.from({ length: 90 }, (_, i) => `^${i + 1}`).join('');
    const notes = Array.from({ length: 90 }, (_, i) => note(`${i + 1}`, long(2)));
    const layout = set([p(`A text.${calls}`), ...text(8)], notes);
    const pages = places(layout);
    const found = notes.map(({ id }) => pages.get(`note-${id}`)!);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(layout.pages.length).toBeLessThanOrEqual(
      1 + Math.ceil(lines(layout).reduce((a, b) => a + b, 0) / 40),
    );
    for (const count of lines(layout).slice(1, -1)) expect(count).toBeGreaterThan(30);
  });
});
