import { checked } from './check.ts';
import { checkLook } from './check-look.ts';
import { chooseAmong } from './choose-audiences.ts';
import type { CompiledTemplate } from './compiled.ts';
import { isContractKey } from './contract.ts';
import type { Overrides } from './load.ts';
import { withNotYet } from './not-yet.ts';
import { parseOrigin } from './origin.ts';
import { readTemplate } from './read-template.ts';
import { wholeTemplate } from './schema/template.ts';
import { type MapTree, originAt, overlay, treeAt, treeOf } from './tree.ts';

/**
 * Reads a template's folders, lays the overrides over and checks the whole.
 *
 * @throws BriefwrightError exit 2, as `loadTemplate`
 */
export async function readChecked(nameOrFolder: string, overrides: Overrides): Promise<CompiledTemplate> {
  const { name, tree } = await readTemplate(nameOrFolder);
  const whole = overrides.reduce((under, one) => override(under, one, name), tree);
  const compiled = { ...checked(wholeTemplate, whole), name } as CompiledTemplate;
  checkLook(compiled, whole);
  return withNotYet(compiled, (path) => originAt(whole, path));
}

function override(tree: MapTree, { key, value, origin }: Overrides[number], name: string): MapTree {
  const leaf = treeOf(value, parseOrigin(origin));
  const path = key.split('.');
  const audiences = audienceNames(tree);
  if (path[0] === 'audiences' && path[1] !== undefined) {
    chooseAmong(name, audiences, { audiences: [path[1]], audiencesOrigin: origin });
  }
  const own = overlay(tree, treeAt(path, leaf)) as MapTree;
  if (!isContractKey(key)) return own;
  return audiences.reduce(
    (result, audience) => overlay(result, treeAt(['audiences', audience, ...path], leaf)) as MapTree,
    own,
  );
}

function audienceNames(tree: MapTree): string[] {
  const audiences = tree.entries.get('audiences')?.value;
  return audiences?.kind === 'map' ? [...audiences.entries.keys()] : [];
}
