/** Reads a language's patterns when its first word asks for them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compilePatterns, type PatternModule } from './compile.ts';
import { type Hyphenator, hyphenatorOf } from './hyphenator.ts';
import { LEAST, PATTERNS, type PatternName, patternsFor } from './languages.ts';

const opened = new Map<PatternName, Hyphenator>();

/**
 * The hyphenator of a BCP 47 language, opened once a process; undefined when there are no patterns for it. Compiled files
 * stand in `hyphenation/` beside the bundle or one folder up (the bundle's chunks); from source, and when a file is
 * missing, the patterns of the npm package `hyphen` are compiled in memory.
 */
export function openHyphenation(lang: string): Hyphenator | undefined {
  const name = patternsFor(lang);
  if (name === undefined) return undefined;
  let found = opened.get(name);
  if (!found) {
    found = hyphenatorOf(readCompiled(name) ?? compileFromPackage(name));
    opened.set(name, found);
  }
  return found;
}

/**
 * Offsets where a word of a language may be hyphenated, with no fewer letters at either end than the language asks for; none when
 * the language has no patterns.
 */
export function hyphenate(word: string, lang: string): readonly number[] {
  const name = patternsFor(lang);
  if (name === undefined) return [];
  const [before, after] = LEAST[name];
  return openHyphenation(lang)!(word).filter((at) => at >= before && word.length - at >= after);
}

function readCompiled(name: PatternName): Uint16Array | undefined {
  for (const folder of ['./hyphenation/', '../hyphenation/']) {
    try {
      const bytes = readFileSync(new URL(`${folder}${name}.bin`, import.meta.url));
      return new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return undefined;
}

function compileFromPackage(name: PatternName): Uint16Array {
  const load = createRequire(import.meta.url);
  return compilePatterns(load(`hyphen/patterns/${PATTERNS[name]}.js`) as PatternModule);
}
