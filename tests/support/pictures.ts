/** Pages as pictures, small ones, and how far two of them are apart. */
import type { Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pixels from the top left, four bytes each: red, green, blue, and 255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Dots per inch: a line of text is some ten pixels high. */
const DPI = 50;
/** Between two shades of a colour that are stored; sixteen shades are enough to see a fault and halve the file. */
const STEP = 17;

interface CanvasFactory {
  readonly create: (width: number, height: number) => { readonly canvas: Canvas };
}

/**
 * Pages of a PDF by their numbers, from 1. With `finer` they are drawn so many times as large and then made smaller,
 * which gives the same page with other edges.
 */
export async function picturesOf(
  bytes: Uint8Array,
  numbers: readonly number[],
  finer = 1,
): Promise<Picture[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const factory = document.canvasFactory as CanvasFactory;
  const pictures: Picture[] = [];
  for (const number of numbers) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: (DPI / 72) * finer });
    // The reader's own: paths of one copy of the canvas library cannot be drawn by another.
    const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const smaller = reduced({ width, height, data: new Uint8Array(data) }, finer);
    pictures.push({ ...smaller, data: smaller.data.map((shade) => Math.round(shade / STEP) * STEP) });
  }
  await document.destroy();
  return pictures;
}

/** A picture of which each pixel is the mean of a square of pixels, so many wide. */
function reduced({ width, height, data }: Picture, side: number): Picture {
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const small = new Uint8Array(across * down * 4);
  for (let at = 0; at < small.length; at++) {
    const [channel, x, y] = [at % 4, (at >> 2) % across, Math.floor((at >> 2) / across)];
    let sum = 0;
    for (let i = 0; i < side * side; i++) {
      const [u, v] = [x * side + (i % side), y * side + Math.floor(i / side)];
      sum += u < width && v < height ? data[(v * width + u) * 4 + channel]! : 255;
    }
    small[at] = Math.round(sum / (side * side));
  }
  return { width: across, height: down, data: small };
}

/** What pixels may differ by in colour, from 0 to 1: the edges of letters are drawn by another library now and then. */
const THRESHOLD = 0.18;
/** Side of the square in which differing pixels are counted, so that a short word counts as much as a long page. */
const WINDOW = 12;

/** Most pixels that differ in any square of {@link WINDOW}: 0 for pictures that look the same. Infinite if the sizes differ. */
export function differenceOf(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  return pixelmatch(one.data, other.data, null, one.width, one.height, {
    threshold: THRESHOLD,
    includeAA: true,
    windowSize: WINDOW,
  });
}

/** A picture as PNG, without transparency. */
export function toPng({ width, height, data }: Picture): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** A PNG file as picture. */
export function fromPng(bytes: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, data: new Uint8Array(data) };
}
