import type { Strings } from '../config/index.ts';

/**
 * A date as the brief's language writes it: "2026-11-02" -> "2 November 2026". By the template's strings, not by Intl,
 * whose words change with its version.
 *
 * @param date of the report; ISO 8601: YYYY, YYYY-MM or YYYY-MM-DD. Anything else comes back as it is
 */
export function writtenDate(date: string, strings: Strings): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$/.exec(date.trim()) ?? [];
  if (!year || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return date;
  const names = (day ? strings.months : strings.monthsAlone).split(',');
  const name = names[Number(month) - 1]?.trim();
  if (!name) return date;
  const number = Number(day) === 1 ? strings.firstDay : String(Number(day));
  const values: Readonly<Record<string, string>> = { year, month: name, day: number };
  return (day ? strings.dateDay : strings.dateMonth).replace(
    /\{(\w+)\}/g,
    (_, key: string) => values[key] ?? '',
  );
}
