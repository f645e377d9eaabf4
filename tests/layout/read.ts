/** Reads layouts back: texts in reading order, positions, lines of elements. */
import type { Layout, Mark, TextMark } from '../../src/layout/index.ts';

export const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';

export const markText = (mark: TextMark): string =>
  mark.spans.map((span) => span.actualText ?? span.text).join('');

/** Text of all elements in the order of the structure tree, white space left out. */
export function readingText(layout: Layout): string {
  const children = new Map<number, number[]>();
  for (const { id, parent } of layout.structure) {
    if (parent < 0) continue;
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  // An element's own content and its children stand in the order in which the marks show them; children without marks of
  // their own between come in array order.
  const pieces = new Map<number, (string | number)[]>();
  const push = (element: number, piece: string | number) =>
    pieces.set(element, [...(pieces.get(element) ?? []), piece]);
  const entered = new Set<number>();
  const enter = (element: number) => {
    if (element <= 0 || entered.has(element)) return;
    entered.add(element);
    const { parent, type } = layout.structure[element]!;
    enter(parent);
    if (['Link', 'Span', 'Reference'].includes(type)) push(parent, element);
  };
  for (const page of layout.pages)
    for (const mark of page.marks) {
      if (!isText(mark) || mark.element < 0) continue;
      for (const span of mark.spans) {
        const element = span.element ?? mark.element;
        enter(element);
        push(element, span.actualText ?? span.text);
      }
    }
  const read = (element: number): string => {
    const own = pieces.get(element) ?? [];
    const inline = new Set(own.filter((piece) => typeof piece === 'number'));
    const rest = (children.get(element) ?? []).filter((child) => !inline.has(child));
    return (
      own.map((piece) => (typeof piece === 'number' ? read(piece) : piece)).join('') + rest.map(read).join('')
    );
  };
  return read(0).replace(/\s+/g, '');
}

/** Pages on which an element has text, with the baselines there. */
export function linesOf(layout: Layout, element: number): Map<number, Set<number>> {
  const pages = new Map<number, Set<number>>();
  for (const page of layout.pages)
    for (const mark of page.marks)
      if (isText(mark) && mark.element === element)
        pages.set(page.number, (pages.get(page.number) ?? new Set()).add(Math.round(mark.y * 100)));
  return pages;
}

/** y of the first text that starts with `start`, rounded to a tenth. */
export function baseline(layout: Layout, start: string, page = 1): number | undefined {
  const mark = layout.pages[page - 1]?.marks.find(
    (m): m is TextMark => isText(m) && markText(m).startsWith(start),
  );
  return mark && round(mark.y);
}
export const round = (n: number): number => Math.round(n * 10) / 10;
