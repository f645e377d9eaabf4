import * as z from 'zod';
import { STRING_NAMES } from '../types.ts';

/** What each label is, and the placeholders that it must have. */
const LABELS: Readonly<Record<(typeof STRING_NAMES)[number], readonly [string, ...string[]]>> = {
  policyBrief: ['Document type on the flag'],
  pressRelease: ['Document type of a press release'],
  fullReport: ['Label of the row that points to the full report'],
  findings: ['Label over findings, where the report has no heading of its own'],
  finding: ['The same for a single one'],
  takeaways: ['Label over takeaways, where the report has no heading of its own'],
  takeaway: ['The same for a single one, and over a quoted one'],
  bottomLine: ['Label of the bottom line'],
  overview: ['Label of the overview'],
  aboutAuthor: ['Label over the note about the author'],
  aboutAuthors: ['The same for several authors'],
  notesToEditors: ['Label of the notes to editors'],
  notes: ['Heading over notes at the end'],
  contact: ['Label of the contact'],
  ends: ['Line that ends a press release'],
  table: ['Label of a table', '{n}'],
  figure: ['Label of a figure', '{n}'],
  imprint: ['Label of the imprint'],
  folio: ['Page number and number of pages', '{page}', '{pages}'],
  fullReportSentence: ['Sentence after the title of the full report'],
  fullReportLead: ['Words before the title of the full report, in the notes to editors'],
  sourcesInReport: ['Sentence in the notes to editors'],
  readFullReport: ['Line over the address of the full report'],
  references: ['Heading over references'],
  continued: ['Mark of something carried over'],
  issn: ['Label of the ISSN'],
  doi: ['Label of the DOI'],
  license: ['Label of the licence'],
  citation: ['Label of the suggested citation'],
  links: ['Heading over a list of links'],
  footnote: ['How a note is spoken of in alternative text', '{n}'],
  backToText: ['The link from a note back to its call, in alternative text', '{n}'],
  openQuote: ['Opening quotation mark, with its space'],
  closeQuote: ['Closing quotation mark, with its space'],
  seriesNumber: ['Number in a series', '{n}'],
  decimalMark: ['Decimal mark of figures in tables'],
  fromReport: ['Label over sentences chosen from the whole report'],
  months: ['Names of the twelve months with commas, as they stand in a date with its day'],
  monthsAlone: ['The same, as they stand in a date without a day'],
  dateDay: ['A date', '{day}', '{month}', '{year}'],
  dateMonth: ['A month of a year', '{month}', '{year}'],
  firstDay: ['How the first day of a month is written in a date'],
  contents: ['Label of the table of contents'],
};

/** Labels that are lists, with commas, and the number of their entries. */
const LISTS: Readonly<Partial<Record<(typeof STRING_NAMES)[number], number>>> = {
  months: 12,
  monthsAlone: 12,
};

const PLACEHOLDER = /\{[^}]*\}/g;

function label(name: (typeof STRING_NAMES)[number]) {
  const [about, ...wanted] = LABELS[name];
  const entries = LISTS[name];
  const holds = wanted.length > 0 ? `. Holds ${wanted.join(' and ')}` : '';
  return z
    .string()
    .min(1)
    .max(300)
    .refine((value) => sameItems(value.match(PLACEHOLDER) ?? [], wanted), {
      error: wanted.length > 0 ? `text that holds ${wanted.join(' and ')}` : 'text without {placeholders}',
    })
    .refine(
      (value) => entries === undefined || value.split(',').filter((entry) => entry.trim()).length === entries,
      {
        error: `a list of ${entries} names with commas between them`,
      },
    )
    .describe(`${about}${holds}`);
}

const sameItems = (left: readonly string[], right: readonly string[]): boolean =>
  [...left].sort().join() === [...right].sort().join();

/** A file in `strings/`: the labels in one language. */
export const strings = z
  .strictObject(
    Object.fromEntries(STRING_NAMES.map((name) => [name, label(name)])) as Record<
      (typeof STRING_NAMES)[number],
      z.ZodString
    >,
  )
  .describe('Labels in one language');
