/** Where words may be hyphenated, by language. */
export { type Exceptions, hyphenateWith } from './exceptions.ts';
export type { Hyphenator } from './hyphenator.ts';
export { hyphenate, openHyphenation } from './open.ts';
