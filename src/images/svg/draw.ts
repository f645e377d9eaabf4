/** SVG pictures drawn by resvg, which is loaded only when a report holds one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import type { ImageAsset, ImageStore } from '../types.ts';
import { readDrawing } from './drawing.ts';
import { type Families, withFamilies } from './families.ts';

/** The faces for text in pictures: files, and the names of the families for text that asks for faces we lack. */
export interface PictureFonts extends Families {
  readonly files: readonly Uint8Array[];
}

/** Pixels of a picture's longer side when it is turned into pixels: 300 to the inch on a page's width. */
const MOST_SIDE = 2400;
const LEAST_SIDE = 1200;
/** Widest and highest picture, CSS pixels. */
const LONGEST = 20_000;

/**
 * Draws the SVG pictures of a store: gives them their size, their outlines for PDF and pixels on demand. One that cannot be
 * drawn is left out, with an `image-invalid`. A store without any is given back as it is, and nothing is loaded.
 */
export async function drawSvgs(store: ImageStore, fonts: () => PictureFonts): Promise<ImageStore> {
  const pictures = [...store.images.values()].filter(({ format }) => format === 'svg');
  if (pictures.length === 0) return store;
  const Resvg = await loadResvg();
  const families = fonts();
  const { files, sans, serif } = families;
  const images = new Map(store.images);
  const messages: Diagnostic[] = [...store.messages];
  const font = {
    fontBuffers: [...files],
    defaultFontFamily: sans,
    sansSerifFamily: sans,
    serifFamily: serif,
    monospaceFamily: sans,
    cursiveFamily: serif,
    fantasyFamily: sans,
  };
  for (const asset of pictures) {
    try {
      images.set(asset.url, drawn(asset, Resvg, font, families));
    } catch (error) {
      images.delete(asset.url);
      const what = error instanceof Error ? error.message : String(error);
      messages.push(
        diagnostic(
          'image-invalid',
          `The picture ${asset.url} cannot be drawn: ${what.slice(0, 120)}`,
          'Save it again as SVG, or as PNG',
          asset.where ?? {},
        ),
      );
    }
  }
  return { images, messages };
}

type ResvgClass = typeof import('@resvg/resvg-wasm').Resvg;

function drawn(asset: ImageAsset, Resvg: ResvgClass, font: object, families: Families): ImageAsset {
  const svg = withFamilies(new TextDecoder().decode(asset.bytes), families);
  const picture = new Resvg(svg, { font: font as never });
  const { width, height } = picture;
  if (!(width > 0 && height > 0 && width <= LONGEST && height <= LONGEST)) {
    picture.free();
    throw new Error(`its size is ${width} × ${height}`);
  }
  const drawing = readDrawing(picture.toString(), width, height);
  picture.free();
  let pixels: Uint8Array | undefined;
  const png = (): Uint8Array => {
    if (pixels) return pixels;
    const side = Math.min(MOST_SIDE, Math.max(LEAST_SIDE, (Math.max(width, height) * 300) / 96));
    const fitTo = {
      mode: width >= height ? ('width' as const) : ('height' as const),
      value: Math.round(side),
    };
    const again = new Resvg(svg, { font: font as never, fitTo });
    const rendered = again.render();
    pixels = rendered.asPng();
    rendered.free();
    again.free();
    return pixels;
  };
  return { ...asset, width, height, png, ...(drawing ? { drawing } : {}) };
}

let loading: Promise<ResvgClass> | undefined;

function loadResvg(): Promise<ResvgClass> {
  loading ??= (async () => {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return Resvg;
  })();
  return loading;
}
