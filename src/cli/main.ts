import process from 'node:process';
import yargs, { type Argv } from 'yargs';
import { COMMANDS, type Command, commandOf, GROUPS, type Positional } from './command-table.ts';
import { formatExamples } from './examples.ts';
import { UsageError } from './usage-error.ts';

/** Exit code of the contract: usage or configuration. */
const USAGE = 2;
const WHAT_TO_DO = 'Say what to do: build a report, or check it.';
/** Short forms of options that every command has. */
const HELP = { help: 'h', version: 'v' } as const;

/**
 * The command line: reads arguments, runs one command, gives the exit code.
 *
 * @param args without node and script; none = the help is printed
 * @throws BriefwrightError from the command
 */
export async function main(args: readonly string[], version: string): Promise<number> {
  const call: Call = { code: undefined };
  const cli = commandLine(args, version, call);
  const group = args.length === 1 ? GROUPS[args[0]!] : undefined;
  if (args.length === 0 || group !== undefined) {
    process.stdout.write(`${await cli.getHelp()}\n`);
    return 0;
  }
  try {
    const { help, version: told } = await cli.parseAsync();
    if (call.code === undefined && !help && !told) throw new UsageError(WHAT_TO_DO);
    return call.code ?? 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return complain(error.message, args);
  }
}

/** What the command gave; nothing when help or version was asked for. */
interface Call {
  code: number | undefined;
}

async function complain(message: string, args: readonly string[]): Promise<number> {
  const { explainUsage } = await import('./explain-usage.ts');
  const words = args.filter((arg) => !arg.startsWith('-'));
  const command = commandOf(words);
  const group = words[0] !== undefined && Object.hasOwn(GROUPS, words[0]) ? words[0] : undefined;
  const help = command?.name ?? group;
  const known = {
    commands: namesUnder(command ? undefined : group),
    ...(command ? { usage: usageOfCommand(command) } : {}),
    options: [...Object.keys(command?.options ?? COMMANDS[0]!.options), ...Object.keys(HELP)],
  };
  process.stderr.write(
    `${explainUsage(message, args, known)}\nTry: briefwright ${help ? `${help} ` : ''}--help\n`,
  );
  return USAGE;
}

/** Names that may stand as the first word, or as the second one after a group's. */
function namesUnder(group: string | undefined): string[] {
  const words = COMMANDS.map(({ name }) => name.split(' '));
  const wanted = group === undefined ? words : words.filter(([first]) => first === group);
  return [...new Set(wanted.map((name) => name[group === undefined ? 0 : 1]!))];
}

function commandLine(args: readonly string[], version: string, call: Call): Argv {
  const examples = COMMANDS.slice(0, 2).map((command) => command.examples[0]!);
  const program = yargs([...args])
    .scriptName('briefwright')
    .locale('en')
    .parserConfiguration({ 'greedy-arrays': false, 'camel-case-expansion': false, 'populate--': true })
    .usage(
      '$0 <command>\n\nTurns a policy report in Markdown into PDF and Word briefs for each of its readers.',
    )
    .demandCommand(1, WHAT_TO_DO)
    .strict()
    .version(version)
    .alias(HELP)
    .epilogue(`${formatExamples(examples)}\n\nMore: briefwright build --help`)
    .wrap(Math.min(110, process.stdout.columns || 80))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      throw new UsageError(message ?? error.message);
    });
  for (const command of COMMANDS.filter(({ name }) => !name.includes(' '))) declare(program, command, call);
  for (const [group, about] of Object.entries(GROUPS))
    program.command(group, about, (inner) => {
      for (const command of COMMANDS.filter(({ name }) => name.startsWith(`${group} `)))
        declare(inner, command, call);
      return inner.usage(`$0 ${group} <command>\n\n${about}`).demandCommand(1, whatOf(group)).epilogue('');
    });
  return program;
}

const whatOf = (group: string): string => `Say what to do with ${group}: ${namesUnder(group).join(', ')}.`;

function declare(program: Argv, command: Command, call: Call): void {
  const { name, summary, positionals, options, examples } = command;
  program.command(
    [name.split(' ').at(-1), ...positionals.map(usageOf)].join(' '),
    summary,
    (y) => {
      for (const { name: word, several, describe, defaultDescription, choices } of positionals)
        y.positional(word, {
          type: 'string',
          describe,
          ...(several ? { array: true } : {}),
          ...(defaultDescription === undefined ? {} : { defaultDescription }),
          ...(choices ? { choices } : {}),
        });
      return y
        .usage(`$0 ${usageOfCommand(command)}\n\n${summary}`)
        .options(options)
        .check((argv) => refuseEmpty(argv, command))
        .epilogue(formatExamples(examples));
    },
    async (argv) => {
      call.code = await command.run(wordsOf(command, argv), argv as never);
    },
  );
}

const usageOfCommand = ({ name, positionals }: Command): string =>
  [name, ...positionals.map(usageOf)].join(' ');
const usageOf = ({ name, required, several }: Positional): string =>
  required ? `<${name}>` : `[${name}${several ? '..' : ''}]`;

/** Words of a call that are no options, in their order; those after `--` may begin with a dash. */
function wordsOf({ positionals }: Command, argv: Readonly<Record<string, unknown>>): string[] {
  const words = positionals.flatMap(({ name }) => argv[name] ?? []);
  return [...words, ...[argv['--'] ?? []].flat()].map(String);
}

function refuseEmpty(argv: Readonly<Record<string, unknown>>, { options }: Command): true {
  const empty = Object.keys(options).find((name) => argv[name] === '');
  if (empty) throw new UsageError(`The option --${empty} needs a value.`);
  return true;
}
