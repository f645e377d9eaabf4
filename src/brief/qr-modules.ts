import { create } from 'qrcode/lib/core/qrcode.js';

/** Longer addresses (bytes of UTF-8) make modules that a telephone does not read off paper: 61 to the side at level M. */
const LONGEST = 250;

/**
 * An address as a QR code (ISO/IEC 18004, error correction level M).
 *
 * @returns rows from the top, `1` = dark module; undefined for an address that is too long for a code of this size
 */
export function qrModules(address: string): readonly string[] | undefined {
  const bytes = new TextEncoder().encode(address);
  if (bytes.length === 0 || bytes.length > LONGEST) return undefined;
  const { data, size } = create(address, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) => data.slice(row * size, (row + 1) * size).join(''));
}
