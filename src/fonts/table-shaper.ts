/**
 * Shaping from the font's own tables: some hundred times lighter to start than fontkit, for words that need no more
 * than ligatures, single substitutions and pair kerning. It never guesses: where another lookup would touch a glyph it
 * says so, and fontkit shapes that word.
 */
import type { CharacterMap } from './cmap.ts';
import { needsMark } from './context.ts';
import {
  forEachCovered,
  forEachOfClass,
  hasFeature,
  type LayoutTable,
  type Lookup,
  lookupsOf,
} from './layout-table.ts';
import type { FaceMetrics } from './metrics.ts';
import { type PairCache, position } from './position.ts';
import { isInvisible, simpleScript } from './script.ts';
import type { Tables } from './sfnt.ts';
import { standInGlyph, standInWidth } from './stand-ins.ts';
import { type Buffer, forEachLigatureStart, LIGATURE, substitute } from './substitute.ts';
import type { Glyphs } from './types.ts';

/** Shapes a text, or gives undefined when it is not simple. */
export type TableShaper = (text: string, features: readonly string[]) => Glyphs | undefined;

/** Features that are on for every script that is shaped here (fontkit's defaults). */
const ALWAYS = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'calt', 'clig', 'liga', 'rclt', 'curs', 'kern']; // biome-ignore format: one line

/** Lookup flags that make a lookup blind to base glyphs or ligatures. */
const SKIPS_LETTERS = 2 | 4;
const MARK_CLASS = 3;
/** Type of the contextual lookups; the chained ones have the next. */
const CONTEXT = { GSUB: 5, GPOS: 7 } as const;

/** A lookup of a plan; `bit` is its mark among those that may touch a glyph. */
interface Step {
  readonly table: LayoutTable;
  readonly lookup: Lookup;
  readonly bit: number;
  /** Kerning of pairs met before. */
  readonly pairs: PairCache;
  /** May the lookup start from a glyph? */
  readonly starts: (glyph: number) => boolean;
}
/** The lookups for a script and features. */
interface Plan {
  readonly steps: readonly Step[];
  /** Bits of the steps that may touch a glyph, per glyph. */
  readonly touches: Int32Array;
  /** Kerning outside GPOS, or more lookups than bits: nothing is simple. */
  readonly refused: boolean;
}

/** A shaper over a font's tables. */
export function tableShaper(tables: Tables, metrics: FaceMetrics, glyphOf: CharacterMap): TableShaper {
  const layout = (['GSUB', 'GPOS'] as const).flatMap((kind) => {
    const view = tables.get(kind);
    return view ? [{ view, kind }] : [];
  });
  const marks = readMarks(tables.get('GDEF'), metrics.glyphCount);
  const plans = new Map<string, Plan>();
  const planFor = (script: string, features: readonly string[]): Plan => {
    const key = `${script} ${features.join(' ')}`;
    let plan = plans.get(key);
    if (!plan) {
      plan = makePlan(layout, script, features, marks, tables.has('kern'));
      plans.set(key, plan);
    }
    return plan;
  };
  return (text, features) => {
    const script = simpleScript(text);
    if (script === undefined) return undefined;
    const plan = planFor(script, features);
    if (plan.refused) return undefined;
    const buffer = glyphsOf(text, glyphOf);
    if (buffer.ids.some((glyph) => marks[glyph] === 1)) return undefined;
    const glyphs = run(plan, buffer, metrics);
    if (glyphs === undefined) return undefined;
    if (WIDE_SPACE.test(text)) widenSpaces(glyphs, glyphOf, metrics);
    return scaled(glyphs, 1000 / metrics.unitsPerEm);
  };
}

/** One glyph a character; an invisible character joins the text of the glyph before it, or else after it. */
function glyphsOf(text: string, glyphOf: CharacterMap): Buffer {
  const ids: number[] = [];
  const texts: string[] = [];
  let waiting = '';
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    const character = codePoint > 0xffff ? text.slice(i, ++i + 1) : (text[i] as string);
    if (isInvisible(codePoint)) {
      if (ids.length > 0) texts[ids.length - 1] += character;
      else waiting += character;
      continue;
    }
    ids.push(glyphOf(codePoint) || standInGlyph(glyphOf, codePoint));
    texts.push(waiting + character);
    waiting = '';
  }
  return { ids, texts };
}

/** Glyphs with advances in font units. */
interface Run extends Buffer {
  readonly advances: number[];
}

