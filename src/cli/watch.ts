import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type BriefProject, templateFolders } from '../config/index.ts';
import { findProjects } from './find-projects.ts';
import { type BuildFlags, projectFlags } from './options.ts';

/** Editors write a file in several steps; so long nothing must happen before it counts as written, ms. */
const SETTLED = 60;

type BuildAgain = (paths: readonly string[], only: (project: BriefProject) => boolean) => Promise<number>;

/**
 * Stays and builds anew what a change touches: the briefs whose report, brief.yaml, pictures or template lie in a
 * folder in which something was written. Ends with the process.
 *
 * @param again builds those projects of the call that it is given a test for
 * @returns never, but for a signal: the caller of the process ends it
 */
export async function watchAndBuild(
  paths: readonly string[],
  flags: BuildFlags,
  again: BuildAgain,
): Promise<number> {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let wake = (): void => {};
  const arm = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => wake(), SETTLED);
  };
  const onChange = (folder: string) => (_event: string, name: string | null) => {
    if (name !== null && isOwn(path.join(folder, name), flags)) return;
    changed.add(folder);
    arm();
  };
  const follow = async (): Promise<Map<string, BriefProject[]>> => {
    const byFolder = await foldersOf(paths, flags);
    for (const folder of byFolder.keys())
      if (!watchers.has(folder)) watchers.set(folder, watch(folder, onChange(folder)));
    return byFolder;
  };
  let byFolder = await follow();
  say(flags, 'Watching. Ctrl-C ends.\n');
  for (;;) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      // Something was written while the last build ran.
      if (changed.size > 0) arm();
    });
    const touched = new Set([...changed].flatMap((folder) => byFolder.get(folder) ?? []).map(keyOf));
    changed.clear();
    const start = performance.now();
    await again(paths, (project) => touched.has(keyOf(project)));
    say(flags, `Built anew in ${((performance.now() - start) / 1000).toFixed(2)} s.\n`);
    byFolder = await follow();
  }
}

function say({ quiet }: BuildFlags, text: string): void {
  if (!quiet) process.stderr.write(text);
}

const keyOf = ({ reportPath, briefYaml }: BriefProject): string => `${reportPath}\n${briefYaml ?? ''}`;

/** What the builds write themselves, and what editors leave for a moment. */
function isOwn(file: string, flags: BuildFlags): boolean {
  const inside = path.relative(path.resolve(flags.out), file);
  return !inside.startsWith('..') || /(?:^|[\\/])(?:\.[^\\/]*|[^\\/]*~|4913)$/.test(file);
}

/** Folders beside a report that hold pictures. */
function pictureFolders({ reportPath }: BriefProject): string[] {
  const folder = path.dirname(path.resolve(reportPath));
  const inside = (name: string): string[] => readdirSync(path.join(folder, name));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
    .filter(({ name }) => inside(name).some((file) => /\.(?:png|jpe?g|svg)$/i.test(file)))
    .map(({ name }) => path.join(folder, name));
}

/** Folders to be watched, each with the projects that a change in it touches. */
async function foldersOf(paths: readonly string[], flags: BuildFlags): Promise<Map<string, BriefProject[]>> {
  const { projects } = await findProjects(paths, projectFlags(flags));
  const byFolder = new Map<string, BriefProject[]>();
  for (const project of projects) {
    const folders = new Set([
      ...[project.reportPath, project.briefYaml ?? project.reportPath].map((file) =>
        path.dirname(path.resolve(file)),
      ),
      ...pictureFolders(project),
      ...(await templateFolders(project.template)),
    ]);
    for (const folder of folders)
      if (existsSync(folder)) byFolder.set(folder, [...(byFolder.get(folder) ?? []), project]);
  }
  return byFolder;
}
