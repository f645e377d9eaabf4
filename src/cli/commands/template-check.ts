import path from 'node:path';
import process from 'node:process';
import { findExample } from '../../config/index.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { readReport } from '../../index.ts';
import { checkTemplate, type Trial } from '../../lint/index.ts';
import { recordMessage } from '../../record/index.ts';
import { displayPath } from '../display-path.ts';
import type { TemplateCheckFlags } from '../options.ts';
import { formatError } from '../print-messages.ts';
import { readInput } from '../read-input.ts';

/** Exit codes of the contract. */
const CONFIGURATION = 2;
const WARNED = 3;

/**
 * `briefwright template check TEMPLATE`: everything that is wrong with it, and how the briefs of a report come out.
 *
 * @returns exit code: 0, 2 the template is wrong, 3 --strict and there are warnings
 * @throws BriefwrightError as `findExample` and `readInput`
 */
export async function runTemplateCheck(template: string, flags: TemplateCheckFlags): Promise<number> {
  const reportPath = flags.report ?? findExample(template);
  const { text } = readInput(reportPath);
  const report = readReport(text, { path: displayPath(reportPath) });
  const folder = path.dirname(path.resolve(reportPath));
  const { messages, trials } = await checkTemplate(template, { report, folder, created: new Date(0) });
  if (flags.json)
    process.stdout.write(`${JSON.stringify({ template, messages: messages.map(recordMessage), trials })}\n`);
  else {
    process.stdout.write(tableOf(trials));
    process.stdout.write(verdict(template, messages, trials));
  }
  if (messages.some(({ severity }) => severity === 'error')) return CONFIGURATION;
  return flags.strict && messages.some(({ severity }) => severity === 'warning') ? WARNED : 0;
}

function verdict(template: string, messages: readonly Diagnostic[], trials: readonly Trial[]): string {
  const lines = messages.map((message) => `${message.severity}: ${formatError(message)}`).join('');
  const said = messages.length === 0 ? `${template}: nothing is wrong; ${trials.length} briefs fit.\n` : '';
  return lines + said;
}

/** Pages of each brief, one row a reader, one column a sheet and scale. */
function tableOf(trials: readonly Trial[]): string {
  if (trials.length === 0) return '';
  const columns = [...new Set(trials.map(({ size, scale }) => `${size} ${scale}`))];
  const rows = [...new Set(trials.map(({ audience }) => audience))].map((audience) => [
    audience,
    ...columns.map((column) => {
      const trial = trials.find((one) => one.audience === audience && `${one.size} ${one.scale}` === column);
      if (trial?.pages == null) return '–';
      return `${trial.pages} ${trial.pages === 1 ? 'page' : 'pages'}, ${Math.round((trial.fill ?? 0) * 100)} %`;
    }),
  ]);
  const table = [['', ...columns], ...rows];
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at + 1]!.length)));
  const first = Math.max(...table.map(([name]) => name!.length));
  const lines = table.map(([name, ...cells]) =>
    [name!.padEnd(first), ...cells.map((cell, at) => cell.padEnd(widths[at]!))].join('  ').trimEnd(),
  );
  return `Pages, and how full the last one is:\n${lines.join('\n')}\n\n`;
}