function run(plan: Plan, buffer: Buffer, metrics: FaceMetrics): Run | undefined {
  const { ids } = buffer;
  let advances: number[] | undefined;
  let touching = touchesOf(plan, ids);
  for (const { table, lookup, bit, pairs, starts } of plan.steps) {
    if ((touching & bit) === 0) continue;
    if (lookup.flags & SKIPS_LETTERS) return undefined;
    if (table.kind === 'GSUB') {
      if (!substitute(table.view, lookup, buffer, starts)) return undefined;
      touching = touchesOf(plan, ids);
    } else {
      advances ??= ids.map(metrics.advance);
      if (!position(table.view, lookup, ids, advances, pairs, starts)) return undefined;
    }
  }
  return { ...buffer, advances: advances ?? ids.map(metrics.advance) };
}

/** Spaces whose width a character of its own says (see stand-ins.ts). */
const WIDE_SPACE = /[\u2000-\u200a\u202f\u205f\u3000]/;

/** Gives spaces that the face lacks their width. */
function widenSpaces({ texts, advances }: Run, glyphOf: CharacterMap, metrics: FaceMetrics): void {
  for (let i = 0; i < texts.length; i++) {
    const codePoint = (texts[i] as string).charCodeAt(0);
    const width = standInWidth(codePoint);
    if (width === undefined || glyphOf(codePoint) !== 0) continue;
    advances[i] =
      'em' in width ? Math.round(width.em * metrics.unitsPerEm) : metrics.advance(glyphOf(width.like));
  }
}

function scaled({ ids, texts, advances }: Run, scale: number): Glyphs {
  let width = 0;
  for (let i = 0; i < advances.length; i++) {
    const advance = (advances[i] as number) * scale;
    advances[i] = advance;
    width += advance;
  }
  return { ids, advances, texts, width };
}

function touchesOf({ touches }: Plan, ids: readonly number[]): number {
  let touching = 0;
  for (const glyph of ids) touching |= touches[glyph] ?? 0;
  return touching;
}

function makePlan(
  layout: readonly LayoutTable[],
  script: string,
  features: readonly string[],
  marks: Uint8Array,
  hasKern: boolean,
): Plan {
  const wanted = new Set([...ALWAYS, ...features]);
  for (const feature of features) if (feature.startsWith('-')) wanted.delete(feature.slice(1));
  const touches = new Int32Array(marks.length);
  const steps = layout
    .flatMap((table) =>
      lookupsOf(table, script, wanted).map((lookup) => ({
        table,
        lookup: withoutMarks(table, lookup, marks),
      })),
    )
    .map((step, i) => {
      const bit = i < 32 ? 1 << i : 0;
      const starts = (glyph: number) => ((touches[glyph] ?? 0) & bit) !== 0;
      return { ...step, bit, pairs: new Map<number, number>(), starts };
    });
  for (const { table, lookup, bit } of steps) {
    const touch = (glyph: number) => {
      touches[glyph] = (touches[glyph] ?? 0) | bit;
    };
    for (const subtable of lookup.subtables) {
      if (table.kind === 'GSUB' && lookup.type === LIGATURE)
        forEachLigatureStart(table.view, subtable, marks, touch);
      else forEachCovered(table.view, firstCoverage(table, lookup.type, subtable), touch);
    }
  }
  const positions = layout.find((table) => table.kind === 'GPOS');
  const oldKerning = hasKern && wanted.has('kern') && !(positions && hasFeature(positions, script, 'kern'));
  return { steps, touches, refused: steps.length > 32 || oldKerning };
}

/** A lookup without the subtables that wait for a mark, which simple text does not have. */
function withoutMarks({ view, kind }: LayoutTable, lookup: Lookup, marks: Uint8Array): Lookup {
  const context = CONTEXT[kind];
  if (lookup.type !== context && lookup.type !== context + 1) return lookup;
  const chained = lookup.type === context + 1;
  return { ...lookup, subtables: lookup.subtables.filter((at) => !needsMark(view, at, chained, marks)) };
}

/** Place of the coverage of the glyphs that a subtable starts from. */
function firstCoverage({ view, kind }: LayoutTable, type: number, at: number): number {
  const context = CONTEXT[kind];
  if (view.getUint16(at) !== 3 || (type !== context && type !== context + 1))
    return at + view.getUint16(at + 2);
  if (type === context) return at + view.getUint16(at + 6);
  // Chained: the glyphs before come first.
  return at + view.getUint16(at + 6 + view.getUint16(at + 2) * 2);
}

/** 1 for each glyph that is a combining mark. */
function readMarks(gdef: DataView | undefined, glyphCount: number): Uint8Array {
  const marks = new Uint8Array(glyphCount);
  const offset = gdef && gdef.byteLength >= 6 ? gdef.getUint16(4) : 0;
  if (gdef && offset !== 0)
    forEachOfClass(gdef, offset, MARK_CLASS, (glyph) => {
      marks[glyph] = 1;
    });
  return marks;
}
