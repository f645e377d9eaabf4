import * as z from 'zod';
import { audience } from './audience.ts';
import { hyphenation } from './hyphenation.ts';
import { marks } from './marks.ts';
import { page, type } from './page.ts';
import { links, notes, pdf } from './policies.ts';
import { strings } from './strings.ts';
import { styles } from './styles.ts';
import { count, faceName, factor, languageTag, text, translatable } from './values.ts';
import { word } from './word.ts';

const colour = (about: string) =>
  z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'a colour such as "#0B4A5A" (in quotation marks: # begins a comment)')
    .describe(about);

const file = (style: string) => text(`File of the ${style}, a static TTF`).optional();

const family = z
  .strictObject({
    package: z
      .string()
      .regex(/^(?:@[a-z0-9-]+\/)?[a-z0-9._-]+$/, 'the name of an npm package')
      .describe('npm package that holds the files. Default: the template’s own folder')
      .optional(),
    regular: file('regular'),
    italic: file('italic'),
    semibold: file('semibold'),
    semibolditalic: file('semibold italic'),
    bold: file('bold'),
  })
  .describe('A family of faces');

/** Names that directives have already. */
const TAKEN = ['for', 'keep', 'omit', 'pullquote'];

const boxes = z
  .record(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'a name in small letters')
      .refine((name) => !TAKEN.includes(name), { error: `a name other than ${TAKEN.join(', ')}` }),
    z
      .strictObject({
        look: z
          .enum(['callout', 'panel'])
          .describe('callout (tint with a rule on top, at the axis) or panel (tint over the whole sheet)'),
        label: translatable(
          'Heading of boxes that have none: a key of the strings, text, or text by language. Default: none',
        ).optional(),
      })
      .describe('How boxes of this name look'),
  )
  .describe('Boxes that a report may have, by name: “:::name” in the report; `> [!NOTE]` is the box “note”');

const shares = (edge: string) =>
  z
    .record(z.string().length(1, 'one character'), factor('Share of its width, 0 to 1', 0, 1))
    .describe(`Characters that hang at the ${edge} of a line`);

/** The keys of `template.yaml`. */
export const templateShape = {
  apiVersion: z.literal(1).describe('Version of this format: 1'),
  description: text('What the template is for, in one line'),
  extends: text('Template that this one lies over: a name, or a folder from here').optional(),
  page,
  type,
  colours: z
    .strictObject({
      accent: colour('The one accent: flag, heads, numerals, links; 4.5:1 or more on paper and tint'),
      ink: colour('Running text; 4.5:1 or more on paper and tint'),
      muted: colour('Running heads and source lines; 4.5:1 or more on paper and tint'),
      rule: colour('Hairlines; never text'),
      tint: colour('Fill of panels and callouts'),
      paper: colour('Paper, and text on the flag'),
    })
    .describe('Colours as #RRGGBB'),
  faces: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name in small letters'), family)
    .describe('Families of faces by name; a face is called family.style'),
  fallbacks: z
    .array(faceName('A face'))
    .describe('Faces tried in this order for characters that a style’s face lacks'),
  styles,
  lines: z
    .strictObject({
      hyphenateUnder: factor(
        'A word may be hyphenated where its line would be shorter than this share of the measure, 0 to 1',
        0,
        1,
      ),
      lastLineWords: count('Least number of words on the last line of a paragraph', 1, 10),
      lastLineChars: count('Least number of characters on the last line of a paragraph', 1, 100),
      hang: z
        .strictObject({ start: shares('start'), end: shares('end') })
        .describe('What hangs out of the lines of styles that say hang: a share of the width, by character')
        .optional(),
    })
    .describe('Line breaking'),
  hyphenation: hyphenation.optional(),
  marks,
  notes,
  links,
  pdf,
  boxes,
  word,
  logo: text('Logo for the head of page 1, PNG or JPEG in the template’s folder. Default: none').optional(),
};

/** A file `template.yaml` once everything it extends is laid under it. */
export const template = z.strictObject(templateShape).describe('How briefs look');

/** A whole template: its file, its audiences, its strings. */
export const wholeTemplate = z.strictObject({
  ...templateShape,
  audiences: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name in small letters, which becomes a file name'),
    audience,
  ),
  strings: z.record(languageTag, strings),
});
