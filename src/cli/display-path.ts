import path from 'node:path';
import process from 'node:process';

/** What standard input is called. */
export const STDIN_NAME = 'report';

/** A path as people and scripts see it: relative to the current folder, with forward slashes. */
export function displayPath(file: string): string {
  if (file === '-') return STDIN_NAME;
  return (path.relative(process.cwd(), path.resolve(file)) || '.').split(path.sep).join('/');
}
