/** SVG is a document that others wrote: what could act, reach out of the file or grow without end is taken out of it. */
import { scan, type Token } from './scan.ts';

/** Elements that act, or show what is no drawing; they go with all they hold. */
const ACTIVE = new Set(
  'script foreignobject iframe object embed audio video canvas handler listener animate animatecolor animatemotion animatetransform set discard'.split(
    ' ',
  ),
);
/** Elements that are drawn at most, those repeated by `use` counted each time. */
const MOST_ELEMENTS = 100_000;
/** Depth of elements at most. */
const MOST_DEPTH = 200;
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i;

/** A cleaned picture, and in words what was left out of it. */
export interface CleanSvg {
  readonly svg: string;
  readonly removed: readonly string[];
}

/** True when a file begins as SVG does. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>\s*)*<(?:\w+:)?svg[\s>]/i.test(
    head,
  );
}

/**
 * Takes out scripts, event handlers, foreign content, animation, entities and references to anything but the picture's own
 * parts and pictures inside it.
 *
 * @returns undefined where the text is not well formed, is too deep, or draws more than a page can hold
 */
export function cleanSvg(text: string): CleanSvg | undefined {
  const tokens = scan(text.replace(/^\uFEFF/, ''));
  if (!tokens || drawn(tokens) > MOST_ELEMENTS) return undefined;
  const removed = new Set<string>();
  const open: string[] = [];
  let out = '';
  let skipping = 0;
  for (const token of tokens) {
    if (token.kind === 'doctype') {
      if (token.text.includes('[')) removed.add('entities');
    } else if (token.kind === 'close') {
      if (open.pop() !== token.name) return undefined;
      if (skipping > 0) skipping -= 1;
      else out += `</${token.name}>`;
    } else if (token.kind === 'open' || token.kind === 'empty') {
      if (token.kind === 'open') open.push(token.name);
      if (open.length > MOST_DEPTH) return undefined;
      const local = token.name.replace(/^.*:/, '').toLowerCase();
      if (skipping > 0 || ACTIVE.has(local)) {
        if (skipping === 0) removed.add(local === 'script' ? 'scripts' : `the element ${local}`);
        if (token.kind === 'open') skipping += 1;
      } else out += tagOf(token, removed);
    } else if (skipping === 0 && (token.kind === 'text' || token.kind === 'cdata'))
      out += escaped(token, open.at(-1), removed);
  }
  return open.length > 0 ? undefined : { svg: out, removed: [...removed] };
}

function tagOf(token: Extract<Token, { kind: 'open' | 'empty' }>, removed: Set<string>): string {
  let tag = `<${token.name}`;
  for (const [name, value] of token.attributes) {
    const local = name.replace(/^.*:/, '').toLowerCase();
    if (local.startsWith('on')) removed.add('event handlers');
    else if (local === 'href' && !isOwn(value, token.name)) {
      // A link around a part of a drawing is no reference that drawing needs.
      if (token.name.replace(/^.*:/, '') !== 'a') removed.add('references to other files');
    } else if (name === 'xml:base') removed.add('references to other files');
    else tag += ` ${name}="${styled(value, removed).replace(/"/g, '&quot;')}"`;
  }
  return `${tag}${token.kind === 'empty' ? '/>' : '>'}`;
}

const isOwn = (value: string, element: string): boolean =>
  value.trim().startsWith('#') || (element.endsWith('image') && DATA_IMAGE.test(value.trim()));

/** Style text without imports and without addresses of other files. */
function styled(value: string, removed: Set<string>): string {
  if (!/url\s*\(|@import|\\/i.test(value)) return value;
  const own = value
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\s*\(\s*(?!["']?#|&quot;#|&apos;#)[^)]*\)?/gi, 'none');
  if (own !== value) removed.add('references to other files');
  return own;
}

function escaped(
  token: Extract<Token, { kind: 'text' | 'cdata' }>,
  parent: string | undefined,
  removed: Set<string>,
): string {
  const text = parent?.endsWith('style') ? styled(token.text, removed) : token.text;
  if (token.kind === 'cdata') return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // Entities of the document's own went with its DOCTYPE.
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^;\s]*;?/gi, '');
}

/** Elements drawn when each `use` stands for what it names; a circle or more than the bound gives Infinity. */
function drawn(tokens: readonly Token[]): number {
  const own = new Map<string, { count: number; uses: string[] }>();
  const root = { count: 0, uses: [] as string[] };
  const stack: { count: number; uses: string[] }[][] = [[root]];
  for (const token of tokens) {
    if (token.kind === 'close') stack.pop();
    if (token.kind !== 'open' && token.kind !== 'empty') continue;
    let around = stack.at(-1) ?? [root];
    const id = token.attributes.get('id');
    if (id !== undefined && !own.has(id)) {
      const part = { count: 0, uses: [] };
      own.set(id, part);
      around = [...around, part];
    }
    for (const part of around) part.count += 1;
    if (token.name.endsWith('use')) {
      const href = token.attributes.get('href') ?? token.attributes.get('xlink:href') ?? '';
      for (const part of around) part.uses.push(href.trim().slice(1));
    }
    if (token.kind === 'open') stack.push(around);
    if (stack.length > MOST_DEPTH) return Number.POSITIVE_INFINITY;
  }
  const known = new Map<string, number>();
  const total = ({ count, uses }: { count: number; uses: string[] }, depth: number): number => {
    if (depth > MOST_DEPTH) return Number.POSITIVE_INFINITY;
    let sum = count;
    for (const use of uses) {
      const part = own.get(use);
      if (!part) continue;
      let size = known.get(use);
      if (size === undefined) {
        known.set(use, Number.POSITIVE_INFINITY);
        size = total(part, depth + 1);
        known.set(use, size);
      }
      sum += size;
    }
    return sum;
  };
  return total(root, 0);
}
