export { checkAudiences } from './check-audiences.ts';
export type { CompiledTemplate } from './compiled.ts';
export { templateNames } from './folders.ts';
export { type LoadOptions, loadTemplate, openTemplate } from './load.ts';
export { nearest } from './nearest.ts';
export { resolveTemplate } from './resolve.ts';
export * from './types.ts';
