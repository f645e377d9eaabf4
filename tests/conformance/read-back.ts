/** What our own readers find in PDF files: the structure tree against rules, the words against the Brief. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll, type Settings } from '../support/build-report.ts';
import { wordsOf, wordsOfBrief } from '../support/pdf/brief-words.ts';
import { compareWords } from '../support/pdf/compare-words.ts';
import { tagFindings } from '../support/pdf/tag-rules.ts';
import { readTags } from '../support/pdf/tag-tree.ts';

export interface Finding {
  readonly file: string;
  readonly what: string;
}

/** Rules of the structure tree, most of which veraPDF does not check. */
export function tags(files: readonly string[]): Finding[] {
  return files.flatMap((file) => tagFindings(readTags(readFileSync(file))).map((what) => ({ file, what })));
}

/**
 * The words that pdftotext reads are the Brief's, word by word. The brief is built again by the
 * library for its words.
 *
 * @param folder where the command line has put the briefs of this report
 */
export async function words(report: string, folder: string, settings: Settings): Promise<Finding[]> {
  const text = readFileSync(report, 'utf8');
  const { built } = await buildAll(
    { text, folder: path.dirname(report) },
    { settings, formats: ['pdf'], unmet: 'left out' },
  );
  return built.flatMap(({ audience, brief, template, layout, }) => {
    const file = path.join(folder, `${audience}.pdf`);
    const pages = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f').slice(0, -1);
    const expected = wordsOfBrief(brief, template, layout!);
    return compareWords(expected, pages.map(wordsOf)).map((what) => ({ file, what }));
  });
} // biome-ignore format: one look
