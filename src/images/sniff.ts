/** What the first bytes of a picture say. */
export interface ImageHeader {
  readonly format: 'png' | 'jpeg';
  /** Pixels, turned as the file says (EXIF orientation is not applied by either writer). */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch across, when the file says so. */
  readonly dpi?: number;
}

/**
 * Recognises PNG (ISO/IEC 15948) and JPEG (ITU T.81) by their own structure, never by name, and reads the size.
 *
 * @returns `undefined` when the bytes are neither, are cut off, or say a size of zero
 */
export function sniff(bytes: Uint8Array): ImageHeader | undefined {
  const header = png(bytes) ?? jpeg(bytes);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IEND = [0x49, 0x45, 0x4e, 0x44];

function png(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 45 || !PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  if (!IEND.every((byte, at) => bytes[bytes.length - 8 + at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dpi = pngDensity(bytes, view);
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), ...(dpi ? { dpi } : {}) };
}

/** The pHYs chunk in front of the picture data, when its unit is the metre (ISO/IEC 15948, 11.3.5.3). */
function pngDensity(bytes: Uint8Array, view: DataView): number | undefined {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') return undefined;
    if (type === 'pHYs' && at + 17 <= bytes.length) {
      return bytes[at + 16] === 1 ? Math.round(view.getUint32(at + 8) * 0.0254) : undefined;
    }
  }
  return undefined;
}

function jpeg(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 20 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  if (!endsWithEndOfImage(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let dpi: number | undefined;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // fill byte
    } else if (isStartOfFrame(marker)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return { format: 'jpeg', ...size, ...(dpi ? { dpi } : {}) };
    } else {
      if (marker === 0xe0) dpi = jfifDensity(bytes, view, at) ?? dpi;
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

/** Density of a JFIF header (T.871, 10.1): units 1 = to the inch, 2 = to the centimetre. */
function jfifDensity(bytes: Uint8Array, view: DataView, at: number): number | undefined {
  if (at + 16 > bytes.length || String.fromCharCode(...bytes.subarray(at + 4, at + 8)) !== 'JFIF')
    return undefined;
  const density = view.getUint16(at + 12);
  const unit = bytes[at + 11];
  return unit === 1 ? density : unit === 2 ? Math.round(density * 2.54) : undefined;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC); T.81, table B.1. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Some writers pad after the end marker; a cut-off file has none in its last bytes. */
function endsWithEndOfImage(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 1024); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
