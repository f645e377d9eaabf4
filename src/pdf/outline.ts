/** The outline (bookmarks). pdfkit's own gets places and counts wrong. */
import type { OutlineEntry } from '../layout/index.ts';
import { type PdfDocument, type PdfRef, pdfText } from './document.ts';
import type { Place } from './paint/index.ts';

/** Writes the outline, closed below its top level; `placeOf` throws for a name that no page has. */
export function writeOutline(
  doc: PdfDocument,
  entries: readonly OutlineEntry[],
  placeOf: (name: string) => Place,
): void {
  if (entries.length === 0) return;
  const root = doc.ref({ Type: 'Outlines', Count: entries.length });
  writeLevel(doc, root, entries, placeOf);
  root.end();
  doc._root.data.Outlines = root;
}

/** Links the entries of one level to their parent; gives the number of entries at and below it. */
function writeLevel(
  doc: PdfDocument,
  parent: PdfRef,
  entries: readonly OutlineEntry[],
  placeOf: (name: string) => Place,
): number {
  const refs = entries.map(() => doc.ref());
  let count = entries.length;
  for (const [i, entry] of entries.entries()) {
    const ref = refs[i] as PdfRef;
    const { page, x, y } = placeOf(entry.destination);
    ref.data = {
      Title: pdfText(entry.title),
      Parent: parent,
      Dest: [page, 'XYZ', x, y, null],
      ...(i > 0 ? { Prev: refs[i - 1] } : {}),
      ...(i < refs.length - 1 ? { Next: refs[i + 1] } : {}),
    };
    if (entry.children.length > 0) {
      const below = writeLevel(doc, ref, entry.children, placeOf);
      ref.data.Count = -below;
      count += below;
    }
    ref.end();
  }
  parent.data.First = refs[0];
  parent.data.Last = refs.at(-1);
  return count;
}
