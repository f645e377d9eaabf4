/** A small reader of PDF objects (ISO 32000-1, 7.3), for files with a classic table of references. Shares nothing with the press. */
import { inflateSync } from 'node:zlib';

/** A name without its slash. */
export interface Name {
  readonly name: string;
}
/** A reference to an indirect object. */
export interface Ref {
  readonly ref: number;
}
/** A string of bytes; `text` is it as a text string. */
export interface Text {
  readonly text: string;
  readonly bytes: string;
}
export type Dict = ReadonlyMap<string, Value>;
export interface Stream {
  readonly dict: Dict;
  readonly data: Uint8Array;
}
export type Value = number | boolean | null | Name | Ref | Text | readonly Value[] | Dict | Stream;

/** A word of a content stream that is no operand. */
export interface Operator {
  readonly operator: string;
}

/** Objects of a file by number. */
export interface Objects {
  readonly trailer: Dict;
  /** The value itself, or the object it refers to. */
  get(value: Value | undefined): Value | undefined;
  dict(value: Value | undefined): Dict;
  list(value: Value | undefined): readonly Value[];
  name(value: Value | undefined): string | undefined;
  text(value: Value | undefined): string | undefined;
  number(value: Value | undefined): number | undefined;
  /** Number of the object that a reference goes to. */
  id(value: Value | undefined): number | undefined;
  stream(value: Value | undefined): Uint8Array;
}

/** Opens a file. Throws Error where it is not what a file must be. */
export function readObjects(bytes: Uint8Array): Objects {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const offsets = new Map<number, number>();
  for (const [at, line] of text.slice(start, text.indexOf('trailer', start)).split('\n').slice(2).entries()) {
    const [, offset, use] = /^(\d{10}) \d{5} ([nf])/.exec(line) ?? [];
    if (use === 'n') offsets.set(at, Number(offset));
  }
  const known = new Map<number, Value>();
  const get: Objects['get'] = (value) => {
    if (!isRef(value)) return value;
    const offset = offsets.get(value.ref);
    if (offset === undefined) throw new Error(`object ${value.ref} is missing`);
    const found = known.get(value.ref) ?? readObject(text, bytes, offset, get);
    known.set(value.ref, found);
    return found;
  };
  const trailer = parse(text, text.indexOf('trailer', start) + 'trailer'.length).value as Dict;
  return {
    trailer,
    get,
    dict: (value) => {
      const found = get(value);
      if (found instanceof Map) return found;
      return isStream(found) ? found.dict : new Map();
    },
    list: (value) => {
      const found = get(value);
      return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found as Value];
    },
    name: (value) => {
      const found = get(value);
      return isName(found) ? found.name : undefined;
    },
    text: (value) => {
      const found = get(value);
      return isText(found) ? found.text : undefined;
    },
    number: (value) => {
      const found = get(value);
      return typeof found === 'number' ? found : undefined;
    },
    id: (value) => (isRef(value) ? value.ref : undefined),
    stream: (value) => {
      const found = get(value);
      if (!isStream(found)) return new Uint8Array();
      return isName(get(found.dict.get('Filter'))) ? inflateSync(found.data) : found.data;
    },
  };
}

const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;
export const isRef = (value: unknown): value is Ref => has(value, 'ref');
export const isName = (value: unknown): value is Name => has(value, 'name');
export const isText = (value: unknown): value is Text => has(value, 'text');
const isStream = (value: unknown): value is Stream => has(value, 'data');

function readObject(text: string, bytes: Uint8Array, offset: number, get: Objects['get']): Value {
  const { value, end } = parse(text, text.indexOf('obj', offset) + 3);
  const opens = /^\s*stream\r?\n/.exec(text.slice(end, end + 20));
  if (!opens || !(value instanceof Map)) return value as Value;
  const from = end + opens[0].length;
  const length = get(value.get('Length')) as number;
  return { dict: value, data: bytes.subarray(from, from + length) };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const WORD = /[^\s()<>[\]{}/%]+/y;
const SPACE = /(?:\s|%[^\n]*)*/y;

/** Operands and operators of a content stream, in order. */
export function* readContent(stream: string): Iterable<Value | Operator> {
  let at = 0;
  for (;;) {
    at = skip(stream, at);
    if (at >= stream.length) return;
    const { value, end } = parse(stream, at);
    yield value;
    at = end;
  }
}

function skip(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function parse(text: string, from: number): { value: Value | Operator; end: number } {
  const at = skip(text, from);
  if (text.startsWith('<<', at)) return parseDict(text, at + 2);
  switch (text[at]) {
    case '[':
      return parseList(text, at + 1);
    case '<': {
      const end = text.indexOf('>', at);
      return { value: textOf(Buffer.from(text.slice(at + 1, end), 'hex').toString('latin1')), end: end + 1 };
    }
    case '(':
      return parseString(text, at + 1);
    case '/': {
      const name = word(text, at + 1);
      const value = name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      return { value: { name: value }, end: at + 1 + name.length };
    }
  }
  const reference = /^(\d+) (\d+) R\b/.exec(text.slice(at, at + 24));
  if (reference) return { value: { ref: Number(reference[1]) }, end: at + reference[0].length };
  const found = word(text, at);
  if (found === '') throw new Error(`not a value: ${text.slice(at, at + 20)}`);
  return { value: keyword(found), end: at + found.length };
}

function word(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

function keyword(text: string): Value | Operator {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  const number = Number(text);
  return Number.isNaN(number) ? { operator: text } : number;
}

function parseDict(text: string, from: number): { value: Dict; end: number } {
  const value = new Map<string, Value>();
  let at = skip(text, from);
  while (!text.startsWith('>>', at)) {
    const key = parse(text, at);
    const inner = parse(text, key.end);
    value.set((key.value as Name).name, inner.value as Value);
    at = skip(text, inner.end);
  }
  return { value, end: at + 2 };
}

function parseList(text: string, from: number): { value: Value[]; end: number } {
  const value: Value[] = [];
  let at = skip(text, from);
  while (text[at] !== ']') {
    const inner = parse(text, at);
    value.push(inner.value as Value);
    at = skip(text, inner.end);
  }
  return { value, end: at + 1 };
}

function parseString(text: string, from: number): { value: Text; end: number } {
  let bytes = '';
  let depth = 1;
  for (let at = from; ; at++) {
    const character = text[at];
    if (character === undefined) throw new Error('a string without end');
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8));
      else bytes += ESCAPES[text[at + 1]!] ?? text[at + 1];
      at += octal ? octal.length : 1;
      continue;
    }
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return { value: textOf(bytes), end: at + 1 };
    bytes += character;
  }
}

function textOf(bytes: string): Text {
  const text = bytes.startsWith('\u00fe\u00ff')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes;
  return { text, bytes };
}
