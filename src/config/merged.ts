import { chooseAmong } from './choose-audiences.ts';
import { isContractKey } from './contract.ts';
import { parseOrigin } from './origin.ts';
import { readTemplate } from './read-template.ts';
import { type MapTree, overlay, treeAt, treeOf } from './tree.ts';
import type { BriefProject } from './types.ts';

type Override = BriefProject['overrides'][number];

/**
 * A template's folders as one tree, `extends` and overrides laid over; not checked yet.
 *
 * @throws BriefwrightError exit 2, as `readTemplate`; `audience-unknown` for a key of an audience that is not there
 */
export async function readMerged(
  nameOrFolder: string,
  overrides: readonly Override[],
  origin?: string,
): Promise<{ name: string; tree: MapTree }> {
  const { name, tree } = await readTemplate(nameOrFolder, origin === undefined ? {} : parseOrigin(origin));
  return { name, tree: overrides.reduce((under, one) => override(under, one, name), tree) };
}

function override(tree: MapTree, { key, value, origin }: Override, name: string): MapTree {
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
