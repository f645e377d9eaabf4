/** Glyph positioning for simple scripts: pair kerning (ISO/IEC 14496-22, "GPOS"). */
import { contextTest } from './context.ts';
import { classOf, coverageIndex, type Lookup } from './layout-table.ts';

const PAIR = 2;
const CONTEXT = 7;
const CHAINED = 8;

/** Value records: bits of their format. */
const X_PLACEMENT = 1;
const Y_PLACEMENT = 2;
const X_ADVANCE = 4;

/** What a pair lookup adds to the advance of a left glyph, by `left * 65536 + right`. */
export type PairCache = Map<number, number>;

/**
 * Applies a lookup along the glyphs, where `starts` says that it may start from one, changing advances; false when it
 * would do something left to fontkit.
 */
export function position(
  view: DataView,
  lookup: Lookup,
  ids: readonly number[],
  advances: number[],
  pairs: PairCache,
  starts: (glyph: number) => boolean,
): boolean {
  for (let place = 0; place < ids.length; place++) {
    if (!starts(ids[place] as number)) continue;
    if (lookup.type === PAIR) {
      if (!kern(view, lookup, ids, advances, place, pairs)) return false;
      continue;
    }
    for (const subtable of lookup.subtables) {
      const effect = applyAt(view, lookup.type, subtable, ids, advances, place);
      if (effect === 'unknown') return false;
      if (effect === 'done') break;
    }
  }
  return true;
}

/** Kerns a pair, by what is remembered of it if anything is. */
function kern(
  view: DataView,
  lookup: Lookup,
  ids: readonly number[],
  advances: number[],
  place: number,
  pairs: PairCache,
): boolean {
  if (place + 1 >= ids.length) return true;
  const key = (ids[place] as number) * 65536 + (ids[place + 1] as number);
  const known = pairs.get(key);
  if (known !== undefined) {
    advances[place] = (advances[place] as number) + known;
    return true;
  }
  const [left, right] = [advances[place] as number, advances[place + 1] as number];
  for (const subtable of lookup.subtables) {
    const effect = applyAt(view, lookup.type, subtable, ids, advances, place);
    if (effect === 'unknown') return false;
    if (effect === 'done') break;
  }
  if (advances[place + 1] === right) pairs.set(key, (advances[place] as number) - left);
  return true;
}

type Effect = 'none' | 'done' | 'unknown';

function applyAt(
  view: DataView,
  type: number,
  at: number,
  ids: readonly number[],
  advances: number[],
  place: number,
): Effect {
  if (type === CONTEXT || type === CHAINED) {
    const effect = contextTest(view, at, type === CHAINED)(ids, place);
    return effect === 'change' ? 'unknown' : effect === 'stop' ? 'done' : 'none';
  }
  const index = coverageIndex(view, at + view.getUint16(at + 2), ids[place] as number);
  if (index < 0) return 'none';
  if (type !== PAIR) return 'unknown';
  if (place + 1 >= ids.length) return 'none';
  const values = valuesOfPair(view, at, index, ids[place] as number, ids[place + 1] as number);
  if (values === undefined) return 'none';
  const first = view.getUint16(at + 4);
  const second = view.getUint16(at + 6);
  const one = addValue(view, values, first, advances, place);
  const two = addValue(view, values + size(first), second, advances, place + 1);
  return one && two ? 'done' : 'unknown';
}

/** Place of the value records of a pair, if the subtable has it. */
function valuesOfPair(
  view: DataView,
  at: number,
  index: number,
  left: number,
  right: number,
): number | undefined {
  const length = size(view.getUint16(at + 4)) + size(view.getUint16(at + 6));
  if (view.getUint16(at) === 2) {
    const row = classOf(view, at + view.getUint16(at + 8), left);
    const column = classOf(view, at + view.getUint16(at + 10), right);
    return at + 16 + (row * view.getUint16(at + 14) + column) * length;
  }
  const set = at + view.getUint16(at + 10 + index * 2);
  let low = 0;
  let high = view.getUint16(set) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = set + 2 + middle * (2 + length);
    const glyph = view.getUint16(record);
    if (right < glyph) high = middle - 1;
    else if (right > glyph) low = middle + 1;
    else return record + 2;
  }
  return undefined;
}

/** Bytes of a value record. */
function size(format: number): number {
  let bytes = 0;
  for (let bits = format; bits !== 0; bits >>= 1) bytes += (bits & 1) * 2;
  return bytes;
}

/** Adds a value record to an advance; false when it moves the glyph as well. */
function addValue(view: DataView, at: number, format: number, advances: number[], place: number): boolean {
  let next = at;
  for (const bit of [X_PLACEMENT, Y_PLACEMENT]) {
    if ((format & bit) === 0) continue;
    if (view.getInt16(next) !== 0) return false;
    next += 2;
  }
  if (format & X_ADVANCE) advances[place] = (advances[place] as number) + view.getInt16(next);
  return true;
}
