import path from 'node:path';
import process from 'node:process';
import { BriefwrightError, type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { type BriefProject, type Built, build, readReport } from '../../index.ts';
import { createdDate } from '../created-date.ts';
import { displayPath } from '../display-path.ts';
import { findProjects } from '../find-projects.ts';
import { forLargeData, forLongWork } from '../launch/short-work.ts';
import { type BuildFlags, projectFlags } from '../options.ts';
import { newOutcome, type Outcome } from '../outcome.ts';
import { formatMessages, wantsColour } from '../print-messages.ts';
import { openProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { openTimings } from '../timings.ts';
import { writeTogether } from '../write-output.ts';

/** As many reports are built before V8's optimising pays, and so long is a report for which it does, in characters. */
const FEW = 12;
const LONG = 250_000;
/** From this length on, memory is worth more than time, in characters. */
const LARGE = 1_000_000;

/**
 * `briefwright build [PATH…]`: each brief stands for itself, the others are built when one fails.
 *
 * @returns exit code: 0, 1 an output failed, 2 a configuration is wrong, 3 made but --strict found warnings
 * @throws BriefwrightError exit 2: two projects would write into one folder; standard input is to be watched
 */
export async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<number> {
  if (flags.watch && paths.includes('-'))
    throw new BriefwrightError(
      diagnostic('config-invalid', 'Standard input cannot be watched', 'Name a file, or leave out --watch'),
      2,
    );
  const code = await buildAll(paths, flags);
  if (!flags.watch) return code;
  const { watchAndBuild } = await import('../watch.ts');
  return watchAndBuild(paths, flags, (path, changed) => buildAll(path, { ...flags, open: false }, changed));
}

/** Builds all briefs of a call; `only`, if given, says which of its projects. */
async function buildAll(
  paths: readonly string[],
  flags: BuildFlags,
  only?: (project: BriefProject) => boolean,
): Promise<number> {
  const outcome = newOutcome();
  const timings = openTimings(flags.timing);
  const { projects: found, errors } = await findProjects(paths, projectFlags(flags));
  const projects = only ? found.filter(only) : found;
  let first: string | undefined;
  for (const error of errors) outcome.fail(error);
  if (projects.length > FEW) forLongWork();
  for (const [at, project] of projects.entries()) {
    const count = projects.length > 1 ? ` (${at + 1} of ${projects.length})` : '';
    const progress = openProgress(flags.quiet);
    try {
      const made = await buildProject(project, { count, flags, outcome, timings, progress });
      first ??= made;
    } catch (error) {
      progress.clear();
      if (!(error instanceof BriefwrightError)) throw error;
      outcome.fail(error, project.slug);
    }
  }
  timings.print();
  if (flags.open && first !== undefined) await (await import('../open-file.ts')).openFile(first);
  return outcome.exitCode(flags.strict);
}

interface State {
  /** Which of how many, for the progress line. */
  readonly count: string;
  readonly flags: BuildFlags;
  readonly outcome: Outcome;
  readonly timings: ReturnType<typeof openTimings>;
  readonly progress: ReturnType<typeof openProgress>;
}

/** Builds all briefs of a project; gives the path of the first file made. */
async function buildProject(project: BriefProject, state: State): Promise<string | undefined> {
  const { flags, outcome, timings, progress, count } = state;
  progress.show(`${project.slug}: reading${count}`);
  const { text, sha256 } = timings.time('input', () => readInput(project.reportPath));
  if (text.length > LONG) forLongWork();
  if (text.length > LARGE) forLargeData();
  const name = displayPath(project.reportPath);
  const report = timings.time('report', () => readReport(text, { path: name }));
  const details = flags.verbose ? await import('../details.ts') : undefined;
  if (details) process.stderr.write(details.ofReading(project, report));
  let first: string | undefined;
  const messages: Diagnostic[] = [...report.messages];
  const created = createdDate(report, project);
  for await (const result of build(report, project, { created, sha256, stopwatch: timings.stopwatch })) {
    progress.show(`${project.slug}: ${result.audience}${count}`);
    try {
      if ('error' in result) throw result.error;
      messages.push(...result.messages);
      const written = timings.time('output', () => writeBrief(project, result, flags));
      progress.clear();
      if (details) process.stderr.write(details.ofBrief(result));
      first ??= written.first;
      for (const line of flags.json ? written.json : flags.quiet ? [] : written.lines)
        process.stdout.write(`${line}\n`);
    } catch (error) {
      progress.clear();
      if (!(error instanceof BriefwrightError)) throw error;
      outcome.fail(error, `${project.slug}, ${result.audience}`);
    }
    await turn();
  }
  progress.clear();
  const unique = withoutRepeats(messages);
  outcome.warn(unique.filter(({ severity }) => severity !== 'info').length);
  if (!flags.quiet) await printMessages(project.reportPath, unique);
  return first;
}

/** A turn of the event loop: without one, an interrupt would be heard when all is done. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Warnings in full, repairs as a count: `check` shows them all. */
async function printMessages(reportPath: string, messages: readonly Diagnostic[]): Promise<void> {
  const path = displayPath(reportPath);
  const shown = messages.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) {
    const text = await formatMessages([{ path, messages: shown }], wantsColour(process.stderr));
    process.stderr.write(`${text}\n`);
  }
  const repairs = messages.length - shown.length;
  if (repairs === 0) return;
  const what = repairs === 1 ? '1 repair or remark' : `${repairs} repairs and remarks`;
  process.stderr.write(`${what}: briefwright check ${reportPath === '-' ? '-' : path}\n`);
}

/** Writes the outputs and the record that names them. */
function writeBrief(
  project: BriefProject,
  built: Built,
  flags: BuildFlags,
): { first: string | undefined; lines: string[]; json: string[] } {
  const folder = path.join(flags.out, project.slug);
  const pathOf = (extension: string): string =>
    displayPath(path.join(folder, `${built.audience}.${extension}`));
  const record = built.record(pathOf);
  const recordBytes = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
  writeTogether([
    ...built.outputs.map(({ format, bytes }) => ({ path: pathOf(format), bytes })),
    { path: pathOf('json'), bytes: recordBytes },
  ]);
  const common = { slug: project.slug, audience: built.audience };
  return {
    first: record.outputs[0]?.path,
    lines: record.outputs.map(({ path: file, pages }) =>
      pages === null ? file : `${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`,
    ),
    json: [
      ...record.outputs.map((output) =>
        JSON.stringify({ ...common, ...output, record: pathOf('json'), words: record.words }),
      ),
      JSON.stringify({ ...common, path: pathOf('json'), format: 'json', bytes: recordBytes.length }),
    ],
  };
}

/** What is said of the reading is said once, not once for each audience. */
function withoutRepeats(messages: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(
    messages.map((message) => [JSON.stringify([message.rule, message.reason, message.place]), message]),
  );
  return [...seen.values()];
}
