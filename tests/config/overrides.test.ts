import { describe, expect, test } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { failure, makeFolder, over } from './folders.ts';

const set = (key: string, value: unknown, origin = '--set') => ({ key, value, origin });

describe('the nearest to the brief wins', () => {
  const house = () =>
    makeFolder({
      'template.yaml': over('page: {size: letter}\nnotes: {numbering: letters}\nlinks: list'),
      'audiences/minister.yaml': 'type: {scale: accessible}\nnotes: {place: end}\n',
      'audiences/analyst.yaml': 'page: {size: a4}\nlinks: notes\n',
    });

  test('template over defaults, audience over template', async () => {
    const folder = house();
    const plain = await loadTemplate(folder);
    expect([plain.page.size, plain.scale, plain.links]).toEqual(['letter', 'standard', 'list']);
    const minister = await loadTemplate(folder, { audience: 'minister' });
    expect([minister.page.size, minister.scale]).toEqual(['letter', 'accessible']);
    expect(minister.notes).toEqual({
      place: 'end',
      numbering: 'letters',
      restart: 'brief',
      tables: 'notes',
      repeats: 'keep',
      marks: ['*', '†', '‡', '§'],
    });
    expect(minister.audiences.minister?.notes).toEqual(minister.notes);
    const analyst = await loadTemplate(folder, { audience: 'analyst' });
    expect([analyst.page.size, analyst.links]).toEqual(['a4', 'notes']);
  });

  test('brief over audience, --set over brief, options over all', async () => {
    const overrides = [
      set('page.size', 'a4', '/b/brief.yaml:3:9'),
      set('notes.place', 'margin', '/b/brief.yaml:4:9'),
      set('notes.place', 'inline'),
      set('type.scale', 'standard'),
    ];
    const minister = await loadTemplate(house(), { audience: 'minister', overrides });
    expect([minister.page.size, minister.scale, minister.notes.place]).toEqual(['a4', 'standard', 'inline']);
    expect(minister.audiences.minister?.notes.place).toBe('inline');
    const chosen = await loadTemplate(house(), { audience: 'minister', overrides, size: 'letter' });
    expect(chosen.page.size).toBe('letter');
  });

  test('one audience alone can be set', async () => {
    const overrides = [set('audiences.press.size.pages.max', 1), set('audiences.press.notes.place', 'foot')];
    const { audiences } = await loadTemplate('default', { overrides });
    expect(audiences.press?.size.pages).toEqual({ min: 1, max: 1 });
    expect([audiences.press?.notes.place, audiences.minister?.notes.place]).toEqual(['foot', 'none']);
  });

  test('any key of the template, and labels', async () => {
    const overrides = [
      set('styles.body.size.standard', 11),
      set('strings.en.findings', 'Main messages'),
      set('styles.title.tracking', null),
    ];
    const { styles, strings } = await loadTemplate('default', { overrides });
    expect([styles.body.size, strings.findings, styles.title.tracking]).toEqual([11, 'Main messages', 0]);
  });
});

test('a brief adds its exceptions of hyphenation to the template’s, word by word', async () => {
  const folder = makeFolder({
    'template.yaml': over('hyphenation: {exceptions: {en: {database: data-base, project: proj-ect}}}'),
  });
  const overrides = [
    set('hyphenation.exceptions.en', { project: 'project', record: 'rec-ord' }, '/b/brief.yaml:3:9'),
    set('hyphenation.exceptions.de', { staubecken: 'stau-becken' }, '/b/brief.yaml:4:9'),
  ];
  const { hyphenation } = await loadTemplate(folder, { overrides });
  expect(hyphenation?.exceptions).toEqual({
    en: { database: 'data-base', project: 'project', record: 'rec-ord' },
    de: { staubecken: 'stau-becken' },
  });
  expect((await loadTemplate('default')).hyphenation).toBeUndefined();
});

test.each([
  ['page.size', 'a3', 'brief.yaml:7:3 config-invalid (2)', 'one of a4, letter'],
  ['notes.palce', 'foot', 'brief.yaml:7:3 config-key-unknown (2)', 'Did you mean “notes.place”?'],
  ['size', 'letter', 'brief.yaml:7:3 config-key-unknown (2)', 'Did you mean “page.size”?'],
  ['audiences.minstre.links', 'drop', 'brief.yaml:7:3 audience-unknown (2)', 'Did you mean “minister”?'],
  ['colours.accent', '#88CCDD', 'brief.yaml:7:3 config-invalid (2)', '4.5:1'],
  ['page.size.width', 3, 'brief.yaml:7:3 config-invalid (2)', '“page.size” is a map'],
])('a wrong override, %s, is blamed at its place', async (key, value, at, words) => {
  const overrides = [set(key, value, '/briefs/x/brief.yaml:7:3')];
  const message = await failure(() => loadTemplate('default', { overrides }));
  expect(message.slice(0, at.length)).toBe(at);
  expect(message).toContain(words);
  expect(message).not.toContain('more');
});
