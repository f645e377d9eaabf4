/** The structure tree (tags): elements of the layout with the content that was painted for them. */
import type { ElementId, Page, StructureElement } from '../layout/index.ts';
import { type PdfDocument, type PdfRef, pdfText } from './document.ts';
import { type Item, writeElements } from './structure-elements.ts';

/** Collects content while pages are painted, and writes the tree when all are. */
export interface StructureBuilder {
  /** A page begins: its marked content counts from 0. */
  startPage(page: PdfRef): void;
  /** Claims the next marked-content id of the page for an element. */
  claim(element: ElementId): { readonly id: number; readonly type: string };
  /** Puts an annotation of the page under an element; its key of the parent tree is given back. */
  annotate(element: ElementId, annotation: PdfRef): number;
  /** Writes the tree. Throws Error when content was painted for an element outside the tree. */
  finish(pages: readonly Page[]): void;
}

/** Starts the tree of a document; element 0 is its root. */
export function startStructure(doc: PdfDocument, elements: readonly StructureElement[]): StructureBuilder {
  const items = new Map<ElementId, Item[]>();
  /** By key of the parent tree: the elements of a page's marked content, or that of an annotation. */
  const parents: (ElementId[] | ElementId)[] = [];
  let page: PdfRef;
  let current: ElementId[] = [];
  let time = 0;
  // Pages ask for it to set their tab order; pdfkit ends both objects.
  doc._root.data.MarkInfo = doc.ref({ Marked: true });
  const root = doc.ref({ Type: 'StructTreeRoot' });
  doc._root.data.StructTreeRoot = root;
  const typeOf = (element: ElementId): string => {
    const found = elements[element];
    if (!found) throw new Error(`content of an element that does not exist: ${element}`);
    return found.type;
  };
  const add = (element: ElementId, item: Item) => {
    const list = items.get(element);
    if (list) list.push(item);
    else items.set(element, [item]);
  };
  return {
    startPage: (ref) => {
      page = ref;
      current = [];
      page.data.StructParents = parents.push(current) - 1;
    },
    claim: (element) => {
      const type = typeOf(element);
      const id = current.push(element) - 1;
      add(element, { time: time++, page, mcid: id });
      return { id, type };
    },
    annotate: (element, annotation) => {
      typeOf(element);
      add(element, { time: time++, page, annotation });
      return parents.push(element) - 1;
    },
    finish: (pages) => {
      const { refs, owners } = writeElements(doc, root, elements, items, pages);
      const nums = parents.flatMap((owner, key) => [
        key,
        Array.isArray(owner) ? owner.map((element) => owners[element]) : owners[owner],
      ]);
      Object.assign(root.data, {
        K: [refs[0]],
        ParentTree: { Nums: nums },
        ParentTreeNextKey: parents.length,
      });
      const ids = elements
        .filter((element) => element.noteId !== undefined)
        .map((element) => [element.noteId as string, refs[element.id]] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      if (ids.length > 0) root.data.IDTree = { Names: ids.flatMap(([name, ref]) => [pdfText(name), ref]) };
    },
  };
}
