/** Glyphs of several pieces as one row. */
import type { Glyphs } from '../../fonts/index.ts';

/**
 * Joins glyphs that stand one after the other. A long brief keeps every line until it is painted, so a line only names the
 * glyphs of its words, which the face keeps shaped and all lines share; each array is made when it is read.
 */
export function joinGlyphs(parts: readonly Glyphs[]): Glyphs {
  if (parts.length === 1) return parts[0]!;
  let width = 0;
  let moved = false;
  for (const part of parts) {
    width += part.width;
    moved ||= part.offsets !== undefined;
  }
  const joined = new Joined(parts, width);
  return moved ? { ...arraysOf(joined), width, offsets: offsetsOf(parts) } : joined;
}

/** A class, because getters of its prototype take no memory in each line. */
class Joined implements Glyphs {
  readonly width: number;
  readonly #parts: readonly Glyphs[];
  constructor(parts: readonly Glyphs[], width: number) {
    this.#parts = parts;
    this.width = width;
  }
  get ids(): readonly number[] {
    return rowOf(this.#parts, (part) => part.ids);
  }
  get advances(): readonly number[] {
    return rowOf(this.#parts, (part) => part.advances);
  }
  get texts(): readonly string[] {
    return rowOf(this.#parts, (part) => part.texts);
  }
}

const arraysOf = ({ ids, advances, texts }: Glyphs) => ({ ids, advances, texts });

function rowOf<Value>(parts: readonly Glyphs[], read: (part: Glyphs) => readonly Value[]): readonly Value[] {
  const row: Value[] = [];
  for (const part of parts) for (const value of read(part)) row.push(value);
  return row;
}

function offsetsOf(parts: readonly Glyphs[]): readonly (readonly [number, number])[] {
  return parts.flatMap((part) => part.offsets ?? part.ids.map(() => [0, 0] as const));
}
