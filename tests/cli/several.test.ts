/** Several reports in one call: each stands for itself. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOOD_REPORT, newWorkspace, run, runShell, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  for (const name of [
    'a/report.md',
    'b/report.md',
    'texts/one.md',
    'texts/two.md',
    'other/one.md',
    'other/ONE.md',
  ])
    work.write(name, GOOD_REPORT);
  work.write('briefs/good/brief.yaml', 'report: report.md\naudiences: press\nformats: pdf\n');
  work.write('briefs/good/report.md', GOOD_REPORT);
  work.write('briefs/wrong/brief.yaml', 'report: report.md\naudience: press\n');
  work.write('briefs/wrong/report.md', GOOD_REPORT);
});
afterAll(() => work.remove());

const small = ['-a', 'press', '-f', 'pdf'];
const build = (...args: string[]) => run(['build', ...args, ...small], { cwd: work.folder });

test('paths and globs, a folder with one report under the folder’s name, what is named twice once', async () => {
  const { code, stdout } = await build('texts/*.md', 'texts/one.md', 'a', './a/report.md');
  expect(stdout).toBe('out/one/press.pdf (1 page)\nout/two/press.pdf (1 page)\nout/a/press.pdf (1 page)\n');
  expect(code).toBe(0);
});

test('without a path: the current folder', async () => {
  const { code, stdout } = await run(['build', ...small], { cwd: work.at('a') });
  expect([code, stdout]).toEqual([0, 'out/a/press.pdf (1 page)\n']);
});

test('standard input is called “report”', async () => {
  const { code, stdout } = await run(['build', '-', ...small, '--json'], {
    cwd: work.folder,
    input: GOOD_REPORT,
  });
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, 2).map((line) => JSON.parse(line).path)).toEqual(['out/report/press.pdf', 'out/report/press.json']); // biome-ignore format: one look
  const fed = await run(['check', '-'], { cwd: work.folder, input: `${GOOD_REPORT}\n![x](y.png)\n` });
  expect(fed.stdout).toMatch(/^report\n {2}title +Libraries after six\n[\s\S]+23:1-23:12 warning/);
});

test('standard input that comes in pieces is read to its end', async () => {
  work.write('long.md', GOOD_REPORT);
  const line = '(head -c 100 long.md; sleep 0.2; tail -c +101 long.md) | briefwright check - --json';
  const { stdout } = await runShell(line, { cwd: work.folder });
  expect(JSON.parse(stdout).recognised).toMatchObject({ findings: 2, takeaways: 2, notes: 1 });
});

describe('equal names of output folders', () => {
  test.each([
    [['texts/one.md', 'other/one.md'], 'texts/one.md and other/one.md'],
    [['texts/one.md', 'other/ONE.md'], 'texts/one.md and other/ONE.md'],
  ])('%j: both are named, nothing is built', async (paths, named) => {
    const { code, stdout, stderr } = await build(...paths, '-o', 'equal');
    expect(stderr).toMatch(
      new RegExp(`^${named} would both be written to the folder .+\\[slug-duplicate\\]\\n$`),
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(work.at('equal'))).toBe(false);
  });
});

describe('one of several fails: the others are built', () => {
  test('a report that is missing: exit code 1', async () => {
    const { code, stdout, stderr } = await build('gone.md', 'a');
    expect(stderr).toMatch(/^gone\.md: There is no such file\..+\[input-missing\]$/m);
    expect([code, stdout]).toEqual([1, 'out/a/press.pdf (1 page)\n']);
  });

  test('a brief.yaml that is wrong: exit code 2', async () => {
    const { code, stdout, stderr } = await run(['build', 'briefs'], { cwd: work.folder });
    expect(stderr).toMatch(/^briefs\/wrong\/brief\.yaml:2:1: .+“audiences”.+\[config-key-unknown\]$/m);
    expect([code, stdout]).toEqual([2, 'out/good/press.pdf (1 page)\n']);
  });

  test('a pattern that matches nothing: exit code 2', async () => {
    const { code, stdout, stderr } = await build('no*.md', 'a');
    expect(stderr).toMatch(/^no\*\.md: Nothing matches this pattern\..+\[input-missing\]$/m);
    expect([code, stdout]).toEqual([2, 'out/a/press.pdf (1 page)\n']);
  });

  test('a flag that is wrong for all is said once', async () => {
    const { code, stderr } = await run(['build', 'a', 'b', '-a', 'pres'], { cwd: work.folder });
    expect(stderr).toMatch(/^--audience: .+Did you mean “press”\? \[audience-unknown\]\n$/);
    expect(code).toBe(2);
  });
});
