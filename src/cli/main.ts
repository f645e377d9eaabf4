import process from 'node:process';
import yargs from 'yargs';
import { BUILD_EXAMPLES, CHECK_EXAMPLES, formatExamples } from './examples.ts';
import { BUILD_OPTIONS, type BuildFlags, CHECK_OPTIONS, type CheckFlags } from './options.ts';

/** Exit code of the contract: usage or configuration. */
const USAGE = 2;
const COMMANDS = ['build', 'check'];
const WHAT_TO_DO = `Say what to do: ${COMMANDS.join(' or ')}.`;

/**
 * The command line: reads arguments, runs one command, gives the exit code.
 *
 * @param args without node and script; none = the help is printed
 * @throws BriefwrightError from the command
 */
export async function main(args: readonly string[], version: string): Promise<number> {
  const call: Call = { code: undefined };
  const cli = commandLine(args, version, call);
  if (args.length === 0) {
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

/** What yargs found wrong with a call; thrown so that the command does not run. */
class UsageError extends Error {}

async function complain(message: string, args: readonly string[]): Promise<number> {
  const { explainUsage } = await import('./explain-usage.ts');
  const command = COMMANDS.find((name) => name === args.find((arg) => !arg.startsWith('-')));
  const options = Object.keys(command === 'check' ? CHECK_OPTIONS : BUILD_OPTIONS);
  const known = { commands: COMMANDS, options: [...options, 'help', 'version'] };
  process.stderr.write(
    `${explainUsage(message, args, known)}\nTry: briefwright ${command ? `${command} ` : ''}--help\n`,
  );
  return USAGE;
}

/** Paths of a command; those after `--` may begin with a dash. */
const pathsOf = (argv: { readonly paths?: unknown; readonly '--'?: unknown }): string[] =>
  [argv.paths ?? [], argv['--'] ?? []].flat().map(String);

function refuseEmpty(argv: Record<string, unknown>): true {
  const empty = Object.keys(BUILD_OPTIONS).find((name) => argv[name] === '');
  if (empty) throw new UsageError(`The option --${empty} needs a value.`);
  return true;
}

function commandLine(args: readonly string[], version: string, call: Call) {
  return yargs([...args])
    .scriptName('briefwright')
    .locale('en')
    .parserConfiguration({ 'greedy-arrays': false, 'camel-case-expansion': false, 'populate--': true })
    .usage(
      '$0 <command>\n\nTurns a policy report in Markdown into PDF and Word briefs for each of its readers.',
    )
    .command(
      'build [paths..]',
      'Build briefs from reports',
      (y) =>
        y
          .positional('paths', {
            type: 'string',
            array: true,
            defaultDescription: 'the current folder',
            describe: 'brief.yaml, folder of briefs, report.md, glob, or - for standard input',
          })
          .options(BUILD_OPTIONS)
          .check(refuseEmpty)
          .epilogue(formatExamples(BUILD_EXAMPLES)),
      async (argv) => {
        const { runBuild } = await import('./commands/build.ts');
        call.code = await runBuild(pathsOf(argv), argv as unknown as BuildFlags);
      },
    )
    .command(
      'check [paths..]',
      'Say what was recognised, mended and doubtful in reports',
      (y) =>
        y
          .positional('paths', { type: 'string', array: true, describe: 'As for build' })
          .options(CHECK_OPTIONS)
          .epilogue(formatExamples(CHECK_EXAMPLES)),
      async (argv) => {
        const { runCheck } = await import('./commands/check.ts');
        call.code = await runCheck(pathsOf(argv), argv as unknown as CheckFlags);
      },
    )
    .demandCommand(1, WHAT_TO_DO)
    .strict()
    .version(version)
    .alias({ help: 'h', version: 'v' })
    .epilogue(`${formatExamples([BUILD_EXAMPLES[0]!, CHECK_EXAMPLES[0]!])}\n\nMore: briefwright build --help`)
    .wrap(Math.min(110, process.stdout.columns || 80))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      throw new UsageError(message ?? error.message);
    });
}
