import { describe, expect, it } from 'vitest';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { readReport } from '../../src/report/index.ts';

const times = (text: string, count: number) => text.repeat(count);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Texts that nobody wrote: each must end, as a report or as an error a person can act on. */
const TEXTS: Record<string, string> = {
  'front matter fences': times('---\n', 20_000),
  'front matters in the text': times('---\na: b\n---\n\n', 3_000),
  'underlined headings': times('a\n---\n', 5_000),
  'a long word': times('a', 200_000),
  'a long word in a report': `# Title\n\n${times('ab', 100_000)} is the end.\n`,
  'words cut at every line': times('ab-\n', 5_000),
  'soft hyphens': times('a\u00ad\n', 5_000),
  'deep lists by indentation': lines(1_000, (index) => `${times(' ', 2 * index)}- item`),
  'deep lists on one line': `${times('- ', 5_000)}item`,
  'deep numbered lists on one line': `${times('1. ', 5_000)}item`,
  'deep quotations': `${times('>', 50_000)} text`,
  'deep quotations with lists': `${times('> - ', 2_000)}text`,
  'quotations that grow': lines(300, (index) => `${times('>', index)} text`),
  'lists of ninety levels': lines(90, (index) => `${times(' ', 2 * index)}- item`),
  stars: times('*', 100_000),
  'stars between letters': times('*a**', 20_000),
  'mixed emphasis': `${times('*_', 20_000)}a${times('_*', 20_000)}`,
  'nested emphasis': `${times('*_', 100)}a${times('_*', 100)}`,
  brackets: times('[', 100_000),
  'brackets that close': times('[', 50_000) + times(']', 50_000),
  'links that never close': times('[a](', 25_000),
  'references without end': times('[a]', 33_000),
  'note calls without notes': times('[^1]', 25_000),
  'less-than signs': times('<', 100_000),
  'open HTML': `a ${times('<b>', 20_000)}`,
  'nested HTML': `a ${times('<b>', 5_000)}x${times('</b>', 5_000)}`,
  'nested HTML blocks': `${times('<div>', 5_000)}x${times('</div>', 5_000)}`,
  'nested HTML lists': times('<ul><li>', 3_000),
  'unquoted addresses': times('<a href=x/y=', 5_000),
  'HTML tables with giant spans': `<table>${times('<tr><td colspan=1000 rowspan=1000>x', 100)}</table>`,
  comments: times('<!--', 25_000),
  backticks: lines(300, (index) => times('`', index)),
  'escapes and references': times('\\&#x41;', 10_000),
  'dots in a row': times('. ', 40_000),
  'a paragraph of sentences': `# Recommendations\n\n${times('A ministry should act. ', 10_000)}`,
  'one line again and again': times('word another word that is\n', 20_000),
  'one paragraph again and again': times('A short paragraph of the text that says so\n\n', 12_000),
  quotations: times('“', 50_000),
  'table cells': `|a|b|\n|-|-|\n${times('|x|y|\n', 30_000)}`,
  'empty lines': `a${times('\n', 500_000)}`,
  'carriage returns': `a${times('\r', 50_000)}b`,
  'lone surrogates': `# ${times('\ud800', 5_000)}\n\n${times('\udc00', 5_000)}`,
  'null characters': times('\0', 20_000),
  'names without end': `# Title\n\n${times('First Author, ', 5_000)}`,
  'YAML aliases': `---\na: &a [x, x]\n${times('b: [*a, *a]\n', 500)}---\n\nText.\n`,
  'YAML brackets': `---\na: ${times('[', 5_000)}\n---\n\nText.\n`,
};

describe('hostile texts', () => {
  it.each(Object.entries(TEXTS))('%s', { timeout: 60_000 }, (_, text) => {
    const outcome = read(text);
    if (outcome instanceof BriefwrightError) {
      expect(['report-empty', 'report-too-complex']).toContain(outcome.diagnostic.rule);
      expect(outcome.diagnostic.place).toBeDefined();
    } else {
      expect(outcome.text).toBe(text);
      expect(outcome.messages.length).toBeLessThan(100);
    }
  });

  it.each([
    ['Lists and quotations', `Text.\n\n${times('> ', 102)}deep`, 3],
    ['levels deep', `${lines(102, (index) => `${times(' ', index)}- item`)}`, 101],
    ['emphasis marks and brackets', `# Title\n\nText.\n${times('[a] ', 10_001)}`, 4],
    ['underlined', times('a\n---\n\n', 1_001), 3002],
    ['lines of text', times('a\n', 60_001), 60_001],
    ['cells', times('|a|b|\n', 20_000), 16_667],
  ])('says where %s go beyond the bound', (words, text, line) => {
    const outcome = read(text);
    expect(outcome).toBeInstanceOf(BriefwrightError);
    const { diagnostic, exitCode } = outcome as BriefwrightError;
    expect(diagnostic).toMatchObject({ rule: 'report-too-complex', file: 'a.md', place: { line } });
    expect(diagnostic.reason).toContain(words);
    expect(exitCode).toBe(1);
  });

  it('reads what is just inside the bounds', () => {
    for (const text of [
      `${times('> ', 90)}deep`,
      lines(90, (index) => `${times(' ', 2 * index)}- item`),
      times('a\n---\n\nText.\n\n', 300),
      times('*a* [b] ', 600),
    ]) {
      expect(read(text)).not.toBeInstanceOf(Error);
    }
  });
});

function read(text: string) {
  try {
    return readReport(text, { path: 'a.md' });
  } catch (error) {
    if (error instanceof BriefwrightError) return error;
    throw error;
  }
}
