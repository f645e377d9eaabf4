export { layOut } from './lay-out.ts';
export { pagesOfPlaces } from './page-numbers.ts';
export { transcript } from './transcript.ts';
export * from './types.ts';
