/** Opening and closing quotation marks by language: double, then single. One character each, so no word changes. */
const QUOTES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['“', '”', '‘', '’'],
  es: ['“', '”', '‘', '’'],
  fr: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  ru: ['«', '»', '„', '“'],
  kk: ['«', '»', '„', '“'],
};
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{–—/“„«‘‚"'-]/u;

/**
 * Turns typewriter quotation marks and apostrophes into typographic ones and a double hyphen into a dash. Words stay as
 * they are: each mark becomes one other character. Marks for inches and minutes (after a figure, with no quotation open)
 * and text that is typographic already stay.
 *
 * @param text running text, a sentence or a paragraph, so that each mark is seen with its neighbours
 * @param language BCP 47; languages without their own marks get the English ones
 */
export const smarten = (text: string, language: string): string => smartQuotes(smartDashes(text), language);

/** The dash part of `smarten`: `--` and `---`, not rules of more hyphens. */
export const smartDashes = (text: string): string =>
  text.includes('--')
    ? text.replace(/(?<!-)---?(?!-)/g, (hyphens) => (hyphens.length === 3 ? '—' : '–'))
    : text;

/** The quotation marks and apostrophes of `smarten`; as many characters come out as go in. */
export function smartQuotes(text: string, language: string): string {
  if (!/["']/.test(text)) return text;
  const [open, close, openSingle, closeSingle] = QUOTES[language.slice(0, 2).toLowerCase()] ?? QUOTES.en!;
  let out = '';
  let depth = 0;
  let single = 0;
  let done = 0;
  // From mark to mark: most texts have one apostrophe, and character by character takes 1 % of a cold run.
  for (const { 0: char, index: i } of text.matchAll(/["']/g)) {
    out += text.slice(done, i);
    done = i + 1;
    const before = out.at(-1) ?? ' ';
    const after = text[i + 1] ?? ' ';
    if (char === '"') {
      if (opensHere(before, after)) {
        depth += 1;
        out += open;
      } else if (depth === 0 && /\d/.test(before)) out += char;
      else {
        depth = Math.max(0, depth - 1);
        out += close;
      }
    } else {
      if (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) out += '’';
      else if (opensHere(before, after) && !/^\d0s/.test(text.slice(i + 1)) && closes(text, i)) {
        single += 1;
        out += openSingle;
      } else if (/\d/.test(before) && single === 0) out += char;
      else {
        out += single > 0 && !LETTER_OR_DIGIT.test(after) ? closeSingle : '’';
        single = Math.max(0, single - 1);
      }
    }
  }
  return out + text.slice(done);
}

const opensHere = (before: string, after: string): boolean => OPENS_AFTER.test(before) && !/\s/.test(after);
/** A single mark opens a quotation only if another one closes it: 'tis does not. */
const closes = (text: string, at: number): boolean => /[^\s]'(?![\p{L}\p{N}])/u.test(text.slice(at + 1));
