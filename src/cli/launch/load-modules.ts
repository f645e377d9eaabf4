import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import type { CodeCache } from './code-cache.ts';

type Module = { exports: unknown };
type Wrapped = (
  exports: unknown,
  require: (id: string) => unknown,
  module: Module,
  filename: string,
  dirname: string,
) => void;

/** The bundle's CommonJS modules, and what V8 made of them. */
export interface Modules {
  /** Like Node's `require` from inside the folder: './name.cjs', a package, a module of Node. */
  readonly require: (id: string) => unknown;
  /** Keeps the code of modules that the cache did not have or that V8 did not take. Best called last: functions that ran are in it. */
  readonly keep: () => void;
}

/**
 * Loads CommonJS modules of one folder with V8's code cache, which Node 20 does not do by itself.
 * Data that V8 finds made for another version, other flags or other source is not taken, and the module compiled.
 */
export function openModules(folder: string, cache: CodeCache): Modules {
  const loaded = new Map<string, Module>();
  const fresh = new Map<string, Script>();
  const nodeRequire = createRequire(path.join(folder, 'x.cjs'));

  const load = (id: string): unknown => {
    if (!id.startsWith('./')) return nodeRequire(id);
    const known = loaded.get(id);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    loaded.set(id, module);
    compile(id)(module.exports, load, module, path.join(folder, id), folder);
    return module.exports;
  };
  const compile = (id: string): Wrapped => {
    const filename = path.join(folder, id);
    const name = path.basename(id, '.cjs');
    const cachedData = cache.read(name);
    // The bundler writes ASCII.
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
    const script = new Script(source, { filename, ...(cachedData ? { cachedData } : {}) });
    if (!cachedData || script.cachedDataRejected) fresh.set(name, script);
    return script.runInThisContext() as Wrapped;
  };
  return {
    require: load,
    keep: () => {
      for (const [name, script] of fresh) cache.write(name, script.createCachedData());
    },
  };
}
