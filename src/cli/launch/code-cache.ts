import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What V8 made of our modules in a run before, so that this run need not compile them. */
export interface CodeCache {
  /** The data kept under a name; undefined: none yet. */
  readonly read: (name: string) => Buffer | undefined;
  /** Keeps data under a name. A folder or disk that refuses is no reason to complain: the next run is slower, no more. */
  readonly write: (name: string, data: Uint8Array) => void;
}

/** Files kept at most, over all versions: some thirty megabytes. */
const MOST_FILES = 60;

/**
 * Opens the code cache in the user's cache folder. What is in it runs with the user's rights, so the folder must be
 * the user's own and closed to everybody else; otherwise there is no cache.
 *
 * @param key distinguishes builds, Node versions and kinds of work; part of the files' names
 * @param env `BRIEFWRIGHT_CACHE=off` switches it off; XDG_CACHE_HOME and LOCALAPPDATA as usual
 */
export function openCodeCache(key: string, env: NodeJS.ProcessEnv): CodeCache | undefined {
  if (env['BRIEFWRIGHT_CACHE'] === 'off') return undefined;
  try {
    const folder = path.join(cacheHome(env), 'briefwright');
    return isPrivate(folder) ? cacheIn(folder, key) : undefined;
  } catch {
    return undefined;
  }
}

function cacheHome(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local');
  const given = env['XDG_CACHE_HOME'];
  if (given && path.isAbsolute(given)) return given;
  return path.join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** True for a folder of this user that nobody else may enter; it is made if it is not there. */
function isPrivate(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false }) ?? made(folder);
  if (!stats.isDirectory()) return false;
  return process.platform === 'win32' || (stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0);
}

function made(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return lstatSync(folder);
}

function cacheIn(folder: string, key: string): CodeCache {
  const fileOf = (name: string): string => path.join(folder, `${key}-${name}.bin`);
  return {
    read: (name) => {
      try {
        return readFileSync(fileOf(name));
      } catch {
        return undefined;
      }
    },
    write: (name, data) => {
      const temporary = path.join(folder, `.${process.pid}-${name}.tmp`);
      try {
        writeFileSync(temporary, data, { mode: 0o600 });
        renameSync(temporary, fileOf(name));
        removeOldest(folder);
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= MOST_FILES) return;
  const byAge = files.map((file) => ({ file, age: statSync(file).mtimeMs })).sort((a, b) => b.age - a.age);
  for (const { file } of byAge.slice(MOST_FILES)) rmSync(file, { force: true });
}
