/** The structure tree of whole briefs, against rules that no validator has in full. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReport } from '../support/any-report.ts';
import { buildAll, figuresFolder, givenReports, type Settings } from '../support/build-report.ts';
import { nastyReport } from '../support/nasty-report.ts';
import { tagFindings } from '../support/pdf/tag-rules.ts';
import { readTags } from '../support/pdf/tag-tree.ts';

async function findingsOf(
  report: Parameters<typeof buildAll>[0],
  settings: Settings = {},
): Promise<string[]> {
  const { built } = await buildAll(report, { settings, formats: ['pdf'], unmet: 'left out' });
  return built.flatMap(({ audience, outputs }) =>
    outputs.flatMap(({ bytes }) => tagFindings(readTags(bytes)).map((finding) => `${audience}: ${finding}`)),
  );
}

test.each(givenReports())('$name is tagged well', async (report) => {
  expect(await findingsOf(report)).toEqual([]);
});

const SETTINGS: readonly Settings[] = [
  {},
  { 'notes.place': 'end', 'page.size': 'letter', 'type.scale': 'accessible' },
  { 'notes.place': 'none', links: 'list' },
  { links: 'notes', 'notes.numbering': 'symbols' },
];

describe.each(SETTINGS)('random reports with %j', (settings) => {
  test.each([
    ['plain', anyReport],
    ['nasty', nastyReport],
  ])('%s ones are tagged well', { timeout: 120_000 }, async (_name, anyOne) => {
    await fc.assert(
      fc.asyncProperty(anyOne, async (text) => {
        expect(await findingsOf({ text, folder: figuresFolder }, settings)).toEqual([]);
      }),
      {
        numRuns: Number(process.env.RUNS ?? 5),
        endOnFailure: process.env.SHRINK === undefined,
        seed: Number(process.env.SEED ?? 1),
      },
    );
  });
});
