import type { CompiledTemplate } from './compiled.ts';

/**
 * Templates read, merged and checked at build time, by name. From source there are none and templates are read
 * from their folders; the bundler replaces this module by one whose default export holds `default`
 * (`compileTemplate('default')`), so that a run without a template of its own loads neither yaml nor zod.
 */
const precompiled: Readonly<Record<string, CompiledTemplate>> | undefined = undefined as
  | Readonly<Record<string, CompiledTemplate>>
  | undefined;

export default precompiled;
