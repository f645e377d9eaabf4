import * as z from 'zod';
import { CONTRACT } from '../contract.ts';
import { count, factor, length, scaledLength } from './values.ts';

const column = (about: string) =>
  z
    .strictObject({ x: length('Left edge, from the left edge of the sheet'), width: length('Width') })
    .describe(about);

const sheet = (about: string) =>
  z
    .strictObject({
      width: length('Width of the sheet'),
      height: length('Height of the sheet'),
      side: column('Side column, where labels stand'),
      text: column('Text column; its left edge is the axis that all text begins on'),
      grid: column('Full grid, for hairlines and wide tables'),
      top: length('Top of the text area, from the top edge of the sheet'),
      bottom: length('Lowest end of the text area; it ends with the last whole unit above'),
    })
    .describe(about);

/** The page sizes that may be named. */
export const pageSize = z
  .enum(CONTRACT['page.size'])
  .describe(
    'Page size: a4 or letter. Set in a template, an audience or a brief; the nearest to the brief wins',
  );

/** The type scales that may be named. */
export const typeScale = z
  .enum(CONTRACT['type.scale'])
  .describe(
    'Type scale: standard, or accessible (12 pt and more, no hyphenation). Set in a template, an audience or a brief',
  );

/** Blocks that may be named to go over all columns. */
const SPANS = ['quote', 'pull-quote', 'callout', 'table', 'figure', 'code', 'row', 'section'] as const;

const columns = z
  .strictObject({
    count: count('Columns that text is set in, over the full grid; 1 = the text column', 1, 3),
    gap: length('Between two columns'),
    rule: length('Weight of the rule in the middle of the gap, 0 = none'),
    span: z
      .array(z.enum(SPANS))
      .describe(
        'Kinds of blocks that go over all columns; title, byline, panels and what is too wide for a column always do. section = headings of the first level',
      ),
  })
  .describe('Columns of the text');

export const page = z
  .strictObject({
    size: pageSize,
    a4: sheet('Geometry of A4'),
    letter: sheet('Geometry of US Letter'),
    furnitureY: scaledLength('Baseline of flag, reader line and running head, from the top edge'),
    seriesY: scaledLength('Baseline of the series line on page 1, from the top edge'),
    baselineAt: factor(
      'Where the baseline lies in a line box: share of the leading above it, 0.5 to 1',
      0.5,
      1,
    ),
    baselineGrid: z
      .boolean()
      .describe(
        'Lines of text whose leading is a multiple of the unit stand on multiples of it on every page',
      ),
    heads: z
      .enum(['side', 'axis'])
      .describe(
        'Where side heads, addressees and labels stand: side column, or above their text. Columns want axis',
      ),
    columns,
  })
  .describe('Sheet and grid; x from the left edge, y from the top edge');

export const type = z
  .strictObject({
    scale: typeScale,
    unit: scaledLength('The unit U: spaces between blocks are multiples of a quarter of it'),
  })
  .describe('Type scale and its unit');
