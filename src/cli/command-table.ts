import {
  BUILD_EXAMPLES,
  CHECK_EXAMPLES,
  COMPLETION_EXAMPLES,
  CONFIG_EXAMPLES,
  type Example,
  INIT_EXAMPLES,
  TEMPLATE_EXAMPLES,
} from './examples.ts';
import {
  BUILD_OPTIONS,
  type BuildFlags,
  CHECK_OPTIONS,
  type CheckFlags,
  CONFIG_OPTIONS,
  INIT_OPTIONS,
  LIST_OPTIONS,
  NEW_OPTIONS,
  type OptionTable,
  SHOW_OPTIONS,
  SPECIMEN_OPTIONS,
  TEMPLATE_CHECK_OPTIONS,
} from './options.ts';

/** A word of a call that is no option. */
export interface Positional {
  readonly name: string;
  readonly describe: string;
  readonly required?: true;
  /** Takes all words that follow. */
  readonly several?: true;
  readonly defaultDescription?: string;
  readonly choices?: readonly string[];
}
/** One command: what yargs, the help, the man page, the completion and the reference say of it, and what runs it. */
export interface Command {
  /** One or two words: 'build', 'template show'. */
  readonly name: string;
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly options: OptionTable;
  readonly examples: readonly Example[];
  /** Loads the command and runs it; gives the exit code. */
  readonly run: (words: readonly string[], flags: never) => Promise<number>;
}

const TEMPLATE: Positional = {
  name: 'template',
  describe: 'A shipped template’s name, its folder, or an npm package briefwright-template-*',
  required: true,
};

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    summary: 'Build briefs from reports',
    positionals: [
      {
        name: 'paths',
        several: true,
        defaultDescription: 'the current folder',
        describe: 'brief.yaml, folder of briefs, report.md, glob, or - for standard input',
      },
    ],
    options: BUILD_OPTIONS,
    examples: BUILD_EXAMPLES,
    run: async (paths, flags: BuildFlags) => (await import('./commands/build.ts')).runBuild(paths, flags),
  },
  {
    name: 'check',
    summary: 'Say what was recognised, mended and doubtful in reports',
    positionals: [{ name: 'paths', several: true, describe: 'As for build' }],
    options: CHECK_OPTIONS,
    examples: CHECK_EXAMPLES,
    run: async (paths, flags: CheckFlags) => (await import('./commands/check.ts')).runCheck(paths, flags),
  },
  {
    name: 'init',
    summary: 'Write a commented brief.yaml beside a report',
    positionals: [
      { name: 'folder', describe: 'Where the report lies', defaultDescription: 'the current folder' },
    ],
    options: INIT_OPTIONS,
    examples: INIT_EXAMPLES,
    run: async (words, flags) => (await import('./commands/init.ts')).runInit(words[0] ?? '.', flags),
  },
  {
    name: 'template list',
    summary: 'List the templates there are',
    positionals: [],
    options: LIST_OPTIONS,
    examples: TEMPLATE_EXAMPLES.list,
    run: async (_words, flags) => (await import('./commands/template-list.ts')).runTemplateList(flags),
  },
  {
    name: 'template show',
    summary: 'Print the settings of a template',
    positionals: [TEMPLATE],
    options: SHOW_OPTIONS,
    examples: TEMPLATE_EXAMPLES.show,
    run: async (words, flags) =>
      (await import('./commands/template-show.ts')).runTemplateShow(words[0]!, flags),
  },
  {
    name: 'template new',
    summary: 'Begin a template of your own',
    positionals: [
      { name: 'folder', describe: 'The new template’s folder; its name is the template’s', required: true },
    ],
    options: NEW_OPTIONS,
    examples: TEMPLATE_EXAMPLES.new,
    run: async (words, flags) =>
      (await import('./commands/template-new.ts')).runTemplateNew(words[0]!, flags),
  },
  {
    name: 'template check',
    summary: 'Check a template: its data, faces and measures, and whether every reader’s brief fits',
    positionals: [TEMPLATE],
    options: TEMPLATE_CHECK_OPTIONS,
    examples: TEMPLATE_EXAMPLES.check,
    run: async (words, flags) =>
      (await import('./commands/template-check.ts')).runTemplateCheck(words[0]!, flags),
  },
  {
    name: 'template specimen',
    summary: 'Build a specimen of a template: every block, on A4 and Letter, in both type scales',
    positionals: [TEMPLATE],
    options: SPECIMEN_OPTIONS,
    examples: TEMPLATE_EXAMPLES.specimen,
    run: async (words, flags) =>
      (await import('./commands/template-specimen.ts')).runTemplateSpecimen(words[0]!, flags),
  },
  {
    name: 'config print',
    summary: 'Print the settings that a build would use',
    positionals: [{ name: 'path', describe: 'As for build', defaultDescription: 'the current folder' }],
    options: CONFIG_OPTIONS,
    examples: CONFIG_EXAMPLES,
    run: async (words, flags) =>
      (await import('./commands/config-print.ts')).runConfigPrint(words[0] ?? '.', flags),
  },
  {
    name: 'completion',
    summary: 'Print a completion script for a shell',
    positionals: [
      {
        name: 'shell',
        describe: 'The shell that it is for',
        choices: ['bash', 'zsh', 'fish'],
        defaultDescription: 'that of $SHELL',
      },
    ],
    options: {},
    examples: COMPLETION_EXAMPLES,
    run: async (words) => (await import('./commands/completion.ts')).runCompletion(words[0]),
  },
];

/** What a command that is only the first of two words is about. */
export const GROUPS: Readonly<Record<string, string>> = {
  template: 'List, show, begin and check templates',
  config: 'Show the settings of a brief',
};

/** The command that words of a call name, and how many words that takes. */
export function commandOf(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, at) => words[at] === word));
}
