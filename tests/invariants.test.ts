/**
 * The invariants of ARCHITECTURE.md on whole builds: the sample, random reports, and the reports beside the project when
 * they are there. What becomes of a brief in PDF
 * and Word is the parity test's.
 */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../src/brief/index.ts';
import type { Built, Report } from '../src/index.ts';
import { ARTIFACT } from '../src/layout/index.ts';
import { allRuns, runsOfBlock } from './brief/helpers.ts';
import { isText, linesOf, markText } from './layout/read.ts';
import { anyReport } from './support/any-report.ts';
import { buildAll, figuresFolder, givenReports } from './support/build-report.ts';

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const tally = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** 1. Every word is the report's, found at its source, or the template's label. */
function expectNothingInvented({ brief, template }: Built, report: Report): void {
  // Labels may name the report: its title in a running head or in a line that points to it, its day as a date.
  const labels = new Set([
    ...wordsOf(JSON.stringify([template.strings, template.audiences[brief.meta.audience]])),
    ...wordsOf(report.text).map((word) => word.replace(/^0(?=\d$)/, '')),
  ]);
  // "No. {number}": a value of the report, in the template's words.
  const around = new Set(
    Object.values(template.strings)
      .filter((text) => String(text).includes('{'))
      .flatMap((text) => wordsOf(String(text))),
  );
  const invented: string[] = [];
  for (const run of allRuns(brief)) {
    if (run.kind !== 'text') continue;
    if (run.source.length === 0) {
      invented.push(...wordsOf(run.value).filter((word) => !labels.has(word)));
      continue;
    }
    const there = wordsOf(
      run.source.map(({ start, end }) => report.text.slice(start.offset, end.offset)).join(' '),
    );
    // A word that a conversion cut in two is whole in the brief.
    const solid = there.join('');
    invented.push(
      ...wordsOf(run.value).filter(
        (word) => !there.includes(word) && !solid.includes(word) && !around.has(word),
      ),
    );
  }
  expect(invented).toEqual([]);
}

/** 2. Kept words and cut words are the report's words: none lost, none counted twice. */
function expectNothingLost({ brief }: Built, report: Report): void {
  const entries = [...brief.kept, ...brief.cuts].map(
    ({ text, source }) => `${source.map(({ start, end }) => `${start.offset}-${end.offset}`).join()} ${text}`,
  );
  expect(entries.length).toBe(new Set(entries).size);
  const books = tally([...brief.kept, ...brief.cuts].map(({ text }) => text));
  const lost = [...tally(textsOf(report))].filter(([word, count]) => (books.get(word) ?? 0) < count);
  expect(lost).toEqual([]);
}

/** The report's words by a walk of its own: title, sections, notes, biographies. */
function textsOf({ meta, authors, sections, notes }: Report): string[] {
  const blocks = new Set<Nodes>([
    ...sections.flatMap((section) => [...(section.heading ? [section.heading] : []), ...section.blocks]),
    ...[...notes.values()].flatMap((note) => note.blocks),
    ...authors.flatMap(({ bio }) => bio?.blocks ?? []),
  ]);
  return [meta.title.text, ...[...blocks].flatMap(textsIn)];
}

function textsIn(node: Nodes): string[] {
  if (node.type === 'html' || node.type === 'yaml') return [];
  if (node.type === 'break') return [' '];
  if (node.type === 'image') return [node.alt ?? ''];
  if ('value' in node) return [node.value];
  const label = node.type === 'caption' && node.label ? [node.label] : [];
  if (!('children' in node)) return label;
  const inner = node.children.flatMap(textsIn);
  // Text around a mark inside a word ("H<sub>2</sub>O") belongs together.
  return [...label, ...(node.children.some(({ type }) => type === 'text') ? [inner.join('')] : inner)];
}

/** 3. Notes are numbered by their first surviving calls; a note without a call is not there, but cut. */
function expectNotesInOrder({ brief }: Built, report: Report): void {
  const calls = brief.blocks
    .flatMap(runsOfBlock)
    .flat()
    .filter((run) => run.kind === 'note-call');
  const inNotes = brief.notes.flatMap(({ blocks }) => blocks.flatMap(runsOfBlock)).flat().filter((run) => run.kind === 'note-call'); // biome-ignore format: one look
  const firsts = [...new Set([...calls, ...inNotes].map(({ note }) => note))];
  expect(brief.notes.map(({ id }) => id)).toEqual(firsts);
  expect(brief.notes.map(({ number }) => number)).toEqual(firsts.map((_, at) => at + 1));
  const told = new Set<string>();
  for (const { note, number, first } of calls) {
    expect([note, number]).toEqual([note, firsts.indexOf(note) + 1]);
    expect([note, first]).toEqual([note, !told.has(note)]);
    told.add(note);
  }
  const kept = tally(textsOfNotes(brief));
  const cut = tally([...brief.cuts, ...brief.kept].map(({ text }) => text));
  for (const note of report.notes.values())
    for (const word of note.blocks.flatMap(textsIn).flatMap(wordsOf)) expect([word, kept.has(word) || cut.has(word)]).toEqual([word, true]); // biome-ignore format: one look
}

