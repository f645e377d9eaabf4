/** Policies that cannot be followed say so, with where they were written and what is done instead. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { makeFolder, over } from './folders.ts';

type Setting = readonly [key: string, value: unknown];
const warnings = async (audience: string, template: string, settings: readonly Setting[]) => {
  const overrides = settings.map(([key, value]) => ({ key, value, origin: `--set ${key}` }));
  const found = (await loadTemplate(template, { overrides })).audiences[audience]!.messages ?? [];
  return found.map(({ rule, severity, reason, file }) => [rule, severity, reason, file]);
};

test.each<[Setting[], string[]]>([
  [[['notes.place', 'margin']], ['Word has no notes in the margin']],
  [
    [
      ['notes.restart', 'page'],
      ['notes.place', 'end'],
    ],
    ['numbered through the whole brief'],
  ],
  [
    [
      ['links', 'notes'],
      ['notes.place', 'none'],
    ],
    ['links are live in the text'],
  ],
  [
    [
      ['notes.marks', ['*', '#']],
      ['notes.numbering', 'symbols'],
      ['notes.restart', 'page'],
    ],
    ['it can only count with * † ‡ §'],
  ],
  [
    [
      ['notes.place', 'margin'],
      ['notes.place', 'foot'],
    ],
    [],
  ],
  [
    [
      ['notes.numbering', 'symbols'],
      ['notes.restart', 'page'],
    ],
    [],
  ],
  [
    [
      ['notes.place', 'margin'],
      ['audiences.parliament.formats', ['pdf']],
    ],
    [],
  ],
  [[['notes.restart', 'page']], []],
  [[['notes.place', 'inline']], []],
  [[['notes.restart', 'section']], []],
])('%j', async (settings, says) => {
  const found = await warnings('parliament', 'default', settings);
  expect(found).toHaveLength(says.length);
  says.forEach((text, i) => {
    const key = settings[0]![0];
    expect(found[i]).toEqual(['policy-conflict', 'warning', expect.stringContaining(text), `--set ${key}`]);
    expect(found[i]![2]).toContain(`(--set ${key})`);
  });
});

test('a template’s own value is named with its file and place, for the audiences that have it', async () => {
  const folder = makeFolder({
    'template.yaml': over(''),
    'audiences/analyst.yaml': 'notes: {place: margin}\n',
  });
  expect(await warnings('press', folder, [])).toEqual([]);
  const [[rule, , reason, file]] = (await warnings('analyst', folder, [])) as [string[]];
  expect(rule).toBe('policy-conflict');
  expect(file).toBe(path.relative('', path.join(folder, 'audiences/analyst.yaml')).split(path.sep).join('/'));
  expect(reason).toContain(`${file}:1:16`);
});
