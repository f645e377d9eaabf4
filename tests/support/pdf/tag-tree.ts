/** The structure tree of a PDF with everything it says: what assistive technology has to go by. */

import { type Dict, isText, type Objects, readObjects, type Value } from './objects.ts';
import { type Artifact, type PageContent, readPage } from './page-content.ts';

/** The active area of a link, as its structure element refers to it. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly id: number;
  /** Page that holds it, and page that the reference names (numbers from 1; 0 = none). */
  readonly page: number;
  readonly named: number;
  readonly contents: string | undefined;
  /** Address, or name of the destination. */
  readonly target: string;
  readonly rect: readonly number[];
}
/** A piece of marked content. */
export interface Piece {
  readonly kind: 'piece';
  readonly page: number;
  readonly id: number;
  readonly tag: string;
  readonly text: string;
}
export interface Tag {
  readonly kind: 'tag';
  readonly type: string;
  readonly parent?: Tag;
  readonly kids: readonly (Tag | Piece | Annotation)[];
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  /** Attributes of all owners (Scope, ListNumbering, BBox …). */
  readonly attributes: ReadonlyMap<string, Value>;
}
export interface TaggedFile {
  readonly objects: Objects;
  readonly root: Tag;
  readonly pages: readonly (PageContent & {
    readonly width: number;
    readonly height: number;
    readonly dict: Dict;
  })[];
  readonly artifacts: readonly (Artifact & { readonly page: number })[];
  /** Number of the page (from 1) and height (from its foot) of each named destination. */
  readonly destinations: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
  readonly outline: readonly Bookmark[];
  /** Faults of the file's own bookkeeping: marking, parent tree, ids. */
  readonly faults: readonly string[];
}
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** Reads a tagged file. */
export function readTags(bytes: Uint8Array): TaggedFile {
  const objects = readObjects(bytes);
  const catalog = objects.dict(objects.trailer.get('Root'));
  const refs = pageRefs(objects, objects.dict(catalog.get('Pages')));
  const numberOf = (value: Value | undefined) => refs.findIndex((ref) => objects.id(ref) === objects.id(value)) + 1;
  const pages = refs.map((ref) => {
    const dict = objects.dict(ref);
    const [, , width = 0, height = 0] = objects.list(dict.get('MediaBox')) as number[];
    return { ...readPage(objects, dict), width, height, dict };
  });
  const faults = pages.flatMap(({ faults: own }, at) => own.map((fault) => `page ${at + 1}: ${fault}`));
  const tree = objects.dict(catalog.get('StructTreeRoot'));
  const owners = parentTree(objects, tree);
  const claimed = new Set<string>();
  const read = (ref: Value, parent: Tag | undefined): Tag => {
    const dict = objects.dict(ref);
    const kids: Tag['kids'][number][] = [];
    const tag = { kind: 'tag', type: objects.name(dict.get('S')) ?? '', ...spoken(objects, dict), ...(parent ? { parent } : {}), kids } as const;
    const claim = (key: string, what: string) => {
      if (claimed.has(key)) faults.push(`${what} belongs to two elements`);
      claimed.add(key);
      if (owners.get(key) !== objects.id(ref)) faults.push(`${what} of ${tag.type} has another element in the parent tree`);
    };
    for (const kid of objects.list(dict.get('K'))) {
      const inner = objects.dict(kid);
      const named = numberOf(inner.get('Pg') ?? dict.get('Pg'));
      if (objects.name(inner.get('Type')) === 'OBJR') {
        const annotation = readAnnotation(objects, inner.get('Obj'), named, pages);
        claim(`${objects.number(objects.dict(inner.get('Obj')).get('StructParent'))}`, 'an annotation');
        kids.push(annotation);
      } else if (typeof kid === 'number' || inner.has('MCID')) {
        const id = typeof kid === 'number' ? kid : objects.number(inner.get('MCID'))!;
        const page = pages[named - 1];
        const piece = page?.pieces.get(id);
        if (!page || !piece) {
          faults.push(`${tag.type} has content ${id} of page ${named}, which is not there`);
          continue;
        }
        claim(`${objects.number(page.dict.get('StructParents'))}/${id}`, `content ${id} of page ${named}`);
        kids.push({ kind: 'piece', page: named, id, ...piece });
      } else kids.push(read(kid, tag));
    }
    return tag;
  };
  const [top] = objects.list(tree.get('K'));
  const root = read(top!, undefined);
  for (const [at, page] of pages.entries())
    for (const id of page.pieces.keys())
      if (!claimed.has(`${objects.number(page.dict.get('StructParents'))}/${id}`))
        faults.push(`content ${id} of page ${at + 1} belongs to no element`);
  const artifacts = pages.flatMap(({ artifacts: own }, at) => own.map((artifact) => ({ ...artifact, page: at + 1 })));
  const place = (value: Value | undefined) => {
    const [page, , , y] = objects.list(value);
    return { page: numberOf(page), y: typeof y === 'number' ? y : 0 };
  };
  const names = objects.list(objects.dict(objects.dict(catalog.get('Names')).get('Dests')).get('Names'));
  const destinations = new Map<string, { page: number; y: number }>();
  for (let at = 0; at + 1 < names.length; at += 2) destinations.set(objects.text(names[at])!, place(names[at + 1]));
  const bookmarks = (value: Value | undefined): Bookmark[] => {
    const found: Bookmark[] = [];
    for (let next = objects.dict(value).get('First'); next !== undefined; next = objects.dict(next).get('Next')) {
      const entry = objects.dict(next);
      found.push({ title: objects.text(entry.get('Title')) ?? '', page: place(entry.get('Dest')).page, children: bookmarks(next) });
    }
    return found;
  };
  return { objects, root, pages, artifacts, destinations, outline: bookmarks(catalog.get('Outlines')), faults };
} // biome-ignore format: one look

