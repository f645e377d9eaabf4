import * as z from 'zod';
import { languageTag, text } from './values.ts';

/** One value, or a list of them. */
const oneOrMore = <Value extends z.ZodType>(value: Value, about: string) =>
  z.union([value, z.array(value).min(1)], { error: 'one value or a list' }).describe(about);

/** Text, or a number that is meant as text (12, 2024). */
const printed = (about: string) =>
  z
    .union([z.string().trim().min(1).max(2000), z.number()], { error: 'text' })
    .describe(about)
    .optional();

const A_DATE = 'a date: 2026, 2026-11 or 2026-11-02, or text with its year such as November 2026';
/** Figures that are meant as ISO 8601, and must then be a day or month that there is. */
const FIGURES = /^\d{4}[-/.]?\d{1,2}(?:[-/.]?\d{1,2})?$/;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

function isDate(value: string): boolean {
  if (!FIGURES.test(value)) return /\p{Nd}/u.test(value);
  const [, year, month, day] = ISO.exec(value) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = Number(month) === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(Number(month)) ? 30 : 31;
  return day === undefined || (Number(day) >= 1 && Number(day) <= last);
}

/** A date: a year, a month or day of the calendar, or words that say when. */
const date = (about: string) =>
  z
    .union(
      [
        z.string().trim().max(200).refine(isDate, A_DATE),
        z.number().refine((year) => Number.isInteger(year) && year >= 1000 && year <= 9999, A_DATE),
      ],
      { error: A_DATE },
    )
    .describe(about)
    .optional();

const address = (about: string) =>
  z
    .string()
    .regex(/^https?:\/\/\S+$/i, 'an address that begins with https://')
    .describe(about)
    .optional();

const author = z.union(
  [
    text('Name'),
    z.strictObject({
      name: text('Name as printed'),
      affiliation: text('Institution').optional(),
      email: text('Address for letters').optional(),
    }),
  ],
  { error: 'a name, or a map with name, affiliation, email' },
);

/** What is known of the report as a publication; stands over what the report says itself. */
export const metaShape = {
  title: printed('Title'),
  subtitle: printed('Subtitle'),
  authors: oneOrMore(author, 'Authors: a name, or name, affiliation and email; one or a list').optional(),
  date: date('Date as printed: 2026-11-02 is written out in the language of the brief'),
  organisation: printed('Who publishes it'),
  series: z
    .strictObject({ name: printed('Name of the series'), number: printed('Number in the series') })
    .describe('The series it belongs to')
    .optional(),
  language: languageTag.describe('Language of the report (BCP 47), such as en or pt-BR').optional(),
  issn: printed('ISSN'),
  doi: printed('DOI'),
  url: address('Address of the full report'),
  contact: printed('Whom to ask'),
  license: printed('Licence'),
  disclaimer: printed('Disclaimer'),
  citation: printed('Suggested citation'),
  keywords: oneOrMore(text('A keyword'), 'Keywords').optional(),
} as const;

/** Keys of `brief.yaml` that choose what is built. */
export const projectShape = {
  report: text('The report, a Markdown file from here. Default: the only one in the folder').optional(),
  template: text('Template: a name, or a folder from here. Default: default').optional(),
  audiences: oneOrMore(
    text('Name of an audience'),
    'Readers to build for. Default: all of the template',
  ).optional(),
  formats: oneOrMore(z.enum(['pdf', 'docx']), 'Files to make. Default: those of the audience').optional(),
} as const;
