import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { readImports } from './support/read-imports.ts';

/**
 * The import rule: which room may use which. `code` = values and types, `types` = types only, and
 * the constants that belong to them (in capitals). `diagnostics` is open to all; `index` is src/index.ts, which wires the rooms.
 */
const RULE: Readonly<
  Record<string, { readonly code?: readonly string[]; readonly types?: readonly string[] }>
> = {
  diagnostics: {},
  hyphenation: {},
  report: {},
  config: {},
  images: { types: ['report'] },
  fonts: { types: ['config'] },
  brief: { code: ['report', 'config'], types: ['images'] },
  layout: { code: ['hyphenation'], types: ['brief', 'config', 'fonts'] },
  fit: { code: ['brief', 'layout'] },
  pdf: { code: ['fonts'], types: ['layout', 'brief', 'config', 'images'] },
  docx: { types: ['brief', 'config', 'images'] },
  record: { types: ['brief'] },
  index: {
    code: [
      'report',
      'config',
      'images',
      'fonts',
      'hyphenation',
      'brief',
      'layout',
      'fit',
      'pdf',
      'docx',
      'record',
    ],
  },
  lint: { code: ['index', 'config', 'fonts'] },
  cli: { code: ['index', 'config', 'record', 'lint'] },
  build: { code: ['config', 'hyphenation'] },
};

/** Packages that one room is there for; nobody else may know them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  pdfkit: ['pdf'],
  docx: ['docx'],
  fontkit: ['fonts'],
  hyphen: ['hyphenation', 'build'],
  zod: ['config'],
  yargs: ['cli'],
};

/** Rooms that compute and nothing else: no files, no system. */
const PURE = ['report', 'brief', 'layout', 'fit'];
/** `createRequire` in the copy desk: `yaml` is loaded for front matter only, and reading is sync. */
const EXCEPT: Readonly<Record<string, readonly string[]>> = { report: ['node:module'] };

/** Files of the program by their path under src, with their text. */
type Sources = Readonly<Record<string, string>>;

const roomOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : path.parse(file).name);

const isConstant = (name: string): boolean => /^[A-Z][A-Z0-9_]+$/.test(name);

interface Edge {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly target: string;
  /** Types and constants only. */
  readonly light: boolean;
}

/** Everything that a set of sources does against the rule, as `file:line what`. */
function faults(sources: Sources): string[] {
  const edges: Edge[] = [];
  const found: string[] = [];
  for (const [file, text] of Object.entries(sources)) {
    const room = roomOf(file);
    const { imports, globals } = readImports(text);
    for (const { from: specifier, values, line } of imports) {
      const place = `${file}:${line}`;
      if (!specifier.startsWith('.'))
        found.push(...packageFaults(room, specifier, values.length === 0, place));
      else {
        const target = path.posix.join(path.posix.dirname(file), specifier);
        edges.push({ file, line, from: room, to: roomOf(target), target, light: values.every(isConstant) });
      }
    }
    if (room !== 'cli') found.push(...globals.map(({ name, line }) => `${file}:${line} uses ${name}`));
  }
  return [...found, ...edges.flatMap(edgeFaults), ...cycleFaults(edges)];
}

function packageFaults(room: string, specifier: string, typeOnly: boolean, place: string): string[] {
  if (specifier === '?' && room !== 'build') return [`${place} loads a module whose name is not written out`];
  if (specifier === 'node:process' && room !== 'cli') return [`${place} uses process`];
  if (specifier.startsWith('node:') && PURE.includes(room) && !EXCEPT[room]?.includes(specifier))
    return [`${place} a pure room imports ${specifier}`];
  const name = specifier.split('/')[0]!;
  const owners = Object.hasOwn(PACKAGES, name) ? PACKAGES[name]! : undefined;
  return owners && !typeOnly && !owners.includes(room) ? [`${place} ${room} knows ${name}`] : [];
}

function edgeFaults({ file, line, from, to, target, light }: Edge): string[] {
  const place = `${file}:${line}`;
  if (from === to) return [];
  if (target.startsWith('..')) return [`${place} leaves src`];
  const deep = target.includes('/') && target !== `${to}/index.ts`;
  const rule = RULE[from];
  const allowed =
    rule !== undefined &&
    (to === 'diagnostics' || rule.code?.includes(to) || (light && rule.types?.includes(to)));
  return [
    ...(deep ? [`${place} reaches behind the front door of ${to}: ${target}`] : []),
    ...(allowed ? [] : [`${place} ${from} -> ${to}${rule?.types?.includes(to) ? ' (types only)' : ''}`]),
  ];
}

