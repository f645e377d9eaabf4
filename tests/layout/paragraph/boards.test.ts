import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/brief/index.ts';
import { loadTemplate, type StyleName } from '../../../src/config/index.ts';
import { openFonts } from '../../../src/fonts/index.ts';
import { hyphenate } from '../../../src/hyphenation/index.ts';
import { breakParagraph, type Setting } from '../../../src/layout/paragraph/index.ts';
import { call, text } from './fixed-width.ts';
import { BOARDS, type BoardCase } from './fixtures/boards.ts';

const folder = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
const file = path.join(folder, 'kazakhstan-isis-messaging.md');
if (!existsSync(file)) console.info(`Skipped: the boards' report is not at ${file}; set BRIEFWRIGHT_REPORTS`);

/** The report's words in order, without marks, note calls and dead links, its quotes and dashes as the boards print them. */
function wordsOf(markdown: string): string[] {
  return markdown
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/\[([^\]]*)\]\(#\)/g, '$1')
    .replace(/[*#\\]/g, '')
    .replace(/— /g, ' – ')
    .replace(/(^|[\s(–])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|\s)'/g, '$1‘')
    .replace(/'/g, '’')
    .split(/\s+/)
    .filter(Boolean);
}

function runsOf(words: readonly string[], { lead = 0, calls = [] }: BoardCase): Run[] {
  const runs: Run[] = [];
  let from = 0;
  if (lead > 0) {
    runs.push(text(`${words.slice(0, lead).join(' ')} `, { marks: { lead: true } }));
    from = lead;
  }
  for (const [word, label] of calls) {
    runs.push(text(words.slice(from, word + 1).join(' ')), call(label), text(' '));
    from = word + 1;
  }
  runs.push(text(words.slice(from).join(' ')));
  return runs;
}

const SPECIAL: Readonly<Record<string, Partial<Setting>>> = {
  title: { balanced: true, noShortWordEnd: true, lastBind: false },
  titleone: { balanced: true, noShortWordEnd: true, lastBind: false },
  sidehead: { firstFit: true },
  addressee: { firstFit: true },
};
const templates = {
  standard: await loadTemplate('default', {}),
  accessible: await loadTemplate('default', { scale: 'accessible' }),
};

describe.skipIf(!existsSync(file))('the lines of the boards', () => {
  const all = existsSync(file) ? wordsOf(readFileSync(file, 'utf8')) : [];
  const metrics = openFonts(templates.standard);

  it.each(BOARDS.map((c) => [`${c.board}, ${c.style}, word ${c.words[0]![0]}`, c] as const))('%s', (_, c) => {
    const words = c.words.flatMap(([from, count]) => all.slice(from, from + count));
    const template = templates[c.scale ?? 'standard'];
    const style = template.styles[c.style as StyleName];
    const setting = { style, measure: c.measure, lang: 'en', ...SPECIAL[c.style] };
    const messages: unknown[] = [];
    const context = { metrics, template, hyphenate, report: (m: unknown) => messages.push(m) };
    const lines = breakParagraph(runsOf(words, c), setting, context);
    const counts = lines.map((line) => line.text.split(' ').length);
    expect(counts.slice(0, c.lines.length)).toEqual(c.lines);
    expect(messages).toEqual([]);
  });
});
