import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { failure, makeFolder, over } from './folders.ts';

interface Case {
  readonly name: string;
  /** Files of the template; a text is template.yaml. */
  readonly files: string | Readonly<Record<string, string>>;
  /** `file:line:column rule (exit)` and words that reason and fix must have. */
  readonly at: string;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'an unknown key, with the nearest',
    files: over('styles:\n  body: {szie: 11}'),
    at: 'template.yaml:4:10 config-key-unknown (2)',
    says: ['“styles.body.szie” is not a key', 'Did you mean “styles.body.size”?'],
  },
  {
    name: 'an unknown key at the root that belongs elsewhere',
    files: over('scale: accessible'),
    at: 'template.yaml:3:1 config-key-unknown (2)',
    says: ['Did you mean “type.scale”?'],
  },
  {
    name: 'an unknown key that is like no other: all keys there',
    files: over('colours: {magenta: "#000000"}'),
    at: 'template.yaml:3:11 config-key-unknown (2)',
    says: ['the keys here are accent, ink, muted, rule, tint, paper'],
  },
  {
    name: 'an unknown style',
    files: over('styles:\n  boddy: {size: 11}'),
    at: 'template.yaml:4:3 config-key-unknown (2)',
    says: ['Did you mean “styles.body”?'],
  },
  {
    name: 'an unknown key inside a value by scale',
    files: over('styles:\n  body:\n    size: {standard: 11, accesible: 12}'),
    at: 'template.yaml:5:26 config-key-unknown (2)',
    says: ['Did you mean “styles.body.size.accessible”?'],
  },
  {
    name: 'a key of an audience',
    files: { 'template.yaml': over(''), 'audiences/minister.yaml': 'linsk: drop\n' },
    at: 'minister.yaml:1:1 config-key-unknown (2)',
    says: ['Did you mean “audiences.minister.links”?'],
  },
  {
    name: 'a key of the strings',
    files: { 'template.yaml': over(''), 'strings/fr.yaml': '# étiquettes\nfindngs: Constats\n' },
    at: 'fr.yaml:2:1 config-key-unknown (2)',
    says: ['Did you mean “strings.fr.findings”?'],
  },
  {
    name: 'a value of the wrong type',
    files: over('page:\n  baselineAt: high'),
    at: 'template.yaml:4:15 config-invalid (2)',
    says: ['“page.baselineAt” is “high”, which is not a number'],
  },
  {
    name: 'a map where a value belongs',
    files: over('description: {en: House}'),
    at: 'template.yaml:3:14 config-invalid (2)',
    says: ['is a map, which is not text'],
  },
  {
    name: 'an unknown unit',
    files: over('styles:\n  body:\n    leading: 15px'),
    at: 'template.yaml:5:14 config-invalid (2)',
    says: ['“15px”', '24mm'],
  },
  {
    name: 'em where there is no type',
    files: over('marks: {figureGap: 1em}'),
    at: 'template.yaml:3:20 config-invalid (2)',
    says: ['“1em”', 'which is not a length'],
  },
  {
    name: 'a word of a closed list, with the nearest',
    files: over('notes: {place: fooot}'),
    at: 'template.yaml:3:16 config-invalid (2)',
    says: ['one of foot, end, margin, inline, none', 'Did you mean “foot”?'],
  },
  {
    name: 'a number out of range',
    files: over('lines: {lastLineWords: 0}'),
    at: 'template.yaml:3:24 config-invalid (2)',
    says: ['a number of at least 1'],
  },
  {
    name: 'an exception of hyphenation that is another word',
    files: over('hyphenation:\n  exceptions:\n    en: {database: data-bank}'),
    at: 'template.yaml:5:20 config-invalid (2)',
    says: ['“data-bank” is not the word “database” with hyphens in it'],
  },
  {
    name: 'an exception of hyphenation with a capital',
    files: over('hyphenation: {exceptions: {en: {database: Data-base}}}'),
    at: 'template.yaml:3:43 config-invalid (2)',
    says: ['in small letters', 'data-base'],
  },
  {
    name: 'an exception of hyphenation in no language',
    files: over('hyphenation: {exceptions: {english words: {database: data-base}}}'),
    at: 'template.yaml:3:28 config-key-unknown (2)',
    says: ['a language tag'],
  },
  {
    name: 'a form of figures that there is not',
    files: over('styles: {body: {figures: tabular}}'),
    at: 'template.yaml:3:26 config-invalid (2)',
    says: ['one of lining, oldstyle'],
  },
  {
    name: 'a colour that is a comment',
    files: over('colours: {accent: red}'),
    at: 'template.yaml:3:19 config-invalid (2)',
    says: ['“red”', 'in quotation marks'],
  },
  {
    name: 'an accent that is hard to read on white',
    files: over("colours: {accent: '#3399CC'}"),
    at: 'template.yaml:3:19 config-invalid (2)',
    says: ['3.20:1 on paper', 'text needs 4.5:1'],
  },
  {
    name: 'a tint on which the accent is hard to read',
    files: over("colours: {tint: '#8FA3A8'}"),
    at: 'template.yaml:3:17 config-invalid (2)',
    says: ['accent (#0B4A5A)', 'on tint (#8FA3A8)'],
  },
  {
    name: 'type of the accessible scale under 12 pt',
    files: over('styles:\n  note: {size: 9}'),
    at: 'template.yaml:4:16 config-invalid (2)',
    says: ['note is 9 pt in the accessible scale', '12 pt'],
  },
  {
    name: 'a leading under the size',
    files: over('styles:\n  h2: {leading: {standard: 10, accessible: 18}}'),
    at: 'template.yaml:4:17 config-invalid (2)',
    says: ['leading of 10 pt for type of 12.5 pt'],
  },
  {
    name: 'a column beside the sheet',
    files: over('page: {letter: {grid: {x: 200}}}'),
    at: 'template.yaml:3:27 config-invalid (2)',
    says: ['The grid column does not lie on the sheet', '692 pt'],
  },
  {
    name: 'a text area that holds nothing',
    files: over('page: {a4: {bottom: 8cm}}'),
    at: 'template.yaml:3:21 config-invalid (2)',
    says: ['does not hold ten lines'],
  },
  {
    name: 'a face that is not there',
    files: over('styles:\n  lead: {face: serif.bold}'),
    at: 'template.yaml:4:16 config-invalid (2)',
    says: ['serif.bold is not among', 'serif.semibold'],
  },
  {
    name: 'a label that looks like a key of the strings',
    files: {
      'template.yaml': over(''),
      'audiences/press.yaml': 'documentType: pressNote\n',
    },
    at: 'press.yaml:1:15 config-invalid (2)',
    says: ['“pressNote” is not a key of the strings'],
  },
  {
    name: 'a placeholder that got lost',
    files: { 'template.yaml': over(''), 'strings/de.yaml': 'folio: Seite {page}\n' },
    at: 'de.yaml:1:8 config-invalid (2)',
    says: ['text that holds {page} and {pages}'],
  },
  {
    name: 'a new audience without what it needs',
    files: { 'template.yaml': over(''), 'audiences/board.yaml': 'reader: For the board\n' },
    at: 'board.yaml:1:1 config-invalid (2)',
    says: ['“audiences.board.documentType” is missing', 'one more thing is wrong too'],
  },
  {
    name: 'a new language without all labels',
    files: { 'template.yaml': over(''), 'strings/it.yaml': 'ends: FINE\n' },
    at: 'it.yaml:1:1 config-invalid (2)',
    says: ['“strings.it.policyBrief” is missing', '41 more things'],
  },
  {
    name: 'a required value taken away by null',
    files: over('colours: {ink: null}'),
    at: 'template.yaml:3:10 config-invalid (2)',
    says: ['“colours.ink” is missing', 'null'],
  },
  {
    name: 'broken YAML',
    files: 'apiVersion: 1\nextends: "default\ndescription: x\n',
    at: 'template.yaml:4:1 template-invalid (2)',
    says: ['The YAML is broken', 'closing'],
  },
  {
    name: 'a key twice',
    files: over('links: drop\nlinks: list'),
    at: 'template.yaml:4:1 template-invalid (2)',
    says: ['unique'],
  },
  {
    name: 'a key that is not text',
    files: over('? {a: 1}\n: 2'),
    at: 'template.yaml:3:3 template-invalid (2)',
    says: ['A key must be plain text'],
  },
  {
    name: 'an alias without an anchor',
    files: over('colours: *house'),
    at: 'template.yaml:3:10 template-invalid (2)',
    says: ['alias *house has no anchor'],
  },
  {
    name: 'no map at all',
    files: '- one\n- two\n',
    at: 'template.yaml template-invalid (2)',
    says: ['must hold keys with values'],
  },
  {
    name: 'a later version of the format',
    files: 'apiVersion: 2\nnovelties: true\n',
    at: 'template.yaml:1:13 template-invalid (2)',
    says: ['written for version 2', 'reads version 1'],
  },
  {
    name: 'no version',
    files: 'extends: default\napiVersion: null\n',
    at: 'template.yaml:1:1 config-invalid (2)',
    says: ['“apiVersion” is missing'],
  },
  {
    name: 'audiences in template.yaml',
    files: over('audiences: {minister: {links: drop}}'),
    at: 'template.yaml:3:1 config-key-unknown (2)',
    says: ['folder audiences/'],
  },
  {
    name: 'an unknown base',
    files: 'apiVersion: 1\nextends: defualt\n',
    at: 'template.yaml:2:10 template-unknown (2)',
    says: ['no template “defualt”', 'Did you mean “default”?'],
  },
  {
    name: 'a template that extends itself',
    files: 'apiVersion: 1\nextends: .\n',
    at: 'template.yaml:2:10 template-invalid (2)',
    says: ['in a circle', ' → '],
  },
  {
    name: 'a logo outside the folder',
    files: over('logo: ../../secret.png'),
    at: 'template.yaml:3:7 template-invalid (2)',
    says: ['“../../secret.png” leads out of the template’s folder'],
  },
  {
    name: 'a font outside the folder',
    files: over('faces: {house: {regular: /etc/house.ttf}}'),
    at: 'template.yaml:3:26 template-invalid (2)',
    says: ['leads out of the template’s folder'],
  },
  {
    name: 'a font outside its package',
    files: over('faces: {serif: {package: house-fonts, regular: ../../x.ttf}}'),
    at: 'template.yaml:3:48 template-invalid (2)',
    says: ['leads out of the template’s folder'],
  },
];

