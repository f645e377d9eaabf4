/** One composer per part name: a missing one is a compile error. */
import type { PartName } from '../../config/index.ts';
import { author, contact, ends, imprint, notesToEditors, source } from './back.ts';
import { contents } from './contents.ts';
import { findings } from './findings.ts';
import { byline, title } from './front.ts';
import { lead, overview, quotation } from './one.ts';
import { sections } from './sections.ts';
import { takeaways } from './takeaways.ts';
import type { PartComposer } from './types.ts';

export const composers: Readonly<Record<PartName, PartComposer>> = {
  title,
  byline,
  contents,
  lead,
  'bottom-line': lead,
  overview,
  findings,
  takeaways,
  sections,
  quotation,
  ends,
  contact,
  'notes-to-editors': notesToEditors,
  author,
  source,
  imprint,
  // Notes stand where the note policy says; the writers set them from brief.notes.
  notes: () => [],
};
