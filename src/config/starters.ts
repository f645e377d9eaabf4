import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { templatesFolder } from './folders.ts';
import type { metaShape } from './schema/brief.ts';
import type { SchemaName } from './schema/json-schema.ts';
import { showTemplate } from './show.ts';

/** What a key of `brief.yaml` may look like, for people who begin with one. */
const EXAMPLES: Readonly<Record<keyof typeof metaShape, string>> = {
  title: 'A title that stands over the report’s own',
  subtitle: 'What it is about, in a line',
  authors: '[{name: First Author, affiliation: Their institution}]',
  date: '2026-03-01',
  organisation: 'Who publishes it',
  series: '{name: Policy briefs, number: 12}',
  language: 'en',
  issn: '1234-5679',
  doi: '10.1234/abcd',
  url: 'https://example.org/report',
  contact: 'press@example.org',
  license: 'CC BY 4.0',
  disclaimer: 'The views are the authors’ own.',
  citation: 'Author, “Title”, Series, 2026.',
  keywords: '[energy, housing]',
};
/** Template keys that a brief sets most often. */
const OVERRIDES: readonly (readonly [string, string])[] = [
  ['page: {size: letter}', 'Page size: a4 or letter'],
  ['type: {scale: accessible}', 'Type scale: standard, or accessible (12 pt and more, no hyphenation)'],
  ['notes: {place: end}', 'Where notes stand'],
  ['links: notes', 'What becomes of links'],
];

/** What a new `brief.yaml` begins with. */
export interface BriefStart {
  /** Folder that it will lie in, absolute. */
  readonly folder: string;
  /** Name of the report in that folder. */
  readonly report: string;
  readonly template: string;
  /** None = all readers of the template. */
  readonly audiences: readonly string[];
}

/** A commented `brief.yaml`: what was chosen, and every other key with what it is for, ready to be opened. */
export async function briefStarter({ folder, report, template, audiences }: BriefStart): Promise<string> {
  const { metaShape, projectShape } = await import('./schema/brief.ts');
  const asked = audiences.length > 0;
  const lines = [
    schemaLine('brief', folder),
    '# What is made of a report. Only the report is needed; take the # away from a line to set its key.',
    `report: ${report}`,
    `template: ${template}`,
    `${asked ? '' : '# '}audiences: [${(asked ? audiences : ['minister', 'press']).join(', ')}]  # ${aboutOf(projectShape.audiences)}`,
    `# formats: [pdf, docx]  # ${aboutOf(projectShape.formats)}`,
    '',
    '# Of the publication; each stands over what the report says itself, and what is not known is not printed.',
    ...Object.entries(metaShape).map(
      ([key, schema]) => `# ${key}: ${EXAMPLES[key as keyof typeof metaShape]}  # ${aboutOf(schema)}`,
    ),
    '',
    '# Of the look, for this brief alone; any key of the template can stand here.',
    ...OVERRIDES.map(([line, about]) => `# ${line}  # ${about}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a schema says of its key; an optional one says it inside. */
const aboutOf = (schema: { unwrap: () => { description?: string | undefined } }): string =>
  schema.unwrap().description ?? '';

/** Keys of a template that a house changes first. */
const FIRST_KEYS = ['colours', 'page.size', 'type.scale', 'notes', 'links', 'faces'];

/**
 * A commented `template.yaml` that extends another one, with the keys that houses change first at that template's
 * own values.
 *
 * @param folder that it will lie in, absolute
 * @param from the template that it extends: a name or a folder
 * @param base the same as `extends` will name it
 * @throws BriefwrightError exit 2, as `readTemplate`
 */
export async function templateStarter(folder: string, from: string, base = from): Promise<string> {
  const parts = await Promise.all(FIRST_KEYS.map((key) => showTemplate(from, { merged: true, key })));
  const commented = parts.map((part) => part.trimEnd().replace(/^/gm, '# ')).join('\n#\n');
  return `${schemaLine('template', folder)}
# Only what differs from the template below is written here; all else comes from it.
apiVersion: 1
description: The house style of ${path.basename(folder)}
extends: ${base}

# What houses change first, as it is now. Take the # away from a key and from the keys above it, and change it.
# A logo: put it beside this file and write   logo: logo.png
# Readers: audiences/minister.yaml beside this file lies over the one of the same name; labels: strings/en.yaml.
# Everything else there is: briefwright template show ${from} --merged
#
${commented}
`;
}

/** The line that editors read to complete and explain keys. */
function schemaLine(name: SchemaName, folder: string): string {
  const schema = path.join(templatesFolder(), 'schema', `${name}.json`);
  const here = path.resolve();
  const near = [schema, folder].every((file) => !path.relative(here, file).startsWith('..'));
  const address = near ? path.relative(folder, schema).split(path.sep).join('/') : pathToFileURL(schema).href;
  return `# yaml-language-server: $schema=${address}`;
}