function pageRefs(objects: Objects, node: Dict): Value[] {
  return objects.list(node.get('Kids')).flatMap((kid) => {
    const inner = objects.dict(kid);
    return objects.name(inner.get('Type')) === 'Pages' ? pageRefs(objects, inner) : [kid];
  });
}

function spoken(objects: Objects, dict: Dict) {
  const attributes = new Map(objects.list(dict.get('A')).flatMap((owned) => [...objects.dict(owned)]));
  const text = (key: string, name: string) => {
    const value = objects.get(dict.get(key));
    return isText(value) ? { [name]: value.text } : {};
  };
  return { ...text('Alt', 'alt'), ...text('Lang', 'lang'), ...text('ID', 'id'), attributes };
}

function readAnnotation(
  objects: Objects,
  ref: Value | undefined,
  named: number,
  pages: readonly { readonly dict: Dict }[],
): Annotation {
  const dict = objects.dict(ref);
  const action = objects.dict(dict.get('A'));
  const holds = ({ dict: page }: { readonly dict: Dict }) =>
    objects.list(page.get('Annots')).some((one) => objects.id(one) === objects.id(ref));
  return {
    kind: 'annotation',
    id: objects.id(ref)!,
    page: pages.findIndex(holds) + 1,
    named,
    contents: objects.text(dict.get('Contents')),
    target: objects.text(action.get('URI')) ?? objects.text(action.get('D')) ?? '',
    rect: objects.list(dict.get('Rect')) as number[],
  };
}

/** Number of the element of each key of the parent tree: 'key' for an annotation, 'key/id' for a page's content. */
function parentTree(objects: Objects, tree: Dict): Map<string, number | undefined> {
  const owners = new Map<string, number | undefined>();
  const nums = objects.list(objects.dict(tree.get('ParentTree')).get('Nums'));
  for (let at = 0; at + 1 < nums.length; at += 2) {
    const value = nums[at + 1]!;
    if (Array.isArray(objects.get(value)))
      for (const [id, owner] of objects.list(value).entries())
        owners.set(`${nums[at]}/${id}`, objects.id(owner));
    else owners.set(`${nums[at]}`, objects.id(value));
  }
  return owners;
}

/** All elements below and including one, parents first. */
export function* tagsIn(tag: Tag): Iterable<Tag> {
  yield tag;
  for (const kid of tag.kids) if (kid.kind === 'tag') yield* tagsIn(kid);
}

/** Text of an element and all below it in reading order, calls of notes left out. */
export const ownText = (tag: Tag): string =>
  tag.kids
    .map((kid) => {
      if (kid.kind !== 'tag') return kid.kind === 'piece' ? kid.text : '';
      return kid.type === 'Reference' ? '' : ownText(kid);
    })
    .join('');

/** Text of an element and all below it, in reading order. */
export const textIn = (tag: Tag): string =>
  tag.kids.map((kid) => (kid.kind === 'tag' ? textIn(kid) : kid.kind === 'piece' ? kid.text : '')).join('');
