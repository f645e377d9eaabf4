/** What GSUB and GPOS have in common: scripts, features, lookups (ISO/IEC 14496-22, "OpenType layout common table formats"). */

/** One lookup; `subtables` are places in the table, extensions already followed. */
export interface Lookup {
  readonly type: number;
  /** Lookup flags: which glyphs the lookup does not see. */
  readonly flags: number;
  readonly subtables: readonly number[];
}

/** A GSUB or GPOS table. */
export interface LayoutTable {
  readonly view: DataView;
  readonly kind: 'GSUB' | 'GPOS';
}

const DEFAULT_SCRIPTS = ['DFLT', 'dflt', 'latn'];

/** Lookup type whose subtables only point to those of another type. */
const EXTENSION = { GSUB: 7, GPOS: 9 } as const;

/**
 * Lookups of the wanted features for a script (its default language), in the order they apply. `found` is told each
 * feature that the script has.
 */
export function lookupsOf(
  table: LayoutTable,
  script: string,
  wanted: ReadonlySet<string>,
): readonly Lookup[] {
  return [...lookupIndexes(table, script, wanted)]
    .sort((a, b) => a - b)
    .map((index) => lookupAt(table, index));
}

function lookupIndexes({ view }: LayoutTable, script: string, wanted: ReadonlySet<string>): Set<number> {
  const indexes = new Set<number>();
  const language = defaultLanguage(view, script);
  if (language === undefined) return indexes;
  const features = view.getUint16(6);
  for (let i = 0; i < view.getUint16(language + 4); i++) {
    const record = features + 2 + view.getUint16(language + 6 + i * 2) * 6;
    if (!wanted.has(tagAt(view, record))) continue;
    const feature = features + view.getUint16(record + 4);
    for (let k = 0; k < view.getUint16(feature + 2); k++) indexes.add(view.getUint16(feature + 4 + k * 2));
  }
  return indexes;
}

/** Whether a script's default language has a feature. */
export function hasFeature(table: LayoutTable, script: string, tag: string): boolean {
  return lookupIndexes(table, script, new Set([tag])).size > 0;
}

function defaultLanguage(view: DataView, script: string): number | undefined {
  const scripts = view.getUint16(4);
  const places = new Map<string, number>();
  for (let i = 0; i < view.getUint16(scripts); i++) {
    const record = scripts + 2 + i * 6;
    places.set(tagAt(view, record), scripts + view.getUint16(record + 4));
  }
  const tag = [script, ...DEFAULT_SCRIPTS].find((candidate) => places.has(candidate));
  const place = tag === undefined ? undefined : places.get(tag);
  if (place === undefined) return undefined;
  const offset = view.getUint16(place);
  return offset === 0 ? undefined : place + offset;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}

/** The lookup of an index. */
export function lookupAt({ view, kind }: LayoutTable, index: number): Lookup {
  const lookups = view.getUint16(8);
  const at = lookups + view.getUint16(lookups + 2 + index * 2);
  const type = view.getUint16(at);
  const subtables = Array.from(
    { length: view.getUint16(at + 4) },
    (_, i) => at + view.getUint16(at + 6 + i * 2),
  );
  const flags = view.getUint16(at + 2);
  if (type !== EXTENSION[kind]) return { type, flags, subtables };
  return {
    type: view.getUint16((subtables[0] as number) + 2),
    flags,
    subtables: subtables.map((subtable) => subtable + view.getUint32(subtable + 4)),
  };
}

/** Index of a glyph in a coverage table, -1 when it is not covered. */
export function coverageIndex(view: DataView, at: number, glyph: number): number {
  const ranges = view.getUint16(at) === 2;
  const width = ranges ? 6 : 2;
  let low = 0;
  let high = view.getUint16(at + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = at + 4 + middle * width;
    const start = view.getUint16(entry);
    if (glyph < start) high = middle - 1;
    else if (glyph > (ranges ? view.getUint16(entry + 2) : start)) low = middle + 1;
    else return ranges ? view.getUint16(entry + 4) + glyph - start : middle;
  }
  return -1;
}

/** Calls back for each glyph of a coverage table. */
export function forEachCovered(view: DataView, at: number, visit: (glyph: number) => void): void {
  const ranges = view.getUint16(at) === 2;
  for (let i = 0; i < view.getUint16(at + 2); i++) {
    const entry = at + 4 + i * (ranges ? 6 : 2);
    const start = view.getUint16(entry);
    const end = ranges ? view.getUint16(entry + 2) : start;
    for (let glyph = start; glyph <= end; glyph++) visit(glyph);
  }
}

/** Class of a glyph in a class definition; 0 when it has none. */
export function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2);
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + index * 2) : 0;
  }
  let low = 0;
  let high = view.getUint16(at + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = at + 4 + middle * 6;
    if (glyph < view.getUint16(entry)) high = middle - 1;
    else if (glyph > view.getUint16(entry + 2)) low = middle + 1;
    else return view.getUint16(entry + 4);
  }
  return 0;
}

/** Calls back for each glyph of a class other than 0. */
export function forEachOfClass(
  view: DataView,
  at: number,
  wanted: number,
  visit: (glyph: number) => void,
): void {
  const array = view.getUint16(at) === 1;
  const first = array ? view.getUint16(at + 2) : 0;
  for (let i = 0; i < view.getUint16(at + (array ? 4 : 2)); i++) {
    const entry = array ? at + 6 + i * 2 : at + 4 + i * 6;
    if (view.getUint16(array ? entry : entry + 4) !== wanted) continue;
    const start = array ? first + i : view.getUint16(entry);
    const end = array ? start : view.getUint16(entry + 2);
    for (let glyph = start; glyph <= end; glyph++) visit(glyph);
  }
}
