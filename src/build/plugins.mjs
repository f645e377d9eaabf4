/** esbuild plugins: what the bundle has in place of the source's modules. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Shipped templates that the bundle carries ready made. */
const TEMPLATES = ['default'];

/**
 * Puts the shipped templates, read and checked, in place of src/config/precompiled.ts: a run without a template of
 * its own then loads neither yaml nor zod. JSON.parse of a string is quicker to start than an object literal.
 *
 * @param {string} root the project's folder
 * @param {string} outfile a name for a module that lives while this is done; inside the project, for its packages
 * @returns {import('esbuild').Plugin}
 */
export function precompiledTemplates(root, outfile) {
  return {
    name: 'precompiled-templates',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]config[\\/]precompiled\.ts$/ }, async () => {
        const json = JSON.stringify(await compileTemplates(root, outfile));
        return { contents: `export default JSON.parse(${JSON.stringify(json)})`, loader: 'js' };
      });
    },
  };
}

/** The reader of templates is TypeScript, which Node 20 does not read: a bundle of it is made and thrown away. */
async function compileTemplates(root, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/config/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // The reader looks for the templates' folder from here.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'dist', 'config.mjs')).href) },
  });
  try {
    const { compileTemplate } = await import(pathToFileURL(outfile).href);
    const compiled = await Promise.all(TEMPLATES.map(async (name) => [name, await compileTemplate(name)]));
    return Object.fromEntries(compiled);
  } finally {
    rmSync(outfile, { force: true });
  }
}

/**
 * What pdfkit imports at load and the press never asks of it: its own shaping, line breaking, PNG decoding and
 * encryption. A whole megabyte; each is replaced by a function that says so when called.
 *
 * @type {import('esbuild').Plugin}
 */
export const slimPdfkit = {
  name: 'slim-pdfkit',
  setup({ onResolve, onLoad }) {
    const unused = {
      fontkit: 'create',
      linebreak: 'default',
      'png-js': 'default',
      '@noble/ciphers/aes': 'cbc, ecb',
    };
    const namespace = 'unused-by-press';
    onResolve(
      { filter: /^(?:fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/ },
      ({ path: name, importer }) =>
        /[\\/]node_modules[\\/]pdfkit[\\/]/.test(importer) ? { path: name, namespace } : undefined,
    );
    onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
      contents: [
        `function missing() { throw new Error('pdfkit asked for ${name}, which this bundle leaves out'); }`,
        ...unused[name].split(', ').map((as) => `export { missing as ${as} };`),
      ].join('\n'),
    }));
  },
};
