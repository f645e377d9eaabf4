/** Inputs that are no plain files: pipes that wait, links that lead in a circle or to what is named already. */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOOD_REPORT, newWorkspace, program, run, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('real/x.md', GOOD_REPORT);
  work.link('real', 'linked');
  work.link('loop', 'loop');
});
afterAll(() => work.remove());
const small = ['-a', 'press', '-f', 'pdf'];
const posix = test.skipIf(process.platform === 'win32');

posix('a link in a circle is a file that cannot be read', async () => {
  expect(await run(['build', 'loop'], { cwd: work.folder })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^loop: The file cannot be read \(ELOOP\)\. /),
  });
});

posix('a pattern goes through links, and what two names lead to is built once', async () => {
  work.write('folders/note.txt', 'no report');
  work.link(work.at('real'), 'folders/inside');
  const { code, stdout } = await run(['build', 'folders/*/*.md', ...small], { cwd: work.folder });
  expect([code, stdout]).toEqual([0, 'out/x/press.pdf (1 page)\n']);
  const both = await run(['build', '**/x.md', ...small], { cwd: work.folder });
  expect([both.code, both.stdout]).toEqual([0, 'out/x/press.pdf (1 page)\n']);
});

posix('a named pipe is read when its writer comes', async () => {
  execFileSync('mkfifo', [work.at('pipe.md')]);
  const built = run(['build', 'pipe.md', ...small], { cwd: work.folder });
  createWriteStream(work.at('pipe.md')).end(GOOD_REPORT);
  expect(await built).toMatchObject({ code: 0, stdout: 'out/pipe/press.pdf (1 page)\n' });
});

posix.each([
  ['standard input', '-'],
  ['a pipe', 'silent.md'],
])('a signal ends a program that waits for %s', async (_what, name) => {
  if (name !== '-') execFileSync('mkfifo', [work.at(name)]);
  const child = spawn(process.execPath, [program, 'build', name], { cwd: work.folder });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  // The program is up and waits when it has been quiet for a while: there is nothing it could say.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  child.kill('SIGTERM');
  expect(await ended).toBe('SIGTERM');
}); // biome-ignore format: as it is
