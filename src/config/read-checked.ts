import { checked } from './check.ts';
import { checkLook } from './check-look.ts';
import type { CompiledTemplate } from './compiled.ts';
import { isContractKey } from './contract.ts';
import type { Overrides } from './load.ts';
import { parseOrigin } from './origin.ts';
import { readTemplate } from './read-template.ts';
import { wholeTemplate } from './schema/template.ts';
import { type MapTree, overlay, treeAt, treeOf } from './tree.ts';

/**
 * Reads a template's folders, lays the overrides over and checks the whole.
 *
 * @throws BriefwrightError exit 2, as `loadTemplate`
 */
export async function readChecked(nameOrFolder: string, overrides: Overrides): Promise<CompiledTemplate> {
  const { name, tree } = await readTemplate(nameOrFolder);
  const whole = overrides.reduce(override, tree);
  const compiled = { ...checked(wholeTemplate, whole), name } as CompiledTemplate;
  checkLook(compiled, whole);
  return compiled;
}

function override(tree: MapTree, { key, value, origin }: Overrides[number]): MapTree {
  const leaf = treeOf(value, parseOrigin(origin));
  const path = key.split('.');
  const own = overlay(tree, treeAt(path, leaf)) as MapTree;
  const audiences = own.entries.get('audiences')?.value;
  if (!isContractKey(key) || audiences?.kind !== 'map') return own;
  return [...audiences.entries.keys()].reduce(
    (result, name) => overlay(result, treeAt(['audiences', name, ...path], leaf)) as MapTree,
    own,
  );
}
