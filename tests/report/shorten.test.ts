import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parserOf } from '../../src/report/parse.ts';
import { shorten } from '../../src/report/shorten.ts';

const WORDS =
  'a long stretch of ordinary words, with 12 numbers and a stop. Then it goes on and on until the end';
/** What a stretch may stand beside, in or before. */
const PIECES = [
  'some words of a report that goes on',
  'words, more words; and “quoted” words – in between. And so',
  'ünïcode words того же самого рода here',
  '**', '*', '_', '~~', '`', '```', '[', '](', ')', '][', ']', '![', ']: ', '<', '>', '<p ', '<!--', '-->', '&amp;', '\\', '"', "'",
  '[^1]', '[^1]: ', 'https://example.org/a', 'www.example.org', 'me@example.org', '| ', '|---|---|', '# ', '> ', '- ', '1. ', '---', '===',
  '\t', ' ', '  ', '    ', '\n', '\n\n', '\r\n', '[a few words of label here', '(title of a few words here)', ' it’s', " it's",
]; // biome-ignore format: a table
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '\n\n', `${WORDS} `)), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

/** The tree of the short text with all put back; undefined where the whole has to be parsed. */
function quickTree(whole: string, literals: boolean) {
  const short = shorten(whole);
  const tree = short && parserOf(literals)(short.text);
  return tree && short.restore(tree) ? tree : undefined;
}

describe('a shortened text', () => {
  it('gives the tree of the whole text, with its places, or none', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (whole, literals) => {
        const tree = quickTree(whole, literals);
        if (tree) expect(tree).toEqual(parserOf(literals)(whole));
      }),
      { numRuns: 3000 },
    );
  });

  const rows: [name: string, text: string, kept: boolean][] = [
    ['a paragraph', `Here is ${WORDS} of it.`, true],
    ['two lines, three stretches', `Here is ${WORDS} **of** it: here is ${WORDS} of it\nand is ${WORDS} of it.`, true],
    ['a title', `[a](b "title is ${WORDS} of it")`, false],
    ['a reference', `[a link to ${WORDS} of it][]\n\n[a link to ${WORDS} of it]: b`, false],
    ['a picture', `![picture of ${WORDS} of it](b)`, false],
  ]; // biome-ignore format: a table
  it.each(rows)('%s', (_, whole, kept) => {
    expect(shorten(whole)!.text.length).toBeLessThan(whole.length / 2);
    const tree = quickTree(whole, false);
    expect(tree !== undefined).toBe(kept);
    if (tree) expect(tree).toEqual(parserOf(false)(whole));
  });

  it('is not made of attributes, short texts or texts with its mark', () => {
    expect(shorten(`<p is ${WORDS} of it>`)).toBeUndefined();
    expect(shorten('Four words of text.')).toBeUndefined();
    expect(shorten(`\ue003 Here is ${WORDS} of it.`)).toBeUndefined();
  });

  const root = path.resolve(import.meta.dirname, '../..');
  const shared = process.env['BRIEFWRIGHT_REPORTS'] ?? path.join(root, '../shared/reports');
  const files = [path.join(root, 'briefs'), path.join(root, 'tests/report'), shared].flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => path.join(folder, file));
    } catch {
      return [];
    }
  });
  it('gives the trees of whole reports and fixtures', () => {
    let shortened = 0;
    for (const file of files) {
      const whole = readFileSync(file, 'utf8');
      const tree = quickTree(whole, true);
      if (!tree) continue;
      shortened += 1;
      expect(tree, file).toEqual(parserOf(true)(whole));
    }
    expect(shortened).toBeGreaterThan(1);
  });
});
