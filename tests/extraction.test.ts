/**
 * Text that programs read out of a PDF is the Brief's, word by word: running text and notes in order, divided words whole,
 * ligatures in letters. Read by pdftotext; what assistive technology reads is the parity test's.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReport } from './support/any-report.ts';
import { buildAll, figuresFolder, givenReports, type Settings } from './support/build-report.ts';
import { nastyReport } from './support/nasty-report.ts';
import { wordsOf, wordsOfBrief } from './support/pdf/brief-words.ts';
import { compareWords } from './support/pdf/compare-words.ts';

const read = (bytes: Uint8Array): string[] =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 27 })
    .split('\f')
    .slice(0, -1);

const installed = !spawnSync('pdftotext', ['-v']).error;
if (!installed)
  console.warn('pdftotext is not installed: install poppler-utils to have its reading compared');

async function faultsOf(report: Parameters<typeof buildAll>[0], settings: Settings = {}): Promise<string[]> {
  const { built } = await buildAll(report, { settings, formats: ['pdf'], unmet: 'left out' });
  const faults: string[] = [];
  for (const { audience, brief, template, layout, outputs } of built) {
    const expected = wordsOfBrief(brief, template, layout!);
    const pages = read(outputs[0]!.bytes).map(wordsOf);
    faults.push(...compareWords(expected, pages).map((fault) => `${audience}: ${fault}`));
  }
  return faults;
}

test.skipIf(!installed).each(givenReports())(
  'the words of $name come out as they went in',
  async (report) => {
    expect(await faultsOf(report)).toEqual([]);
  },
);

const SETTINGS: readonly Settings[] = [
  {},
  { 'notes.place': 'end', 'styles.body.align': 'justified' },
  { 'page.size': 'letter', 'type.scale': 'accessible', links: 'notes', 'notes.numbering': 'roman' },
];

describe.skipIf(!installed).each(SETTINGS)('random reports with %j', (settings) => {
  test.each([
    ['plain', anyReport],
    ['nasty', nastyReport],
  ])('%s words come out as they went in', { timeout: 120_000 }, async (_name, anyOne) => {
    await fc.assert(
      fc.asyncProperty(anyOne, async (text) => {
        expect(await faultsOf({ text, folder: figuresFolder }, settings)).toEqual([]);
      }),
      {
        numRuns: Number(process.env.RUNS ?? 4),
        endOnFailure: process.env.SHRINK === undefined,
        seed: Number(process.env.SEED ?? 1),
      },
    );
  });
});

describe('the comparison fails', () => {
  const brief = {
    body: 'We saw one1 and two'.split(' '),
    notes: [['1', 'A', 'long', 'note'], ['2', 'Another']],
    heads: [],
    masthead: ['Brief'],
    documentType: ['Brief'],
    shortTitle: ['On', 'counting'],
    folios: [['1'], ['2']],
    labels: new Set(['1', '2']),
  };
  test.each([
    ['never when all is well', ['Brief We saw one1 1 A long 2 Another', 'Brief On 2 and two note'], ''],
    ['never when a call is kept apart', ['Brief We saw one 1 and two 1 A long note 2 Another'], ''],
    ['for a word that is lost', ['Brief We saw one1 two 1 A long note 2 Another'], 'page 1: “… Brief We saw one1 two'],
    ['for a word that is added', ['Brief We saw the one1 and two 1 A long note 2 Another'], 'page 1: “… Brief We saw the'],
    ['for a word that is parted', ['Brief We sa w one1 and two 1 A long note 2 Another'], 'page 1: “… Brief We sa'],
    ['for words that have changed places', ['Brief We saw and one1 two 1 A long note 2 Another'], 'page 1: “… Brief We saw and'],
    ['for the rest of a note that is lost', ['Brief We saw one1 and two 1 A long 2 Another'], 'lost of note 1: “note'],
    ['for another head', ['Report We saw one1 and two 1 A long note 2 Another'], 'page 1: the head is'],
    ['for a page that is lost', ['Brief We saw one1 1 A long note 2 Another'], 'lost: “and two'],
  ])('%s', (_name, pages, fault) => {
    const found = compareWords(brief, pages.map(wordsOf)).join('\n');
    expect(found.slice(0, fault.length)).toBe(fault);
    expect(found === '').toBe(fault === '');
  });
}); // biome-ignore format: one row each
