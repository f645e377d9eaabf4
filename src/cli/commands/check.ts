import path from 'node:path';
import process from 'node:process';
import type { BriefProject } from '../../config/index.ts';
import { BriefwrightError, type Diagnostic } from '../../diagnostics.ts';
import { loadImages, type Report, readReport } from '../../index.ts';
import { recordMessage } from '../../record/index.ts';
import { findProjects } from '../find-projects.ts';
import type { CheckFlags } from '../options.ts';
import { formatError, formatMessages, type MessagesOf, wantsColour } from '../print-messages.ts';
import { readInput } from '../read-input.ts';

/**
 * `briefwright check PATH…`: what was recognised, healed, doubtful.
 *
 * @returns exit code: 0, 1 a report could not be read, 3 --strict and there are warnings
 */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const groups: MessagesOf[] = [];
  let failed = false;
  for (const project of await findProjects(paths, { set: [] })) {
    try {
      const { report, messages } = checkOne(project);
      const shown = flags.quiet ? messages.filter(({ severity }) => severity !== 'info') : messages;
      groups.push({ path: report.path, messages: shown });
      if (flags.json)
        process.stdout.write(
          `${JSON.stringify({ path: report.path, recognised: recognised(report), messages: shown.map(recordMessage) })}\n`,
        );
      else if (!flags.quiet) process.stdout.write(summary(report));
    } catch (error) {
      if (!(error instanceof BriefwrightError)) throw error;
      failed = true;
      process.stderr.write(formatError(error.diagnostic));
    }
  }
  if (!flags.json && groups.length > 0)
    process.stdout.write(`${await formatMessages(groups, wantsColour(process.stdout))}\n`);
  if (failed) return 1;
  const warned = groups.some(({ messages }) => messages.some(({ severity }) => severity !== 'info'));
  return flags.strict && warned ? 3 : 0;
}

function checkOne(project: BriefProject): { report: Report; messages: Diagnostic[] } {
  const name = project.reportPath === '-' ? 'report' : path.relative(process.cwd(), project.reportPath);
  const report = readReport(readInput(project.reportPath), { path: name.split(path.sep).join('/') });
  return { report, messages: [...report.messages, ...loadImages(report, project.folder).messages] };
}

/** What a careful reader would ask first. */
function recognised(report: Report): Record<string, unknown> {
  return {
    title: report.meta.title.text,
    authors: report.authors.map(({ name }) => name),
    findings: report.findings.length,
    takeaways: report.takeaways.length,
    sections: report.sections
      .filter(({ role }) => role === 'body')
      .flatMap(({ heading }) => (heading ? [plain(heading)] : [])),
    notes: report.notes.size,
    captions: report.figures.length,
  };
}

function summary(report: Report): string {
  const { title, authors, findings, takeaways, sections, notes, captions } = recognised(report) as {
    title: string;
    authors: string[];
    findings: number;
    takeaways: number;
    sections: string[];
    notes: number;
    captions: number;
  };
  const rows: [string, string][] = [
    ['title', title],
    ['authors', authors.join(', ') || 'none found'],
    ['findings', report.stoodIn.findings ? `${findings}, from ${report.stoodIn.findings}` : String(findings)],
    [
      'takeaways',
      report.stoodIn.takeaways ? `${takeaways}, from ${report.stoodIn.takeaways}` : String(takeaways),
    ],
    ['sections', sections.join(' · ') || 'none'],
    ['notes', String(notes)],
    ['figures, tables', String(captions)],
  ];
  return `${report.path}\n${rows.map(([label, value]) => `  ${label.padEnd(17)}${value}\n`).join('')}\n`;
}

const plain = (node: { children?: readonly unknown[]; value?: string }): string =>
  node.value ?? (node.children ?? []).map((child) => plain(child as { value?: string })).join('');
