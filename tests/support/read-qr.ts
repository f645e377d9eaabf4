/**
 * A small reader of QR codes (ISO/IEC 18004) for tests: byte mode, versions 1 to 3 at level M (one block), no correction of
 * errors. It shares no code with the maker.
 */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** The text of a code; rows from the top, `1` = dark. Throws for codes that it cannot read. */
export function readQr(modules: readonly string[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  if (version < 1 || version > 3) throw new Error(`version ${version}`);
  // Format: columns 0 to 5, 7 and 8 of row 8 hold its first bits, masked with 101010000010010.
  const format = [0, 1, 2, 3, 4].map((column) => Number(modules[8]![column]));
  const word = format.reduce((sum, bit) => sum * 2 + bit, 0) ^ 0b10101;
  if (word >> 3 !== 0b00) throw new Error('not level M');
  const mask = MASKS[word & 7]!;
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isPattern(row, column, size, version))
          bits.push(Number(modules[row]![column]) ^ (mask(row, column) ? 1 : 0));
    }
    up = !up;
  }
  const take = (count: number): number => bits.splice(0, count).reduce((sum, bit) => sum * 2 + bit, 0);
  const bytes: number[] = [];
  for (let mode = take(4); mode !== 0; mode = take(4)) {
    if (mode === 4) for (let left = take(8); left > 0; left -= 1) bytes.push(take(8));
    else if (mode === 1) for (const digit of digits(take(10), take)) bytes.push(digit);
    else if (mode === 2) for (const sign of alphanumeric(take(9), take)) bytes.push(sign);
    else throw new Error(`mode ${mode}`);
    if (bits.length < 4) break;
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
}

function digits(count: number, take: (bits: number) => number): number[] {
  const text: string[] = [];
  for (let left = count; left > 0; left -= 3)
    text.push(String(take(left >= 3 ? 10 : left === 2 ? 7 : 4)).padStart(Math.min(3, left), '0'));
  return [...text.join('')].map((sign) => sign.charCodeAt(0));
}

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
function alphanumeric(count: number, take: (bits: number) => number): number[] {
  const text: string[] = [];
  for (let left = count; left > 0; left -= 2) {
    const value = take(left >= 2 ? 11 : 6);
    text.push(left >= 2 ? SIGNS[Math.floor(value / 45)]! + SIGNS[value % 45]! : SIGNS[value]!);
  }
  return [...text.join('')].map((sign) => sign.charCodeAt(0));
}

/** Finders with their white and the format beside them, timing lines, the alignment pattern. */
function isPattern(row: number, column: number, size: number, version: number): boolean {
  if (row === 6 || column === 6) return true;
  if (row < 9 && (column < 9 || column >= size - 8)) return true;
  if (row >= size - 8 && column < 9) return true;
  const middle = size - 7;
  return version > 1 && Math.abs(row - middle) <= 2 && Math.abs(column - middle) <= 2;
}
