import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BriefwrightError } from '../diagnostics.ts';
import { isFolder } from './folders.ts';
import { nearest } from './nearest.ts';
import { parseSet } from './parse-set.ts';
import { codeOf, configError } from './read-yaml.ts';
import type { BriefProject } from './types.ts';

/** What the command line says about a project; each stands over `brief.yaml`. */
export interface ProjectFlags {
  /** A shipped name, or a folder from the current one. */
  readonly template?: string;
  readonly audiences?: readonly string[];
  readonly formats?: readonly string[];
  /** KEY=VALUE, dotted keys, as given to --set. */
  readonly set?: readonly string[];
}

/** The file that makes a folder a brief. */
export const BRIEF_FILE = 'brief.yaml';
/** Name of what comes from standard input. */
const STDIN_SLUG = 'report';

/**
 * The one project that a path means; see {@link resolveProjects}.
 *
 * @throws BriefwrightError exit 2: also if the path means several
 */
export async function resolveProject(given: string, flags: ProjectFlags = {}): Promise<BriefProject> {
  const projects = await resolveProjects(given, flags);
  if (projects.length === 1) return projects[0]!;
  throw missingBrief(given, `The folder holds ${projects.length} briefs`, 'Name one of them');
}

/**
 * What a path means: a `brief.yaml`; a folder with one; a folder of such folders (all of them, in the order of their
 * names); a folder with one Markdown file; any other file = a bare report; '-' = standard input. A report's
 * existence is not looked at unless `brief.yaml` names it.
 *
 * @throws BriefwrightError exit 2: `brief-missing`, `input-missing` (named in brief.yaml), `config-invalid`,
 *   `config-key-unknown`
 */
export async function resolveProjects(given: string, flags: ProjectFlags = {}): Promise<BriefProject[]> {
  const projects: BriefProject[] = [];
  for (const open of openProjects(given, flags)) projects.push(await open());
  return projects;
}

/**
 * The same, one project at a time, so that a broken `brief.yaml` does not keep the others of its folder from being read.
 *
 * @throws BriefwrightError exit 2, when the folder as a whole is no brief; each opening throws what is wrong with its own
 */
export function openProjects(given: string, flags: ProjectFlags = {}): (() => Promise<BriefProject>)[] {
  if (given === '-')
    return [async () => withFlags({ ...bare('-', path.resolve('.')), slug: STDIN_SLUG }, flags)];
  const absolute = path.resolve(given);
  const files = isFolder(absolute) ? briefsIn(absolute) : [absolute];
  return files.map((file) => async () => withFlags(await readProject(file, absolute), flags));
}

async function readProject(file: string, given: string): Promise<BriefProject> {
  if (/\.ya?ml$/i.test(file)) {
    const { readBrief } = await import('./read-brief.ts');
    return readBrief(file);
  }
  const project = bare(file, path.dirname(file));
  return file === given ? project : { ...project, slug: slugOf(given) };
}

/** A project of a report alone. */
export function bare(reportPath: string, folder: string): BriefProject {
  return { slug: slugOf(reportPath), reportPath, folder, template: 'default', meta: {}, overrides: [] };
}

/** A folder's name, or a file's without its extension. */
export function slugOf(file: string): string {
  const name = path.basename(file);
  const stem = isFolder(file) ? name : path.parse(name).name;
  return stem || STDIN_SLUG;
}

/** Files that stand for the briefs of a folder: its brief.yaml, those of its subfolders, or its only report. */
function briefsIn(folder: string): string[] {
  const own = path.join(folder, BRIEF_FILE);
  if (existsSync(own)) return [own];
  const entries = list(folder);
  const below = entries.map((name) => path.join(folder, name, BRIEF_FILE)).filter((file) => existsSync(file));
  if (below.length > 0) return below;
  const reports = markdownIn(entries);
  if (reports.length === 1) return [path.join(folder, reports[0]!)];
  throw missingBrief(
    folder,
    reports.length === 0
      ? `The folder holds no ${BRIEF_FILE} and no Markdown file`
      : `The folder holds ${reports.length} Markdown files and no ${BRIEF_FILE} that says which is the report`,
    reports.length === 0
      ? `Put a report into it, or a ${BRIEF_FILE}`
      : `Name the report itself (${reports.slice(0, 3).join(', ')}), or write “report: ${reports[0]}” into ${BRIEF_FILE}`,
  );
}

/** Markdown files among the names of a folder; a README is about the folder and not a report if there is another. */
export function markdownIn(names: readonly string[]): string[] {
  const all = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
  const reports = all.filter((name) => !/^readme\./i.test(name));
  return reports.length > 0 ? reports : all;
}

/** Names in a folder, in order. Throws BriefwrightError `input-unreadable`, exit 2. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw configError(
      'input-unreadable',
      `The folder cannot be read (${codeOf(error)})`,
      'Give yourself the right to read it',
      { file: folder },
    );
  }
}

function missingBrief(folder: string, reason: string, fix: string): BriefwrightError {
  return configError('brief-missing', reason, fix, { file: path.resolve(folder) });
}

function withFlags(project: BriefProject, flags: ProjectFlags): BriefProject {
  const { template, audiences, formats, set = [] } = flags;
  refuseEmpty('--audience', audiences, 'Name an audience, such as minister');
  refuseEmpty('--format', formats, `Use ${FORMATS.join(' or ')}`);
  return {
    ...project,
    ...(template === undefined ? {} : { template, templateOrigin: '--template' }),
    ...(audiences ? { audiences, audiencesOrigin: '--audience' } : {}),
    ...(formats ? { formats: formats.map(format) } : {}),
    overrides: [...project.overrides, ...set.map(parseSet)],
  };
}

/** A flag that was given but names nothing, or nothing between two commas, is a slip: it must not mean "all". */
function refuseEmpty(flag: string, names: readonly string[] | undefined, fix: string): void {
  if (names === undefined || (names.length > 0 && !names.includes(''))) return;
  const what = names.length === 0 ? 'names nothing' : 'has a comma with nothing beside it';
  throw configError('config-invalid', `The list ${what}`, fix, { label: flag });
}

const FORMATS = ['pdf', 'docx'] as const;

function format(name: string): 'pdf' | 'docx' {
  const found = FORMATS.find((known) => known === name);
  if (found) return found;
  const close = nearest(name, FORMATS);
  throw configError(
    'config-invalid',
    `There is no format “${name}”`,
    close ? `Did you mean “${close}”?` : `Use ${FORMATS.join(' or ')}`,
    { label: '--format' },
  );
}
