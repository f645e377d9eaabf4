/** Writing: each file whole or as it was, whatever happens in between. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeTogether } from '../../src/cli/write-output.ts';
import { GOOD_REPORT, newWorkspace, run, sampleFolder, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('report.md', GOOD_REPORT);
});
afterAll(() => work.remove());

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => statSync(path.join(folder, name)).isFile())
        .sort()
    : [];
const contents = (folder: string): Map<string, string> =>
  new Map(filesIn(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('latin1')]));

/** A file that a reader can open to its end. */
function expectWhole(file: string): void {
  const bytes = readFileSync(file);
  if (file.endsWith('.json')) expect(() => JSON.parse(bytes.toString())).not.toThrow();
  else if (file.endsWith('.pdf')) expect(bytes.toString('latin1').trimEnd()).toMatch(/%%EOF$/);
  else expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
}

describe('an out that cannot be written: exit code 1, the file and the remedy', () => {
  beforeAll(() => {
    work.write('taken', 'a file');
    mkdirSync(work.at('blocked/report/press.pdf'), { recursive: true });
  });

  test.each<[out: string, says: RegExp, unless?: boolean]>([
    ['taken', /^taken\/report\/press\.pdf: A file stands where the output folder should be\. Move .+--out\. \[output-unwritable\]\n$/],
    ['blocked', /^blocked\/report\/press\.pdf: A folder stands where this file should be\. Move .+\[output-unwritable\]\n$/],
    ['/dev/null', /dev\/null\/report\/press\.pdf: A file stands .+\[output-unwritable\]\n$/, !existsSync('/dev/null')],
    ['/proc/briefs', /proc\/briefs\/report\/press\.pdf: .+another folder with --out\. \[output-unwritable\]\n$/, !existsSync('/proc/self')],
    ['n'.repeat(300), /: The name is too long.+\[output-unwritable\]\n$/],
  ])('%s', async (out, says, unless) => {
    if (unless) return;
    const { code, stdout, stderr } = await run(['build', 'report.md', '-a', 'press', '-q', '-o', out], { cwd: work.folder }); // biome-ignore format: one look
    expect(stderr).toMatch(says);
    expect([code, stdout]).toEqual([1, '']);
  }); // biome-ignore format: one row each

  test('the other audiences are made all the same, and nothing is left lying about', async () => {
    const { code, stdout } = await run(['build', 'report.md', '-o', 'blocked'], { cwd: work.folder });
    expect(code).toBe(1);
    expect(stdout).not.toContain('press');
    expect(filesIn(work.at('blocked/report'))).toEqual(
      ['analyst', 'minister', 'parliament'].flatMap((name) => [
        `${name}.docx`,
        `${name}.json`,
        `${name}.pdf`,
      ]),
    );
  });
});

describe('a full disk', () => {
  beforeEach(() => rmSync(work.at('full'), { recursive: true, force: true }));

  // The temporary name of a file leads to a device that is always full.
  test.runIf(existsSync('/dev/full'))('leaves all files that belong together as they were', () => {
    work.write('full/a.pdf', 'old');
    work.write('full/b.json', 'old');
    symlinkSync('/dev/full', work.at(`full/.b.json.${process.pid}.tmp`));
    const files = ['a.pdf', 'b.json'].map((name) => ({
      path: work.at('full', name),
      bytes: Buffer.from('new'),
    }));
    expect(() => writeTogether(files)).toThrowError(/The disk is full/);
    expect(contents(work.at('full'))).toEqual(new Map([['a.pdf', 'old'], ['b.json', 'old']])); // biome-ignore format: one look
  });

  test('is a message, not a half-written file', async ({ skip }) => {
    mkdirSync(work.at('full'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', work.at('full')], { stdio: 'ignore' });
    } catch {
      skip('no small disk can be mounted here');
    }
    try {
      const { code, stderr } = await run(['build', 'report.md', '-q', '-o', 'full'], { cwd: work.folder });
      expect(stderr).toMatch(
        /^full\/report\/\w+\.(pdf|docx|json): The disk is full; .+\. Make room.+\[output-unwritable\]$/m,
      );
      expect(code).toBe(1);
      const made = filesIn(work.at('full'));
      expect(made.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      for (const name of made) expectWhole(work.at('full', name));
    } finally {
      execFileSync('umount', [work.at('full')]);
    }
  });
});

describe('a build that is cut short', () => {
  const args = ['build', path.join(sampleFolder, 'report.md'), '-o', 'cut'];

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s: exit code 130, whole files, nothing left lying about',
    async (signal) => {
      rmSync(work.at('cut'), { recursive: true, force: true });
      const { code, stderr } = await run(args, {
        cwd: work.folder,
        onFirstOutput: (child) => void child.kill(signal),
      });
      expect([code, stderr]).toEqual([130, expect.stringMatching(/^\nInterrupted\. /)]);
      const made = filesIn(work.at('cut'));
      expect(made.length).toBeGreaterThan(0);
      expect(made.length).toBeLessThan(12);
      for (const name of made) expectWhole(work.at('cut', name));
      expect(made.filter((name) => !/\.(pdf|docx|json)$/.test(name))).toEqual([]);
    },
  );

  test('SIGKILL at any moment: every file is the whole old or the whole new one', async () => {
    rmSync(work.at('cut'), { recursive: true, force: true });
    const small = ['build', 'report.md', '-o', 'cut'];
    const build = (epoch: string, delay?: number) =>
      run(small, {
        cwd: work.folder,
        env: { SOURCE_DATE_EPOCH: epoch },
        ...(delay === undefined
          ? {}
          : { onFirstOutput: (child) => void setTimeout(() => child.kill('SIGKILL'), delay) }),
      });
    await build('1000000000');
    const old = contents(work.at('cut'));
    await build('1100000000');
    const next = contents(work.at('cut'));
    const states = new Set<string>();
    for (const delay of [0, 5, 15, 40, 80]) {
      await build('1000000000');
      await build('1100000000', delay);
      for (const [name, bytes] of contents(work.at('cut'))) {
        if (name.endsWith('.tmp')) continue;
        states.add(bytes === next.get(name) ? 'new' : bytes === old.get(name) ? 'old' : `neither: ${name}`);
      }
    }
    expect([...states].sort()).toEqual(['new', 'old']);
  });
});
