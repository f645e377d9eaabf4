import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { checked } from './check.ts';
import { findTemplate, templateNames } from './folders.ts';
import { formatOrigin, type Origin } from './origin.ts';
import { BRIEF_FILE, list, markdownIn, slugOf } from './project.ts';
import { configError, readYaml } from './read-yaml.ts';
import { metaShape } from './schema/brief.ts';
import { briefFile, OVERRIDES } from './schema/brief-file.ts';
import { leaves, type MapTree, plain, valueAt } from './tree.ts';
import type { BriefProject } from './types.ts';

type BriefFile = z.output<typeof briefFile>;

/**
 * Reads a `brief.yaml`.
 *
 * @param file absolute path
 * @throws BriefwrightError exit 2: `config-invalid` and `config-key-unknown` with their place, `input-missing` if
 *   the report it names is not there, `template-unknown`, `brief-missing` if it names none and there is not exactly one
 */
export async function readBrief(file: string): Promise<BriefProject> {
  const tree = await readYaml(file, 'config-invalid');
  if (tree.kind !== 'map') {
    throw configError('config-invalid', 'The file must hold keys with values', 'Write “report: report.md”', {
      file,
    });
  }
  const brief = checked(briefFile, tree);
  const folder = path.dirname(file);
  const reportPath = findReport(file, brief.report, valueAt(tree, ['report'])?.origin);
  const { audiences, formats } = brief;
  return {
    slug: path.basename(file) === BRIEF_FILE ? slugOf(folder) : slugOf(file),
    reportPath,
    folder: path.dirname(reportPath),
    briefYaml: file,
    template: templateOf(tree, folder),
    ...(audiences
      ? {
          audiences: [audiences].flat(),
          audiencesOrigin: formatOrigin(valueAt(tree, ['audiences'])?.origin ?? { file }),
        }
      : {}),
    ...(formats ? { formats: [formats].flat() } : {}),
    meta: metaOf(brief),
    overrides: overridesOf(tree),
  };
}

function findReport(file: string, named: string | undefined, origin: Origin = { file }): string {
  const folder = path.dirname(file);
  if (named === undefined) {
    const found = markdownIn(list(folder));
    if (found.length === 1) return path.join(folder, found[0]!);
    throw configError(
      'brief-missing',
      found.length === 0
        ? `There is no Markdown file beside ${path.basename(file)}`
        : `There are ${found.length} Markdown files beside ${path.basename(file)}, and it does not say which is the report`,
      `Add “report: ${found[0] ?? 'report.md'}”`,
      { file },
    );
  }
  const report = path.resolve(folder, named);
  if (existsSync(report)) return report;
  throw configError(
    'input-missing',
    `There is no file ${named}`,
    'Correct the path; it starts from here',
    origin,
  );
}

function templateOf(tree: MapTree, folder: string): string {
  const named = valueAt(tree, ['template']);
  if (named?.kind !== 'scalar') return 'default';
  const name = String(named.value);
  return templateNames().includes(name) ? name : findTemplate(name, folder, named.origin);
}

/** Metadata under the names that a report's own has; numbers as text, single values as lists where lists are meant. */
function metaOf(brief: BriefFile): BriefProject['meta'] {
  const { series, authors, keywords, ...rest } = brief;
  const plainKeys = Object.keys(metaShape).filter((key) => key in rest) as (keyof typeof rest)[];
  return {
    ...Object.fromEntries(plainKeys.map((key) => [key, String(rest[key])])),
    ...(series?.name === undefined ? {} : { seriesName: String(series.name) }),
    ...(series?.number === undefined ? {} : { seriesNumber: String(series.number) }),
    ...(authors
      ? {
          authors: [authors].flat().map((author) => (typeof author === 'string' ? { name: author } : author)),
        }
      : {}),
    ...(keywords ? { keywords: [keywords].flat() } : {}),
  };
}

function overridesOf(tree: MapTree): BriefProject['overrides'] {
  return OVERRIDES.flatMap((name) => {
    const value = valueAt(tree, [name]);
    if (!value) return [];
    return leaves(value, [name]).map((leaf) => ({
      key: leaf.path.join('.'),
      value: plain(leaf.value),
      origin: formatOrigin(leaf.value.origin),
    }));
  });
}
