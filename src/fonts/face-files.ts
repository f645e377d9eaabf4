import { readFileSync } from 'node:fs';
import type { Template } from '../config/index.ts';
import { locateFace } from './locate.ts';

/**
 * The files of all faces of a template, each once, for text inside pictures. A face that is not installed is left out: whoever
 * sets text in it says so.
 */
export function faceFiles({ faces }: Pick<Template, 'faces'>): readonly Uint8Array[] {
  const paths = new Set<string>();
  const files: Uint8Array[] = [];
  for (const source of Object.values(faces)) {
    try {
      const path = locateFace(source);
      if (paths.has(path)) continue;
      paths.add(path);
      files.push(new Uint8Array(readFileSync(path)));
    } catch {}
  }
  return files;
}
