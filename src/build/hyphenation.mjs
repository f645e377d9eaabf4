/** Compiles hyphenation patterns at build time: one file a language in <folder>. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Writes `<folder>/<language>.bin` for every language of src/hyphenation/languages.ts from the patterns of the npm
 * package `hyphen`, in the form that `compilePatterns` describes, little-endian. Gives the paths written.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function writeHyphenation(folder) {
  const { compilePatterns, PATTERNS } = await loadSource();
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  return Object.entries(PATTERNS).map(([name, patterns]) => {
    const units = compilePatterns(require(`hyphen/patterns/${patterns}.js`));
    const bytes = Buffer.alloc(units.length * 2);
    for (const [i, unit] of units.entries()) bytes.writeUInt16LE(unit, i * 2);
    const file = path.join(folder, `${name}.bin`);
    writeFileSync(file, bytes);
    return file;
  });
}

/** The compiler is TypeScript, shared with the runs from source: bundled in memory, since Node 20 does not read it. */
async function loadSource() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { compilePatterns } from './compile.ts'; export { PATTERNS } from './languages.ts';`,
      resolveDir: path.join(root, 'src/hyphenation'),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
