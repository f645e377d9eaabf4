import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type BriefProject, type ProjectFlags, resolveProjects } from '../config/index.ts';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';

/**
 * What the paths of a call mean: briefs, folders of them, bare reports, '-' for standard input, and globs that the
 * shell has not opened.
 *
 * @param paths as given; none = the current folder
 * @throws BriefwrightError exit 2: nothing matches a glob, two projects would write into one folder (`slug-duplicate`)
 */
export async function findProjects(paths: readonly string[], flags: ProjectFlags): Promise<BriefProject[]> {
  const projects: BriefProject[] = [];
  for (const given of paths.length > 0 ? paths : ['.']) {
    for (const found of await expand(given)) projects.push(...(await resolveProjects(found, flags)));
  }
  refuseEqualSlugs(projects);
  return projects;
}

async function expand(given: string): Promise<string[]> {
  if (given === '-' || existsSync(given) || !/[*?[\]{}]/.test(given)) return [given];
  const { glob } = await import('tinyglobby');
  const found = await glob(given, { onlyFiles: false, expandDirectories: false, followSymbolicLinks: false });
  if (found.length === 0) {
    throw new BriefwrightError(
      diagnostic('input-missing', `Nothing matches ${given}`, 'Check the pattern and the current folder', {
        file: given,
      }),
      2,
    );
  }
  return found.map((name) => name.replace(/\/$/, '')).sort();
}

function refuseEqualSlugs(projects: readonly BriefProject[]): void {
  const bySlug = new Map<string, BriefProject>();
  for (const project of projects) {
    const other = bySlug.get(project.slug);
    if (other) {
      const names = [other, project].map(
        ({ reportPath }) => path.relative(process.cwd(), reportPath) || reportPath,
      );
      throw new BriefwrightError(
        diagnostic(
          'slug-duplicate',
          `${names[0]} and ${names[1]} would both be written to the folder “${project.slug}”`,
          'Build them in two calls with different --out folders, or rename one',
        ),
        2,
      );
    }
    bySlug.set(project.slug, project);
  }
}
