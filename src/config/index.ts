export { chooseAudiences } from './choose-audiences.ts';
export { compileTemplate, templateJsonSchemas } from './compile.ts';
export type { CompiledTemplate } from './compiled.ts';
export {
  findExample,
  findSpecimen,
  findTemplate,
  installedTemplates,
  templateNames,
  templatesFolder,
} from './folders.ts';
export { type Linted, lintTemplate } from './lint.ts';
export { type LoadOptions, loadTemplate, openTemplate } from './load.ts';
export { nearest } from './nearest.ts';
export { openProjects, type ProjectFlags, resolveProject, resolveProjects } from './project.ts';
export { resolveTemplate } from './resolve.ts';
export {
  type ShowOptions,
  showSettings,
  showTemplate,
  summarise,
  type TemplateSummary,
  templateFolders,
} from './show.ts';
export { type BriefStart, briefStarter, templateStarter } from './starters.ts';
export * from './types.ts';
