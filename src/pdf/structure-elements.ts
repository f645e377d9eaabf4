/** The objects of the structure tree: elements with their content and children. */
import type { ElementId, Page, StructureElement } from '../layout/index.ts';
import { attributes } from './attributes.ts';
import type { PdfDocument, PdfRef } from './document.ts';
import { childrenOf, firstTimes, placesOf } from './reading-order.ts';

/** Content of an element: marked content of a page, or an annotation on it. */
export type Item = { readonly time: number; readonly page: PdfRef } & (
  | { readonly mcid: number }
  | { readonly annotation: PdfRef }
);

/**
 * Writes all elements. Gives their objects by id, and the objects that own their content. Throws Error when content was
 * painted for an element outside the tree.
 */
export function writeElements(
  doc: PdfDocument,
  root: PdfRef,
  elements: readonly StructureElement[],
  items: ReadonlyMap<ElementId, readonly Item[]>,
  pages: readonly Page[],
) {
  const { children, order } = childrenOf(elements);
  const firsts = firstTimes(order, children, (id) => items.get(id)?.[0]?.time);
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
      P: id === 0 ? root : owners[element.parent],
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

/** Children in array order among the element's own content in painting order. */
function kids(
  own: readonly Item[],
  children: readonly ElementId[],
  firsts: readonly number[],
  refs: readonly PdfRef[],
) {
  const times = placesOf(children.map((child) => firsts[child] as number));
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
