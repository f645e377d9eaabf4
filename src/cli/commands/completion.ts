import process from 'node:process';
import { completionScript, SHELLS, type Shell } from '../reference/completion.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `briefwright completion [SHELL]`: a script that completes commands, options and their values.
 *
 * @param shell bash, zsh or fish; absent = the one that $SHELL names
 * @throws UsageError if no shell was named and $SHELL names none of the three
 */
export async function runCompletion(shell?: string): Promise<number> {
  const wanted = shell ?? process.env['SHELL']?.split('/').at(-1);
  const known = SHELLS.find((name) => name === wanted);
  if (!known) throw new UsageError(`Say for which shell: briefwright completion ${SHELLS.join(', ')}.`);
  process.stdout.write(completionScript(known satisfies Shell));
  return 0;
}
