import process from 'node:process';

/**
 * Asks a person on a terminal, until the answer will do; elsewhere nobody is asked.
 *
 * @param usual what an empty answer means, and what counts where nobody can be asked
 */
export async function ask(
  question: string,
  usual: string,
  willDo: (answer: string) => boolean,
): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return usual;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await terminal.question(`${question} [${usual}] `)).trim() || usual;
      if (willDo(answer)) return answer;
      process.stderr.write(`“${answer}” is none of them.\n`);
    }
  } finally {
    terminal.close();
  }
}
