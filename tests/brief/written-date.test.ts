import { expect, it } from 'vitest';
import { writtenDate } from '../../src/brief/written-date.ts';
import { loadTemplate } from '../../src/config/index.ts';

it.each([
  ['en', '2026-11-02', '2 November 2026'],
  ['en', '2026-11', 'November 2026'],
  ['en', '2026', '2026'],
  ['en', '2026-11-02T08:30:00Z', '2 November 2026'],
  ['en', '2026-13-02', '2026-13-02'],
  ['en', '2026-11-32', '2026-11-32'],
  ['en', '2 Nov. 2026', '2 Nov. 2026'],
  ['en', 'Autumn 2026', 'Autumn 2026'],
  ['fr', '2026-05-01', '1er mai 2026'],
  ['fr', '2026-05-21', '21 mai 2026'],
  ['es', '2026-01-01', '1 de enero de 2026'],
  ['de', '2026-03-01', '1. März 2026'],
  ['ru', '2026-11-02', '2 ноября 2026 г.'],
  ['ru', '2026-11', 'ноябрь 2026 г.'],
  ['kk', '2026-11-02', '2026 жылғы 2 қараша'],
  ['kk', '2026-12', '2026 жылғы желтоқсан'],
])('%s: %s -> %s', async (language, date, written) => {
  const { strings } = await loadTemplate('default', { language });
  expect(writtenDate(date, strings)).toBe(written);
});
