/** What a structure element says of itself besides its type (ISO 32000-1, 14.7.2, 14.8.5). */
import type { Page, StructureElement } from '../layout/index.ts';
import { pdfText } from './document.ts';

/** Entries of the element's dictionary. */
export function attributes(element: StructureElement, pages: readonly Page[]): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  if (element.alt !== undefined) entries.Alt = pdfText(element.alt);
  if (element.lang !== undefined) entries.Lang = pdfText(element.lang);
  if (element.noteId !== undefined) entries.ID = pdfText(element.noteId);
  const owned = [tableAttributes(element), listAttributes(element), box(element, pages)].filter(
    (attribute) => attribute !== undefined,
  );
  if (owned.length > 0) entries.A = owned.length === 1 ? owned[0] : owned;
  return entries;
}

function tableAttributes({ scope, colSpan = 1, rowSpan = 1 }: StructureElement) {
  if (scope === undefined && colSpan === 1 && rowSpan === 1) return undefined;
  return {
    O: 'Table',
    ...(scope !== undefined ? { Scope: scope } : {}),
    ...(colSpan > 1 ? { ColSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  };
}

function listAttributes({ numbering }: StructureElement) {
  return numbering === undefined ? undefined : { O: 'List', ListNumbering: numbering };
}

function box({ bbox }: StructureElement, pages: readonly Page[]) {
  if (bbox === undefined) return undefined;
  const height = pages.find((page) => page.number === bbox.page)?.height;
  if (height === undefined) throw new Error(`a figure on page ${bbox.page}, which does not exist`);
  const { x, y, width } = bbox;
  return {
    O: 'Layout',
    Placement: 'Block',
    BBox: [x, height - y - bbox.height, x + width, height - y],
  };
}
