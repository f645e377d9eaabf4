import * as z from 'zod';
import { STYLE_NAMES } from '../types.ts';
import { colourName, faceName, figureForms, scaledSwitch, styleLength } from './values.ts';

const style = z.strictObject({
  face: faceName('Family and style of the face'),
  size: styleLength('Size of the type, 6 or more; in the accessible scale 12 or more'),
  leading: styleLength('Height of a line box'),
  colour: colourName('Colour, by its name in `colours`'),
  before: styleLength('Space before; of two adjoining spaces the larger counts. Default 0').optional(),
  beforeOnePage: styleLength('Space before in a one-page document. Default: as `before`').optional(),
  after: styleLength('Space after. Default 0').optional(),
  afterTight: styleLength(
    'Space between the items of the report’s own lists. Default: as `after`',
  ).optional(),
  tracking: styleLength('Extra space after each letter, may be negative. Default 0').optional(),
  measure: styleLength('Longest line. Default: the text column').optional(),
  align: z.enum(['ragged', 'justified']).describe('Right edge of the lines. Default ragged').optional(),
  hyphenate: scaledSwitch('May words be hyphenated? Default false').optional(),
  ...figureForms,
  smallCaps: z.boolean().describe('Small letters as the face’s small capitals. Default false').optional(),
  ligatures: z.boolean().describe('The face’s standard ligatures. Default true').optional(),
  kerning: z.boolean().describe('The face’s kerning of letter pairs. Default true').optional(),
  hang: z
    .boolean()
    .describe(
      'Let quotation marks, stops, commas and hyphens at a line’s edges hang out of it. Default false',
    )
    .optional(),
  unbrokenTo: z
    .union([z.literal('always'), z.number().int().min(0).max(1000)], {
      error: 'a whole number of lines, or always',
    })
    .describe('A block of at most so many lines is not broken over pages; always = never broken. Default 0')
    .optional(),
});

/** What each style is for, in the words of the schema. */
const PURPOSES: Readonly<Record<(typeof STYLE_NAMES)[number], string>> = {
  flag: 'Document type on the flag',
  reader: 'Reader line at the head of page 1',
  furniture: 'Series line, running head, folio',
  title: 'Title of a document of two pages or more',
  titleone: 'Title of a one-page document, and of titles that are too long for `title`',
  byline: 'Authors under the title',
  lead: 'Bottom line; lead of a press release',
  sidehead: 'Heading 1, in the side column',
  axishead: 'Heading 1 that is too long for the side column, at the axis',
  addressee: 'Who a takeaway is addressed to',
  h2: 'Heading 2',
  h3: 'Heading 3',
  body: 'Running text',
  list: 'List items, findings, takeaways',
  numeral: 'Hung numerals of lists and findings',
  quote: 'Block quotation',
  pull: 'Pull quote',
  quoteby: 'Attribution of a quotation',
  panel: 'Text of a panel in one column',
  panelcols: 'Text of a panel in two columns',
  callhead: 'Heading of a callout',
  callout: 'Text of a callout',
  caption: 'Caption of a table or figure',
  tablehead: 'Header row of a table; before and after are the padding of its cells',
  table: 'Table text; before and after are the padding of its cells',
  source: 'Source line, table note, imprint',
  small: 'Source row, about the author, notes to editors',
  note: 'Footnote; before is the space between notes',
  margin: 'Margin note',
  term: 'Term of a definition, in the side column',
  toc1: 'Entry of the table of contents, first level',
  toc2: 'Entry of the table of contents, second level',
  ends: 'ENDS',
  code: 'Preformatted text',
};

/** All text styles by name. */
export const styles = z
  .strictObject(
    Object.fromEntries(STYLE_NAMES.map((name) => [name, style.describe(PURPOSES[name])])) as Record<
      (typeof STYLE_NAMES)[number],
      typeof style
    >,
  )
  .describe('Text styles of the PDF');
