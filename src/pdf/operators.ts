/** Numbers, strings and colours as content streams write them (ISO 32000-1, 7.3). */
import type { Colour } from '../config/index.ts';

/** A number with at most three decimals, never with an exponent. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  if (Number.isInteger(rounded)) return rounded === 0 ? '0' : String(rounded);
  // Below 0.001 nothing is left to round, so that no exponent can come.
  return String(rounded);
}

/** '#RRGGBB' as three components of DeviceRGB. */
export function rgb(colour: Colour): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => num(part / 255)).join(' ');
}

/** A text string in hexadecimal, UTF-16BE with byte order mark. */
export function hexText(text: string): string {
  return `<feff${utf16Hex(text)}>`;
}

/** Text with half surrogates, which stand for nothing, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** UTF-16BE code units in hexadecimal; half surrogates become U+FFFD. */
export function utf16Hex(text: string): string {
  const whole = wellFormed(text);
  let hex = '';
  for (let i = 0; i < whole.length; i++) hex += hex4(whole.charCodeAt(i));
  return hex;
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
