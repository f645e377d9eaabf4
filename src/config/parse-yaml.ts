import type { Point } from 'unist';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { RuleId } from '../diagnostics.ts';
import type { Origin } from './origin.ts';
import { configError } from './read-yaml.ts';
import { type Entry, emptyMap, type Tree } from './tree.ts';

/** Limits of what a file may hold; far more than a template has, far less than hurts. */
const MOST_VALUES = 20_000;
const DEEPEST = 32;

interface Reading {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly file: string;
  readonly rule: RuleId;
  values: number;
}

/**
 * YAML 1.2 text as a tree with places. An empty text is an empty map.
 *
 * @throws BriefwrightError exit 2 with file:line:column: broken YAML, a key twice, a key that is not text, an alias
 *   without its anchor or to itself, more than 20 000 values once aliases are opened, deeper than 32 levels
 */
export function parseYaml(text: string, file: string, rule: RuleId): Tree {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: false, prettyErrors: false });
  const reading: Reading = { document, lines, file, rule, values: 0 };
  const broken = document.errors[0];
  if (broken) {
    const reason = broken.message.replace(/\s+/g, ' ').replace(/\.$/, '');
    throw fail(reading, broken.pos[0], `The YAML is broken: ${reason}`, 'Correct the line');
  }
  if (document.contents === null) return emptyMap({ file, place: { line: 1, column: 1 } });
  return convert(reading, document.contents, 0);
}

function fail(reading: Reading, offset: number, reason: string, fix: string) {
  return configError(reading.rule, reason, fix, originOf(reading, offset));
}

function originOf({ lines, file }: Reading, offset: number): Origin {
  const { line, col } = lines.linePos(offset);
  const place: Point = { line: Math.max(line, 1), column: Math.max(col, 1), offset };
  return { file, place };
}

const offsetOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

function convert(reading: Reading, node: Node | null, depth: number): Tree {
  reading.values += 1;
  if (reading.values > MOST_VALUES) {
    throw fail(reading, offsetOf(node), 'The file holds too many values', 'Use fewer aliases');
  }
  if (depth > DEEPEST)
    throw fail(reading, offsetOf(node), 'Values are nested too deep', 'Write fewer levels, without loops');
  const origin = originOf(reading, offsetOf(node));
  if (isAlias(node)) return convert(reading, aliased(reading, node), depth + 1);
  if (isMap(node)) return convertMap(reading, node.items, origin, depth);
  if (isSeq(node)) {
    return {
      kind: 'list',
      items: node.items.map((item) => convert(reading, item as Node | null, depth + 1)),
      origin,
    };
  }
  return { kind: 'scalar', value: scalar(node), origin };
}

function aliased(reading: Reading, alias: Alias): Node {
  const target = alias.resolve(reading.document);
  if (target) return target;
  const reason = `The alias *${alias.source} has no anchor before it`;
  throw fail(reading, offsetOf(alias), reason, 'Write the value out');
}

/** Text, number, truth value or null; other kinds (dates, binary) come as their text. */
function scalar(node: Node | null): string | number | boolean | null {
  const value = isScalar(node) ? node.value : null;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

function convertMap(
  reading: Reading,
  pairs: readonly Pair<unknown, unknown>[],
  origin: Origin,
  depth: number,
): Tree {
  const entries = new Map<string, Entry>();
  for (const pair of pairs) {
    const node = pair.key as Node | null;
    const key = isScalar(node) ? String(node.value) : undefined;
    if (key === undefined || key === '__proto__') {
      throw fail(reading, offsetOf(node), 'A key must be plain text', 'Write a word before the colon');
    }
    const value = pair.value as Node | null;
    const place = originOf(reading, offsetOf(node));
    const converted: Tree =
      value === null ? { kind: 'scalar', value: null, origin: place } : convert(reading, value, depth + 1);
    entries.set(key, { key: place, value: converted });
  }
  return { kind: 'map', entries, origin };
}
