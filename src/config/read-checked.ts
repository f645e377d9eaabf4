import { checked } from './check.ts';
import { checkLook } from './check-look.ts';
import type { CompiledTemplate } from './compiled.ts';
import type { Overrides } from './load.ts';
import { readMerged } from './merged.ts';
import { withConflicts } from './policy-conflicts.ts';
import { wholeTemplate } from './schema/template.ts';
import { originAt } from './tree.ts';

/**
 * Reads a template's folders, lays the overrides over and checks the whole.
 *
 * @throws BriefwrightError exit 2, as `loadTemplate`
 */
export async function readChecked(
  nameOrFolder: string,
  overrides: Overrides,
  origin?: string,
): Promise<CompiledTemplate> {
  const { name, tree } = await readMerged(nameOrFolder, overrides, origin);
  const compiled = { ...checked(wholeTemplate, tree), name } as CompiledTemplate;
  checkLook(compiled, tree);
  return withConflicts(compiled, (path) => originAt(tree, path));
}
