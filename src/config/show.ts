import path from 'node:path';
import { findTemplate, TEMPLATE_FILE, templatesFolder } from './folders.ts';
import { readMerged } from './merged.ts';
import { displayPath, type Origin } from './origin.ts';
import { readFolder } from './read-template.ts';
import { type MapTree, type Tree, valueAt } from './tree.ts';
import type { BriefProject } from './types.ts';

/** How settings are shown. */
export interface ShowOptions {
  /** What `extends` brings too; else the template's own keys. */
  readonly merged?: boolean;
  /** Behind each value the file and line that it comes from. */
  readonly origin?: boolean;
  /** Only what is under this dotted key. */
  readonly key?: string;
}

/**
 * A template's settings as YAML: its own files', or with all that it extends.
 *
 * @throws BriefwrightError exit 2, as `readTemplate`; `config-key-unknown` if there is nothing under `key`
 */
export async function showTemplate(nameOrFolder: string, options: ShowOptions = {}): Promise<string> {
  const tree = options.merged
    ? (await readMerged(nameOrFolder, [])).tree
    : await readFolder(findTemplate(nameOrFolder));
  return show(tree, options);
}

/**
 * The settings that a build of a brief would use, as YAML: template, what it extends, brief.yaml and `--set`, the
 * nearest to the brief on top.
 *
 * @throws BriefwrightError exit 2, as `loadTemplate`; `config-key-unknown` if there is nothing under `key`
 */
export async function showSettings(project: BriefProject, options: ShowOptions = {}): Promise<string> {
  const { readChecked } = await import('./read-checked.ts');
  const { template, overrides, templateOrigin } = project;
  await readChecked(template, overrides, templateOrigin);
  return show((await readMerged(template, overrides)).tree, options);
}

async function show(tree: MapTree, { key, origin = false }: ShowOptions): Promise<string> {
  const path = key?.split('.') ?? [];
  const part = valueAt(tree, path);
  if (!part) throw await nothingUnder(tree, path);
  const { formatTree } = await import('./format-tree.ts');
  return formatTree(part, path, origin ? originComment : undefined);
}

async function nothingUnder(tree: MapTree, path: readonly string[]) {
  const [{ nearest }, { configError }] = await Promise.all([
    import('./nearest.ts'),
    import('./read-yaml.ts'),
  ]);
  const known = path.map((_, length) => path.slice(0, length)).findLast((inner) => valueAt(tree, inner))!;
  const parent = valueAt(tree, known);
  const names = parent?.kind === 'map' ? [...parent.entries.keys()] : [];
  const close = nearest(path[known.length]!, names);
  const under = known.length === 0 ? '' : ` under “${known.join('.')}”`;
  return configError(
    'config-key-unknown',
    `There is no setting “${path[known.length]}”${under}`,
    close ? `Did you mean “${close}”?` : `There are ${names.join(', ') || 'none'}`,
    { label: '--key' },
  );
}

/** Places in shipped templates from their own folder on, all others from the current one. */
function originComment({ file, place, label }: Origin): string {
  if (file === undefined) return label ?? '';
  const shipped = path.relative(templatesFolder(), file);
  const name = shipped.startsWith('..') ? displayPath(file) : shipped.split(path.sep).join('/');
  return place ? `${name}:${place.line}` : name;
}

/** What `template list` tells of a template. */
export interface TemplateSummary {
  readonly name: string;
  readonly description: string;
  /** Absolute path. */
  readonly folder: string;
  readonly extends?: string;
  readonly audiences: readonly string[];
}

/**
 * What a person needs to choose a template.
 *
 * @throws BriefwrightError exit 2, as `readTemplate`
 */
export async function summarise(nameOrFolder: string): Promise<TemplateSummary> {
  const folder = findTemplate(nameOrFolder);
  const own = await readFolder(folder);
  const { tree } = await readMerged(nameOrFolder, []);
  const base = scalar(valueAt(own, ['extends']));
  const audiences = valueAt(tree, ['audiences']);
  return {
    name: nameOrFolder.includes(TEMPLATE_FILE) ? path.basename(folder) : nameOrFolder,
    description: scalar(valueAt(tree, ['description'])) ?? '',
    folder,
    ...(base === undefined ? {} : { extends: base }),
    audiences: audiences?.kind === 'map' ? [...audiences.entries.keys()] : [],
  };
}

const scalar = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' ? String(tree.value) : undefined;

/** Folders that a template and all that it extends are read from, but for those of shipped templates. */
export async function templateFolders(nameOrFolder: string): Promise<string[]> {
  const folders: string[] = [];
  let folder = findTemplate(nameOrFolder);
  // A circle of `extends` ends here too; a build says what is wrong with it.
  while (path.relative(templatesFolder(), folder).startsWith('..') && !folders.includes(folder)) {
    folders.push(folder, path.join(folder, 'audiences'), path.join(folder, 'strings'));
    const base = scalar(valueAt(await readFolder(folder), ['extends']));
    if (base === undefined) break;
    folder = findTemplate(base, folder);
  }
  return folders;
}
