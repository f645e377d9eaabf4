/** Where words may be hyphenated, by language. */
export type { Hyphenator } from './hyphenator.ts';
export { hyphenate, openHyphenation } from './open.ts';
