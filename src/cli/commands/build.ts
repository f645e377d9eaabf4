import path from 'node:path';
import process from 'node:process';
import type { BriefProject } from '../../config/index.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { BriefwrightError } from '../../diagnostics.ts';
import { type Built, build, type Failed, readReport } from '../../index.ts';
import { createdDate } from '../created-date.ts';
import { findProjects } from '../find-projects.ts';
import { type BuildFlags, projectFlags } from '../options.ts';
import { formatError, formatMessages, wantsColour } from '../print-messages.ts';
import { openProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { openTimings } from '../timings.ts';
import { writeWhole } from '../write-output.ts';

/** Counts that decide the exit code. */
interface Outcome {
  failed: boolean;
  warnings: number;
}

/**
 * `briefwright build [PATH…]`
 *
 * @returns exit code: 0, 1 an output failed, 3 made but --strict found warnings (2 is thrown as BriefwrightError)
 */
export async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<number> {
  const projects = await findProjects(paths, projectFlags(flags));
  const outcome: Outcome = { failed: false, warnings: 0 };
  const timings = openTimings(flags.timing);
  for (const [at, project] of projects.entries()) {
    try {
      await buildProject(project, { at, of: projects.length, flags, outcome, timings });
    } catch (error) {
      if (!(error instanceof BriefwrightError) || (error.exitCode === 2 && projects.length === 1))
        throw error;
      fail(error, project.slug, undefined, flags, outcome);
    }
  }
  timings.print();
  if (outcome.failed) return 1;
  return flags.strict && outcome.warnings > 0 ? 3 : 0;
}

interface Turn {
  readonly at: number;
  readonly of: number;
  readonly flags: BuildFlags;
  readonly outcome: Outcome;
  readonly timings: ReturnType<typeof openTimings>;
}

async function buildProject(project: BriefProject, turn: Turn): Promise<void> {
  const { flags, outcome, timings } = turn;
  const progress = openProgress(flags.quiet || flags.json);
  const count = turn.of > 1 ? ` (${turn.at + 1} of ${turn.of})` : '';
  progress.show(`${project.slug}: reading${count}`);
  const text = timings.time('input', () => readInput(project.reportPath));
  const name = displayPath(project.reportPath);
  const report = timings.time('report', () => readReport(text, { path: name }));
  const messages: Diagnostic[] = [...report.messages];
  for await (const result of build(report, project, {
    created: createdDate(report),
    stopwatch: timings.stopwatch,
  })) {
    progress.show(`${project.slug}: ${result.audience}${count}`);
    if ('error' in result) {
      progress.clear();
      fail(result.error, project.slug, result.audience, flags, outcome);
    } else {
      messages.push(...result.messages);
      const written = timings.time('output', () => writeBrief(project, result, flags));
      progress.clear();
      for (const line of flags.json ? written.json : flags.quiet ? [] : written.lines)
        process.stdout.write(`${line}\n`);
    }
  }
  progress.clear();
  const unique = withoutRepeats(messages);
  outcome.warnings += unique.filter(({ severity }) => severity !== 'info').length;
  if (!flags.quiet && !flags.json) await printMessages(name, unique);
}

/** Warnings in full, repairs as a count: `check` shows them all. */
async function printMessages(path: string, messages: readonly Diagnostic[]): Promise<void> {
  const shown = messages.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) {
    process.stderr.write(
      `${await formatMessages([{ path, messages: shown }], wantsColour(process.stderr))}\n`,
    );
  }
  const repairs = messages.length - shown.length;
  if (repairs > 0) process.stderr.write(`${repairs} repairs and remarks: briefwright check ${path}\n`);
}

/** Writes the outputs, then the record that names them. */
function writeBrief(
  project: BriefProject,
  built: Built,
  flags: BuildFlags,
): { lines: string[]; json: string[] } {
  const folder = path.resolve(flags.out, project.slug);
  const pathOf = (extension: string): string =>
    displayPath(path.join(folder, `${built.audience}.${extension}`));
  for (const { format, bytes } of built.outputs) writeWhole(pathOf(format), bytes);
  const record = built.record(pathOf);
  const recordBytes = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
  writeWhole(pathOf('json'), recordBytes);
  const common = { slug: project.slug, audience: built.audience };
  return {
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

function fail(
  error: BriefwrightError,
  slug: string,
  audience: string | undefined,
  flags: BuildFlags,
  outcome: Outcome,
): void {
  outcome.failed = true;
  const { rule, reason, fix, file } = error.diagnostic;
  if (flags.json)
    process.stdout.write(
      `${JSON.stringify({ slug, ...(audience ? { audience } : {}), error: { rule, reason, fix, ...(file ? { file } : {}) } })}\n`,
    );
  process.stderr.write(`${audience ? `${slug}, ${audience}: ` : ''}${formatError(error.diagnostic)}`);
}

/** Relative to the current folder, with forward slashes, as `--json` promises. */
function displayPath(file: string): string {
  if (file === '-') return 'report';
  return (path.relative(process.cwd(), file) || '.').split(path.sep).join('/');
}

function withoutRepeats(messages: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(
    messages.map((message) => [JSON.stringify([message.rule, message.reason, message.place]), message]),
  );
  return [...seen.values()];
}

export type { Failed };
