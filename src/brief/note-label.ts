import type { NotePolicy } from '../config/index.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'],
  [5, 'v'], [4, 'iv'], [1, 'i'],
]; // biome-ignore format: one look

/**
 * A note's number as printed.
 *
 * @param number from 1
 * @returns '27'; 'aa' (a to z, then aa to az); 'xxvii'; '‡‡' (the policy's marks, doubled, tripled, … after the last)
 */
export function noteLabel(
  number: number,
  { numbering, marks }: Pick<NotePolicy, 'numbering' | 'marks'>,
): string {
  switch (numbering) {
    case 'decimal':
      return String(number);
    case 'letters':
      return letters(number);
    case 'roman':
      return roman(number);
    case 'symbols':
      return marks[(number - 1) % marks.length]!.repeat(Math.ceil(number / marks.length));
  }
}

function letters(number: number): string {
  let label = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  }
  return label;
}

function roman(number: number): string {
  let label = '';
  let rest = number;
  for (const [value, sign] of ROMAN) {
    label += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return label;
}
