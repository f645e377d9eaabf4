/** The Word files of every sample and report at hand: formatting by named styles only, and what else `faultsOf` knows. */
import { describe, expect, test } from 'vitest';
import { buildAll, givenReports } from '../support/build-report.ts';
import { faultsOf } from './check-docx.ts';
import { readDocx } from './read-docx.ts';

describe.each(givenReports())('$name', (given) => {
  test('has no direct formatting in any of its Word files', async () => {
    const { built } = await buildAll(given);
    expect(built).toHaveLength(4);
    for (const { outputs } of built) {
      const { bytes } = outputs.find(({ format }) => format === 'docx')!;
      expect(faultsOf(readDocx(bytes))).toEqual([]);
    }
  });
});
