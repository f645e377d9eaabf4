import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** What opens a file with the program that a person has chosen for its kind. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens a file as the system opens such files. That it cannot is said, and is no failure of the build. */
export async function openFile(file: string): Promise<void> {
  const [command, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...before, path.resolve(file)], { detached: true, stdio: 'ignore' });
  const failure = await new Promise<Error | undefined>((resolve) => {
    child.once('spawn', () => resolve(undefined));
    child.once('error', resolve);
  });
  child.unref();
  if (failure) process.stderr.write(`${file} was not opened: there is no ${command} on this system.\n`);
}
