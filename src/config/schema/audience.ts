import * as z from 'zod';
import { pageSize, typeScale } from './page.ts';
import { links, someNotes, somePdf } from './policies.ts';
import { count, factor, translatable } from './values.ts';

const range = (about: string, most: number) =>
  z
    .strictObject({
      min: count('At least. Default 1', 1, most).optional(),
      max: count('At most. Default: no limit', 1, most).optional(),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
      error: 'a range whose min is not larger than its max',
    })
    .describe(about);

const part = z
  .strictObject({
    part: z
      .enum([
        'title', 'byline', 'contents', 'lead', 'bottom-line', 'overview', 'findings', 'takeaways', 'sections', 'quotation',
        'ends', 'contact', 'notes-to-editors', 'author', 'notes', 'source', 'imprint',
      ]) // biome-ignore format: one look at the list
      .describe('Which part of the report'),
    take: z
      .enum(['whole', 'sentences', 'one'])
      .describe('How much of it: all, chosen whole sentences, or one sentence. Default whole')
      .optional(),
    min: count('Least number of items', 0, 100).optional(),
    max: count('Largest number of items', 1, 100).optional(),
    sentencesPerItem: count('Most sentences of one item, for `sentences`', 1, 100).optional(),
    maxWords: count('Longest sentence that may be chosen, words', 1, 1000).optional(),
    maxLines: count('Most lines as set', 1, 1000).optional(),
    label: translatable(
      'Label over the part: a key of the strings, text, or text by language. Default: the report’s own heading, else the string of the part',
    ).optional(),
    box: z
      .enum(['panel', 'plain'])
      .describe('panel = the tinted panel; plain = on white. Default plain')
      .optional(),
    filler: z
      .boolean()
      .describe('Print only as much of it as the page needs to reach its fill. Default false')
      .optional(),
    figures: z.boolean().describe('Print figures, tables and captions too. Default false').optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    error: 'a part whose min is not larger than its max',
  })
  .describe('A part of the brief');

/** A file in `audiences/`: one reader and what is printed for him. */
export const audience = z
  .strictObject({
    reader: translatable('Reader line at the head, text or text by language'),
    documentType: translatable('Document type on the flag: a key of the strings, text, or text by language'),
    size: z
      .strictObject({
        pages: range('Number of pages. Default: any', 1000).optional(),
        words: range('Number of words. Default: any', 1_000_000).optional(),
        fill: factor(
          'Least share of the last page’s text area that is used when the report has enough to say, 0 to 1',
          0,
          1,
        ).optional(),
      })
      .describe('How long the brief may be. Default: as long as it is')
      .optional(),
    parts: z.array(part).min(1).describe('Parts in the order of printing'),
    page: z.strictObject({ size: pageSize.optional() }).describe('Sheet, where it differs').optional(),
    type: z.strictObject({ scale: typeScale.optional() }).describe('Type, where it differs').optional(),
    notes: someNotes.optional(),
    links: links.optional(),
    pdf: somePdf.optional(),
    formats: z
      .array(z.enum(['pdf', 'docx']))
      .min(1)
      .describe('Files to make. Default: both')
      .optional(),
  })
  .describe('A reader, and what is printed for this reader');
