import { realpathSync } from 'node:fs';
import path from 'node:path';
import { configError } from './read-yaml.ts';
import type { Entry, MapTree, ScalarTree, Tree } from './tree.ts';

/**
 * Makes the paths of a template's own files absolute (the logo; fonts of a family without a package), so that they
 * hold when another template inherits them.
 *
 * @param folder absolute path of the folder that the paths are relative to and must stay in
 * @throws BriefwrightError `template-invalid`, exit 2: a path that leaves the folder, by dots or by a link
 */
export function anchorPaths(root: MapTree, folder: string): MapTree {
  const entries = new Map(root.entries);
  const logo = entries.get('logo');
  if (logo) entries.set('logo', { ...logo, value: anchor(logo.value, folder) });
  const faces = entries.get('faces');
  if (faces?.value.kind === 'map')
    entries.set('faces', {
      ...faces,
      value: mapEntries(faces.value, (family) => anchorFamily(family, folder)),
    });
  return { ...root, entries };
}

function anchorFamily(family: Tree, folder: string): Tree {
  if (family.kind !== 'map') return family;
  if (family.entries.has('package')) {
    return mapEntries(family, (file) => inside(file, path.join(folder, 'package')) && file);
  }
  return mapEntries(family, (file) => anchor(file, folder));
}

const mapEntries = (map: MapTree, change: (value: Tree) => Tree): MapTree => ({
  ...map,
  entries: new Map(
    [...map.entries].map(([name, entry]): [string, Entry] => [
      name,
      { ...entry, value: change(entry.value) },
    ]),
  ),
});

function anchor(value: Tree, folder: string): Tree {
  if (!isText(value)) return value;
  inside(value, folder);
  return { ...value, value: path.resolve(folder, value.value) };
}

const isText = (value: Tree): value is ScalarTree & { value: string } =>
  value.kind === 'scalar' && typeof value.value === 'string';

/** Throws if a path leaves its folder; a file that is not there yet is judged by its path alone. */
function inside(value: Tree, folder: string): true {
  if (!isText(value)) return true;
  const target = path.resolve(folder, value.value);
  if (leaves(folder, target) || leaves(real(folder), real(target))) {
    throw configError(
      'template-invalid',
      `The path “${value.value}” leads out of the template’s folder`,
      'Put the file into the folder and write its path from there',
      value.origin,
    );
  }
  return true;
}

function leaves(folder: string, target: string): boolean {
  const way = path.relative(folder, target);
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
}

function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
