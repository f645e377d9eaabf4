import * as z from 'zod';
import { WORD_STYLE_NAMES } from '../types.ts';
import { colourName, figureForms, length, styleLength, text } from './values.ts';

const border = (side: string) =>
  z
    .strictObject({
      weight: length('Weight of the line'),
      space: length('Space between line and text'),
      colour: colourName('Colour, by its name in `colours`'),
    })
    .describe(`Border, ${side}`)
    .optional();

const flag = (about: string) => z.boolean().describe(`${about}. Default false`).optional();
const optional = (about: string) => styleLength(`${about}. Default 0`).optional();

const style = z
  .strictObject({
    font: z.enum(['serif', 'sans']).describe('Which of the two fonts'),
    bold: flag('Bold'),
    italic: flag('Italic'),
    size: styleLength('Size of the type'),
    leading: styleLength('Exact height of a line'),
    colour: colourName('Colour, by its name in `colours`'),
    left: optional('Indent from the left margin'),
    right: optional('Indent from the right margin'),
    hanging: optional('How far the first line or the number hangs left of the indent'),
    before: optional('Space before'),
    after: optional('Space after'),
    keepNext: flag('Keep with the next paragraph'),
    keepLines: flag('Keep the lines together'),
    shading: colourName('Colour behind the paragraph. Default: none').optional(),
    borders: z
      .strictObject({
        top: border('above'),
        right: border('right'),
        bottom: border('below'),
        left: border('left'),
      })
      .describe('Lines around the paragraph. Default: none')
      .optional(),
    capitals: flag('Set in capitals'),
    smallCaps: flag('Small letters as small capitals'),
    ...figureForms,
    tracking: optional('Extra space after each letter'),
  })
  .describe('A paragraph style of the Word file');

const margins = (size: string) =>
  z
    .strictObject({
      top: length('Top'),
      right: length('Right'),
      bottom: length('Bottom'),
      left: length('Left'),
    })
    .describe(`Margins on ${size}`);

const font = (about: string) =>
  z
    .strictObject({
      name: text('Name written into the file'),
      alternative: text('Font that Word takes where the first is not installed'),
    })
    .describe(about);

/** How the Word file looks. */
export const word = z
  .strictObject({
    margins: z.strictObject({ a4: margins('A4'), letter: margins('US Letter') }).describe('Page margins'),
    fonts: z
      .strictObject({ serif: font('The report’s voice'), sans: font('The template’s voice') })
      .describe('Fonts'),
    table: z
      .strictObject({
        indent: length('Indent from the left margin'),
        width: length('Width'),
        padY: length('Padding of cells, above and below'),
      })
      .describe('Tables'),
    qr: length('Side of the QR code of the full report, which stands in line with the text'),
    styles: z
      .strictObject(
        Object.fromEntries(
          WORD_STYLE_NAMES.map((name) => [name, style.describe(`Word style ${name}`)]),
        ) as Record<(typeof WORD_STYLE_NAMES)[number], typeof style>,
      )
      .describe('Paragraph styles: Word’s own where there is one'),
  })
  .describe('The Word file');
