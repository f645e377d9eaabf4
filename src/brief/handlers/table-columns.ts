/** What a table's columns hold, told from their text where Markdown does not say. */
import type { AlignType } from 'mdast';
import type { TableBlock } from '../types.ts';

/** A figure: sign or bracket, currency, digits with separators, a range, unit or per cent, note mark; or a mark for "none". */
const CURRENCY = '(?:[A-Z]{0,3}[$€£¥₸₽₴]|USD|EUR|GBP|KZT|RUB)';
const NUMBER = "\\d[\\d\\s.,'’]*";
const FIGURE = new RegExp(
  `^[(~≈<>≤≥±+−–-]*\\s*${CURRENCY}?\\s*[(−–-]*${NUMBER}(?:[–—−-]\\s*${CURRENCY}?\\s*${NUMBER})?(?:%|‰|${CURRENCY}|pp|p\\.p\\.|[kmb]n?|tn|km|ha|°C?|[xX×])?\\)?%?\\s*(?:[*†‡§]+|[a-c])?$`,
  'u',
);
const NONE = /^([-–—…*.]|n\/?a\.?|n\.a\.|нет|жоқ)?$/iu;
const TOTAL =
  /^((grand |sub-?)?totals?|всего|итого|жиыны|барлығы|жалпы|insgesamt|gesamt|summe|ensemble|suma)(?!\p{L})/iu;

const YEAR = /^(?:1[5-9]|20)\d\d(?:\s*[-–/]\s*\d{2,4})?[*†‡]?$/;

/** Share of a column's filled cells that must be figures. */
const NUMERIC = 0.6;

/**
 * Alignment of each column: the report's where it says one; else figures to the right (`decimal` where some have
 * decimals), text to the left.
 */
export function alignments(
  given: readonly AlignType[],
  body: readonly (readonly string[])[],
  decimalMark: string,
): TableBlock['align'] {
  const columns = Math.max(given.length, ...body.map((row) => row.length), 0);
  return Array.from({ length: columns }, (_, column) => {
    const cells = body.map((row) => row[column] ?? '');
    const said = given[column];
    if (said === 'left' || said === 'center') return said;
    const filled = cells.filter((cell) => !NONE.test(cell));
    const figures = filled.filter((cell) => FIGURE.test(cell));
    const numeric = figures.length > 0 && figures.length >= filled.length * NUMERIC;
    if (!numeric) return said ?? 'left';
    // Years down the first column name their rows.
    if (column === 0 && !said && figures.length === filled.length && figures.every((cell) => YEAR.test(cell)))
      return 'left';
    return figures.some((cell) => hasDecimals(cell, decimalMark)) ? 'decimal' : 'right';
  });
}

/** One decimal mark with one, two or more than three places after it; three after a comma are thousands. */
function hasDecimals(cell: string, decimalMark: string): boolean {
  const mark = decimalMark === ',' ? ',' : '\\.';
  return new RegExp(`\\d${mark}(\\d{1,2}|\\d{4,})(?!\\d)`).test(cell);
}

/** Whether a row is the total: its first filled cell says so. */
export const isTotal = (row: readonly string[]): boolean => TOTAL.test(row.find((cell) => cell !== '') ?? '');
