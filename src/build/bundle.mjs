/**
 * Makes dist/: the command line and the library as ES modules, bundled so that a cold start reads few files, and
 * the compiled hyphenation patterns. Run by `npm ci` (prepare) and `npm run build`.
 */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeHyphenation } from './hyphenation.mjs';
import { precompiledTemplates, slimPdfkit } from './plugins.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const target = path.resolve(root, process.argv[2] ?? 'dist');
// Made beside and then put in place, so that a program running from the old one finds all its files until the end.
const outdir = `${target}.${process.pid}.tmp`;

mkdirSync(outdir, { recursive: true });
try {
  await Promise.all([bundle(), writeHyphenation(path.join(outdir, 'hyphenation'))]);
  rmSync(target, { recursive: true, force: true });
  renameSync(outdir, target);
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

function bundle() {
  return build({
    absWorkingDir: root,
    entryPoints: { briefwright: 'src/cli/briefwright.ts', index: 'src/index.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    define: { BRIEFWRIGHT_VERSION: JSON.stringify(version) },
    plugins: [precompiledTemplates(root), slimPdfkit],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
