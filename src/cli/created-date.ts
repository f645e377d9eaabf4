import process from 'node:process';
import type { Report } from '../index.ts';

/** When nothing says otherwise: a fixed day, so that the same input gives the same bytes on any day. */
const FIXED = Date.UTC(2000, 0, 1);

/**
 * The date written into the files: SOURCE_DATE_EPOCH (reproducible-builds.org), else the report's own date, else a
 * fixed day. Never the clock.
 */
export function createdDate(report: Report): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(report.meta.date?.text ?? '');
  if (!iso) return new Date(FIXED);
  const [, year, month = '01', day = '01'] = iso;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Zip files know no time before 1980.
  return new Date(Math.max(date, FIXED));
}
