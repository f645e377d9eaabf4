/** What a person sees: colour and progress on a terminal only, pages as they were asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBack } from '../pdf/read-back.ts';
import {
  GOOD_REPORT,
  newWorkspace,
  program,
  run,
  runShell,
  type Workspace,
} from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('report.md', `${GOOD_REPORT}\n![A door](door.png)\n`);
});
afterAll(() => work.remove());

const small = ['build', 'report.md', '-a', 'press', '-f', 'pdf'];
const ESCAPE = '\u001b';

describe('colour', () => {
  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ NO_COLOR: '' }, false],
  ])('through a pipe, with %j: %s', async (env, coloured) => {
    const { stderr } = await run(small, { cwd: work.folder, env });
    expect(stderr).toContain('warning');
    expect(stderr.includes(ESCAPE)).toBe(coloured);
    const { stdout } = await run(['check', 'report.md'], { cwd: work.folder, env });
    expect(stdout.includes(ESCAPE)).toBe(coloured);
  });
});

const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

describe.runIf(hasScript)('on a terminal', () => {
  const onTerminal = (args: readonly string[], env: Record<string, string> = {}) =>
    runShell(`script -qec '"${process.execPath}" "${program}" ${args.join(' ')}' /dev/null`, {
      cwd: work.folder,
      env: { TERM: 'xterm', ...env },
    });

  test('a line of progress, wiped out at the end, and colour', async () => {
    const { code, stdout } = await onTerminal(small);
    expect(code).toBe(0);
    expect(stdout).toContain(`\r${ESCAPE}[2Kreport: reading`);
    expect(stdout).toContain(`\r${ESCAPE}[2Kreport: press`);
    expect(stdout).toMatch(/\[2Kout\/report\/press\.pdf \(1 page\)/);
    expect(stdout).toContain(`${ESCAPE}[33mwarning${ESCAPE}[39m`);
  });

  test('none of it with --quiet, no progress on a dumb terminal, no colour with NO_COLOR', async () => {
    expect((await onTerminal([...small, '--quiet'])).stdout).toBe('');
    expect((await onTerminal(small, { TERM: 'dumb' })).stdout).not.toContain(ESCAPE);
    const { stdout } = await onTerminal(small, { NO_COLOR: '1' });
    expect(stdout).toContain('report: press');
    expect(stdout).not.toContain(`${ESCAPE}[3`);
  });
});

describe('standard output that is closed or full', () => {
  test('a reader may leave early: all files are made, and that is no error', async () => {
    const line =
      '(briefwright build report.md --format pdf --quiet --json; echo "ended with $?" >&2) | head -1';
    const { stdout, stderr } = await runShell(line, { cwd: work.folder });
    expect(JSON.parse(stdout).path).toBe('out/report/analyst.pdf');
    expect(stderr).toBe('ended with 0\n');
    for (const name of ['analyst', 'minister', 'parliament', 'press'])
      expect(existsSync(work.at(`out/report/${name}.pdf`))).toBe(true);
  });

  test.runIf(existsSync('/dev/full'))('a full disk behind it is an error', async () => {
    const { code, stderr } = await runShell(`briefwright ${small.join(' ')} --json --quiet > /dev/full`, { cwd: work.folder }); // biome-ignore format: one look
    expect(stderr).toMatch(/^Standard output cannot be written \(ENOSPC\)\. .+\n$/);
    expect(code).toBe(1);
  });
});

describe('pages', () => {
  const read = async (...flags: string[]) => {
    const { code } = await run(['build', 'report.md', '-a', 'analyst', '-f', 'pdf', ...flags], {
      cwd: work.folder,
    });
    expect(code).toBe(0);
    const { document } = await readBack(new Uint8Array(readFileSync(work.at('out/report/analyst.pdf'))));
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const heights = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.height] : []));
    return { size: page.view.slice(2).map(Math.round), smallest: Math.min(...heights) };
  };

  test.each([
    [
      ['--page', 'a4'],
      [595, 842],
    ],
    [
      ['--page', 'letter'],
      [612, 792],
    ],
    [
      ['--set', 'page.size=letter'],
      [612, 792],
    ],
    [[], [595, 842]],
  ])('%j', async (flags, size) => expect((await read(...flags)).size).toEqual(size));

  test('the accessible scale is larger, its smallest type above all', async () => {
    const standard = await read('--scale', 'standard');
    const accessible = await read('--scale', 'accessible');
    expect(accessible.smallest).toBeGreaterThan(standard.smallest * 1.1);
    expect(await read('--set', 'type.scale=accessible')).toEqual(accessible);
  });
});
