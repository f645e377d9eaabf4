/** Lets Node import the project's TypeScript as it stands; `node --import` of this file, or import it first. */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A hook of Node's: types are taken out by esbuild. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformSync } = await import('esbuild');
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { loader: 'ts', format: 'esm' });
  return { format: 'module', source: code, shortCircuit: true };
}

if (!process.env.BRIEFWRIGHT_LOADING) {
  process.env.BRIEFWRIGHT_LOADING = '1';
  register(import.meta.url);
}