const textsOfNotes = (brief: Brief): string[] =>
  brief.notes.flatMap(({ blocks }) => blocks.flatMap(runsOfBlock)).map((runs) => runs.map((run) => (run.kind === 'text' ? run.value : '')).join('')); // biome-ignore format: one look

/** 4. The call of a footnote and the first line of its note stand on one page. */
function expectNotesBesideCalls({ layout, template }: Built): void {
  if (!layout || template.notes.place !== 'foot') return;
  const pages = new Map<string, number>();
  for (const { marks, number } of layout.pages)
    for (const mark of marks) if (mark.kind === 'destination') pages.set(mark.name, number);
  const noteOf = (name: string) => pages.get(name.replace('call', 'note'));
  const calls = [...pages].filter(([name]) => name.startsWith('call-'));
  expect(calls.filter(([name, page]) => noteOf(name) !== page)).toEqual([]);
}

/** 5. No widow, no orphan, no heading without text below, no line too long, unless a message says why. */
function expectGoodBreaks({ layout, template }: Built): void {
  const { structure, pages, messages } = layout!;
  if (messages.some(({ rule }) => rule === 'block-too-tall' || rule === 'line-overfull')) return;
  for (const { id, type } of structure) {
    const lines = [...linesOf(layout!, id).values()].map((set) => set.size);
    if (type === 'P' && lines.length > 1) expect(Math.min(...lines)).toBeGreaterThanOrEqual(2);
    if (/^H\d$/.test(type)) expect(lines.length).toBeLessThanOrEqual(1);
  }
  const { x, width } = template.page.grid;
  for (const { marks, number } of pages) {
    const texts = marks.filter(isText).filter(({ element }) => element !== ARTIFACT);
    const isHeading = (element: number) => /^H\d$/.test(structure[element]!.type);
    // A head in the side column stands beside its text: its first line counts.
    const headings = new Map(
      texts
        .filter(({ element }) => isHeading(element))
        .sort((a, b) => b.y - a.y)
        .map((mark) => [mark.element, mark]),
    );
    for (const heading of headings.values()) {
      const below = new Set(
        texts
          .filter(({ element, y }) => !isHeading(element) && y > heading.y - 4)
          .map(({ y }) => Math.round(y)),
      );
      // A picture is as good as lines of text: a figure may have its caption alone beside it.
      for (const mark of marks)
        if (mark.kind === 'image' && mark.y > heading.y) below.add(Math.round(mark.y));
      expect([number, markText(heading), below.size]).toEqual([
        number,
        markText(heading),
        Math.max(below.size, number < pages.length ? 2 : 1),
      ]);
    }
    for (const { x: start, spans } of texts) {
      const trailing = spans.at(-1)?.text.endsWith(' ') ? spans.at(-1)!.size / 2 : 0;
      const end = start + spans.reduce((sum, span) => sum + span.width, 0) - trailing;
      expect(end).toBeLessThanOrEqual(x + width + 0.5);
    }
  }
}

const INVARIANTS: Readonly<Record<string, (built: Built, report: Report) => void>> = {
  '1 nothing is invented': expectNothingInvented,
  '2 nothing is lost': expectNothingLost,
  '3 notes are numbered in order': expectNotesInOrder,
  '4 notes stand beside their calls': expectNotesBesideCalls,
  '5 pages break well': expectGoodBreaks,
};

describe.each(givenReports())('$name', (given) => {
  let made: ReturnType<typeof buildAll> | undefined;
  const build = () => (made ??= buildAll(given, { formats: ['pdf'] }));
  test.each(Object.entries(INVARIANTS))('%s', async (_name, expectIt) => {
    const { report, built } = await build();
    expect(built.filter(({ layout }) => layout)).toHaveLength(4);
    for (const one of built) expectIt(one, report);
  });
});

describe('random reports', () => {
  test.each(Object.entries(INVARIANTS))('%s', { timeout: 120_000 }, async (_name, expectIt) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (text) => {
        const { report, built } = await buildAll({ text, folder: figuresFolder }, { formats: ['pdf'] });
        for (const one of built) expectIt(one, report);
      }),
      { numRuns: Number(process.env.RUNS ?? 6), endOnFailure: process.env.SHRINK === undefined },
    );
  });
});
