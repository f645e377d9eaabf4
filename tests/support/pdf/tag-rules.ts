/** Rules of an accessible file, many of which no validator checks. Each gives what is wrong in words. */
import { isName } from './objects.ts';
import { ownText, type Tag, type TaggedFile, tagsIn, textIn } from './tag-tree.ts';

type Rule = (file: TaggedFile) => Iterable<string>;

/** What may stand directly under an element (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2, 7.5, 7.6). */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};
/** Elements that stand under one of these only. */
const UNDER: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  Caption: ['Figure', 'Table', 'L', 'TOC', 'Sect', 'Div'],
  TOCI: ['TOC'],
};
const STANDARD = new Set(
  'Document Part Sect Div H1 H2 H3 H4 H5 H6 P L LI Lbl LBody BlockQuote Quote Table THead TBody TR TH TD Figure Caption Note Reference Link Span Code TOC TOCI'.split(
    ' ',
  ),
);
/** Elements that may be without content: a cell without an entry, an item whose text was cut. */
const MAY_BE_EMPTY = new Set(['TD', 'TH', 'LBody']);

const short = (tag: Tag): string => `${tag.type} “${textIn(tag).replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
const all = ({ root }: TaggedFile): Tag[] => [...tagsIn(root)];
const links = (tag: Tag) => tag.kids.flatMap((kid) => (kid.kind === 'annotation' ? [kid] : []));

/** By name; a test shows that each can fail. */
export const TAG_RULES: Readonly<Record<string, Rule>> = {
  *'content is marked once and belongs to one element'({ faults }) {
    yield* faults;
  },
  *'elements stand where they may'(file) {
    for (const tag of all(file)) {
      if (!STANDARD.has(tag.type)) yield `${tag.type} is not a standard type that is used`;
      const inside = INSIDE[tag.type];
      for (const kid of tag.kids)
        if (inside && (kid.kind !== 'tag' || !inside.includes(kid.type)))
          yield `${tag.type} holds ${kid.kind === 'tag' ? kid.type : kid.kind}`;
      const under = UNDER[tag.type];
      if (under && !under.includes(tag.parent?.type ?? '')) yield `${tag.type} stands under ${tag.parent?.type}`;
    }
  },
  *'nothing is empty that is announced'(file) {
    for (const tag of all(file))
      if (!MAY_BE_EMPTY.has(tag.type) && tag.alt === undefined && !holds(tag)) yield `${tag.type} is empty`;
  },
  *'headings begin with one H1 and skip no level'(file) {
    const levels = all(file).flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
    if (levels[0] !== 1) yield `the first heading is ${levels[0]}`;
    if (levels.filter((level) => level === 1).length > 1) yield 'there are two titles';
    for (const [at, level] of levels.entries())
      if (at > 0 && level > levels[at - 1]! + 1) yield `H${level} follows H${levels[at - 1]}`;
  },
  *'the outline holds the headings'(file) {
    const headings = all(file).filter(({ type }) => /^H\d$/.test(type)).map((tag) => plain(ownText(tag)));
    const titles: string[] = [];
    const pages: number[] = [];
    const walk = (entries: TaggedFile['outline']) => {
      for (const { title, page, children } of entries) {
        titles.push(plain(title));
        pages.push(page);
        walk(children);
      }
    };
    walk(file.outline);
    for (const [at, heading] of headings.entries())
      if (titles[at] !== heading) {
        yield `heading “${heading}” is “${titles[at]}” in the outline`;
        break;
      }
    if (pages.some((page, at) => page < (pages[at - 1] ?? 1))) yield 'the outline jumps back';
  },
  *'each link names its page, says where it goes and is inside its page'(file) {
    for (const tag of all(file)) {
      if (tag.type === 'Link' && links(tag).length === 0) yield `${short(tag)} has no active area`;
      for (const { page, named, contents, target, rect } of links(tag)) {
        if (tag.type !== 'Link') yield `an active area stands under ${tag.type}`;
        if (named !== page) yield `the reference of ${short(tag)} names page ${named}, its area is on page ${page}`;
        if (!contents?.trim()) yield `${short(tag)} says nothing`;
        if (target === '') yield `${short(tag)} goes nowhere`;
        if (/^[\w-]+$/.test(target) && !file.destinations.has(target)) yield `${short(tag)} goes to ${target}, which is nowhere`;
        const { width, height } = file.pages[page - 1] ?? { width: 0, height: 0 };
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
        if (!(x0 >= 0 && y0 >= 0 && x0 < x1 && y0 < y1 && x1 <= width && y1 <= height)) yield `the area of ${short(tag)} is ${rect}`;
      }
      const shown = new Set(tag.kids.flatMap((kid) => (kid.kind === 'piece' && kid.text.trim() ? [kid.page] : [])));
      const active = new Set(links(tag).map(({ page }) => page));
      for (const page of shown) if (tag.type === 'Link' && !active.has(page)) yield `${short(tag)} has no active area on page ${page}`;
    }
  },
  *'notes and their calls lead to each other'(file) {
    const tags = all(file);
    const notes = tags.filter(({ type }) => type === 'Note');
    const ids = new Set<string>();
    for (const note of notes) {
      if (!note.id || ids.has(note.id)) yield `${short(note)} has no id of its own`;
      ids.add(note.id ?? '');
      const back = [...tagsIn(note)].flatMap(links).find(({ target }) => target === note.id?.replace('note', 'call'));
      if (!back) yield `${short(note)} has no way back to its call`;
    }
    const called = new Set<string>();
    // Those of a table of contents go to headings.
    for (const reference of tags.filter(({ type, parent }) => type === 'Reference' && parent?.type !== 'TOCI')) {
      const [to] = [...tagsIn(reference)].flatMap(links);
      if (!to) yield `${short(reference)} is no link`;
      else if (ids.has(to.target)) called.add(to.target);
      else yield `${short(reference)} goes to ${to.target}, which is no note`;
    }
    for (const id of ids) if (!called.has(id)) yield `${id} is never called`;
  },
  *'tables have heads with scope, and rows of one width'(file) {
    for (const table of all(file).filter(({ type }) => type === 'Table')) {
      const rows = [...tagsIn(table)].filter(({ type }) => type === 'TR');
      const cells = rows.map((row) => row.kids.filter((kid): kid is Tag => kid.kind === 'tag'));
      if (!cells.flat().some(({ type }) => type === 'TH')) yield `${short(table)} has no header cell`;
      for (const cell of cells.flat())
        if (cell.type === 'TH' && !isName(cell.attributes.get('Scope'))) yield `${short(cell)} has no scope`;
      const widths = gridWidths(cells);
      if (new Set(widths).size > 1) yield `${short(table)} has rows of ${widths.join(', ')} columns`;
    }
  },
  *'lists say how they are numbered'(file) {
    for (const list of all(file).filter(({ type }) => type === 'L')) {
      const numbering = list.attributes.get('ListNumbering');
      if (!isName(numbering)) yield `${short(list)} does not say how it is numbered`;
      else if (numbering.name === 'Decimal')
        for (const item of list.kids)
          if (item.kind === 'tag' && !item.kids.some((kid) => kid.kind === 'tag' && kid.type === 'Lbl' && /\d/.test(textIn(kid)))) yield `an item of a numbered list has no number: ${short(item)}`;
    }
  },
  *'figures are described and have their place'(file) {
    for (const figure of all(file).filter(({ type }) => type === 'Figure')) {
      if (!figure.alt?.trim()) yield 'a figure has no alternative text';
      const page = file.pages[(figure.kids.find((kid) => kid.kind === 'piece')?.page ?? 0) - 1];
      if (!page) yield 'a figure has no content';
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (figure.attributes.get('BBox') as number[] | undefined) ?? [];
      if (!(x0 >= 0 && y0 >= 0 && x0 < x1 && y0 < y1 && x1 <= (page?.width ?? 0) + 0.01 && y1 <= (page?.height ?? 0) + 0.01)) yield `a figure has the box ${[x0, y0, x1, y1]}`;
    }
  },
  *'artifacts say what they are and where'({ artifacts, pages }) {
    for (const { page, type, subtype, attached, bbox, text } of artifacts) {
      const what = `page ${page}: artifact “${text.trim().slice(0, 30)}”`;
      if (type !== 'Pagination' && type !== 'Layout' && type !== 'Background') yield `${what} is of type ${type}`;
      if (type === 'Pagination' && (!subtype || attached.length === 0)) yield `${what} is not attached`;
      const { width, height } = pages[page - 1]!;
      const [x0 = 1, y0 = 1, x1 = 0, y1 = 0] = bbox ?? [];
      if (!(x0 <= x1 && y0 <= y1 && x0 >= -0.01 && y0 >= -0.01 && x1 <= width + 0.01 && y1 <= height + 0.01)) yield `${what} has the box ${bbox}`;
    }
  },
  *'the file says its title, language and order'({ objects, pages }) {
    const catalog = objects.dict(objects.trailer.get('Root'));
    if (!objects.text(catalog.get('Lang'))) yield 'no language';
    if (objects.get(objects.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle')) !== true) yield 'the title is not shown';
    if (!objects.text(objects.dict(objects.trailer.get('Info')).get('Title'))?.trim()) yield 'no title';
    if (objects.get(objects.dict(catalog.get('MarkInfo')).get('Marked')) !== true) yield 'not marked as tagged';
    if (!catalog.has('PageLabels')) yield 'no page labels';
    for (const [at, { dict }] of pages.entries())
      if (objects.name(dict.get('Tabs')) !== 'S') yield `page ${at + 1} is not tabbed in the order of the structure`;
  },
}; // biome-ignore format: one look at each rule

/** All findings, each with the name of its rule. */
export function tagFindings(file: TaggedFile): string[] {
  return Object.entries(TAG_RULES).flatMap(([name, rule]) =>
    [...rule(file)].map((what) => `${name}: ${what}`),
  );
}

const holds = (tag: Tag): boolean =>
  tag.kids.some((kid) => (kid.kind === 'tag' ? holds(kid) || MAY_BE_EMPTY.has(kid.type) : true));

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0590-\u08ff]+/g, (word) => [...word].sort().join(''))
    .replace(/[\s\u00ad]+/g, ' ')
    .trim();

/** Columns that each row covers, spans of rows above included. */
function gridWidths(rows: readonly (readonly Tag[])[]): number[] {
  const taken: boolean[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[at]![column]) column++;
      const across = Number(cell.attributes.get('ColSpan') ?? 1);
      const down = Number(cell.attributes.get('RowSpan') ?? 1);
      for (let y = at; y < at + down; y++)
        for (let x = column; x < column + across; x++) if (taken[y]) taken[y]![x] = true;
      column += across;
    }
  }
  return taken.map((row) => row.length);
}
