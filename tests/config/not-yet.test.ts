/** Values that may be written but are not done yet say so, with where they were written. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { makeFolder, over } from './folders.ts';

type Setting = readonly [key: string, value: string];
const warnings = async (audience: string, template: string, settings: readonly Setting[]) => {
  const overrides = settings.map(([key, value]) => ({ key, value, origin: `--set ${key}` }));
  const found = (await loadTemplate(template, { overrides })).audiences[audience]!.messages ?? [];
  return found.map(({ rule, severity, reason, file }) => [rule, severity, reason, file]);
};

test.each<[Setting[], string[]]>([
  [[['notes.place', 'margin']], ['stand at the foot of the page instead']],
  [
    [
      ['notes.restart', 'page'],
      ['notes.place', 'foot'],
    ],
    ['numbered through the whole brief instead'],
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
      ['notes.place', 'none'],
      ['notes.restart', 'page'],
    ],
    [],
  ],
  [[['notes.place', 'inline']], []],
  [[['notes.restart', 'section']], []],
])('%j', async (settings, says) => {
  const found = await warnings('parliament', 'default', settings);
  expect(found).toHaveLength(says.length);
  says.forEach((text, i) => {
    const key = settings[0]![0];
    expect(found[i]).toEqual(['not-supported-yet', 'warning', expect.stringContaining(text), `--set ${key}`]);
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
  expect(rule).toBe('not-supported-yet');
  expect(file).toBe(path.relative('', path.join(folder, 'audiences/analyst.yaml')).split(path.sep).join('/'));
  expect(reason).toContain(`${file}:1:16`);
});
