import type { CompiledTemplate } from './compiled.ts';
import type { JsonSchema, SchemaName } from './schema/json-schema.ts';

/**
 * A shipped template as the bundle carries it: read, merged, checked, plain JSON with every sheet, scale and
 * language in it. See `precompiled.ts`.
 *
 * @throws BriefwrightError as `loadTemplate`; Error if the template has a logo or fonts in its folder, whose paths
 *   would not hold on another machine
 */
export async function compileTemplate(name: string): Promise<CompiledTemplate> {
  const { readChecked } = await import('./read-checked.ts');
  const compiled = await readChecked(name, []);
  const files = Object.values(compiled.faces).some((family) => family.package === undefined);
  if (compiled.logo !== undefined || files) {
    throw new Error(`The template ${name} has files of its own and cannot be precompiled`);
  }
  return compiled;
}

/** JSON Schemas (draft 7) of the files that people write, by name; see `schema/json-schema.ts`. */
export async function templateJsonSchemas(): Promise<Record<SchemaName, JsonSchema>> {
  const { jsonSchemas } = await import('./schema/json-schema.ts');
  return jsonSchemas();
}
