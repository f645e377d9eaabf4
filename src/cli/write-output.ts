import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';

/** Temporary files that are being written, so that an interrupt can take them away. */
const unfinished = new Set<string>();

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, to the disk, then renamed.
 *
 * @throws BriefwrightError exit 1, `output-unwritable`: no permission, no room, a file where a folder should be
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    unfinished.add(temporary);
    writeAndSync(temporary, bytes);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    const [reason, fix] = explain(code);
    throw new BriefwrightError(diagnostic('output-unwritable', reason, fix, { file }), 1);
  } finally {
    unfinished.delete(temporary);
  }
}

/** Takes away what an interrupted write has left. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}

function writeAndSync(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
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
    case 'EISDIR':
      return ['A folder stands where this file should be', 'Move it away, or give another folder with --out'];
    default:
      return [
        `The file cannot be written (${code ?? 'unknown reason'})`,
        'Check the folder given with --out',
      ];
  }
}
