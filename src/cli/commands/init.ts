import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { briefStarter, chooseAudiences, openTemplate } from '../../config/index.ts';
import { BriefwrightError, diagnostic } from '../../diagnostics.ts';
import { ask } from '../ask.ts';
import { displayPath } from '../display-path.ts';
import { type InitFlags, list } from '../options.ts';
import { writeText } from '../write-output.ts';

/**
 * `briefwright init [FOLDER]`: a commented brief.yaml. Asks which report and which readers, on a terminal only.
 *
 * @throws BriefwrightError exit 2: a brief.yaml is there and --force is not; no folder; `template-unknown`,
 *   `audience-unknown`; exit 1, `output-unwritable`
 */
export async function runInit(given: string, flags: InitFlags): Promise<number> {
  const folder = path.resolve(given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw wrong('brief-missing', folder, 'There is no such folder', 'Give the folder that holds the report');
  const file = path.join(folder, 'brief.yaml');
  if (existsSync(file) && !flags.force)
    throw wrong(
      'config-invalid',
      file,
      'There is a brief.yaml here already',
      'Edit it, or say --force to begin anew',
    );
  const template = flags.template ?? 'default';
  const { audiences: known, name } = await openTemplate(template, [], '--template');
  const report = await chooseReport(folder);
  const audiences = flags.audience ? list(flags.audience) : await chooseReaders(Object.keys(known));
  if (audiences.length > 0)
    chooseAudiences({ name, audiences: known }, { audiences, audiencesOrigin: '--audience' });
  const shown = existsSync(template)
    ? path.relative(folder, path.resolve(template)).split(path.sep).join('/')
    : template;
  writeText(file, await briefStarter({ folder, report, template: shown, audiences }));
  process.stdout.write(`${displayPath(file)}\n`);
  if (!existsSync(path.join(folder, report)))
    process.stderr.write(`There is no report here yet: put it beside the file as ${report}.\n`);
  process.stderr.write(`Then: briefwright build ${displayPath(folder)}\n`);
  return 0;
}

/** The only Markdown file; of several the one that a person names, else the first. */
async function chooseReport(folder: string): Promise<string> {
  const found = readdirSync(folder).filter(
    (name) => /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name),
  );
  if (found.length <= 1) return found[0] ?? 'report.md';
  return ask(`Which is the report? (${found.join(', ')})`, found.sort()[0]!, (answer) =>
    found.includes(answer),
  );
}

async function chooseReaders(known: readonly string[]): Promise<string[]> {
  const all = 'all';
  const answer = await ask(
    `For which readers? (${known.join(', ')})`,
    all,
    (given) => given === all || list([given]).every((name) => known.includes(name)),
  );
  return answer === all ? [] : list([answer]);
}

function wrong(rule: 'brief-missing' | 'config-invalid', file: string, reason: string, fix: string) {
  return new BriefwrightError(diagnostic(rule, reason, fix, { file: displayPath(file) }), 2);
}
