/** The specimen of a template: which files, for which readers, and that a template without a report of its own has one. */
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorkspace, run, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
});
afterAll(() => work.remove());

const VARIANTS = ['a4-accessible', 'a4-standard', 'letter-accessible', 'letter-standard'];

test('a template without a report of its own is shown with that of default', async () => {
  await run(['template', 'new', 'house'], { cwd: work.folder });
  const { code, stdout, stderr } = await run(['template', 'specimen', 'house'], { cwd: work.folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const files = globSync('out/specimen/**', { cwd: work.folder }).sort();
  expect(files).toEqual(
    VARIANTS.flatMap((variant) =>
      ['analyst', 'minister'].map((who) => `out/specimen/house/${variant}-${who}.pdf`),
    ),
  );
  expect(stdout.split('\n').filter((line) => / \(\d pages?\)$/.test(line))).toHaveLength(files.length);
});

test('its own report and readers come first; what the template does wrong in it is said', async () => {
  work.write('one/template.yaml', 'apiVersion: 1\ndescription: One\nextends: default\n');
  work.write('one/audiences/minister.yaml', 'reader: Two pages\nsize: {pages: {min: 1, max: 2}}\n');
  work.write('one/specimen.md', `# Own words\n\n## Part\n\nA sign that no face has: \u{10D40}.\n`);
  const { code, stdout, stderr } = await run(['template', 'specimen', 'one', '--out', 'x'], {
    cwd: work.folder,
  });
  expect(code).toBe(0);
  expect(stdout).toBe(
    ['a4-standard', 'a4-accessible', 'letter-standard', 'letter-accessible']
      .map((variant) => `x/one/${variant}-analyst.pdf (1 page)\n`)
      .join(''),
  );
  expect(stderr).toContain('one/specimen.md');
  expect(stderr).toContain('glyph-missing');
});

test('a template that is not there: exit code 2', async () => {
  const { code, stdout, stderr } = await run(['template', 'specimen', 'defualt'], { cwd: work.folder });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Did you mean “default”?');
});
