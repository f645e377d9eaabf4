/** Packages that only some runs need: each becomes a module of its own, loaded at first use. */
import path from 'node:path';

/**
 * Module name -> what is bundled into it. `filter` says which imports it stands for; `callers` limits that to some
 * files. `lazy` names functions that are called through a door which opens the module at the first call, for
 * packages that the source imports statically.
 */
export const VENDOR = {
  pdfkit: { filter: /^pdfkit$/, source: "import it from 'pdfkit'; module.exports = it;" },
  docx: {
    filter: /^\.\/library\.ts$/,
    callers: /[\\/]src[\\/]docx[\\/]/,
    source: "export * from './src/docx/library.ts';",
  },
  yaml: { filter: /^yaml$/, source: "export * from 'yaml';" },
  yargs: { filter: /^yargs$/, source: "import it from 'yargs'; module.exports = it;" },
  tinyglobby: { filter: /^tinyglobby$/, source: "export { glob } from 'tinyglobby';" },
  'vfile-reporter': { filter: /^vfile-reporter$/, source: "export * from 'vfile-reporter';" },
  'micromark-extension-directive': {
    filter: /^micromark-extension-directive$/,
    lazy: ['directive'],
    source: "export { directive } from 'micromark-extension-directive';",
  },
  'definition-syntax': {
    filter: /^(?:\.\/)?definition-syntax(?:\.ts)?$/,
    lazy: ['definitionSyntax'],
    source: "export { definitionSyntax } from './src/report/definitions/definition-syntax.ts';",
  },
  qrcode: {
    filter: /^qrcode(?:\/lib\/core\/qrcode\.js)?$/,
    lazy: ['create'],
    source: "export { create } from 'qrcode/lib/core/qrcode.js';",
  },
  'mdast-util-directive': {
    filter: /^mdast-util-directive$/,
    lazy: ['directiveFromMarkdown'],
    source: "export { directiveFromMarkdown } from 'mdast-util-directive';",
  },
  'resvg-wasm': {
    filter: /^@resvg\/resvg-wasm$/,
    source: "export { initWasm, Resvg } from '@resvg/resvg-wasm';",
  },
  parse5: { filter: /^parse5$/, lazy: ['parseFragment'], source: "export { parseFragment } from 'parse5';" },
};

/**
 * Leaves the packages of {@link VENDOR} out of the program: './<name>.cjs' is required instead.
 *
 * @type {import('esbuild').Plugin}
 */
export const vendorModules = {
  name: 'vendor-modules',
  setup({ onResolve, onLoad }) {
    for (const [name, { filter, callers, lazy }] of Object.entries(VENDOR)) {
      const door = `door-to-${name}`;
      onResolve({ filter }, ({ importer, namespace }) => {
        if (callers && !callers.test(importer)) return undefined;
        if (lazy && namespace !== door) return { path: name, namespace: door };
        return { path: `./${name}.cjs`, external: true };
      });
      onLoad({ filter: /.*/, namespace: door }, () => ({
        contents: lazy
          .map((fn) => `export const ${fn} = (...given) => require('${name}').${fn}(...given);`)
          .join('\n'),
      }));
    }
    // From source this is read with createRequire, since reading is sync; here the module of the bundle is.
    onLoad({ filter: /[\\/]src[\\/]report[\\/]recognise[\\/]yaml\.ts$/ }, () => ({
      contents: "export const loadYaml = () => require('yaml');",
      resolveDir: path.dirname('.'),
    }));
  },
};
