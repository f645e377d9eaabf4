/** Hyphenation by F. M. Liang's method ("Word Hy-phen-a-tion by Com-put-er", Stanford, 1983) over a compiled trie. */
import { MAGIC } from './compile.ts';

/** Offsets (code units, ascending) at which a word may be hyphenated, at least two letters from either end. */
export type Hyphenator = (word: string) => readonly number[];

const FULL_STOP = 46;
/** Shorter words are left whole, as in the package. */
const SHORTEST = 5;
const NONE: readonly number[] = [];

/** A hyphenator over compiled patterns (see `compilePatterns` for their form). Throws a RangeError for other data. */
export function hyphenatorOf(data: Uint16Array): Hyphenator {
  if (data[0] !== MAGIC) throw new RangeError('Not compiled hyphenation patterns');
  const n = data[1]!;
  const m = data[2]!;
  const letters = data.subarray(4, 4 + n);
  const first = data.subarray(4 + n, 5 + 2 * n);
  const levelNumbers = data.subarray(5 + 2 * n, 5 + 3 * n);
  const offsets = data.subarray(5 + 3 * n, 6 + 3 * n + m);
  const levels = data.subarray(6 + 3 * n + m, data.length - data[3]!);
  const exceptions = readExceptions(data.subarray(data.length - data[3]!));

  const child = (node: number, letter: number): number => {
    let low = first[node]!;
    let high = first[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = letters[middle]!;
      if (found === letter) return middle;
      if (found < letter) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };

  return (word) => {
    const lower = word.toLowerCase();
    const known = exceptions.get(lower);
    if (known) return known;
    const { length } = lower;
    if (length < SHORTEST || length !== word.length) return NONE;
    const values = new Uint8Array(length + 2);
    // Patterns are matched in ".word.": offset -1 is the full stop before the word.
    for (let start = -1; start < length - 1; start++) {
      let node = 0;
      for (let i = start; i <= length; i++) {
        node = child(node, i < 0 || i === length ? FULL_STOP : lower.charCodeAt(i));
        if (node < 0) break;
        const number = levelNumbers[node]!;
        if (number === 0) continue;
        const from = offsets[number - 1]!;
        const to = offsets[number]!;
        // Levels of a pattern with a full stop in front count from the first letter.
        for (let k = from, at = Math.max(start, 0); k < to; k++, at++)
          if (levels[k]! > values[at]!) values[at] = levels[k]!;
      }
    }
    const points: number[] = [];
    for (let at = 2; at <= length - 2; at++) if ((values[at]! & 1) === 1) points.push(at);
    return points;
  };
}

function readExceptions(units: Uint16Array): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (let i = 0; i < units.length; ) {
    const length = units[i++]!;
    const word = String.fromCharCode(...units.subarray(i, i + length));
    i += length;
    const count = units[i++]!;
    found.set(word, [...units.subarray(i, i + count)]);
    i += count;
  }
  return found;
}
