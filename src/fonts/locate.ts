/** Where the file of a face is. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceSource } from '../config/index.ts';

/** Absolute path of a face's file: in its npm package, looked for from this module, or as given. Throws Error when the package is not installed. */
export function locateFace(source: FaceSource): string {
  if (source.package === undefined) return source.file;
  const manifest = createRequire(import.meta.url).resolve(`${source.package}/package.json`);
  return join(dirname(manifest), source.file);
}
