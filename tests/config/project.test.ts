import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTemplate, resolveProject, resolveProjects } from '../../src/config/index.ts';
import { failure, makeFolder } from './folders.ts';

const REPORT = { 'report.md': '# Title\n' };

describe('what a path means', () => {
  test('a bare report: nothing but defaults', async () => {
    const folder = makeFolder({ 'bus-report.v2.md': '# Title\n' });
    const reportPath = path.join(folder, 'bus-report.v2.md');
    expect(await resolveProjects(reportPath)).toEqual([
      { slug: 'bus-report.v2', reportPath, folder, template: 'default', meta: {}, overrides: [] },
    ]);
  });

  test('standard input', async () => {
    expect(await resolveProject('-')).toMatchObject({ slug: 'report', reportPath: '-', template: 'default' });
  });

  test('a folder with brief.yaml, and that file itself', async () => {
    const folder = makeFolder({
      'buses/brief.yaml': 'report: text/report.md\n',
      'buses/text/report.md': 'x',
    });
    const buses = path.join(folder, 'buses');
    const project = await resolveProject(buses);
    expect(project).toMatchObject({
      slug: 'buses',
      reportPath: path.join(buses, 'text', 'report.md'),
      folder: path.join(buses, 'text'),
      briefYaml: path.join(buses, 'brief.yaml'),
    });
    expect(await resolveProject(path.join(buses, 'brief.yaml'))).toEqual(project);
  });

  test('a folder of briefs: all of them, by name; other folders are left alone', async () => {
    const folder = makeFolder({
      'README.md': 'About these briefs',
      'b/brief.yaml': '',
      'b/report.md': 'x',
      'a/brief.yaml': 'report: report.md',
      'a/report.md': 'x',
      'notes/report.md': 'x',
    });
    expect((await resolveProjects(folder)).map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(await failure(() => resolveProject(folder))).toContain('holds 2 briefs');
  });

  test('a folder with one Markdown file takes the name of the folder', async () => {
    const folder = makeFolder({ 'water/report.md': 'x', 'water/README.md': 'x', 'water/figures/a.png': '' });
    const project = await resolveProject(path.join(folder, 'water'));
    expect([project.slug, path.basename(project.reportPath)]).toEqual(['water', 'report.md']);
  });

  test('a report that is not there is for the reader to say', async () => {
    expect((await resolveProject('nowhere/x.md')).reportPath).toBe(path.resolve('nowhere/x.md'));
  });
});

describe('brief.yaml', () => {
  test('chooses and describes; template keys become overrides with their places', async () => {
    const folder = makeFolder({
      'brief.yaml': [
        '# yaml-language-server: $schema=brief.json',
        'audiences: [minister, press]',
        'formats: pdf',
        'title: A better timetable',
        'authors:',
        '  - {name: The ministry, affiliation: Government}',
        '  - An author',
        'series: {name: Briefs, number: 12}',
        'date: 2026-02-01',
        'keywords: buses',
        'page: {size: letter}',
        'notes:',
        '  place: end',
        'styles: {body: {size: {standard: 11}}}',
        'fallbacks: [sans.regular]',
      ].join('\n'),
      ...REPORT,
    });
    const { overrides, ...project } = await resolveProject(folder);
    const file = path.join(folder, 'brief.yaml');
    expect(project).toEqual({
      slug: path.basename(folder),
      reportPath: path.join(folder, 'report.md'),
      folder,
      briefYaml: file,
      template: 'default',
      audiences: ['minister', 'press'],
      audiencesOrigin: `${file}:2:12`,
      formats: ['pdf'],
      meta: {
        title: 'A better timetable',
        date: '2026-02-01',
        seriesName: 'Briefs',
        seriesNumber: '12',
        authors: [{ name: 'The ministry', affiliation: 'Government' }, { name: 'An author' }],
        keywords: ['buses'],
      },
    });
    expect([...overrides].sort((a, b) => a.key.localeCompare(b.key))).toEqual([
      { key: 'fallbacks', value: ['sans.regular'], origin: `${file}:15:12` },
      { key: 'notes.place', value: 'end', origin: `${file}:13:10` },
      { key: 'page.size', value: 'letter', origin: `${file}:11:14` },
      { key: 'styles.body.size.standard', value: 11, origin: `${file}:14:34` },
    ]);
  });

  test('a folder as template starts from the brief; a shipped name stays', async () => {
    const folder = makeFolder({
      'house/template.yaml': 'apiVersion: 1\n',
      'one/brief.yaml': 'template: ../house\n',
      'one/report.md': 'x',
      'two/brief.yaml': 'template: default\n',
      'two/report.md': 'x',
    });
    const [one, two] = await resolveProjects(folder);
    expect([one?.template, two?.template]).toEqual([path.join(folder, 'house'), 'default']);
  });

  test('flags stand over the file; --set comes last', async () => {
    const folder = makeFolder({
      'brief.yaml': 'audiences: minister\nformats: [pdf]\npage: {size: letter}\n',
      ...REPORT,
    });
    const project = await resolveProject(folder, {
      template: 'house',
      audiences: ['press'],
      formats: ['docx'],
      set: ['page.size=a4', 'marks.hairline=0.25', 'strings.en.ends=### = #', 'links=null', 'x.y=true'],
    });
    expect(project).toMatchObject({ template: 'house', audiences: ['press'], audiencesOrigin: '--audience' });
    expect(project.formats).toEqual(['docx']);
    expect(project.overrides.map(({ key, value }) => [key, value])).toEqual([
      ['page.size', 'letter'],
      ['page.size', 'a4'],
      ['marks.hairline', 0.25],
      ['strings.en.ends', '### = #'],
      ['links', null],
      ['x.y', true],
    ]);
    expect(project.overrides[1]?.origin).toBe('--set page.size');
  });
});

test.each(['2026', '2026-11', '2028-02-29', 'Autumn 2026', '5 August 2019'])(
  'the date %s is one',
  async (date) => {
    const folder = makeFolder({ 'brief.yaml': `date: ${date}\n`, ...REPORT });
    expect(String((await resolveProject(folder, {})).meta['date'])).toBe(date);
  },
);

test.each<readonly [string, string, string, string]>([
  [
    'an unknown key',
    'audience: minister',
    'brief.yaml:1:1 config-key-unknown (2)',
    'Did you mean “audiences”?',
  ],
  [
    'an unknown metadata key',
    'report: report.md\ntitel: X',
    'brief.yaml:2:1 config-key-unknown (2)',
    'Did you mean “title”?',
  ],
  [
    'a contract key at the root',
    'place: foot',
    'brief.yaml:1:1 config-key-unknown (2)',
    'Did you mean “notes.place”?',
  ],
  [
    'a key of an author',
    'authors:\n  - {nme: X}',
    'brief.yaml:2:6 config-key-unknown (2)',
    'Did you mean “authors.0.name”?',
  ],
  ['a wrong type', 'title: [a, b]', 'brief.yaml:1:8 config-invalid (2)', 'is a list, which is not text'],
  ['a wrong format', 'formats: [pdff]', 'brief.yaml:1:11 config-invalid (2)', 'Did you mean “pdf”?'],
  ...['2026-13-40', '"2026-02-30"', '2026-11-2', '20261102', 'soon', '""', 'true', '12.5'].map(
    (date) =>
      [
        `the date ${date}`,
        `title: X\ndate: ${date}`,
        'brief.yaml:2:7 config-invalid (2)',
        'Write a date: 2026, 2026-11 or 2026-11-02',
      ] as const,
  ),
  ...['english!', 'en_GB', 'klingon', '""'].map(
    (language) =>
      [
        `the language ${language}`,
        `title: X\nlanguage: ${language}`,
        'brief.yaml:2:11 config-invalid (2)',
        'Write a language tag such as en, kk or pt-BR',
      ] as const,
  ),
  ['an address without scheme', 'url: example.org', 'brief.yaml:1:6 config-invalid (2)', 'https://'],
  [
    'a report that is not there',
    'report: missing.md',
    'brief.yaml:1:9 input-missing (2)',
    'no file missing.md',
  ],
  [
    'an unknown template',
    'template: defalut',
    'brief.yaml:1:11 template-unknown (2)',
    'Did you mean “default”?',
  ],
  ['broken YAML', 'title: "x', 'brief.yaml:1:10 config-invalid (2)', 'The YAML is broken'],
  ['no map', 'just words', 'brief.yaml config-invalid (2)', 'must hold keys'],
])('brief.yaml with %s', async (_name, text, at, words) => {
  const folder = makeFolder({ 'brief.yaml': text, ...REPORT });
  const message = await failure(() => resolveProject(folder));
  expect(message.slice(0, at.length)).toBe(at);
  expect(message).toContain(words);
});

test('a template that the command line names and that is not there', async () => {
  const project = await resolveProject('-', { template: 'defalut' });
  const message = await failure(() =>
    openTemplate(project.template, project.overrides, project.templateOrigin),
  );
  expect(message).toMatch(/^--template template-unknown \(2\): .*“defalut”.*Did you mean “default”\?/);
});

test('folders that do not say what to build', async () => {
  const empty = makeFolder({ 'notes.txt': '' });
  expect(await failure(() => resolveProjects(empty))).toContain(
    'brief-missing (2): The folder holds no brief.yaml and no Markdown file',
  );
  const two = makeFolder({ 'one.md': '', 'two.md': '' });
  expect(await failure(() => resolveProjects(two))).toMatch(
    /brief-missing.*2 Markdown files.*one\.md, two\.md/,
  );
  const silent = makeFolder({ 'brief.yaml': '', 'one.md': '', 'two.md': '' });
  expect(await failure(() => resolveProjects(silent))).toMatch(/brief-missing.*Add “report: one\.md”/);
});

test.each(['page.size', '=x', 'a..b=1', '.a=1', '__proto__.x=1'])('--set %s sets nothing', async (text) => {
  const message = await failure(() => resolveProject('-', { set: [text] }));
  expect(message).toMatch(/^--set config-invalid \(2\): .*does not set anything/);
});

test('an unknown format on the command line', async () => {
  expect(await failure(() => resolveProject('-', { formats: ['word'] }))).toContain('Use pdf or docx');
});

test.each([
  [{ audiences: [] }, '--audience', 'names nothing'],
  [{ formats: [] }, '--format', 'names nothing'],
  [{ formats: ['pdf', ''] }, '--format', 'a comma with nothing beside it'],
  [{ audiences: ['', 'press'] }, '--audience', 'a comma with nothing beside it'],
])('an empty name on the command line: %j', async (flags, flag, says) => {
  const message = await failure(() => resolveProject('-', flags));
  expect(message).toContain(`${flag} config-invalid (2)`);
  expect(message).toContain(says);
});
