import * as z from 'zod';
import { CONTRACT } from '../contract.ts';
import { text } from './values.ts';

const place = z
  .enum(CONTRACT['notes.place'])
  .describe('Where notes stand: foot of the page, end, margin, inline in brackets, or none (dropped)');
const numbering = z.enum(CONTRACT['notes.numbering']).describe('How notes are numbered');
const restart = z
  .enum(CONTRACT['notes.restart'])
  .describe(
    'Where numbering starts again: never (brief), with each section, or on each page; a note that is called again after that is printed again there',
  );
const tables = z
  .enum(CONTRACT['notes.tables'])
  .describe(
    'Notes called in a table: with the other notes, or under the table, lettered anew in each table (with marks where the other notes are lettered)',
  );
const repeats = z
  .enum(CONTRACT['notes.repeats'])
  .describe('Notes that say the same: merged into one with several calls, or kept apart');
const marks = z
  .array(text('A mark').max(4))
  .min(1)
  .max(12)
  .refine((list) => new Set(list).size === list.length, { error: 'marks that all differ' })
  .describe('Marks of `numbering: symbols`, in their order; doubled, tripled, … after the last one');

/** Note policy of a template: all keys. */
export const notes = z
  .strictObject({ place, numbering, restart, tables, repeats, marks })
  .describe('Footnotes. An audience or a brief may set each key; the nearest to the brief wins');

/** Note policy of an audience: what differs from the template. */
export const someNotes = z
  .strictObject({
    place: place.optional(),
    numbering: numbering.optional(),
    restart: restart.optional(),
    tables: tables.optional(),
    repeats: repeats.optional(),
    marks: marks.optional(),
  })
  .describe('Footnotes, where they differ from the template');

const standard = z
  .enum(CONTRACT['pdf.standard'])
  .describe(
    'What the file promises: PDF/UA-1 (accessible), PDF/A-2a (for archives), both, or none. Tags are written in each case',
  );

/** The PDF file of a template: all keys. */
export const pdf = z
  .strictObject({ standard })
  .describe('The PDF file. An audience or a brief may set it; the nearest to the brief wins');

/** The PDF file of an audience: what differs from the template. */
export const somePdf = z
  .strictObject({ standard: standard.optional() })
  .describe('The PDF file, where it differs from the template');

export const links = z
  .enum(CONTRACT.links)
  .describe('Links: live in the text, as notes, as a list at the end, or dropped (plain text)');
