/** --watch, --open and --verbose. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOOD_REPORT, newWorkspace, program, run, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('report.md', GOOD_REPORT);
});
afterAll(() => work.remove());

/** Waits until something is so; a test that waits for ever fails by its own limit. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('--watch builds anew what a change touches, stays when a change is wrong, and leaves the rest alone', async () => {
  for (const name of ['one', 'two']) work.write(`briefs/${name}/report.md`, GOOD_REPORT);
  work.write('look/template.yaml', 'extends: default\n');
  work.write('briefs/one/brief.yaml', 'template: ../../look\naudiences: minister\nformats: pdf\n');
  work.write('briefs/two/brief.yaml', 'audiences: minister\nformats: pdf\n');
  const child = spawn(process.execPath, [program, 'build', 'briefs', '--watch'], { cwd: work.folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const times = (): number => said.split('Built anew').length - 1;
  try {
    await until(() => said.includes('Watching.'));
    const two = statSync(work.at('out/two/minister.pdf')).mtimeMs;
    const hash = () => JSON.parse(readFileSync(work.at('out/one/minister.json'), 'utf8')).outputs[0].sha256;
    const before = hash();
    writeFileSync(work.at('briefs/one/report.md'), GOOD_REPORT.replace(/^# .+$/m, '# Another title'));
    await until(() => times() === 1);
    const after = hash();
    expect(after).not.toBe(before);
    writeFileSync(work.at('look/template.yaml'), 'extends: default\ncolours: {accent: "#5A1010"}\n');
    await until(() => times() === 2);
    expect(hash()).not.toBe(after);
    writeFileSync(work.at('look/template.yaml'), 'extends: default\ncolours: {accent: "#EEEEEE"}\n');
    await until(() => said.includes('contrast'));
    writeFileSync(work.at('look/template.yaml'), 'extends: default\n');
    await until(() => times() >= 4);
    expect(statSync(work.at('out/two/minister.pdf')).mtimeMs).toBe(two);
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(130);
});

test.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
  '--open gives the first file to the system, and says when nothing can open it',
  async () => {
    work.write('bin/xdg-open', '#!/bin/sh\necho "$1" > "$OPENED"\n');
    chmodSync(work.at('bin/xdg-open'), 0o755);
    const call = ['build', 'report.md', '-a', 'minister', '-f', 'pdf', '--open'];
    const env = { PATH: `${work.at('bin')}:${process.env['PATH']}`, OPENED: work.at('opened.txt') };
    expect(await run(call, { cwd: work.folder, env })).toMatchObject({ code: 0 });
    await until(() => existsSync(work.at('opened.txt')) && readFileSync(work.at('opened.txt')).length > 0);
    expect(readFileSync(work.at('opened.txt'), 'utf8').trim()).toBe(work.at('out/report/minister.pdf'));
    const none = await run(call, { cwd: work.folder, env: { PATH: '/nowhere' } });
    expect(none).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/was not opened: there is no xdg-open/),
    });
  },
);

test('--verbose tells what each step did, on standard error', async () => {
  const call = ['build', 'report.md', '-a', 'minister', '--set', 'page.size=letter'];
  const [plain, verbose] = [await run(call, { cwd: work.folder }), await run([...call, '--verbose'], { cwd: work.folder })];
  expect(verbose.stdout).toBe(plain.stdout);
  expect(verbose.stderr).toMatch(/^report\.md: \d+ findings?, .+\n {2}template default\n {2}page\.size = letter, from --set page\.size\n/);
  expect(verbose.stderr).toMatch(/^ {2}minister: \d+ sentences .+ for want of room.+\n {4}1 page, the last \d+ % full, after \d+ layouts?; .+\n {4}pdf \d+ kB, docx \d+ kB$/m);
}); // biome-ignore format: as it is
