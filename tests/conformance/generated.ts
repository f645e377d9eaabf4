/** Reports made by chance from a fixed seed: every kind of block, six languages, and what is hard. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { anyReport } from '../support/any-report.ts';
import { figuresFolder } from '../support/build-report.ts';
import { nastyReport } from '../support/nasty-report.ts';

/**
 * Writes reports into a folder, with the picture they name.
 *
 * @param count how many of each sort
 * @param seed the same seed gives the same reports
 * @returns their paths
 */
export function writeGenerated(folder: string, count: number, seed: number): string[] {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(figuresFolder, 'figures'), path.join(folder, 'figures'), { recursive: true });
  return Object.entries({ any: anyReport, nasty: nastyReport }).flatMap(([name, arbitrary]) =>
    fc.sample(arbitrary, { numRuns: count, seed }).map((text, at) => {
      const file = path.join(folder, `${name}-${at + 1}.md`);
      writeFileSync(file, text);
      return file;
    }),
  );
}
