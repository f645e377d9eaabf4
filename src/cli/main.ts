import process from 'node:process';
import yargs from 'yargs';
import { BriefwrightError } from '../diagnostics.ts';
import { BUILD_OPTIONS, type BuildFlags, CHECK_OPTIONS, type CheckFlags } from './options.ts';
import { formatError } from './print-messages.ts';
import { removeUnfinished } from './write-output.ts';

/** Exit codes of the contract. */
const USAGE = 2;
const INTERRUPTED = 130;

/**
 * The command line: reads arguments, runs one command, gives the exit code.
 *
 * @param args without node and script
 */
export async function main(args: readonly string[], version: string): Promise<number> {
  let code = 0;
  let usage: string | undefined;
  const cli = yargs([...args])
    .scriptName('briefwright')
    .locale('en')
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
            describe: 'brief.yaml, folder of briefs, report.md, glob, or - for standard input',
          })
          .options(BUILD_OPTIONS)
          .example('$0 build report.md', 'All readers of the default template, into out/report/')
          .example(
            '$0 build briefs --audience minister --format pdf',
            'One page for the minister, for every brief in the folder',
          )
          .example('cat report.md | $0 build - --out briefings', 'From standard input')
          .example(
            '$0 build "reports/*.md" --json --strict',
            'For scripts: one JSON object per file, exit code 3 on warnings',
          )
          .example('$0 build report.md --page letter --scale accessible', 'US Letter, large type'),
      async (argv) => {
        const { runBuild } = await import('./commands/build.ts');
        code = await runBuild((argv.paths as string[] | undefined) ?? [], argv as unknown as BuildFlags);
      },
    )
    .command(
      'check [paths..]',
      'Say what was recognised, mended and doubtful in reports',
      (y) =>
        y
          .positional('paths', { type: 'string', array: true, describe: 'As for build' })
          .options(CHECK_OPTIONS)
          .example('$0 check report.md', 'Repairs and doubts with line and column')
          .example('$0 check report.md --json', 'The same for scripts'),
      async (argv) => {
        const { runCheck } = await import('./commands/check.ts');
        code = await runCheck((argv.paths as string[] | undefined) ?? [], argv as unknown as CheckFlags);
      },
    )
    .demandCommand(1, 'Say what to do: build or check')
    .recommendCommands()
    .strict()
    .version(version)
    .alias({ help: 'h', version: 'v' })
    .wrap(Math.min(110, process.stdout.columns ?? 80))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error) throw error;
      usage = message;
    });
  await cli.parseAsync();
  if (usage !== undefined) {
    process.stderr.write(`${usage}\nTry: briefwright --help\n`);
    return USAGE;
  }
  return code;
}

/** Runs the command line of this process and ends it with the right exit code, never with a stack trace. */
export async function run(version: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      removeUnfinished();
      process.exit(INTERRUPTED);
    });
  }
  // A reader such as `head` may close the pipe: that is its right, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = await main(process.argv.slice(2), version);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof BriefwrightError) {
    process.stderr.write(formatError(error.diagnostic));
    return error.exitCode;
  }
  const text =
    error instanceof Error ? (process.env['BRIEFWRIGHT_DEBUG'] ? error.stack : error.message) : String(error);
  process.stderr.write(
    `Something went wrong inside Briefwright: ${text}\nPlease report it with the input that caused it.\n`,
  );
  return 1;
}
