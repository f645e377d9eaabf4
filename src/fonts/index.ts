export { faceFiles } from './face-files.ts';
export { openFonts } from './open.ts';
export * from './types.ts';
