/** Pictures of a report: found inside its folder, checked, bounded. Nothing is fetched from a network. */
export { loadImages } from './load-images.ts';
export { drawSvgs, type PictureFonts } from './svg/draw.ts';
export type { Drawn, DrawnPath, Gradient, Matrix, Paint, Segment } from './svg/drawing.ts';
export type { Drawing, ImageAsset, ImageStore } from './types.ts';
