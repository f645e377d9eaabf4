import { existsSync, readdirSync } from 'node:fs';
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

/**
 * Absolute path of a template's folder.
 *
 * @param nameOrFolder a shipped name, else a folder
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
  const close = nearest(nameOrFolder, names);
  throw configError(
    'template-unknown',
    `There is no template “${nameOrFolder}”, and no folder ${displayPath(folder)}`,
    close
      ? `Did you mean “${close}”?`
      : `Use one of ${names.join(', ')}, or the path of a folder with a ${TEMPLATE_FILE}`,
    origin,
  );
}
