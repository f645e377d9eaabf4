import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';
import { displayPath } from './display-path.ts';

/** A file to be made. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Temporary files that are being written, so that an interrupt can take them away. */
const unfinished = new Set<string>();

/**
 * Writes files that belong together, each whole or not at all: all under temporary names in their folders, to the
 * disk, then renamed. If one has no room, all stay as they were.
 *
 * @throws BriefwrightError exit 1, `output-unwritable`: no permission, no room, a file where a folder should be
 */
export function writeTogether(files: readonly OutputFile[]): void {
  const temporaries: string[] = [];
  try {
    for (const file of files) temporaries.push(whileNaming(file.path, () => writeTemporary(file)));
    for (const [at, { path: name }] of files.entries())
      whileNaming(name, () => {
        renameSync(temporaries[at]!, name);
        unfinished.delete(temporaries[at]!);
      });
  } finally {
    removeUnfinished();
  }
}

/** Takes away what an interrupted or failed write has left. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
  unfinished.clear();
}

function writeTemporary({ path: name, bytes }: OutputFile): string {
  const temporary = path.join(path.dirname(name), `.${path.basename(name)}.${process.pid}.tmp`);
  makeFolder(path.dirname(path.resolve(name)));
  unfinished.add(temporary);
  const descriptor = openSync(temporary, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return temporary;
}

/** Not mkdir's `recursive`: where a folder cannot hold others, as under /proc, Node tries for ever. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (folder !== path.dirname(folder)) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it in the meantime.
    const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
    if (!isThere) throw error;
  }
}

function whileNaming<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const [reason, fix] = explain((error as NodeJS.ErrnoException).code);
    throw new BriefwrightError(diagnostic('output-unwritable', reason, fix, { file: displayPath(file) }), 1);
  }
}

function explain(code: string | undefined): readonly [reason: string, fix: string] {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return [
        'The disk is full; nothing was written under this name',
        'Make room, or give another folder with --out',
      ];
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return ['This file may not be written here', 'Give a folder you may write to with --out'];
    case 'ENOTDIR':
    case 'EEXIST':
      return [
        'A file stands where the output folder should be',
        'Move it away, or give another folder with --out',
      ];
    case 'ENOENT':
      return ['The folder for this file cannot be made', 'Give another folder with --out'];
    case 'EISDIR':
      return ['A folder stands where this file should be', 'Move it away, or give another folder with --out'];
    case 'ENAMETOOLONG':
      return ['The name is too long for this disk', 'Give the report a shorter name'];
    default:
      return [
        `The file cannot be written (${code ?? 'unknown reason'})`,
        'Check the folder given with --out',
      ];
  }
}

/** Writes one text file as {@link writeTogether} does. */
export function writeText(file: string, text: string): void {
  writeTogether([{ path: file, bytes: new TextEncoder().encode(text) }]);
}
