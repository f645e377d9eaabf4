import type { Position } from 'unist';
import type { Diagnostic } from '../diagnostics.ts';
import type { Drawing } from './svg/drawing.ts';

export type { Drawing };

/** A picture of the report, opened and checked. Bytes are the file's own. */
export interface ImageAsset {
  readonly url: string;
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Pixels; of an SVG CSS pixels, 0 until it is drawn. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch, when the file says so. */
  readonly dpi?: number;
  /** The file's own; of an SVG what is left when scripts and references to other files are taken out. */
  readonly bytes: Uint8Array;
  /** An SVG's outlines, where paths can say all of it. */
  readonly drawing?: Drawing;
  /** An SVG as PNG, made at the first call. */
  readonly png?: () => Uint8Array;
  /** Where the report names an SVG, for messages of its drawing. */
  readonly where?: { readonly file: string; readonly place?: Position };
}
/** Pictures by the url that the report gives; those that could not be opened are missing, with a message. */
export interface ImageStore {
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly messages: readonly Diagnostic[];
}
