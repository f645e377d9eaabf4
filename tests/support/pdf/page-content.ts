/** What stands on a page, by its marked content: text of each piece, artifacts, and faults of the marking. */
import type { Dict, Objects, Operator, Value } from './objects.ts';
import { isName, isText, readContent } from './objects.ts';

/** Content that is not part of the document. */
export interface Artifact {
  readonly type: string | undefined;
  readonly subtype: string | undefined;
  readonly attached: readonly string[];
  readonly bbox: readonly number[] | undefined;
  readonly text: string;
}

export interface PageContent {
  /** By marked-content id: the tag it was opened with, and its text (ActualText where there is one). */
  readonly pieces: ReadonlyMap<number, { readonly tag: string; readonly text: string }>;
  readonly artifacts: readonly Artifact[];
  /** All text in the order of the stream, artifacts left out. */
  readonly text: string;
  readonly faults: readonly string[];
}

interface Open {
  readonly tag: string;
  readonly properties: Dict;
  text: string;
}

const PAINTS = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'b', 'S', 's', 'Do', 'sh']);

/** Reads the content of a page. */
export function readPage(objects: Objects, page: Dict): PageContent {
  const stream = Buffer.from(objects.stream(page.get('Contents'))).toString('latin1');
  const resources = objects.dict(page.get('Resources'));
  const fonts = new Map(
    [...objects.dict(resources.get('Font'))].map(([name, font]) => [
      name,
      textMap(objects, objects.dict(font)),
    ]),
  );
  const pieces = new Map<number, { tag: string; text: string }>();
  const artifacts: Artifact[] = [];
  const faults: string[] = [];
  const open: Open[] = [];
  let operands: Value[] = [];
  let map: ReadonlyMap<string, string> = new Map();
  let all = '';
  const close = () => {
    const ended = open.pop();
    if (!ended) {
      faults.push('marked content is closed that was never opened');
      return;
    }
    const { tag, properties } = ended;
    const text = objects.text(properties.get('ActualText')) ?? ended.text;
    if (open.length > 0) faults.push(`marked content ${tag} stands inside other marked content`);
    if (tag === 'Artifact') {
      artifacts.push(artifactOf(objects, properties, ended.text));
      return;
    }
    all += text;
    const id = objects.number(properties.get('MCID'));
    if (id === undefined) faults.push(`marked content ${tag} has no id`);
    else if (pieces.has(id)) faults.push(`two pieces of marked content have the id ${id}`);
    else pieces.set(id, { tag, text });
  };
  const show = (value: Value | undefined) => {
    const codes = (Array.isArray(value) ? value : [value])
      .map((part) => (isText(part) ? part.bytes : ''))
      .join('');
    for (let at = 0; at < codes.length; at += 2) {
      const code = codes.slice(at, at + 2);
      const text = map.get(code);
      if (text === undefined)
        faults.push(`a code without a text: ${Buffer.from(code, 'latin1').toString('hex')}`);
      const last = open.at(-1);
      if (last) last.text += text ?? '';
    }
  };
  const perform = (operator: string) => {
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, properties] = operands;
      open.push({ tag: objects.name(tag) ?? '', properties: objects.dict(properties), text: '' });
    } else if (operator === 'EMC') close();
    else if (operator === 'Tf') map = fonts.get(objects.name(operands[0]) ?? '') ?? new Map();
    else if (operator === 'Tj' || operator === 'TJ') show(operands[0]);
    if (PAINTS.has(operator) && open.length === 0) faults.push(`${operator} paints outside marked content`);
  };
  for (const token of readContent(stream)) {
    if (isOperator(token)) {
      perform(token.operator);
      operands = [];
    } else operands.push(token);
  }
  if (open.length > 0) faults.push('marked content is not closed');
  return { pieces, artifacts, text: all, faults };
}

const isOperator = (token: Value | Operator): token is Operator =>
  typeof token === 'object' && token !== null && 'operator' in token;

function artifactOf(objects: Objects, properties: Dict, text: string): Artifact {
  const bbox = objects.get(properties.get('BBox'));
  return {
    type: objects.name(properties.get('Type')),
    subtype: objects.name(properties.get('Subtype')),
    attached: objects.list(properties.get('Attached')).flatMap((side) => (isName(side) ? [side.name] : [])),
    bbox: Array.isArray(bbox) ? (bbox as number[]) : undefined,
    text,
  };
}

/** What each code of two bytes stands for, by the font's ToUnicode map. */
function textMap(objects: Objects, font: Dict): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const cmap = Buffer.from(objects.stream(font.get('ToUnicode'))).toString('latin1');
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    for (const [at, [, hex]] of [...(list ?? '').matchAll(/<([0-9a-f]*)>/gi)].entries()) {
      const code = Number.parseInt(from!, 16) + at;
      map.set(
        String.fromCharCode(code >> 8, code & 255),
        Buffer.from(hex!, 'hex').swap16().toString('utf16le'),
      );
    }
  }
  return map;
}
