import type { Point, Position } from 'unist';
import type { YAMLMap } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import type { MetaText } from '../types.ts';
import { loadYaml } from './yaml.ts';

/** One scalar of a front matter: `path` is its keys joined by dots, without list positions ("authors.name"). */
export interface FrontMatterValue extends MetaText {
  readonly path: string;
  /** Position in the list the value stands in, 0 elsewhere. */
  readonly item: number;
}

/** All scalars of a front matter, in order, keys in lower case. */
export interface FrontMatter {
  readonly values: readonly FrontMatterValue[];
  readonly messages: readonly Diagnostic[];
}

/** Control, private use, surrogate and non-characters, but those that are white space. */
const UNPRINTABLE = /(?![\t\n\f\r])[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Errors that are told; the first is mostly the cause of the others. */
const MOST_ERRORS = 3;
/** Longest front matter that is read, in characters; more is no front matter. */
const LONGEST = 65_536;

/**
 * Reads a front matter. Broken YAML gives `front-matter-invalid` with its place, and what could be read.
 * @param source the YAML without its fences. @param start where it begins in the report.
 */
export function readFrontMatter(source: string, start: Point, file: string): FrontMatter {
  const fix = 'Correct the YAML between the two lines of three hyphens at the top of the report';
  if (source.length > LONGEST) {
    const reason = 'The front matter is longer than 64 KB and is not read';
    return {
      values: [],
      messages: [diagnostic('front-matter-invalid', reason, fix, { file, place: start })],
    };
  }
  const { LineCounter, parseDocument } = loadYaml();
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, logLevel: 'silent', strict: false });
  const at = (offset: number): Point => {
    const { line, col } = counter.linePos(offset);
    const column = line === 1 ? start.column + col - 1 : col;
    return { line: start.line + line - 1, column, offset: (start.offset ?? 0) + offset };
  };
  const messages = document.errors.slice(0, MOST_ERRORS).map((error) =>
    diagnostic(
      'front-matter-invalid',
      `The front matter is not valid YAML: ${firstLine(error.message)}`,
      fix,
      {
        file,
        place: at(error.pos[0]),
      },
    ),
  );
  const values: FrontMatterValue[] = document.errors.length > 0 ? plainLines(source, at) : [];
  if (document.errors.length === 0)
    collect(document.contents, '', 0, values, (from, to) => ({ start: at(from), end: at(to) }), 0);
  return { values, messages };
}

/** What can be read of broken YAML: lines of the form `key: value`. */
function plainLines(source: string, at: (offset: number) => Point): FrontMatterValue[] {
  const values: FrontMatterValue[] = [];
  for (const match of source.matchAll(/^([\w-]+):[ \t]*(\S.*)$/gm)) {
    const text = match[2]!.trim().replace(/^["']|["']$/g, '');
    const from = match.index + match[0].indexOf(match[2]!);
    const position = { start: at(from), end: at(from + match[2]!.trimEnd().length) };
    if (text !== '') values.push({ path: match[1]!.toLowerCase(), item: 0, text, source: [position] });
  }
  return values;
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
}

type Place = (from: number, to: number) => Position;

function collect(
  node: unknown,
  path: string,
  item: number,
  into: FrontMatterValue[],
  place: Place,
  depth: number,
) {
  const { isMap, isScalar, isSeq } = loadYaml();
  if (depth > 8) return;
  if (isMap(node)) {
    for (const pair of (node as YAMLMap).items) {
      const key = isScalar(pair.key) ? String(pair.key.value).toLowerCase() : '';
      collect(pair.value, path ? `${path}.${key}` : key, item, into, place, depth + 1);
    }
  } else if (isSeq(node)) {
    node.items.forEach((child, index) => {
      collect(child, path, index, into, place, depth + 1);
    });
  } else if (isScalar(node) && node.value !== null && node.value !== undefined) {
    const text = String(node.source ?? node.value)
      .replace(UNPRINTABLE, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '') return;
    const range = node.range;
    into.push({ path, item, text, source: range ? [place(range[0], range[1])] : [] });
  }
}
