/** What codes stand for, so that text can be searched, copied and read aloud (ISO 32000-1, 9.10.3). */
import { hex4, utf16Hex } from './operators.ts';

/** Codes of one range share their first byte. */
const RANGE = 256;

/** A ToUnicode CMap: code n stands for `texts[n]`; code 0 is never shown and left out. */
export function toUnicode(texts: readonly string[]): Uint8Array {
  const ranges: string[] = [];
  for (let start = 0; start < texts.length; start += RANGE) {
    const from = Math.max(start, 1);
    const part = texts.slice(from, start + RANGE);
    if (part.length === 0) continue;
    const values = part.map((text) => `<${utf16Hex(allowed(text))}>`).join(' ');
    ranges.push(`<${hex4(from)}> <${hex4(from + part.length - 1)}> [${values}]`);
  }
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <ffff>',
      'endcodespacerange',
      ...blocks(ranges),
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n'),
    'latin1',
  );
}

/** A block holds at most 100 ranges. */
function blocks(ranges: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < ranges.length; at += 100) {
    const block = ranges.slice(at, at + 100);
    lines.push(`${block.length} beginbfrange`, ...block, 'endbfrange');
  }
  return lines;
}

/** PDF/A-2 (6.2.11.7.2) wants a value for each code, and none of U+0000, U+FEFF and U+FFFE. */
function allowed(text: string): string {
  if (text === '') return '\u200b';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is one of the forbidden values.
  return text.replace(/[\u0000\ufeff\ufffe]/g, '') || '\ufffd';
}
