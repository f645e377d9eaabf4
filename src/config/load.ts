import { chooseAudiences } from './choose-audiences.ts';
import type { CompiledTemplate } from './compiled.ts';
import { isContract, setContract } from './contract.ts';
import { parseOrigin } from './origin.ts';
import { withConflicts } from './policy-conflicts.ts';
import precompiled from './precompiled.ts';
import { resolveTemplate } from './resolve.ts';
import type { BriefProject, PageSize, Scale, Template } from './types.ts';

/** Template keys set for one brief or one call, nearest last. */
export type Overrides = BriefProject['overrides'];

/** What a template is wanted for. */
export interface LoadOptions {
  /** Over everything else, overrides too. */
  readonly size?: PageSize;
  readonly scale?: Scale;
  /** BCP 47; absent = 'en'. Labels come in the closest language that the template has. */
  readonly language?: string;
  readonly overrides?: Overrides;
  /** The audience it is for: its own page size, scale, notes and links then stand over the template's. */
  readonly audience?: string;
}

/**
 * A template ready for the other rooms: read, checked, `extends` and overrides laid over, units in points, frozen.
 * Defaults < template < audience < overrides in their order < options.
 *
 * @param nameOrFolder a shipped name, or the path of a template's folder
 * @throws BriefwrightError exit 2: `template-unknown`, `template-invalid`, `config-key-unknown`, `config-invalid`,
 *   `audience-unknown`
 */
export async function loadTemplate(nameOrFolder: string, options: LoadOptions = {}): Promise<Template> {
  const { overrides = [], ...pick } = options;
  const compiled = await openTemplate(nameOrFolder, overrides);
  if (pick.audience !== undefined) chooseAudiences(compiled, { audiences: [pick.audience] });
  return resolveTemplate(compiled, pick);
}

/**
 * The first half of {@link loadTemplate}: everything but the pick of sheet, scale, language and audience, for
 * callers who want several of them. Shipped templates come precompiled in the bundle; then, and if only contract
 * keys are overridden, neither yaml nor zod is loaded.
 *
 * @param origin where the template was named (`--template`), for `template-unknown`
 */
export async function openTemplate(
  nameOrFolder: string,
  overrides: Overrides = [],
  origin?: string,
): Promise<CompiledTemplate> {
  const ready =
    precompiled && Object.hasOwn(precompiled, nameOrFolder) ? precompiled[nameOrFolder] : undefined;
  if (ready && overrides.every(isContract)) {
    return withConflicts(setContract(ready, overrides), (path) => {
      const last = overrides.findLast(({ key }) => path.join('.').endsWith(key));
      return last && parseOrigin(last.origin);
    });
  }
  const { readChecked } = await import('./read-checked.ts');
  return readChecked(nameOrFolder, overrides, origin);
}
