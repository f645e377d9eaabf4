import path from 'node:path';
import process from 'node:process';
import { findSpecimen, openTemplate } from '../../config/index.ts';
import { BriefwrightError, build, readReport } from '../../index.ts';
import { overridesOf, VARIANTS } from '../../lint/index.ts';
import { createdDate } from '../created-date.ts';
import { displayPath } from '../display-path.ts';
import type { SpecimenFlags } from '../options.ts';
import { newOutcome } from '../outcome.ts';
import { formatMessages, wantsColour } from '../print-messages.ts';
import { readInput } from '../read-input.ts';
import { writeTogether } from '../write-output.ts';

/**
 * `briefwright template specimen TEMPLATE`: every block and piece of furniture as PDF, on each sheet in each type
 * scale, for the reader who gets everything and for one who gets a page.
 *
 * @returns exit code: 0, 1 a specimen could not be made or written
 * @throws BriefwrightError as `findSpecimen`, `openTemplate` and `readInput`
 */
export async function runTemplateSpecimen(template: string, { out }: SpecimenFlags): Promise<number> {
  const reportPath = findSpecimen(template);
  const { text } = readInput(reportPath);
  const report = readReport(text, { path: displayPath(reportPath) });
  const { name, audiences } = await openTemplate(template);
  const outcome = newOutcome();
  const common = {
    slug: 'specimen',
    reportPath,
    folder: path.dirname(reportPath),
    template,
    audiences: readersOf(audiences),
    formats: ['pdf' as const],
    meta: {},
  };
  const warnings = [];
  for (const variant of VARIANTS) {
    const project = { ...common, overrides: overridesOf(variant) };
    for await (const result of build(report, project, { created: createdDate(report, project) })) {
      try {
        if ('error' in result) throw result.error;
        warnings.push(...result.messages.filter(({ severity }) => severity !== 'info'));
        const file = path.join(out, name, `${variant.size}-${variant.scale}-${result.audience}.pdf`);
        const { bytes, pages } = result.outputs[0]!;
        writeTogether([{ path: file, bytes }]);
        process.stdout.write(`${displayPath(file)} (${pages} ${pages === 1 ? 'page' : 'pages'})\n`);
      } catch (error) {
        if (!(error instanceof BriefwrightError)) throw error;
        outcome.fail(error, `${variant.size}, ${variant.scale}, ${result.audience}`);
      }
    }
  }
  if (warnings.length > 0) {
    const shown = await formatMessages(
      [{ path: report.path, messages: warnings }],
      wantsColour(process.stderr),
    );
    process.stderr.write(`${shown}\n`);
  }
  return outcome.exitCode(false);
}

/** What is asked of readers here, as templates are written. */
type Readers = Readonly<Record<string, { readonly size?: { readonly pages?: { readonly max?: number } } }>>;

/** The first reader without a bound of pages and the first with one page; all of them where a template has neither. */
function readersOf(audiences: Readers): readonly string[] {
  const most = (name: string): number => audiences[name]!.size?.pages?.max ?? Number.POSITIVE_INFINITY;
  const names = Object.keys(audiences);
  const found = [Number.POSITIVE_INFINITY, 1].flatMap(
    (wanted) => names.find((name) => most(name) === wanted) ?? [],
  );
  return found.length > 0 ? found : names;
}
