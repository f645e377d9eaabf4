import * as z from 'zod';
import { languageTag } from './values.ts';

/** A word in small letters, so much of a paragraph as may be divided at all. */
const WORD = /^[\p{Ll}\p{M}]+$/u;
const DIVIDED = /^[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)*$/u;
const EXPECTED =
  'the word in small letters with a hyphen at each place where it may be divided, such as data-base';

const words = z
  .record(
    z.string().regex(WORD, 'a word in small letters, such as database'),
    z
      .string()
      .regex(DIVIDED, EXPECTED)
      .describe('The word with its hyphens; without one it is never divided'),
  )
  .superRefine((entries, context) => {
    for (const [word, divided] of Object.entries(entries))
      if (divided.replaceAll('-', '') !== word)
        context.addIssue({
          code: 'custom',
          path: [word],
          message: `“${divided}” is not the word “${word}” with hyphens in it`,
        });
  })
  .describe('Words of one language');

/** How words are divided, beyond the patterns of their language. */
export const hyphenation = z
  .strictObject({
    exceptions: z
      .record(languageTag, words)
      .describe(
        'By language, by word: {en: {database: data-base}}. A brief adds to the template’s, word by word',
      ),
  })
  .describe('Hyphenation. Default: by the patterns of the language alone');
