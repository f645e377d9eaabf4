/** Pictures of a report: found inside its folder, checked, bounded. Nothing is fetched from a network. */
export { loadImages } from './load-images.ts';
export type { ImageAsset, ImageStore } from './types.ts';
