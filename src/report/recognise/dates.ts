const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'januar februar märz juni juli oktober dezember ' +
  'январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря ' +
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан spring summer autumn fall winter';

/** Whether a text in ISO 8601 names a day or month that no calendar has ("2026-13-45"). */
export function isImpossibleDate(text: string): boolean {
  const [, year, month, day = '1'] = /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/.exec(text) ?? [];
  if (!year || !month) return false;
  return Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month));
}

/** Days of a month in the Gregorian calendar; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

let pattern: RegExp | undefined;

/**
 * Whether a whole text is a date as reports print it: "August 5, 2019", "5 août 2019", "Март 2020", "2019-08-05",
 * "12.03.2021", "Spring 2020". A bare year is none: too many numbers look like one.
 */
export function isDate(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 40) return false;
  if (/^(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./]\d{1,2}[./]\d{4})$/.test(trimmed)) return true;
  if (!/(?:19|20)\d{2}/.test(trimmed)) return false;
  pattern ??= printedDate();
  return pattern.test(trimmed);
}

function printedDate(): RegExp {
  const months = [...new Set(MONTHS.split(' '))].join('|');
  const year = String.raw`(?:19|20)\d{2}(?:\s*(?:г\.?|года|ж\.?|жыл))?`;
  const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?)?`;
  const month = String.raw`(?:${months})\.?`;
  const range = String.raw`(?:\s*[–/-]\s*(?:${month}))?`;
  const after = String.raw`(?:\s+\d{1,2}(?:st|nd|rd|th)?)?`;
  return new RegExp(String.raw`^${day}${month}${range}${after},?\s+(?:del?\s+)?${year}$`, 'iu');
}
