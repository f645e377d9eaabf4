/** fontkit is the oracle: what is shaped from the tables equals what it gives, glyph by glyph, in every shipped face. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FaceName } from '../../src/config/index.ts';
import { readCmap } from '../../src/fonts/cmap.ts';
import { fontkitShaper } from '../../src/fonts/fontkit.ts';
import { locateFace } from '../../src/fonts/locate.ts';
import { readMetrics } from '../../src/fonts/metrics.ts';
import { readTables, table } from '../../src/fonts/sfnt.ts';
import { tableShaper } from '../../src/fonts/table-shaper.ts';
import { FACE_NAMES, SHIPPED } from './shipped.ts';

function shapersOf(name: FaceName) {
  const source = SHIPPED.faces[name];
  if (!source) throw new Error(name);
  const bytes = readFileSync(locateFace(source));
  const tables = readTables(bytes);
  const glyphOf = readCmap(table(tables, 'cmap'));
  return {
    fromTables: tableShaper(tables, readMetrics(tables, name), glyphOf),
    fontkit: fontkitShaper(bytes),
  };
}

/** Texts that are simple and shaped differently from fontkit, and those that are not simple. */
function compare(name: FaceName, texts: Iterable<string>, features: readonly string[] = []) {
  const { fromTables, fontkit } = shapersOf(name);
  const different: unknown[] = [];
  const refused: string[] = [];
  for (const text of texts) {
    const own = fromTables(text, features);
    if (!own) refused.push(text);
    else {
      const oracle = fontkit(text, features);
      if (JSON.stringify(own) !== JSON.stringify(oracle)) different.push({ text, own, oracle });
    }
  }
  return { different: different.slice(0, 5), refused };
}

const WORDS = `
office affinity fluff off-field waffle AVATAR Toffee Type. “Quoted,” Typ’d VAT T.V. WTO Ltd. (f)ij fjord Łódź Çağlayan naïve coöperate
Kazakhstan’s 2014–2015 10,000.50 $1.5bn €20 ₸450 №7 25% § 12 † ‡ ¶ * H2O x² ½ ¾ 1/2 a/b and/or e-mail https://example.org/~path?x=1&y=%20
Қазақстан Республикасының үкіметі ғылым өңір әлеуметтік һәм іс-шара Правительство Российской Федерации Їжак Ёлка ЩУКА Гр.
Ελλάδα Άνθρωπος ἀρχή ὁδός ΑΥΤΟΣ Πρωθυπουργός straße Ærø Ðórsmörk ß ﬁ Ŋ Ĳssel ĳs İstanbul ılık Ștefan țară Việt-Nam mũi
→ ← ≥ ≤ ≠ ☐ ☑ ⮕ ∈ ∑ √ ∞ ■ ○ ● ◦ ▪ ↩︎ ✓ ❖ 𝑥 𝔸 A→B 3×4 −5 ±1 5° 6′ 7″ … — – « » ‹ › „ “ ¿ ¡
`
  .trim()
  .split(/\s+/);

const LETTERS = 'AFKLPRTVWYabefijklorstvwyàçéöşқғңөүһіГРТУФЫабвгдурсфыΑΓΤαγτυ';
const OTHERS = '0147.,:;-–—’‘“”()[]/%&§€«»!?*';

function* pairs(left: string, right: string) {
  for (const a of left) for (const b of right) yield a + b;
}

describe.each(FACE_NAMES)('%s', (name) => {
  it('shapes words as fontkit does', () => {
    const { different, refused } = compare(name, WORDS);
    expect(different).toEqual([]);
    expect(refused).toEqual([]);
  });

  it('shapes pairs of characters as fontkit does', () => {
    const { different, refused } = compare(name, pairs(LETTERS + OTHERS, LETTERS + OTHERS));
    expect(different).toEqual([]);
    expect(refused).toEqual([]);
  });

  it.each(['sups', 'tnum', 'case', 'smcp', 'tnum lnum'])(
    'shapes with the feature %s as fontkit does',
    (features) => {
      const texts = ['0123456789', '12', '1,234.5', 'Abc', 'fi', '(a)', '“Q”', '-', '1st'];
      const { different, refused } = compare(name, texts, features.split(' '));
      expect(different).toEqual([]);
      expect(refused).toEqual([]);
    },
  );

  it('leaves to fontkit what other lookups touch', () => {
    const texts = ['q\u0301', 'ق', 'क्षि', '1⁄2', 'a\u200db', 'にほん', 'שלום'];
    expect(compare(name, texts).refused).toEqual(texts);
  });
});

const reports = process.env['BRIEFWRIGHT_REPORTS'] ?? '../shared/reports';

describe.skipIf(!existsSync(reports))('words of real reports', () => {
  const words = new Set<string>();
  if (existsSync(reports))
    for (const file of readdirSync(reports).filter((entry) => entry.endsWith('.md')))
      for (const word of readFileSync(path.join(reports, file), 'utf8').normalize('NFC').split(/\s+/))
        if (word !== '') words.add(word);

  // One face of each design; the others share their tables' build.
  it.each(['serif.regular', 'sans.italic'] as const)('%s shapes them as fontkit does', (name) => {
    expect(words.size).toBeGreaterThan(1000);
    const { different, refused } = compare(name, words);
    expect(different).toEqual([]);
    expect(refused.length).toBeLessThan(words.size / 100);
  });
});
