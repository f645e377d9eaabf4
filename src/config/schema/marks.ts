import * as z from 'zod';
import { count, factor, length, scaledLength } from './values.ts';

const box = (about: string, parts: Record<string, z.ZodType>) => z.strictObject(parts).describe(about);

/** Sizes of rules, marks and components. */
export const marks = z
  .strictObject({
    flagHeight: length('Height of the flag on page 1'),
    bandHeight: length('Height of the band at the top of later pages'),
    logo: box('Largest size of the logo', { width: length('Width'), height: length('Height') }),
    titleTop: length('Top of the title’s first line box in documents of two pages or more'),
    titleOneTop: length('The same in one-page documents'),
    titleMaxLines: count('Titles of more lines than this are set in `titleone`', 1, 20),
    hairline: length('Weight of the section hairline'),
    hairlineAfter: length('Space from the section hairline to the first line box'),
    sideHeadMaxLines: count('Side heads of more lines than this are set at the axis', 1, 20),
    tableRule: length('Weight of the rules above and below a table'),
    tableHeadRule: length('Weight of the rule under the header row and above a total'),
    tableRowRule: length('Weight of the rules between rows'),
    noteRule: box('Rule above the footnotes', {
      weight: length('Weight'),
      width: length('Length'),
      carriedWidth: length('Length above a note carried over from the page before'),
    }),
    noteArea: box('The footnotes of a page', {
      gap: length('Least space between text and rule'),
      afterRule: length('Space between rule and first note'),
      maxShare: factor('Largest share of the text area, 0.1 to 0.9', 0.1, 0.9),
    }),
    calloutRule: length('Weight of the rule along the top of a callout'),
    calloutPadding: box('Space between the fill’s edges and the text of a callout', {
      top: length('Above'),
      right: length('Right'),
      bottom: length('Below'),
      left: length('Left of the axis'),
    }),
    bullet: box('Bullet of the first level, a square', {
      size: length('Side of the square'),
      hang: length('From the axis back to its left edge'),
      rise: factor('Height of its centre above the baseline, em', 0, 1),
    }),
    dash: box('Dash of deeper levels', {
      hang: length('From the text back to the dash'),
      indent: length('How far each level stands in'),
      levels: count('Levels that stand farther in; deeper ones stand under the last of them', 1, 100),
    }),
    numeralHang: length('From the axis back to the right edge of a numeral'),
    quoteBar: box('Bar beside a block quotation', {
      width: length('Width'),
      hang: length('From the axis back to its left edge'),
      drop: length('How far it is set below the first line box'),
    }),
    hungQuote: factor('From the axis back to the left edge of an opening quotation mark, em', 0, 2),
    linkRule: box('Rule under a link', {
      weight: length('Weight'),
      drop: length('How far below the baseline'),
    }),
    cell: box('Cells of a table', {
      padY: length('Padding above and below'),
      gap: length('Space between columns'),
      smallest: scaledLength(
        'Smallest type of a table that is too wide for the full grid; the size of its style keeps it',
      ),
    }),
    figureGap: length('From a caption to its figure'),
    panel: box('The tinted panel', {
      padding: length('Inside, above and below'),
      around: length('To the blocks before and after'),
      aroundOnePage: length('The same in a one-page document'),
    }),
    panelColumnsGap: length('Between the columns of a two-column panel'),
    panelColumnsDrop: length(
      'From the first line box of a two-column panel to the first line of its columns',
    ),
    panelColumnsOver: count('Findings of more words than this are set in the two-column panel'),
    addresseeGap: length('Between addressees'),
    addresseeGapOnePage: length('Between addressees in a one-page document'),
    pinnedGap: length('Least white above a row pinned to the foot of a page'),
    onePageMaxGap: length('Largest white anywhere in a full one-page document'),
    blockRounding: length('Heights of blocks with another leading are rounded up to a multiple of this'),
    marginGap: length('Least white between texts in the side column'),
    qr: box('QR code of the full report', {
      size: length('Side of the square'),
      drop: length('How far it is set below the first line box'),
    }),
    contents: box('Table of contents', {
      indent: length('How far entries of the second level stand in'),
      room: length('Width kept for the page number at the right edge of the text column'),
    }),
  })
  .describe('Rules, marks and components of the PDF');
