import { readdirSync } from 'node:fs';
import path from 'node:path';
import { anchorPaths } from './anchor-paths.ts';
import { findTemplate, isFolder, TEMPLATE_FILE } from './folders.ts';
import { displayPath, type Origin } from './origin.ts';
import { codeOf, configError, readYaml } from './read-yaml.ts';
import { type Entry, emptyMap, type MapTree, overlay, type Tree, valueAt } from './tree.ts';

/** Longer chains of `extends` than this are a mistake. */
const LONGEST_CHAIN = 16;

/** The version of the template format that is read. */
const API_VERSION = 1;

/** Where the files of audiences and strings lie in a template's folder; the file's name is the key. */
const FOLDERS = ['audiences', 'strings'] as const;

/**
 * Reads a template's folder and what it extends into one tree: `template.yaml` at the root, one entry for each file
 * under `audiences` and `strings`. The folder lies over what it extends, file by file, key by key.
 *
 * @param nameOrFolder a shipped name or a folder
 * @param origin where it was named
 * @throws BriefwrightError exit 2: `template-unknown`; `template-invalid` for a folder or file that cannot be read,
 *   broken YAML, a loop of `extends`, a path that leaves the folder
 */
export async function readTemplate(
  nameOrFolder: string,
  origin: Origin = {},
): Promise<{ name: string; tree: MapTree }> {
  const folder = findTemplate(nameOrFolder, '', origin);
  return { name: path.basename(folder), tree: await readChain(folder, []) };
}

async function readChain(folder: string, above: readonly string[], origin: Origin = {}): Promise<MapTree> {
  const chain = [...above, folder];
  if (above.includes(folder) || chain.length > LONGEST_CHAIN) {
    throw configError(
      'template-invalid',
      `The templates extend each other in a circle: ${chain.map(displayPath).join(' → ')}`,
      'Take one `extends` out of the circle',
      origin,
    );
  }
  const own = await readFolder(folder);
  const base = valueAt(own, ['extends']);
  if (base?.kind !== 'scalar' || typeof base.value !== 'string') return own;
  const below = await readChain(findTemplate(base.value, folder, base.origin), chain, base.origin);
  return overlay(below, own) as MapTree;
}

/**
 * A template's own folder as a tree, without what it extends.
 *
 * @param folder absolute path
 * @throws BriefwrightError exit 2, as {@link readTemplate}
 */
export async function readFolder(folder: string): Promise<MapTree> {
  if (!isFolder(folder)) {
    throw configError(
      'template-invalid',
      'A template is a folder, and this is not one',
      `Give the folder that holds ${TEMPLATE_FILE}`,
      { file: folder },
    );
  }
  const root = await readFile(path.join(folder, TEMPLATE_FILE));
  refuseLaterVersion(root);
  refuseInlineFolders(root);
  const entries = new Map<string, Entry>(anchorPaths(root, folder).entries);
  for (const name of FOLDERS) {
    const value = await readFiles(path.join(folder, name));
    if (value) entries.set(name, { key: value.origin, value });
  }
  return { ...root, entries };
}

/** Files of a later format may hold keys that are unknown here; better say so than complain about each. */
function refuseLaterVersion(root: MapTree): void {
  const version = root.entries.get('apiVersion')?.value;
  if (version?.kind !== 'scalar' || typeof version.value !== 'number' || version.value <= API_VERSION) return;
  throw configError(
    'template-invalid',
    `The template is written for version ${version.value} of the format; this program reads version ${API_VERSION}`,
    'Install a newer briefwright, or write the template for the older version',
    version.origin,
  );
}

/** Audiences and strings have files of their own, so that they can be inherited and replaced one by one. */
function refuseInlineFolders(root: MapTree): void {
  for (const name of FOLDERS) {
    const entry = root.entries.get(name);
    if (!entry) continue;
    throw configError(
      'config-key-unknown',
      `“${name}” is not a key of ${TEMPLATE_FILE}`,
      `Write one file for each into the folder ${name}/`,
      entry.key,
    );
  }
}

async function readFiles(folder: string): Promise<Tree | undefined> {
  if (!isFolder(folder)) return undefined;
  const files = list(folder).filter((file) => file.endsWith('.yaml'));
  const entries = new Map<string, Entry>();
  for (const file of files.sort()) {
    const value = await readFile(path.join(folder, file));
    entries.set(path.basename(file, '.yaml'), { key: value.origin, value });
  }
  return { ...emptyMap({ file: folder }), entries };
}

async function readFile(file: string): Promise<MapTree> {
  const tree = await readYaml(file, 'template-invalid');
  if (tree.kind === 'map') return tree;
  throw configError('template-invalid', 'The file must hold keys with values', 'Write “key: value” lines', {
    file,
  });
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw configError(
      'template-invalid',
      `The folder cannot be read (${codeOf(error)})`,
      'Give yourself the right to read it',
      { file: folder },
    );
  }
}
