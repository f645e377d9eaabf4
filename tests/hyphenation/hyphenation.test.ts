import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compilePatterns, type PatternModule } from '../../src/hyphenation/compile.ts';
import { hyphenatorOf } from '../../src/hyphenation/hyphenator.ts';
import { hyphenate, hyphenateWith, openHyphenation } from '../../src/hyphenation/index.ts';
import { PATTERNS, patternsFor } from '../../src/hyphenation/languages.ts';
import { WORDS } from './fixtures/words.ts';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), 'hyphenation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The package's own answer, as offsets. */
function packageSays(patterns: string, word: string): number[] {
  const { hyphenateSync } = require(`hyphen/${patterns}`) as { hyphenateSync(text: string): string };
  const points: number[] = [];
  let at = 0;
  for (const part of hyphenateSync(word).split('\u00ad')) {
    at += part.length;
    points.push(at);
  }
  return points.slice(0, -1);
}

describe('hyphenation', () => {
  it.each(Object.entries(PATTERNS))('%s: the same points as the package', (name, patterns) => {
    const words = WORDS[name]!;
    expect(words.length).toBeGreaterThan(20);
    const ours = words.map((word) => [word, openHyphenation(name)!(word)]);
    expect(ours).toEqual(words.map((word) => [word, packageSays(patterns, word)]));
    expect(ours.some(([, points]) => points!.length > 0)).toBe(true);
  });

  it('the same points as the package for any letters', () => {
    const letters = fc.stringMatching(/^[a-zäöüßéè]{5,18}$/);
    fc.assert(
      fc.property(
        letters,
        fc.constantFrom(['de', 'de-1996'], ['fr', 'fr'], ['en-us', 'en-us']),
        (word, [name, patterns]) => {
          expect(openHyphenation(name!)!(word)).toEqual(packageSays(patterns!, word));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('compiled files answer as patterns compiled in memory do', async () => {
    const { writeHyphenation } = (await import('../../src/build/hyphenation.mjs' as string)) as {
      writeHyphenation(folder: string): Promise<string[]>;
    };
    const files = await writeHyphenation(folder);
    expect(files.map((file) => path.basename(file))).toEqual(
      Object.keys(PATTERNS).map((name) => `${name}.bin`),
    );
    for (const [i, patterns] of Object.values(PATTERNS).entries()) {
      const bytes = readFileSync(files[i]!);
      const units = new Uint16Array(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      );
      expect(units).toEqual(compilePatterns(require(`hyphen/patterns/${patterns}.js`) as PatternModule));
    }
  });

  it('takes patterns by language and region', () => {
    const cases = {
      en: 'en-us',
      'en-GB': 'en-gb',
      'en-Latn-AU': 'en-gb',
      'de-AT': 'de',
      FR: 'fr',
      kk: undefined,
      '': undefined,
    };
    for (const [lang, name] of Object.entries(cases)) expect(patternsFor(lang)).toBe(name);
    expect(openHyphenation('kk')).toBeUndefined();
    expect(hyphenate('министрлік', 'kk')).toEqual([]);
  });

  it('leaves as many letters at either end as the language asks for', () => {
    const raw = openHyphenation('en')!;
    expect([raw('policy'), hyphenate('policy', 'en')]).toEqual([[3, 4], [3]]);
    const words = fc.stringMatching(/^[a-z]{5,18}$/);
    fc.assert(
      fc.property(words, (word) => hyphenate(word, 'en-GB').every((at) => at >= 2 && word.length - at >= 3)),
    );
  });

  it('exceptions win over the patterns of their language and of its regions, and no other', () => {
    const divide = hyphenateWith({
      en: { project: 'proj-ect', table: 'table' },
      KK: { министрлік: 'министр-лік' },
    });
    expect(divide('project', 'en')).toEqual([4]);
    expect(divide('project', 'en-GB')).toEqual([4]);
    expect(divide('table', 'en-us')).toEqual([]);
    expect(hyphenate('table', 'en-us')).toEqual([2]);
    expect(divide('table', 'fr')).toEqual(hyphenate('table', 'fr'));
    expect(divide('министрлік', 'kk')).toEqual([7]);
    expect(divide('information', 'en')).toEqual(hyphenate('information', 'en'));
  });

  it('refuses other data', () => {
    expect(() => hyphenatorOf(new Uint16Array([1, 2, 3]))).toThrow(RangeError);
  });
});
