/** Numbers of pages in the text, which are known when all pages are made. */
import type { Desk, PageNumber } from './desk.ts';
import { labelMark } from './labels.ts';
import type { Layout, Page, TextMark } from './types.ts';

/** Page of each named place; of two places of one name the first counts. */
export function pagesOfPlaces({ pages }: Pick<Layout, 'pages'>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const page of pages)
    for (const mark of page.marks)
      if (mark.kind === 'destination' && !places.has(mark.name)) places.set(mark.name, page.number);
  return places;
}

/** The pages with their numbers set where the text left room for them; nothing else moves. */
export function setPageNumbers(desk: Desk, pages: readonly Page[]): readonly Page[] {
  if (desk.pageNumbers.size === 0) return pages;
  const places = pagesOfPlaces({ pages });
  const numbered = (mark: Page['marks'][number]) => {
    const wanted = mark.kind === 'text' && desk.pageNumbers.get(mark.element);
    if (!wanted) return mark;
    const page = places.get(wanted.destination);
    if (page === undefined) throw new Error(`“${wanted.destination}” is on no page`);
    return numberMark(desk, mark, wanted, page);
  };
  return pages.map((page) => ({ ...page, marks: page.marks.map(numbered) }));
}

/** The number ends where its place is. Read aloud or copied it stands apart from the words before it. */
function numberMark(desk: Desk, { x, y, element }: TextMark, { style }: PageNumber, page: number): TextMark {
  const text = String(page);
  const mark = labelMark(desk, text, style, { x, y, element, align: 'right' });
  return {
    ...mark,
    spans: mark.spans.map((span, i) => (i === 0 ? { ...span, actualText: ` ${span.text}` } : span)),
  };
}
