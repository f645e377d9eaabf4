import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readPlainCall } from '../../src/cli/plain-call.ts';

const calls = vi.hoisted((): { command: string; paths: unknown; flags: Record<string, unknown> }[] => []);
const recorded = (command: string) => async (paths: unknown, flags: Record<string, unknown>) => {
  calls.push({ command, paths, flags });
  return 0;
};
vi.mock('../../src/cli/commands/build.ts', () => ({ runBuild: recorded('build') }));
vi.mock('../../src/cli/commands/check.ts', () => ({ runCheck: recorded('check') }));
beforeEach(() => {
  calls.length = 0;
});

/** What yargs makes of a call; undefined: it refuses it or prints help. */
async function byYargs(args: readonly string[]) {
  calls.length = 0;
  const silent = [vi.spyOn(process.stderr, 'write'), vi.spyOn(process.stdout, 'write')];
  for (const stream of silent) stream.mockReturnValue(true);
  try {
    await main(args, '0');
    return calls[0];
  } finally {
    for (const stream of silent) stream.mockRestore();
  }
}

describe('a plain call', () => {
  const PLAIN = [
    ['build'],
    ['build', 'report.md'],
    ['build', 'report.md', '-a', 'analyst', '--format', 'pdf', '--out', 'here', '--quiet'],
    ['build', 'a.md', '--json', 'b.md'],
    ['build', '-', '--page', 'letter', '--set', 'links=list'],
    ['build', 'a.md', '--standard', 'pdf/ua-1'],
    ['check', '*.md', '--strict', '-q'],
  ];
  test.each(PLAIN)('%s %s %s %s %s %s %s %s %s is read without yargs', async (...args) => {
    expect(readPlainCall(args)).toBeDefined();
    expect(await byYargs(args)).toBeDefined();
  });

  const ELSE = [
    ['--help'],
    ['build', '--help'],
    ['bild', 'report.md'],
    ['build', 'report.md', '--out=here'],
    ['build', '--out'],
    ['build', '--page', 'a3'],
    ['build', '--standard', 'pdf/x-4'],
    ['build', '--no-json'],
    ['build', '--json', 'false'],
    ['build', '-qa', 'analyst'],
    ['build', '-a', 'press', '-a', 'analyst'],
    ['build', '--', '--json'],
    ['build', '12'],
    ['build', ''],
  ];
  test.each(ELSE)('%s %s %s %s %s is left to yargs', (...args) => {
    expect(readPlainCall(args)).toBeUndefined();
  });

  test('means what yargs says', async () => {
    const words = fc.constantFrom(
      ...['build', 'check', 'report.md', '*.md', '--', 'a,b', 'pdf', 'a4', 'letter', 'a=b', 'true', '1e3'],
      ...['--audience', '-a', '--template', '-t', '--format', '--out', '-o', '--page', '--scale', '--set'],
      ...['--standard', 'none', 'pdf/a-2a', 'pdf/ua-1+pdf/a-2a'],
      ...[
        '--json',
        '--strict',
        '--quiet',
        '-q',
        '--timing',
        '--outt',
        '-x',
        '--toString',
        '0x1',
        '',
        ' ',
        '@',
      ],
    );
    const call = fc.tuple(fc.constantFrom('build', 'check'), fc.array(words, { maxLength: 6 }));
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(call, async ([command, rest]) => {
        const read = readPlainCall([command, ...rest]);
        if (!read) return;
        plain++;
        const yargs = await byYargs([command, ...rest]);
        expect(yargs?.command).toBe(read.command);
        expect(yargs?.paths).toEqual(read.paths);
        expect(yargs?.flags).toMatchObject(JSON.parse(JSON.stringify(read.flags)));
      }),
      { numRuns: 700 },
    );
    expect(plain).toBeGreaterThan(60);
  });
});
