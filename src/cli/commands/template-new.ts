import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findTemplate, templateNames, templateStarter } from '../../config/index.ts';
import { BriefwrightError, diagnostic } from '../../diagnostics.ts';
import { displayPath } from '../display-path.ts';
import { writeText } from '../write-output.ts';

/**
 * `briefwright template new FOLDER`: a template that extends another one, with what houses change first.
 *
 * @throws BriefwrightError exit 2, `template-unknown`; `config-invalid` if there is a template in the folder already;
 *   exit 1, `output-unwritable`
 */
export async function runTemplateNew(given: string, { from }: { readonly from: string }): Promise<number> {
  const folder = path.resolve(given);
  const file = path.join(folder, 'template.yaml');
  if (existsSync(file)) {
    throw new BriefwrightError(
      diagnostic(
        'config-invalid',
        'There is a template here already',
        'Name another folder, or edit that file',
        {
          file: displayPath(file),
        },
      ),
      2,
    );
  }
  writeText(file, await templateStarter(folder, from, baseOf(from, folder)));
  process.stdout.write(`${displayPath(file)}\n`);
  process.stderr.write(
    `Edit it, then try it: briefwright template check ${given}, briefwright build report.md --template ${given}\n`,
  );
  return 0;
}

/** What `extends` says: a shipped or installed name as it is, a folder as it is seen from the new template. */
function baseOf(from: string, folder: string): string {
  if (templateNames().includes(from)) return from;
  const base = findTemplate(from);
  return existsSync(from) ? path.relative(folder, base).split(path.sep).join('/') : from;
}