function cycleFaults(edges: readonly Edge[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (room: string, way: readonly string[]): void => {
    if (way.includes(room)) {
      cycles.push(`cycle ${[...way.slice(way.indexOf(room)), room].join(' -> ')}`);
      return;
    }
    if (done.has(room)) return;
    for (const other of next.get(room) ?? []) walk(other, [...way, room]);
    done.add(room);
  };
  for (const room of next.keys()) walk(room, []);
  return cycles;
}

const root = new URL('../src/', import.meta.url).pathname;
const program: Sources = Object.fromEntries(
  globSync('**/*.{ts,mjs}', { cwd: root })
    .sort()
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);

test('the program keeps the import rule', () => {
  expect(Object.keys(program).length).toBeGreaterThan(50);
  expect(faults(program)).toEqual([]);
});

test('every folder of src is a room of the rule with a front door, and every room is there', () => {
  const rooms = [...new Set(Object.keys(program).map(roomOf))].sort();
  expect(rooms).toEqual(Object.keys(RULE).sort());
  const doors = rooms.filter((room) => !['diagnostics', 'index', 'cli', 'build'].includes(room));
  expect(doors.filter((room) => program[`${room}/index.ts`] === undefined)).toEqual([]);
});

test('the rule itself has no circle', () => {
  const edges = Object.entries(RULE).flatMap(([from, { code = [], types = [] }]) =>
    [...code, ...types].map((to) => ({ file: '', line: 0, from, to, target: '', light: false })),
  );
  expect(cycleFaults(edges)).toEqual([]);
});

describe('the check can fail', () => {
  const BAD: readonly [string, Sources, string][] = [
    ['a forbidden edge', { 'pdf/a.ts': "import { compose } from '../brief/index.ts';" }, 'pdf/a.ts:1 pdf -> brief (types only)'],
    ['an edge to a room that is not named', { 'docx/a.ts': "import type { L } from '../layout/index.ts';" }, 'docx/a.ts:1 docx -> layout'],
    ['values among types', { 'layout/a.ts': "import { type A, b } from '../config/index.ts';" }, 'layout/a.ts:1 layout -> config (types only)'],
    ['an import for its effect', { 'layout/a.ts': "import '../fonts/index.ts';" }, 'layout/a.ts:1 layout -> fonts (types only)'],
    ['an export from', { 'report/a.ts': "\nexport * from '../brief/index.ts';" }, 'report/a.ts:2 report -> brief'],
    ['a dynamic import', { 'fit/a.ts': "const f = () => import('../pdf/index.ts');" }, 'fit/a.ts:1 fit -> pdf'],
    ['a type import in passing', { 'report/a.ts': "let x: import('../config/index.ts').Pt;" }, 'report/a.ts:1 report -> config'],
    ['a deep import', { 'brief/a.ts': "import type { M } from '../report/types.ts';" }, 'brief/a.ts:1 reaches behind the front door of report: report/types.ts'],
    ['a deep import from a deep file', { 'brief/x/y/a.ts': "import { r } from '../../../report/heal/index.ts';" }, 'brief/x/y/a.ts:1 reaches behind the front door of report: report/heal/index.ts'],
    ['a circle', { 'brief/a.ts': "import type { I } from '../images/index.ts';", 'images/a.ts': "import type { B } from '../brief/index.ts';" }, 'cycle brief -> images -> brief'],
    ['files in a pure room', { 'layout/a.ts': "import { readFileSync } from 'node:fs';" }, 'layout/a.ts:1 a pure room imports node:fs'],
    ['files by require', { 'brief/a.ts': "const fs = require('node:fs');" }, 'brief/a.ts:1 a pure room imports node:fs'],
    ['pdfkit in layout', { 'layout/a.ts': "import PDFDocument from 'pdfkit';" }, 'layout/a.ts:1 layout knows pdfkit'],
    ['a module by a variable', { 'docx/a.ts': 'const f = (n: string) => import(n);' }, 'docx/a.ts:1 loads a module whose name is not written out'],
    ['process', { 'config/a.ts': '\nexport const here = process.cwd();' }, 'config/a.ts:2 uses process'],
    ['process by name', { 'fonts/a.ts': "import { cwd } from 'node:process';" }, 'fonts/a.ts:1 uses process'],
    ['the clock', { 'pdf/a.ts': 'export const now = () => new Date();' }, 'pdf/a.ts:1 uses Date'],
    ['the clock, otherwise', { 'docx/a.ts': 'const t = [Date][0].now();' }, 'docx/a.ts:1 uses Date'],
  ]; // biome-ignore format: a table

  test.each(BAD)('%s', (_name, sources, fault) => {
    expect(faults(sources)).toContain(fault);
  });

  test('and lets good ones through', () => {
    const good: Sources = {
      'layout/a.ts':
        "import type { Brief } from '../brief/index.ts';\nimport { type Pt, STYLE_NAMES } from '../config/index.ts';",
      'layout/b/c.ts': "import { x } from '../a.ts';\nimport { diagnostic } from '../../diagnostics.ts';",
      'pdf/a.ts':
        'export const stamp = (created: Date) => created.toISOString();\nconst o = { Date: 1, process: 2 };',
      'report/a.ts': "import { unified } from 'unified';\nconst tree = processor.process(1);",
      'cli/a.ts': "import process from 'node:process';\nprocess.exitCode = Date.now();",
    };
    expect(faults(good)).toEqual([]);
  });
});
