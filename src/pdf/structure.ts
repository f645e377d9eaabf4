/** The structure tree (tags): elements of the layout with the content that was painted for them. */
import type { ElementId, Page, StructureElement } from '../layout/index.ts';
import { attributes } from './attributes.ts';
import { type PdfDocument, type PdfRef, pdfText } from './document.ts';

/** Content of an element: marked content of a page, or an annotation on it. */
type Item = { readonly time: number; readonly page: PdfRef } & (
  | { readonly mcid: number }
  | { readonly annotation: PdfRef }
);

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

function writeElements(
  doc: PdfDocument,
  root: PdfRef,
  elements: readonly StructureElement[],
  items: ReadonlyMap<ElementId, readonly Item[]>,
  pages: readonly Page[],
) {
  const { children, order } = childrenOf(elements);
  const firsts = firstTimes(elements, items, children, order);
  const refs: PdfRef[] = [];
  for (const id of order) refs[id] = doc.ref();
  const lost = [...items.keys()].find((id) => refs[id] === undefined);
  if (lost !== undefined) throw new Error(`element ${lost} is outside the structure tree`);
  const owners = [...refs];
  for (const id of order) {
    const element = elements[id] as StructureElement;
    const own = items.get(id) ?? [];
    const content = kids(own, children[id] ?? [], firsts, refs);
    const ref = refs[id] as PdfRef;
    ref.data = {
      Type: 'StructElem',
      S: element.type,
      P: id === 0 ? root : refs[element.parent],
      ...attributes(element, pages),
      ...content,
    };
    // A link's area belongs to a Link element (ISO 14289-1, 7.18.5): made here for a Reference that is a link.
    if (element.type !== 'Link' && own.some((item) => 'annotation' in item)) {
      const link = doc.ref({ Type: 'StructElem', S: 'Link', P: ref, ...content });
      link.end();
      owners[id] = link;
      ref.data.K = [link];
    }
    ref.end();
  }
  return { refs, owners };
}

/** Children of each element in array order, and all elements of the tree, parents first. */
function childrenOf(elements: readonly StructureElement[]) {
  const children: ElementId[][] = [];
  for (const { id, parent } of elements) {
    if (id === 0) continue;
    const siblings = children[parent];
    if (siblings) siblings.push(id);
    else children[parent] = [id];
  }
  const order: ElementId[] = [];
  const stack: ElementId[] = [0];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    order.push(id);
    stack.push(...[...(children[id] ?? [])].reverse());
  }
  return { children, order };
}

/** When the first content of each element or of anything under it was painted. */
function firstTimes(
  elements: readonly StructureElement[],
  items: ReadonlyMap<ElementId, readonly Item[]>,
  children: readonly ElementId[][],
  order: readonly ElementId[],
): readonly number[] {
  const firsts: number[] = elements.map(() => Number.POSITIVE_INFINITY);
  for (const id of order.toReversed()) {
    const own = items.get(id)?.[0]?.time ?? Number.POSITIVE_INFINITY;
    firsts[id] = Math.min(own, ...(children[id] ?? []).map((child) => firsts[child] as number));
  }
  return firsts;
}

/**
 * Children in array order among the element's own content in painting order: a child stands where its first content
 * was painted, but never after a later sibling (a note is painted at the foot, and read after its call).
 */
function kids(
  own: readonly Item[],
  children: readonly ElementId[],
  firsts: readonly number[],
  refs: readonly PdfRef[],
) {
  const times = children.map((child) => firsts[child] as number);
  for (let i = times.length - 2; i >= 0; i--) times[i] = Math.min(times[i] as number, times[i + 1] as number);
  const page = own[0]?.page;
  const list: unknown[] = [];
  let next = 0;
  for (const item of own) {
    for (; next < times.length && (times[next] as number) < item.time; next++)
      list.push(refs[children[next] as number]);
    list.push(kid(item, page));
  }
  for (; next < children.length; next++) list.push(refs[children[next] as number]);
  return { ...(page ? { Pg: page } : {}), ...(list.length > 0 ? { K: list } : {}) };
}

function kid(item: Item, page: PdfRef | undefined): unknown {
  if ('annotation' in item) return { Type: 'OBJR', Obj: item.annotation, Pg: item.page };
  return item.page === page ? item.mcid : { Type: 'MCR', Pg: item.page, MCID: item.mcid };
}
