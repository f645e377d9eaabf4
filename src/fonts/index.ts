export { openFonts } from './open.ts';
export * from './types.ts';
