import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../dist/briefwright.cjs', import.meta.url));
let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'briefwright-cache-'));
  folder = path.join(home, 'briefwright');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Runs the program, which must answer whatever state the cache is in. */
function run(more: Record<string, string> = {}): void {
  const env = { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...more };
  const answer = execFileSync(process.execPath, [program, '--version'], {
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  expect(answer).toMatch(/^\d+\.\d+\.\d+/);
}
const kept = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.bin'));
const state = (): [string, number][] =>
  kept().map((name) => [name, statSync(path.join(folder, name)).mtimeMs]);

describe('the code cache', () => {
  test.skipIf(process.platform === 'win32')(
    'is made in a folder that only the user may enter, and used as it is',
    () => {
      run();
      expect(kept().length).toBeGreaterThan(0);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      const first = state();
      run();
      expect(state()).toEqual(first);
    },
  );

  test('is switched off', () => {
    run({ BRIEFWRIGHT_CACHE: 'off' });
    expect(readdirSync(home)).toEqual([]);
  });

  test('is made again where it is damaged', () => {
    run();
    for (const name of kept()) writeFileSync(path.join(folder, name), 'not code');
    run();
    for (const name of kept()) expect(readFileSync(path.join(folder, name), 'latin1')).not.toBe('not code');
  });

  test('is not undone by other flags', () => {
    run();
    const first = state();
    run({ NODE_OPTIONS: '--stack-trace-limit=20' });
    run();
    expect(Object.fromEntries(state())).toMatchObject(Object.fromEntries(first));
  });

  test.skipIf(process.platform === 'win32')('does not trust a folder that others may enter', () => {
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    run();
    expect(kept()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('does not follow a link', () => {
    const elsewhere = path.join(home, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(elsewhere, folder);
    run();
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('is done without where there is a file in its place', () => {
    writeFileSync(folder, '');
    run();
  });
});
