export { chooseAudiences } from './choose-audiences.ts';
export { compileTemplate, templateJsonSchemas } from './compile.ts';
export type { CompiledTemplate } from './compiled.ts';
export { templateNames } from './folders.ts';
export { type LoadOptions, loadTemplate, openTemplate } from './load.ts';
export { nearest } from './nearest.ts';
export { openProjects, type ProjectFlags, resolveProject, resolveProjects } from './project.ts';
export { resolveTemplate } from './resolve.ts';
export * from './types.ts';