test.each(CASES)('$name', async ({ files, at, says }) => {
  const folder = makeFolder(typeof files === 'string' ? { 'template.yaml': files } : files);
  const message = await failure(() => loadTemplate(folder));
  expect(message.slice(0, at.length)).toBe(at);
  for (const words of says) expect(message).toContain(words);
});

test('an unknown template, with the nearest name or all of them', async () => {
  expect(await failure(() => loadTemplate('defalt'))).toContain('Did you mean “default”?');
  const message = await failure(() => loadTemplate('zebra-crossing'));
  expect(message).toContain('template-unknown (2)');
  expect(message).toContain('Use one of default');
});

test('a file where a folder belongs, and a folder without template.yaml', async () => {
  const folder = makeFolder({ 'house.yaml': 'apiVersion: 1\n', 'empty/readme.txt': '' });
  expect(await failure(() => loadTemplate(path.join(folder, 'house.yaml')))).toContain(
    'house.yaml template-invalid (2): A template is a folder',
  );
  const message = await failure(() => loadTemplate(path.join(folder, 'empty')));
  expect(message).toMatch(/^template\.yaml template-invalid \(2\): .*ENOENT/);
});

test('template.yaml that is a folder, not UTF-8, too large, or may not be read', async () => {
  const folder = makeFolder({});
  mkdirSync(path.join(folder, 'template.yaml'));
  expect(await failure(() => loadTemplate(folder))).toContain('This is not a file');
  const large = makeFolder({ 'template.yaml': `# ${'x'.repeat(1_000_001)}` });
  expect(await failure(() => loadTemplate(large))).toContain('larger than 1 MB');
  const locked = makeFolder({ 'template.yaml': over('') });
  chmodSync(path.join(locked, 'template.yaml'), 0);
  if (process.getuid?.() !== 0) {
    expect(await failure(() => loadTemplate(locked))).toMatch(/cannot be read \(EACCES\).*right to read/);
  }
});

