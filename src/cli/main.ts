import process from 'node:process';
import yargs from 'yargs';
import { BUILD_EXAMPLES, CHECK_EXAMPLES, formatExamples } from './examples.ts';
import { BUILD_OPTIONS, type BuildFlags, CHECK_OPTIONS, type CheckFlags } from './options.ts';

/** Exit code of the contract: usage or configuration. */
const USAGE = 2;
const COMMANDS = ['build', 'check'];

/**
 * The command line: reads arguments, runs one command, gives the exit code.
 *
 * @param args without node and script; none = the help is printed
 * @throws BriefwrightError from the command
 */
export async function main(args: readonly string[], version: string): Promise<number> {
  const call: { code: number; wrong?: string } = { code: 0 };
  const cli = commandLine(args, version, call);
  if (args.length === 0) {
    process.stdout.write(`${await cli.getHelp()}\n`);
    return 0;
  }
  await cli.parseAsync();
  if (call.wrong === undefined) return call.code;
  const { explainUsage } = await import('./explain-usage.ts');
  const command = COMMANDS.find((name) => name === args.find((arg) => !arg.startsWith('-')));
  const options = Object.keys(command === 'check' ? CHECK_OPTIONS : BUILD_OPTIONS);
  const known = { commands: COMMANDS, options: [...options, 'help', 'version'] };
  process.stderr.write(
    `${explainUsage(call.wrong, args, known)}\nTry: briefwright ${command ? `${command} ` : ''}--help\n`,
  );
  return USAGE;
}

function commandLine(args: readonly string[], version: string, call: { code: number; wrong?: string }) {
  return yargs([...args])
    .scriptName('briefwright')
    .locale('en')
    .parserConfiguration({ 'greedy-arrays': false, 'camel-case-expansion': false })
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
          .epilogue(formatExamples(BUILD_EXAMPLES)),
      async (argv) => {
        const { runBuild } = await import('./commands/build.ts');
        call.code = await runBuild((argv.paths as string[] | undefined) ?? [], argv as unknown as BuildFlags);
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
        call.code = await runCheck((argv.paths as string[] | undefined) ?? [], argv as unknown as CheckFlags);
      },
    )
    .demandCommand(1, `Say what to do: ${COMMANDS.join(' or ')}.`)
    .strict()
    .version(version)
    .alias({ help: 'h', version: 'v' })
    .epilogue(`${formatExamples([BUILD_EXAMPLES[0]!, CHECK_EXAMPLES[0]!])}\n\nMore: briefwright build --help`)
    .wrap(Math.min(110, process.stdout.columns ?? 80))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error) throw error;
      call.wrong ??= message;
    });
}
