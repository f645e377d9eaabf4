import type { ProjectFlags } from '../config/index.ts';

/** An option given twice: the last one counts, as in most programs. */
const last = (value: string | readonly string[]): string => [value].flat().at(-1) ?? '';
const ONE = { type: 'string', requiresArg: true, coerce: last } as const;
const SEVERAL = { type: 'string', array: true, requiresArg: true } as const;

/** One option, as yargs takes it; the help, the completion and the reference read the same. */
export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  readonly describe: string;
  readonly alias?: string;
  readonly array?: boolean;
  readonly requiresArg?: boolean;
  readonly default?: unknown;
  readonly choices?: readonly string[];
}
/** Options of one command by their names without dashes. */
export type OptionTable = Readonly<Record<string, OptionDeclaration>>;

/** Options of `build`. */
export const BUILD_OPTIONS = {
  audience: {
    alias: 'a',
    ...SEVERAL,
    describe: 'Readers to build for, comma-separated (default: all of the template)',
  },
  template: { alias: 't', ...ONE, describe: 'Template by name, or its folder' },
  format: {
    alias: 'f',
    ...SEVERAL,
    describe: 'pdf, docx or both (default: what the audience has)',
  },
  out: { alias: 'o', ...ONE, default: 'out', describe: 'Folder for the results' },
  page: { ...ONE, choices: ['a4', 'letter'], describe: 'Page size (same as --set page.size=…)' },
  scale: {
    ...ONE,
    choices: ['standard', 'accessible'],
    describe: 'Type scale (same as --set type.scale=…)',
  },
  standard: {
    ...ONE,
    choices: ['pdf/ua-1+pdf/a-2a', 'pdf/ua-1', 'pdf/a-2a', 'none'],
    describe: 'What the PDF promises (same as --set pdf.standard=…; default: both)',
  },
  set: { ...SEVERAL, describe: 'Set a template key for this call, KEY=VALUE' },
  json: { type: 'boolean', default: false, describe: 'One JSON object per file made, on standard output' },
  strict: { type: 'boolean', default: false, describe: 'Exit with 3 if there are warnings' },
  quiet: { alias: 'q', type: 'boolean', default: false, describe: 'Print errors only' },
  verbose: { type: 'boolean', default: false, describe: 'Tell what each step did' },
  timing: { type: 'boolean', default: false, describe: 'Tell how the time splits by room' },
  watch: { alias: 'w', type: 'boolean', default: false, describe: 'Stay, and build anew what changes' },
  open: {
    type: 'boolean',
    default: false,
    describe: 'Open the first file made, as the system opens such files',
  },
} as const;

/** Options of `check`. */
export const CHECK_OPTIONS = {
  json: { type: 'boolean', default: false, describe: 'One JSON object per report, on standard output' },
  strict: BUILD_OPTIONS.strict,
  quiet: { alias: 'q', type: 'boolean', default: false, describe: 'Warnings and errors only, no repairs' },
} as const;

/** Options of `init`. */
export const INIT_OPTIONS = {
  template: { alias: 't', ...ONE, describe: 'Template by name, or its folder' },
  audience: { alias: 'a', ...SEVERAL, describe: 'Readers to build for, comma-separated' },
  force: { type: 'boolean', default: false, describe: 'Write over a brief.yaml that is there' },
} as const;
/** What `init` was given. */
export interface InitFlags {
  readonly template?: string | undefined;
  readonly audience?: readonly string[] | undefined;
  readonly force: boolean;
}

/** Options of `template list`. */
export const LIST_OPTIONS = {
  json: { type: 'boolean', default: false, describe: 'One JSON object per template, on standard output' },
} as const;

const KEY = { ...ONE, describe: 'Only what is under this key, such as styles.body' } as const;
const ORIGIN = {
  type: 'boolean',
  default: false,
  describe: 'Say behind each value which file and line it comes from',
} as const;

/** Options of `template show`. */
export const SHOW_OPTIONS = {
  merged: { type: 'boolean', default: false, describe: 'With everything that it extends' },
  origin: ORIGIN,
  key: KEY,
} as const;
/** What `template show` was given. */
export interface ShowFlags {
  readonly merged: boolean;
  readonly origin: boolean;
  readonly key?: string | undefined;
}

/** Options of `template new`. */
export const NEW_OPTIONS = {
  from: { ...ONE, default: 'default', describe: 'The template that it extends' },
} as const;

/** Options of `template check`. */
export const TEMPLATE_CHECK_OPTIONS = {
  report: { ...ONE, describe: 'Report to try it with (default: the template’s example)' },
  json: { type: 'boolean', default: false, describe: 'One JSON object, on standard output' },
  strict: { type: 'boolean', default: false, describe: 'Exit with 3 if there are warnings' },
} as const;
/** What `template check` was given. */
export interface TemplateCheckFlags {
  readonly report?: string | undefined;
  readonly json: boolean;
  readonly strict: boolean;
}

/** Options of `template specimen`. */
export const SPECIMEN_OPTIONS = {
  out: { alias: 'o', ...ONE, default: 'out/specimen', describe: 'Folder for the results' },
} as const;
/** What `template specimen` was given. */
export interface SpecimenFlags {
  readonly out: string;
}

/** Options of `config print`. */
export const CONFIG_OPTIONS = {
  template: BUILD_OPTIONS.template,
  set: BUILD_OPTIONS.set,
  origin: ORIGIN,
  key: KEY,
} as const;
/** What `config print` was given. */
export interface ConfigFlags {
  readonly template?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly origin: boolean;
  readonly key?: string | undefined;
}

/** What `build` was given. */
export interface BuildFlags {
  readonly audience?: readonly string[] | undefined;
  readonly template?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly out: string;
  readonly page?: string | undefined;
  readonly scale?: string | undefined;
  readonly standard?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly json: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly timing: boolean;
  readonly watch: boolean;
  readonly open: boolean;
}
/** What `check` was given. */
export interface CheckFlags {
  readonly json: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** The flags that bear on a project, in the form that the config room takes. */
export function projectFlags(flags: BuildFlags): ProjectFlags {
  const set = [...(flags.set ?? [])];
  if (flags.page) set.push(`page.size=${flags.page}`);
  if (flags.scale) set.push(`type.scale=${flags.scale}`);
  if (flags.standard) set.push(`pdf.standard=${flags.standard}`);
  return {
    ...(flags.template === undefined ? {} : { template: flags.template }),
    ...(flags.audience === undefined ? {} : { audiences: list(flags.audience) }),
    ...(flags.format === undefined ? {} : { formats: list(flags.format) }),
    set,
  };
}

/** 'a,b' and repeated options alike. */
export const list = (values: readonly string[]): string[] => [
  ...new Set(values.flatMap((value) => value.split(',')).map((value) => value.trim())),
];
