/**
 * Makes dist/: the command line and the library as ES modules over one CommonJS program, and the compiled
 * hyphenation patterns. Run by `npm ci` (prepare) and `npm run build`.
 *
 * CommonJS, because Node 20 keeps V8's code of scripts (see src/cli/launch), but not of ES modules, and because an
 * ES import of Node's own modules costs milliseconds each.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeHyphenation } from './hyphenation.mjs';
import { precompiledTemplates, slimPdfkit } from './plugins.mjs';
import { VENDOR, vendorModules } from './vendor.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const target = path.join(root, 'dist');
const cache = path.join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
// Made beside and then put in place, so that a program running from the old one finds all its files until the end.
const scratch = mkdtempSync(path.join(cache, 'briefwright-'));
const outdir = path.join(scratch, 'dist');
const modules = path.join(outdir, 'modules');

mkdirSync(modules, { recursive: true });
try {
  const [program, vendor] = await Promise.all([
    bundle('program', "export * from './src/index.ts'; export { run } from './src/cli/run.ts';", [
      precompiledTemplates(root, path.join(scratch, 'config.mjs')),
      vendorModules,
    ]),
    Promise.all(Object.entries(VENDOR).map(([name, { source }]) => bundle(name, source, [slimPdfkit]))),
    writeHyphenation(path.join(outdir, 'hyphenation')),
  ]);
  const code = hash([program, ...vendor].flatMap(({ outputFiles }) => outputFiles.map(({ hash }) => hash)));
  await bundle('launch', "import './src/cli/launch/launch.ts';", [], {
    BRIEFWRIGHT_VERSION: JSON.stringify(version),
    BRIEFWRIGHT_BUILD: JSON.stringify(code),
  });
  writeFileSync(
    path.join(modules, 'packages.json'),
    `${JSON.stringify(packagesOf([program, ...vendor]), null, 2)}\n`,
  );
  writeEntries(Object.keys(createRequire(import.meta.url)(path.join(modules, 'program.cjs'))));
  if (existsSync(target)) renameSync(target, path.join(scratch, 'before'));
  renameSync(outdir, target);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Bundles a module given as source text into modules/<name>.cjs. */
async function bundle(name, contents, plugins, define = {}) {
  const result = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
    outfile: path.join(modules, `${name}.cjs`),
    write: false,
    metafile: true,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__meta.url', ...define },
    // Made when asked for: Node's url module is not loaded in a run that needs no address.
    banner: {
      js: "const __meta = { get url() { return require('node:url').pathToFileURL(__filename).href; } };",
    },
    plugins,
    logLevel: 'warning',
  });
  for (const { path: file, text } of result.outputFiles) {
    writeFileSync(file, file.endsWith('.cjs') ? toAscii(text) : text);
  }
  return result;
}

/**
 * Escapes what esbuild leaves as it is (patterns, raw templates), so that V8 may read the files as one-byte text. In a
 * pattern `\uXXXX` is the character itself, with and without the `u` flag, pairs too.
 */
function toAscii(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Names of the packages that went into bundles: their licences ship with them. */
function packagesOf(results) {
  const files = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const names = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * What people know: the command line, and the library as an ES module. The command is CommonJS: Node's machinery for ES
 * modules takes six milliseconds to start. briefwright.mjs is its other name, for `node dist/briefwright.mjs`.
 */
function writeEntries(names) {
  const bin = path.join(outdir, 'briefwright.cjs');
  writeFileSync(bin, "#!/usr/bin/env node\nrequire('./modules/launch.cjs');\n");
  chmodSync(bin, 0o755);
  writeFileSync(path.join(outdir, 'briefwright.mjs'), "#!/usr/bin/env node\nimport './briefwright.cjs';\n");
  const library = names.filter((name) => name !== 'run').sort();
  writeFileSync(
    path.join(outdir, 'index.mjs'),
    `export { ${library.join(', ')} } from './modules/program.cjs';\n`,
  );
}

function hash(parts) {
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 12);
}
