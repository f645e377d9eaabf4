import { afterEach, expect, test, vi } from 'vitest';
import { createdDate } from '../../src/cli/created-date.ts';
import type { Report } from '../../src/index.ts';

afterEach(() => vi.unstubAllEnvs());

const dated = (text?: string) => ({ meta: text ? { date: { text, source: [] } } : {} }) as unknown as Report;

test.each<
  [epoch: string | undefined, brief: string | undefined, report: string | undefined, expected: string]
>([
  [undefined, undefined, undefined, '2000-01-01'],
  [undefined, undefined, '2021-03-04', '2021-03-04'],
  [undefined, undefined, '2021-03', '2021-03-01'],
  [undefined, undefined, '2021', '2021-01-01'],
  [undefined, undefined, 'Spring 2021', '2000-01-01'],
  [undefined, '2022-05-06', '2021-03-04', '2022-05-06'],
  [undefined, undefined, '2026-13-45', '2000-01-01'],
  [undefined, '2021-02-29', undefined, '2000-01-01'],
  [undefined, undefined, '2024-02-29', '2024-02-29'],
  ['1600000000', '2022-05-06', '2021-03-04', '2020-09-13'],
  ['tomorrow', undefined, '2021-03-04', '2021-03-04'],
  // What a zip file cannot say is brought inside.
  ['0', undefined, undefined, '1980-01-02'],
  ['999999999999', undefined, undefined, '2099-12-30'],
  [undefined, undefined, '1887-05-14', '1980-01-02'],
])('SOURCE_DATE_EPOCH %s, brief.yaml %s, report %s: %s', (epoch, brief, report, expected) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
  const date = createdDate(dated(report), { meta: brief ? { date: brief } : {} });
  expect(date.toISOString().slice(0, 10)).toBe(expected);
});
