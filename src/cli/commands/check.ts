import process from 'node:process';
import type { BriefProject } from '../../config/index.ts';
import { BriefwrightError, type Diagnostic } from '../../diagnostics.ts';
import { loadImages, type Report, readReport } from '../../index.ts';
import { recordMessage } from '../../record/index.ts';
import { displayPath } from '../display-path.ts';
import { findProjects } from '../find-projects.ts';
import type { CheckFlags } from '../options.ts';
import { newOutcome } from '../outcome.ts';
import { formatMessages, wantsColour } from '../print-messages.ts';
import { readInput } from '../read-input.ts';

/**
 * `briefwright check [PATH…]`: what was recognised, healed, doubtful.
 *
 * @returns exit code: 0, 1 a report could not be read, 2 a brief.yaml is wrong, 3 --strict and there are warnings
 * @throws BriefwrightError exit 2: two projects would write into one folder
 */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const outcome = newOutcome();
  const { projects, errors } = await findProjects(paths, { set: [] });
  for (const error of errors) outcome.fail(error);
  for (const project of projects) {
    try {
      const { report, messages } = checkOne(project);
      const doubts = messages.filter(({ severity }) => severity !== 'info');
      outcome.warn(doubts.length);
      await print(report, flags.quiet ? doubts : messages, flags);
    } catch (error) {
      if (!(error instanceof BriefwrightError)) throw error;
      outcome.fail(error);
    }
  }
  return outcome.exitCode(flags.strict);
}

function checkOne(project: BriefProject): { report: Report; messages: Diagnostic[] } {
  const { text } = readInput(project.reportPath);
  const report = readReport(text, { path: displayPath(project.reportPath) });
  return { report, messages: [...report.messages, ...loadImages(report, project.folder).messages] };
}

async function print(report: Report, messages: readonly Diagnostic[], flags: CheckFlags): Promise<void> {
  const { path } = report;
  if (flags.json) {
    const object = { path, recognised: recognised(report), messages: messages.map(recordMessage) };
    process.stdout.write(`${JSON.stringify(object)}\n`);
    return;
  }
  if (flags.quiet && messages.length === 0) return;
  if (!flags.quiet) process.stdout.write(summary(report));
  process.stdout.write(`${await formatMessages([{ path, messages }], wantsColour(process.stdout))}\n\n`);
}

/** What a careful reader would ask first; the contract's form. */
interface Recognised {
  readonly title: string;
  readonly authors: readonly string[];
  readonly findings: number;
  readonly takeaways: number;
  readonly sections: readonly string[];
  readonly notes: number;
  readonly captions: number;
}

function recognised(report: Report): Recognised {
  return {
    title: report.meta.title.text,
    authors: report.authors.map(({ name }) => name),
    findings: report.findings.length,
    takeaways: report.takeaways.length,
    sections: report.sections
      .filter(({ role }) => role === 'body')
      .flatMap(({ heading }) => (heading ? [plain(heading).replace(/\s+/g, ' ').trim()] : [])),
    notes: report.notes.size,
    captions: report.figures.filter(({ node }) => node.children.some(({ type }) => type === 'caption'))
      .length,
  };
}

function summary(report: Report): string {
  const { title, authors, findings, takeaways, sections, notes } = recognised(report);
  const from = (count: number, standIn: string | undefined): string =>
    count === 0 ? 'none found' : standIn ? `${count}, from ${standIn}` : String(count);
  const rows: [string, string][] = [
    ['title', title],
    ['authors', authors.join(', ') || 'none found'],
    ['findings', from(findings, report.stoodIn.findings)],
    ['takeaways', from(takeaways, report.stoodIn.takeaways)],
    ['sections', sections.join(' · ') || 'none'],
    ['notes', String(notes)],
    ['figures, tables', String(report.figures.length)],
  ];
  return `${report.path}\n${rows.map(([label, value]) => `  ${label.padEnd(17)}${value}\n`).join('')}\n`;
}

const plain = (node: { type?: string; children?: readonly unknown[]; value?: string }): string =>
  node.type === 'break'
    ? ' '
    : (node.value ?? (node.children ?? []).map((child) => plain(child as { value?: string })).join(''));
