import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from './nearest.ts';
import { displayPath } from './origin.ts';
import { configError } from './read-yaml.ts';

/** The one file that makes a folder a template. */
export const TEMPLATE_FILE = 'template.yaml';

/** Where `templates/` lies as seen from this module: from the bundle in dist/, and from the source. */
const PLACES = ['../templates/', '../../templates/'];

/** Absolute path of the folder with the shipped templates. */
export function templatesFolder(): string {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return folders.find((folder) => existsSync(path.join(folder, 'default', TEMPLATE_FILE))) ?? folders[0]!;
}

/** Names of the shipped templates, in alphabetical order. */
export function templateNames(): string[] {
  const folder = templatesFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, TEMPLATE_FILE)))
    .map(({ name }) => name)
    .sort();
}

/** Packages with this name and what follows hold a template: `briefwright-template-acme` is “acme”. */
const PACKAGE = 'briefwright-template-';

/** Templates that are installed as npm packages, by name, looked for from the current folder upwards; the nearest wins. */
export function installedTemplates(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let folder = path.resolve(); ; folder = path.dirname(folder)) {
    for (const name of packagesIn(path.join(folder, 'node_modules')))
      if (!found.has(name)) found.set(name, path.join(folder, 'node_modules', PACKAGE + name));
    if (path.dirname(folder) === folder) return found;
  }
}

function packagesIn(modules: string): string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules)
    .filter((name) => name.startsWith(PACKAGE) && existsSync(path.join(modules, name, TEMPLATE_FILE)))
    .map((name) => name.slice(PACKAGE.length))
    .sort();
}

/**
 * Absolute path of a template's folder.
 *
 * @param nameOrFolder a shipped name, else a folder, else the name of an npm package, with or without its
 *   `briefwright-template-`
 * @param from folder that a relative path starts from; absent = the current folder
 * @throws BriefwrightError `template-unknown`, exit 2: neither; the fix names the nearest name, or all of them
 */
export function findTemplate(
  nameOrFolder: string,
  from = '',
  origin: Parameters<typeof configError>[3] = {},
): string {
  const names = templateNames();
  if (names.includes(nameOrFolder)) return path.join(templatesFolder(), nameOrFolder);
  const folder = path.resolve(from, nameOrFolder);
  if (existsSync(folder)) return folder;
  const installed = installedTemplates();
  const own = installed.get(
    nameOrFolder.startsWith(PACKAGE) ? nameOrFolder.slice(PACKAGE.length) : nameOrFolder,
  );
  if (own !== undefined) return own;
  const all = [...names, ...installed.keys()];
  const close = nearest(nameOrFolder, all);
  throw configError(
    'template-unknown',
    `There is no template “${nameOrFolder}”, and no folder ${displayPath(folder)}`,
    close
      ? `Did you mean “${close}”?`
      : `Use one of ${all.join(', ')}, or the path of a folder with a ${TEMPLATE_FILE}`,
    origin,
  );
}

/**
 * Absolute path of the report that shows a template at work: its own `example.md`, else that of `default`.
 *
 * @throws BriefwrightError exit 2, as {@link findTemplate}
 */
export const findExample = (nameOrFolder: string): string => findReport(nameOrFolder, 'example.md');

/**
 * Absolute path of the report that shows everything a template sets, each kind of block once: its own `specimen.md`,
 * else that of `default`.
 *
 * @throws BriefwrightError exit 2, as {@link findTemplate}
 */
export const findSpecimen = (nameOrFolder: string): string => findReport(nameOrFolder, 'specimen.md');

function findReport(nameOrFolder: string, file: string): string {
  const own = path.join(findTemplate(nameOrFolder), file);
  return existsSync(own) ? own : path.join(templatesFolder(), 'default', file);
}

/** Whether there is a folder; what cannot be looked at (a circle of links, no right) is none. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
