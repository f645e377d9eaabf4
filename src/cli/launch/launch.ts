/** Starts the program of the bundle: what there is to gain in a run of a tenth of a second is gained here. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { openCodeCache } from './code-cache.ts';
import { openModules } from './load-modules.ts';
import { forShortWork } from './short-work.ts';

declare const BRIEFWRIGHT_VERSION: string;
/** Hash of the bundle's modules. */
declare const BRIEFWRIGHT_BUILD: string;

/** Words of the command line that decide which functions run: each set of them has code of its own. */
const KINDS = ['build', 'check', 'pdf', 'docx'];

forShortWork();
const args = process.argv.slice(2);
const kind = KINDS.filter((word) => args.includes(word)).join('-');
const flags = [...process.execArgv, process.env['NODE_OPTIONS']].join(' ').trim();
const key = [BRIEFWRIGHT_BUILD, process.version, process.arch, kind, digest(flags)].filter(Boolean).join('-');
const cache = openCodeCache(key, process.env);
const { run } = (cache ? withCache(cache) : createRequire(__filename))('./program.cjs') as {
  run: (version: string) => Promise<void>;
};
void run(BRIEFWRIGHT_VERSION);

function withCache(cache: NonNullable<ReturnType<typeof openCodeCache>>): (id: string) => unknown {
  const modules = openModules(path.dirname(__filename), cache);
  process.once('exit', (code) => {
    if (code > 1) return;
    // V8 takes the data only under the flags that it was made under.
    forShortWork();
    modules.keep();
  });
  return modules.require;
}

/** Flags change what V8 takes; two ways to call must not undo each other's cache. */
function digest(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  return text === '' ? '' : sum.toString(36);
}
