/** --standard: what the PDF promises, and exit code 3 under --strict where only a person can keep the promise. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOOD_REPORT, newWorkspace, run, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('good.md', GOOD_REPORT);
  work.write('headless.md', `${GOOD_REPORT}\n|  |  |\n|--|--|\n| North | 12 |\n`);
  work.write('house/brief.yaml', 'report: report.md\npdf: {standard: pdf/a-2a}\n');
  work.write('house/report.md', GOOD_REPORT);
});
afterAll(() => work.remove());

const build = (...args: string[]) =>
  run(['build', ...args, '-a', 'analyst', '-f', 'pdf', '--strict'], { cwd: work.folder });

test.each<[string[], number, boolean]>([
  [['good.md'], 0, false],
  [['headless.md'], 3, true],
  [['headless.md', '--standard', 'pdf/ua-1'], 3, true],
  [['headless.md', '--standard', 'pdf/a-2a'], 0, false],
  [['headless.md', '--standard=none'], 0, false],
])('build %j --strict ends with %i', async (args, code, told) => {
  const ran = await build(...args);
  expect(ran.code).toBe(code);
  expect(/headless\.md[\s\S]*^\s*23:1\b.*[\s\S]*standard-unmet/m.test(ran.stderr)).toBe(told);
});

test('the call stands over brief.yaml, which stands over the template', async () => {
  const claims = async (...args: string[]) => {
    await build('house', ...args);
    const text = readFileSync(work.at('out/house/analyst.pdf'), 'latin1');
    return [/<pdfuaid:part>/.test(text), /<pdfaid:part>/.test(text)];
  };
  expect(await claims()).toEqual([false, true]);
  expect(await claims('--standard', 'pdf/ua-1')).toEqual([true, false]);
});
