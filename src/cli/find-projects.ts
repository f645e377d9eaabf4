import { existsSync, realpathSync } from 'node:fs';
import { type BriefProject, openProjects, type ProjectFlags } from '../config/index.ts';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';
import { displayPath } from './display-path.ts';

/** What the paths of a call come to: what can be built, and what is wrong with the rest. */
export interface Found {
  readonly projects: readonly BriefProject[];
  readonly errors: readonly BriefwrightError[];
}

/**
 * What the paths of a call mean: briefs, folders of them, bare reports, '-' for standard input, and globs that the
 * shell has not opened. Each path and each brief of a folder stands for itself: what is wrong with one is no reason
 * to leave out the others. What is named twice is built once.
 *
 * @param paths as given; none = the current folder
 * @throws BriefwrightError exit 2, `slug-duplicate`: two projects would write into one folder
 */
export async function findProjects(paths: readonly string[], flags: ProjectFlags): Promise<Found> {
  const projects = new Map<string, BriefProject>();
  const errors: BriefwrightError[] = [];
  const trying = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof BriefwrightError)) throw error;
      errors.push(error);
    }
  };
  for (const given of paths.length > 0 ? paths : ['.'])
    await trying(async () => {
      for (const found of await expand(given))
        await trying(async () => {
          for (const open of openProjects(found, flags))
            await trying(async () => {
              const project = await open();
              const key = `${project.reportPath}\n${project.briefYaml ?? ''}`;
              if (!projects.has(key)) projects.set(key, project);
            });
        });
    });
  const found = [...projects.values()];
  refuseEqualSlugs(found);
  return { projects: found, errors };
}

async function expand(given: string): Promise<string[]> {
  if (given === '-' || existsSync(given) || !/[*?[\]{}]/.test(given)) return [given];
  const { glob } = await import('tinyglobby');
  const found = await glob(given, { onlyFiles: false, expandDirectories: false, followSymbolicLinks: true });
  if (found.length === 0) {
    throw new BriefwrightError(
      diagnostic('input-missing', 'Nothing matches this pattern', 'Check it and the current folder', {
        file: given,
      }),
      2,
    );
  }
  // A link may lead to what another path names too: the shortest way there counts.
  const byPlace = new Map<string, string>();
  for (const name of found
    .map((one) => one.replace(/\/$/, ''))
    .sort((a, b) => b.length - a.length || (a < b ? 1 : -1)))
    byPlace.set(realpathSync(name), name);
  return [...byPlace.values()].sort();
}

function refuseEqualSlugs(projects: readonly BriefProject[]): void {
  const bySlug = new Map<string, BriefProject>();
  for (const project of projects) {
    // Many disks do not tell capitals from small letters.
    const key = project.slug.normalize('NFC').toLowerCase();
    const other = bySlug.get(key);
    if (other) {
      const [first, second] = [other, project].map(({ briefYaml, reportPath }) =>
        displayPath(briefYaml ?? reportPath),
      );
      throw new BriefwrightError(
        diagnostic(
          'slug-duplicate',
          `${first} and ${second} would both be written to the folder “${project.slug}”`,
          'Build them in two calls with different --out folders, or rename one',
        ),
        2,
      );
    }
    bySlug.set(key, project);
  }
}
