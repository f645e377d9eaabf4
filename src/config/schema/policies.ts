import * as z from 'zod';
import { CONTRACT } from '../contract.ts';

const place = z
  .enum(CONTRACT['notes.place'])
  .describe('Where notes stand: foot of the page, end, margin, inline in brackets, or none (dropped)');
const numbering = z.enum(CONTRACT['notes.numbering']).describe('How notes are numbered');
const restart = z.enum(CONTRACT['notes.restart']).describe('Where numbering starts again');

/** Note policy of a template: all keys. */
export const notes = z
  .strictObject({ place, numbering, restart })
  .describe('Footnotes. An audience or a brief may set each key; the nearest to the brief wins');

/** Note policy of an audience: what differs from the template. */
export const someNotes = z
  .strictObject({ place: place.optional(), numbering: numbering.optional(), restart: restart.optional() })
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
