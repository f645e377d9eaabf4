/**
 * Reads a .docx back, independently of how it was made: zip, then XML, then paragraphs in reading order. Used by the
 * tests of this room and by the test that both formats say the same.
 */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}
export interface ReadRun {
  readonly text: string;
  readonly style?: string;
  readonly lang?: string;
  readonly href?: string;
  /** A note call: its label as printed. */
  readonly note?: string;
  /** Of a note's first call, and of every call of a note under a table: which note. */
  readonly of?: string;
}
export interface ReadParagraph {
  readonly style: string;
  /** Text without note calls, white space folded, trimmed. */
  readonly text: string;
  readonly runs: readonly ReadRun[];
  readonly list?: { readonly id: number; readonly level: number };
  /** Inside a table cell. */
  readonly inTable: boolean;
  /** It begins a note under a table: the bookmark around its mark. */
  readonly begins?: string;
}
export interface ReadNote {
  readonly id: number;
  readonly label: string;
  readonly paragraphs: readonly ReadParagraph[];
}
export interface ReadDocx {
  readonly paragraphs: readonly ReadParagraph[];
  /** In the order of their first calls. */
  readonly notes: readonly ReadNote[];
  /** Labels of all note calls in reading order, later calls too. */
  readonly calls: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly headers: readonly (readonly ReadParagraph[])[];
  readonly parts: ReadonlyMap<string, string>;
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly tree: (path: string) => Element;
}

/** Parses a part; namespaces are checked, text nodes kept. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const element: Element = { name: tag.name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (text) => void stack.at(-1)?.children.push(text));
  parser.write(xml).close();
  const [top] = elements(root);
  if (!top) throw new Error('an empty part');
  return top;
}

export function elements(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string');
}
export function child(element: Element | undefined, name: string): Element | undefined {
  return element && elements(element).find((candidate) => candidate.name === name);
}
/** All descendants with this name, in document order. */
export function all(element: Element, name: string): Element[] {
  return elements(element).flatMap((inner) => [...(inner.name === name ? [inner] : []), ...all(inner, name)]);
}
export function textOf(element: Element): string {
  return element.children.map((inner) => (typeof inner === 'string' ? inner : textOf(inner))).join('');
}
const val = (element: Element | undefined): string | undefined => element?.attributes['w:val'];

/** Reads the file; `pages`: the page of each note, in order, which only Word itself would know. */
export function readDocx(bytes: Uint8Array, pages: readonly number[] = []): ReadDocx {
  const parts = new Map<string, string>();
  const media = new Map<string, Uint8Array>();
  for (const [path, data] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels)$/.test(path)) parts.set(path, new TextDecoder().decode(data));
    else media.set(path, data);
  }
  const tree = (path: string) => {
    const part = parts.get(path);
    if (part === undefined) throw new Error(`no part ${path}`);
    return parseXml(part);
  };
  const document = tree('word/document.xml');
  const labels = noteLabels(document, pages);
  const linksOf = (name: string) => links(parts.get(`word/_rels/${name}.xml.rels`));
  const { paragraphs, under } = apart(paragraphsIn(document, linksOf('document'), labels));
  const kind = all(document, 'w:endnoteReference').length > 0 ? 'endnote' : 'footnote';
  const noteElements = elements(tree(`word/${kind}s.xml`));
  const native = [...labels].map(([id, label]) => {
    const element = noteElements.find(({ attributes }) => Number(attributes['w:id']) === id);
    if (!element) throw new Error(`note ${id} is called but not there`);
    return { id, label, paragraphs: paragraphsIn(element, linksOf(`${kind}s`), new Map()), of: `${id}` };
  });
  const order = [...new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ of }) => of ?? [])))];
  const inOrder = [...native, ...under].sort((a, b) => order.indexOf(a.of) - order.indexOf(b.of));
  const notes = kind === 'endnote' ? [...under, ...native] : inOrder;
  return {
    paragraphs,
    notes,
    calls: paragraphs.flatMap(({ runs }) => runs.flatMap(({ note }) => (note === undefined ? [] : [note]))),
    properties: properties(tree('docProps/core.xml'), tree('docProps/custom.xml')),
    headers: [...parts.keys()].filter((path) => /^word\/(header|footer)\d\.xml$/.test(path)).sort().map((path) => paragraphsIn(tree(path), new Map(), new Map())),
    parts,
    media,
    tree,
  }; // biome-ignore format: one look
}

/** The paragraphs of the text without the notes under tables, which are text for Word. */
function apart(all: readonly ReadParagraph[]) {
  const paragraphs: ReadParagraph[] = [];
  const under: (ReadNote & { of: string; paragraphs: ReadParagraph[] })[] = [];
  let inside = false;
  for (const paragraph of all) {
    const { begins, runs, style } = paragraph;
    inside = begins !== undefined || (inside && style === 'PBSource');
    if (begins !== undefined) {
      const [mark, ...rest] = runs;
      under.push({ id: -1, label: mark?.text ?? '', of: begins, paragraphs: [{ ...paragraph, runs: rest }] });
    } else if (inside) under.at(-1)?.paragraphs.push(paragraph);
    else paragraphs.push(paragraph);
  }
  return { paragraphs, under };
}

