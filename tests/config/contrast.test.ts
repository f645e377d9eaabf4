/** Palettes that are hard to read are refused at their place: text 4.5:1 on every ground, what is drawn 3:1 (WCAG 2.2 AA). */
import { expect, test } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { failure } from './folders.ts';

const colours = (palette: Readonly<Record<string, string>>) =>
  Object.entries(palette).map(([name, value]) => ({
    key: `colours.${name}`,
    value,
    origin: '/b/brief.yaml:3:9',
  }));

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['ink on paper', { ink: '#8A8A8A' }, 'The colour ink (#8A8A8A) has a contrast of 3.45:1 on paper'],
  ['muted on tint, though well on paper', { muted: '#737373' }, 'The colour muted (#737373) has a contrast of 4.04:1 on tint'],
  ['accent, and white on its flag', { accent: '#2E8B9E' }, 'The colour accent (#2E8B9E) has a contrast of 3.96:1 on paper'],
  ['a tint that is too dark', { tint: '#9FB3B3' }, 'The colour accent (#0B4A5A) has a contrast of 4.47:1 on tint'],
  ['dark paper', { paper: '#333333' }, 'on paper (#333333); text needs 4.5:1'],
  ['bars that fade', { rule: '#A9B3B8' }, 'The colour rule (#A9B3B8) has a contrast of 2.14:1 on paper (#FFFFFF); bars and rules need 3:1'],
])('%s', async (_name, palette, words) => {
  const message = await failure(() => loadTemplate('default', { overrides: colours(palette) }));
  expect(message).toContain('brief.yaml:3:9 config-invalid (2)');
  expect(message).toContain(words);
}); // biome-ignore format: one row each

test('a palette that is just enough is taken', async () => {
  const palette = { accent: '#7B1E2B', tint: '#F5EEEE', rule: '#949494' };
  await expect(loadTemplate('default', { overrides: colours(palette) })).resolves.toBeDefined();
});
