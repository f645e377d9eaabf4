import * as z from 'zod';

/** A length that is not negative, in a unit that needs no style: "24mm", "1.5U", 12. */
const LENGTH = /^(?:\d+(?:\.\d+)?|\.\d+)(?:pt|mm|cm|in|U)$/;
/** The same in a style, where em is the style's own size and tracking may be negative. */
const STYLE_LENGTH = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:pt|mm|cm|in|U|em)$/;
/** No length of a page is larger, pt (the limit of PDF 1.7). */
const LARGEST = 14_400;

const EXPECTED = 'a length: a number of points, or text such as 24mm, 2.5cm, 1in, 11pt or 1.5U';
const EXPECTED_IN_STYLE = `${EXPECTED}, or 0.4em`;

/** The schema of a length; `about` says what it measures. */
export const length = (about: string) =>
  z
    .union([z.number().min(0).max(LARGEST), z.string().regex(LENGTH, EXPECTED)], { error: EXPECTED })
    .describe(`${about}. ${UNITS}`);
const UNITS = 'Points, or text with mm, cm, in, pt or U (the unit of the scale)';

const styleLengthValue = z.union(
  [z.number().min(-LARGEST).max(LARGEST), z.string().regex(STYLE_LENGTH, EXPECTED_IN_STYLE)],
  {
    error: EXPECTED_IN_STYLE,
  },
);

/** One value, or one for each type scale. */
const byScale = <Value extends z.ZodType>(value: Value) =>
  z.union([value, z.strictObject({ standard: about(value), accessible: about(value) })], {
    error: 'one value, or {standard: …, accessible: …} with one for each scale',
  });
const about = <Value extends z.ZodType>(value: Value) => value.describe('The value in this type scale');

/** A length of a style: em too, one for both scales or one for each. */
export const styleLength = (text: string) => byScale(styleLengthValue).describe(`${text}. ${UNITS} or em`);

/** A length that may differ between the scales. */
export const scaledLength = (text: string) =>
  byScale(
    z.union([z.number().min(0).max(LARGEST), z.string().regex(LENGTH, EXPECTED)], { error: EXPECTED }),
  ).describe(`${text}. ${UNITS}`);

/** Yes or no, one for both scales or one for each. */
export const scaledSwitch = (text: string) => byScale(z.boolean()).describe(text);

/** A number that has no unit. */
export const factor = (text: string, least: number, most: number) =>
  z.number().min(least).max(most).describe(text);

/** A whole number. */
export const count = (text: string, least = 0, most = 10_000) =>
  z.number().int().min(least).max(most).describe(text);

/** Line of text that is not empty. */
export const text = (about: string) => z.string().trim().min(1).max(2000).describe(about);

/** A language tag (BCP 47). */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en, kk or pt-BR');

/** Text for all languages, or one for each language tag. */
export const translatable = (about: string) =>
  z
    .union([z.string().trim().min(1), z.record(languageTag, z.string().trim().min(1))], {
      error: 'text, or a map with one text for each language tag',
    })
    .describe(about);

/** Forms of figures that a face may have, for the PDF and for Word alike. */
export const figureForms = {
  figures: z
    .enum(['lining', 'oldstyle'])
    .describe(
      'Figures as high as capitals (lining), or with rises and descents. Default: as the face has them',
    )
    .optional(),
  figureSpacing: z
    .enum(['proportional', 'tabular'])
    .describe('Figures each as wide as it is, or all of one width (tabular). Default: as the face has them')
    .optional(),
} as const;

/** One of the names of colours in the template. */
export const colourName = (about: string) =>
  z.enum(['accent', 'ink', 'muted', 'rule', 'tint', 'paper']).describe(about);

/** A face: family and style, as the template's `faces` names them. */
export const faceName = (about: string) =>
  z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*\.(?:regular|italic|semibold|semibolditalic|bold)$/,
      'a face such as serif.regular or sans.semibold',
    )
    .describe(about);
