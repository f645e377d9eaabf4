import type { Diagnostic } from '../diagnostics.ts';

/** A picture of the report, opened and checked. Bytes are the file's own. */
export interface ImageAsset {
  readonly url: string;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch, when the file says so. */
  readonly dpi?: number;
  readonly bytes: Uint8Array;
}
/** Pictures by the url that the report gives; those that could not be opened are missing, with a message. */
export interface ImageStore {
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly messages: readonly Diagnostic[];
}