function links(rels: string | undefined): ReadonlyMap<string, string> {
  if (rels === undefined) return new Map();
  return new Map(
    all(parseXml(rels), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
}

function properties(core: Element, custom: Element): Record<string, string> {
  return Object.fromEntries([
    ...elements(core).map((element) => [element.name.replace(/^\w+:/, ''), textOf(element)]),
    ...elements(custom).map((element) => [element.attributes.name, textOf(element)]),
  ]);
}

type Labels = ReadonlyMap<number, string>;

function paragraphsIn(
  element: Element,
  hrefs: ReadonlyMap<string, string>,
  labels: Labels,
  inTable = false,
): ReadParagraph[] {
  return elements(element).flatMap((inner) => {
    if (inner.name === 'w:p') return [paragraph(inner, hrefs, labels, inTable)];
    return paragraphsIn(inner, hrefs, labels, inTable || inner.name === 'w:tbl');
  });
}

function paragraph(
  element: Element,
  hrefs: ReadonlyMap<string, string>,
  labels: Labels,
  inTable: boolean,
): ReadParagraph {
  const properties = child(element, 'w:pPr');
  const numbering = child(properties, 'w:numPr');
  const begins = elements(element)
    .filter(({ name }) => name === 'w:bookmarkStart')
    .map(({ attributes }) => attributes['w:name'] ?? '')
    .find((name) => name.startsWith('_TableNote'));
  const runs = runsIn(element, hrefs, labels);
  const text = runs.map((run) => (run.note === undefined ? run.text : '')).join('');
  return {
    style: val(child(properties, 'w:pStyle')) ?? 'Normal',
    text: text.replace(/\s+/g, ' ').trim(),
    runs,
    inTable,
    ...(begins ? { begins } : {}),
    ...(numbering
      ? {
          list: {
            id: Number(val(child(numbering, 'w:numId'))),
            level: Number(val(child(numbering, 'w:ilvl')) ?? 0),
          },
        }
      : {}),
  };
}

/** Runs; a field is read as its result, a NOTEREF's result as a call. */
function runsIn(
  element: Element,
  hrefs: ReadonlyMap<string, string>,
  labels: Labels,
  href?: string,
): ReadRun[] {
  let field: string | undefined;
  return elements(element).flatMap((inner): ReadRun[] => {
    if (inner.name === 'w:hyperlink') {
      const anchor = inner.attributes['w:anchor'];
      const target = hrefs.get(inner.attributes['r:id'] ?? '');
      return runsIn(inner, hrefs, labels, anchor === undefined ? target : `${target ?? ''}#${anchor}`);
    }
    if (inner.name !== 'w:r') return [];
    const mark = child(inner, 'w:fldChar')?.attributes['w:fldCharType'];
    if (mark === 'begin') field = '';
    if (mark === 'end') field = undefined;
    const instruction = child(inner, 'w:instrText');
    if (instruction) field = textOf(instruction);
    const under = /^REF (_TableNote\d+)/.exec(field ?? '')?.[1];
    const read = run(inner, labels, href, field?.startsWith('NOTEREF') === true || under !== undefined);
    return under === undefined ? read : read.map((one) => ({ ...one, of: under }));
  });
}

function run(element: Element, labels: Labels, href: string | undefined, isCall: boolean): ReadRun[] {
  const properties = child(element, 'w:rPr');
  const style = val(child(properties, 'w:rStyle'));
  const lang = val(child(properties, 'w:lang'));
  const text = elements(element).map((inner) => (inner.name === 'w:t' ? textOf(inner) : inner.name === 'w:br' ? '\n' : inner.name === 'w:tab' ? '\t' : '')).join(''); // biome-ignore format: one look
  const reference = child(element, 'w:footnoteReference') ?? child(element, 'w:endnoteReference');
  const note = reference
    ? labels.get(Number(reference.attributes['w:id']))
    : isCall && text !== ''
      ? text
      : undefined;
  if (text === '' && note === undefined) return [];
  return [{ text: note === undefined ? text : '', ...(style ? { style } : {}), ...(lang ? { lang } : {}), ...(href ? { href } : {}), ...(note === undefined ? {} : { note }), ...(reference ? { of: reference.attributes['w:id'] ?? '' } : {}) }]; // biome-ignore format: one look
}

/** Labels as Word prints them (`pages`: where it has the notes, for numbers by page): by order of the references, format and restart of each section; own marks as they are. */
function noteLabels(document: Element, pages: readonly number[] = []): Map<number, string> {
  const labels = new Map<number, string>();
  const body = child(document, 'w:body');
  if (!body) return labels;
  let count = 0;
  let pending: { id: number; mark: string | undefined }[] = [];
  const close = (section: Element) => {
    const settings = child(section, 'w:footnotePr') ?? child(section, 'w:endnotePr');
    const format = val(child(settings, 'w:numFmt')) ?? 'decimal';
    const restart = val(child(settings, 'w:numRestart'));
    if (restart === 'eachSect') count = 0;
    for (const { id, mark } of pending) {
      const page = pages[labels.size];
      if (restart === 'eachPage' && page !== pages[labels.size - 1]) count = 0;
      labels.set(id, mark ?? formatted(++count, format));
    }
    pending = [];
  };
  for (const block of elements(body)) {
    for (const element of all(block, 'w:r')) {
      const reference = child(element, 'w:footnoteReference') ?? child(element, 'w:endnoteReference');
      if (!reference) continue;
      const own = reference.attributes['w:customMarkFollows'] ? textOf(element) : undefined;
      pending.push({ id: Number(reference.attributes['w:id']), mark: own });
    }
    const section = block.name === 'w:sectPr' ? block : all(block, 'w:sectPr')[0];
    if (section) close(section);
  }
  return labels;
}

function formatted(number: number, format: string): string {
  if (format === 'lowerLetter')
    return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (format === 'chicago') return ('*†‡§'[(number - 1) % 4] ?? '').repeat(Math.ceil(number / 4));
  if (format === 'lowerRoman') return roman(number);
  return String(number);
}
function roman(number: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'][Math.floor(number / 10)] ?? '';
  return tens + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10] ?? '');
}