test('a link that leads out of the folder', async () => {
  const outside = makeFolder({ 'secret.png': '' });
  const folder = makeFolder({ 'template.yaml': over('logo: logo.png') });
  symlinkSync(path.join(outside, 'secret.png'), path.join(folder, 'logo.png'));
  expect(await failure(() => loadTemplate(folder))).toContain('template.yaml:3:7 template-invalid');
});

test('templates that extend each other: the circle is named', async () => {
  const folder = makeFolder({
    'one/template.yaml': 'apiVersion: 1\nextends: ../two\n',
    'two/template.yaml': 'apiVersion: 1\nextends: ../one\n',
  });
  const message = await failure(() => loadTemplate(path.join(folder, 'one')));
  expect(message).toMatch(/^template\.yaml:2:10 template-invalid \(2\): .*one → .*two → .*one \|/);
});

test('aliases that multiply are stopped', async () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const inner = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(9).fill(inner).join(', ')}]`;
  });
  const folder = makeFolder({ 'template.yaml': `apiVersion: 1\n${levels.join('\n')}\n` });
  expect(await failure(() => loadTemplate(folder))).toContain('too many values');
});

test('an alias to itself, and deep nesting, are stopped', async () => {
  const loop = makeFolder({ 'template.yaml': 'apiVersion: 1\npage: &p {size: *p}\n' });
  expect(await failure(() => loadTemplate(loop))).toContain('template-invalid (2)');
  const deep = makeFolder({ 'template.yaml': `apiVersion: 1\npage: ${'['.repeat(50)}${']'.repeat(50)}\n` });
  expect(await failure(() => loadTemplate(deep))).toContain('nested too deep');
  for (const close of ['', ']'.repeat(100_000)]) {
    const abyss = makeFolder({ 'template.yaml': `apiVersion: 1\npage: ${'['.repeat(100_000)}${close}\n` });
    expect(await failure(() => loadTemplate(abyss))).toContain('template-invalid (2)');
  }
});

test('an unknown audience, with the nearest', async () => {
  const message = await failure(() => loadTemplate('default', { audience: 'ministre' }));
  expect(message).toBe(
    '--audience audience-unknown (2): The template “default” has no audience “ministre” | Did you mean “minister”?',
  );
});

test('a wrong value set for all audiences at once is counted once', async () => {
  const overrides = [{ key: 'page.size', value: 'a5', origin: '--set page.size' }];
  const message = await failure(() => loadTemplate('default', { overrides }));
  expect(message).toContain('“page.size” is “a5”');
  expect(message).not.toMatch(/wrong too/);
});
