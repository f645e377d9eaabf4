import process from 'node:process';
import type { BriefProject, Report } from '../index.ts';

/** When nothing says otherwise: a fixed day, so that the same input gives the same bytes on any day. */
const FIXED = Date.UTC(2000, 0, 1);
/** Zip files, and so Word files, know no time before 1980 and after 2107; a day inside, whatever the time zone. */
const FIRST = Date.UTC(1980, 0, 2);
const LAST = Date.UTC(2099, 11, 30);

/**
 * The date written into the files: SOURCE_DATE_EPOCH (reproducible-builds.org), else the date of the publication as
 * brief.yaml or the report give it, else a fixed day. Never the clock.
 */
export function createdDate(report: Report, project: Pick<BriefProject, 'meta'>): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return within(Number(epoch) * 1000);
  const given = project.meta['date'];
  const text = typeof given === 'string' ? given : (report.meta.date?.text ?? '');
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!iso) return new Date(FIXED);
  const [, year, month = '01', day = '01'] = iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A day that no calendar has ("2026-13-45") is no date.
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? within(date.getTime()) : new Date(FIXED);
}

const within = (time: number): Date => new Date(Math.min(Math.max(time, FIRST), LAST));
