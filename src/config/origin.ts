import path from 'node:path';
import type { Point } from 'unist';

/** Where a value was written: a place in a file, or a flag of the command line. */
export interface Origin {
  /** Absolute path; absent for a flag. */
  readonly file?: string;
  readonly place?: Point;
  /** What to call it where there is no file ("--set"). */
  readonly label?: string;
}

/** `file` and `place` of a diagnostic; the path is shown from the current folder, with slashes. */
export function whereOf(origin: Origin): { file?: string; place?: Point } {
  const file = origin.file === undefined ? origin.label : displayPath(origin.file);
  return {
    ...(file === undefined ? {} : { file }),
    ...(origin.place ? { place: origin.place } : {}),
  };
}

/** A path as people see it: relative to the current folder, with slashes. */
export function displayPath(file: string): string {
  return (path.relative('', file) || '.').split(path.sep).join('/');
}

/** `file:line:column`, the written form that {@link parseOrigin} reads back. */
export function formatOrigin({ file, place, label }: Origin): string {
  if (file === undefined) return label ?? '';
  return place ? `${file}:${place.line}:${place.column}` : file;
}

/** Reads what {@link formatOrigin} wrote; anything else is a label. */
export function parseOrigin(text: string): Origin {
  const match = /^(.+):(\d+):(\d+)$/.exec(text);
  if (!match) return { label: text };
  return { file: match[1]!, place: { line: Number(match[2]), column: Number(match[3]) } };
}
