import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { makeFolder, over } from './folders.ts';

describe('a template over another', () => {
  test('changes what it says and nothing else', async () => {
    const folder = makeFolder({ 'template.yaml': over("description: House\ncolours: {accent: '#7B1E2B'}") });
    const house = await loadTemplate(folder);
    const base = await loadTemplate('default');
    expect(house.colours).toEqual({ ...base.colours, accent: '#7B1E2B' });
    expect([house.name, house.description]).toEqual([path.basename(folder), 'House']);
    expect({ ...house, name: 0, description: 0, colours: 0 }).toEqual({
      ...base,
      name: 0,
      description: 0,
      colours: 0,
    });
  });

  test('replaces lists whole and values by scale whole', async () => {
    const folder = makeFolder({
      'template.yaml': over(
        'fallbacks: [sans.regular]\nstyles:\n  body: {size: 13, leading: {standard: 16, accessible: 19}}',
      ),
    });
    const standard = await loadTemplate(folder);
    const accessible = await loadTemplate(folder, { scale: 'accessible' });
    expect(standard.fallbacks).toEqual(['sans.regular']);
    expect([standard.styles.body.size, standard.styles.body.leading]).toEqual([13, 16]);
    expect([accessible.styles.body.size, accessible.styles.body.leading]).toEqual([13, 19]);
    expect(standard.styles.body.face).toBe('serif.regular');
  });

  test('resets with null: a key with a default goes back to it, an entry goes', async () => {
    const folder = makeFolder({
      'template.yaml': over('styles:\n  title: {tracking: null, measure: null}'),
      'audiences/press.yaml': 'size: null\nformats: [docx]\n',
    });
    const { styles, audiences } = await loadTemplate(folder);
    expect([styles.title.tracking, styles.title.measure, styles.title.size]).toEqual([0, 360, 28]);
    expect([audiences.press?.size, audiences.press?.formats]).toEqual([{}, ['docx']]);
  });

  test('adds a reader and a language beside those it inherits', async () => {
    const folder = makeFolder({
      'template.yaml': over(''),
      'audiences/board.yaml': 'reader: For the board\ndocumentType: Memo\nparts:\n  - {part: title}\n',
    });
    const { audiences } = await loadTemplate(folder);
    expect(Object.keys(audiences).sort()).toEqual(['analyst', 'board', 'minister', 'parliament', 'press']);
    expect(audiences.board).toMatchObject({
      name: 'board',
      parts: [{ part: 'title', take: 'whole' }],
      notes: {
        place: 'foot',
        numbering: 'decimal',
        restart: 'brief',
        tables: 'notes',
        repeats: 'keep',
        marks: ['*', '†', '‡', '§'],
      },
      links: 'inline',
      formats: ['pdf', 'docx'],
    });
  });

  test('lies over a chain, the nearest winning; files of each stay in their own folder', async () => {
    const folder = makeFolder({
      'group/template.yaml': over("logo: group.png\nlinks: list\ncolours: {accent: '#7B1E2B'}"),
      'house/template.yaml':
        'apiVersion: 1\nextends: ../group\nlinks: notes\nfaces: {house: {bold: fonts/House.ttf}}\n',
    });
    const house = await loadTemplate(path.join(folder, 'house'));
    expect([house.links, house.colours.accent]).toEqual(['notes', '#7B1E2B']);
    expect(house.logo).toBe(path.join(folder, 'group', 'group.png'));
    expect(house.faces['house.bold']).toEqual({ file: path.join(folder, 'house', 'fonts', 'House.ttf') });
  });
});

describe('units', () => {
  test.each([
    ['10mm', 28.34646],
    ['1.5cm', 42.51969],
    ['0.5in', 36],
    ['30pt', 30],
    ['2U', 30],
    ['12', 12],
  ])('%s', async (written, points) => {
    const folder = makeFolder({ 'template.yaml': over(`marks: {panelColumnsGap: ${written}}`) });
    expect((await loadTemplate(folder)).marks.panelColumnsGap).toBeCloseTo(points, 5);
  });

  test('em is the size of the style, U the unit of the scale', async () => {
    const folder = makeFolder({
      'template.yaml': over(
        'styles:\n  lead: {before: 2em, after: -0.5em, leading: 1.4em, tracking: 0.01em}',
      ),
    });
    const { lead } = (await loadTemplate(folder)).styles;
    expect([lead.before, lead.after, lead.tracking]).toEqual([29, -7.25, 0.145]);
    expect(lead.leading).toBeCloseTo(20.3, 5);
    const accessible = (await loadTemplate(folder, { scale: 'accessible' })).styles.lead;
    expect(accessible.leading).toBeCloseTo(21.7, 5);
  });

  test('the text area ends with a whole unit', async () => {
    const folder = makeFolder({ 'template.yaml': over('page: {a4: {bottom: 789}}') });
    expect((await loadTemplate(folder)).page.bottom).toBe(780);
  });
});

test('nobody can change a template, at any depth', async () => {
  const template = await loadTemplate('default');
  const open: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) open.push(at);
    for (const [key, inner] of Object.entries(value)) visit(inner, `${at}.${key}`);
  };
  visit(template, 'template');
  expect(open).toEqual([]);
  expect(() => {
    (template.page.side as { x: number }).x = 0;
  }).toThrow(TypeError);
});
