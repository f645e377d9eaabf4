import process from 'node:process';
import { installedTemplates, summarise, type TemplateSummary, templateNames } from '../../config/index.ts';
import { BriefwrightError } from '../../diagnostics.ts';
import { displayPath } from '../display-path.ts';
import { newOutcome } from '../outcome.ts';

/**
 * `briefwright template list`: templates that are shipped, and those that are installed as npm packages.
 *
 * @returns exit code: 0, 2 if one of them cannot be read (the others are listed)
 */
export async function runTemplateList({ json }: { readonly json: boolean }): Promise<number> {
  const outcome = newOutcome();
  const all: TemplateSummary[] = [];
  for (const name of [...templateNames(), ...installedTemplates().keys()]) {
    try {
      all.push(await summarise(name));
    } catch (error) {
      if (!(error instanceof BriefwrightError)) throw error;
      outcome.fail(error, name);
    }
  }
  const lines = json
    ? all.map((one) => JSON.stringify({ ...one, folder: displayPath(one.folder) }))
    : all.map(({ name, description, extends: base, audiences }) => {
        const from = base === undefined ? '' : ` (extends ${base})`;
        return `${name}${from}\n  ${description}\n  For: ${audiences.join(', ')}`;
      });
  process.stdout.write(`${lines.join('\n')}\n`);
  return outcome.exitCode(false);
}
