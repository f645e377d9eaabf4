/** Whole builds through the library, for tests that ask what comes out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Built, build, type Report, readReport } from '../../src/index.ts';

export const figuresFolder = fileURLToPath(new URL('../../briefs/every-hour-all-day', import.meta.url));

/** A report with the folder that its pictures are in. */
export interface GivenReport {
  readonly name: string;
  readonly text: string;
  readonly folder: string;
}

const file = (name: string): GivenReport => ({
  name: path.basename(name),
  text: readFileSync(name, 'utf8'),
  folder: path.dirname(name),
});

/** The project's own report, and those that lie beside the project. */
export function givenReports(): GivenReport[] {
  const shared = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
  const others = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.md')) : [];
  if (others.length === 0)
    console.warn(`No reports at ${shared}: only the sample is built (set BRIEFWRIGHT_REPORTS)`);
  return [
    { ...file(path.join(figuresFolder, 'report.md')), name: 'sample' },
    ...others.map((name) => file(path.join(shared, name))),
  ];
}

/** KEY=VALUE pairs as `--set` has them. */
export type Settings = Readonly<Record<string, unknown>>;

/** All briefs of a report; a brief that fails fails the test. */
export async function buildAll(
  { text, folder }: Pick<GivenReport, 'text' | 'folder'>,
  options: {
    readonly settings?: Settings;
    readonly formats?: readonly ('pdf' | 'docx')[];
    readonly created?: Date;
    /** Name or path of the template. Default: `default`. */
    readonly template?: string;
    /** A brief whose page budget cannot be met is left out: right for reports that nobody would write. */
    readonly unmet?: 'left out';
  } = {},
): Promise<{ report: Report; built: Built[] }> {
  const report = readReport(text, { path: 'report.md' });
  const project = {
    slug: 'report',
    reportPath: path.join(folder, 'report.md'),
    folder: path.resolve(folder),
    template: options.template ?? 'default',
    meta: {},
    overrides: Object.entries(options.settings ?? {}).map(([key, value]) => ({
      key,
      value,
      origin: '--set',
    })),
    ...(options.formats ? { formats: options.formats } : {}),
  };
  const built: Built[] = [];
  for await (const result of build(report, project, {
    created: options.created ?? new Date(Date.UTC(2020, 0, 1)),
  })) {
    if ('error' in result) {
      if (options.unmet && result.error.diagnostic.rule === 'budget-unmet') continue;
      throw result.error;
    }
    built.push(result);
  }
  return { report, built };
}
