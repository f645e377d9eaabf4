/** The sample report with a conversion's scars gives every audience the brief that the clean report gives. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, readReport } from '../../src/index.ts';
import { makeAsConverted, SEED } from './make-as-converted.ts';
import { textOfBrief } from './text-of-brief.ts';

const folder = path.resolve('briefs/every-hour-all-day');
const report = readFileSync(path.join(folder, 'report.md'), 'utf8');
const file = path.join(folder, 'as-converted.md');
const SEEDS = [SEED, 1, 2, 3, 4, 5, 6, 7, 8];

/** The text of every audience's brief. */
async function briefsOf(text: string): Promise<Record<string, string[]>> {
  const project = {
    slug: 'sample',
    reportPath: path.join(folder, 'report.md'),
    folder,
    template: 'default',
    formats: [],
    meta: {},
    overrides: [],
  };
  const briefs: Record<string, string[]> = {};
  for await (const built of build(readReport(text, { path: 'report.md' }), project, {
    created: new Date(0),
  })) {
    if ('error' in built) throw built.error;
    briefs[built.audience] = textOfBrief(built.brief);
  }
  return briefs;
}

describe('as-converted.md', () => {
  let clean: Record<string, string[]>;
  beforeAll(async () => {
    clean = await briefsOf(report);
  });

  test('is what the script makes (UPDATE=1 writes it)', () => {
    const made = makeAsConverted(report, SEED);
    if (process.env['UPDATE']) writeFileSync(file, made);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });

  test.each([
    ['calls of one note', /\S<sup>1<\/sup>/g, 3],
    ['notes under a rule', /\n---\n+<sup>\d<\/sup> /g, 4],
    ['the second paragraph of a note', /^Capital costs of stops/gm, 1],
    ['halves of paragraphs', /\n\n\p{Ll}/gu, 6],
    ['halves after notes', /^<sup>.+\n(?:\[.+\n)?\n+\p{Ll}/gmu, 1],
    ['a half after a note of two paragraphs', /^Capital costs.+\n+.*PAPER 1.*\n+\p{Ll}/gmu, 1],
    ['halves after a running head', /PAPER 1.*\n+\p{Ll}/gu, 3],
    ['halves after a picture', /^Source: .*\n+\p{Ll}/gmu, 2],
    ['running heads and page numbers', /^(?:\d+ \| )?SPECIMEN PAPER 1(?: \| \d+)?$/gm, 6],
    ['halves of a link', /\]\((.+)\)\n\[[^\]]+\]\(\1\)/g, 1],
    ['bold headings', /^#+ \*\*.+\*\*$/gm, 4],
    ['plain headings', /^#+ [^*\n]+$/gm, 2],
    ['a heading that is a bold line', /^\*\*[^*\n]+\*\*$/gm, 1],
    ['skipped heading levels', /^####? /gm, 8],
    ['an HTML table', /<table>/g, 1],
    ['bullets', /^• /gm, 3],
    ['dashes', /^– /gm, 3],
    ['uneven indents', /^ +- /gm, 4],
    ['ligatures', /[ﬀ-ﬄ]/g, 10],
    ['soft hyphens', /\p{Ll}\u00ad\p{Ll}/gu, 10],
    ['hyphens at line ends', /\p{Ll}-\n\p{Ll}/gu, 2],
    ['double spaces', /\S {2}\S/g, 20],
    ['hard spaces', /\u00a0/g, 10],
    ['straight quotes', /"\p{L}/gu, 2],
    ['blank lines too many', /\n{4,}/g, 5],
  ])('has %s', (_scar, pattern, least) => {
    expect(readFileSync(file, 'utf8').match(pattern)?.length ?? 0).toBeGreaterThanOrEqual(least);
  });

  test('leaves nothing doubtful, and every message has its place', () => {
    const text = readFileSync(file, 'utf8');
    const { messages } = readReport(text, { path: 'as-converted.md' });
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const { place, reason } of messages) {
      const start = place && 'start' in place ? place.start : place;
      expect(text.split('\n')[start!.line - 1]?.[start!.column - 1], reason).toMatch(/\S/);
    }
  });

  test('is checked by the command line as by the library', () => {
    const args = ['dist/briefwright.cjs', 'check', '--json', file];
    const { recognised, messages } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    const read = readReport(readFileSync(file, 'utf8'), { path: file });
    expect(recognised).toMatchObject({ findings: 4, takeaways: 4, notes: 9, captions: 3 });
    expect(messages.map(({ reason }: { reason: string }) => reason)).toEqual(
      read.messages.map(({ reason }) => reason),
    );
  });

  test('all four audiences are compared', () => {
    expect(Object.keys(clean).sort()).toEqual(['analyst', 'minister', 'parliament', 'press']);
  });

  test.each(SEEDS)('with the scars of seed %i gives the same briefs', async (seed) => {
    expect(await briefsOf(makeAsConverted(report, seed))).toEqual(clean);
  });
});
