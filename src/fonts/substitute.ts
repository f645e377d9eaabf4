/** Glyph substitution for simple scripts: single substitutions and ligatures (ISO/IEC 14496-22, "GSUB"). */
import { contextTest } from './context.ts';
import { coverageIndex, forEachCovered, type Lookup } from './layout-table.ts';

/** Glyphs in the making, with the text that each stands for. */
export interface Buffer {
  readonly ids: number[];
  readonly texts: string[];
}

const SINGLE = 1;
/** Lookup type of ligatures. */
export const LIGATURE = 4;
const CONTEXT = 5;
const CHAINED = 6;

/**
 * Applies a lookup along the buffer, where `starts` says that it may start from a glyph; false when it would do
 * something that this room leaves to fontkit.
 */
export function substitute(
  view: DataView,
  lookup: Lookup,
  buffer: Buffer,
  starts: (glyph: number) => boolean,
): boolean {
  for (let place = 0; place < buffer.ids.length; place++) {
    if (!starts(buffer.ids[place] as number)) continue;
    for (const subtable of lookup.subtables) {
      const effect = applyAt(view, lookup.type, subtable, buffer, place);
      if (effect === 'unknown') return false;
      if (effect === 'done') break;
    }
  }
  return true;
}

type Effect = 'none' | 'done' | 'unknown';

function applyAt(view: DataView, type: number, at: number, buffer: Buffer, place: number): Effect {
  if (type === CONTEXT || type === CHAINED) {
    const effect = contextTest(view, at, type === CHAINED)(buffer.ids, place);
    return effect === 'change' ? 'unknown' : effect === 'stop' ? 'done' : 'none';
  }
  const glyph = buffer.ids[place] as number;
  const index = coverageIndex(view, at + view.getUint16(at + 2), glyph);
  if (index < 0) return 'none';
  if (type === SINGLE) {
    buffer.ids[place] =
      view.getUint16(at) === 1
        ? (glyph + view.getInt16(at + 4)) & 0xffff
        : view.getUint16(at + 6 + index * 2);
    return 'done';
  }
  return type === LIGATURE ? ligate(view, at, index, buffer, place) : 'unknown';
}

function ligate(view: DataView, at: number, index: number, { ids, texts }: Buffer, place: number): Effect {
  const set = at + view.getUint16(at + 6 + index * 2);
  for (let i = 0; i < view.getUint16(set); i++) {
    const ligature = set + view.getUint16(set + 2 + i * 2);
    const length = view.getUint16(ligature + 2);
    if (place + length > ids.length) continue;
    let matching = 1;
    while (matching < length && view.getUint16(ligature + 2 + matching * 2) === ids[place + matching])
      matching++;
    if (matching < length) continue;
    ids.splice(place, length, view.getUint16(ligature));
    texts.splice(place, length, texts.slice(place, place + length).join(''));
    return 'done';
  }
  return 'none';
}

/** Calls back for each glyph that begins a ligature of letters: one that no mark is part of. */
export function forEachLigatureStart(
  view: DataView,
  at: number,
  marks: Uint8Array,
  visit: (glyph: number) => void,
): void {
  let index = 0;
  forEachCovered(view, at + view.getUint16(at + 2), (glyph) => {
    const set = at + view.getUint16(at + 6 + index++ * 2);
    for (let i = 0; i < view.getUint16(set); i++) {
      const ligature = set + view.getUint16(set + 2 + i * 2);
      const length = view.getUint16(ligature + 2);
      let letters = 1;
      while (letters < length && marks[view.getUint16(ligature + 2 + letters * 2)] !== 1) letters++;
      if (letters < length) continue;
      visit(glyph);
      return;
    }
  });
}
