/**
 * The copy desk: a Markdown report in, a `Report` out. Everything here is synchronous and pure; the same text gives the
 * same report on any machine.
 */

export { BLOCK_HOLDERS } from './directives/take-directives.ts';
export { headingAnchors } from './heading-anchors.ts';
export { inlineText, sliceInline } from './inline.ts';
export { readReport } from './read.ts';
export { sentencesOf } from './sentences.ts';
export { sourcesOf } from './sources.ts';
export * from './types.ts';
export { countWords } from './words.ts';
