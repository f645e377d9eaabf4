/** The commands around templates and settings: what they print, write and refuse, and that the results work. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GOOD_REPORT, newWorkspace, run, runShell, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('report.md', GOOD_REPORT);
});
afterAll(() => work.remove());
const call = (...args: string[]) => run(args, { cwd: work.folder });

describe('init', () => {
  test('its brief.yaml builds as it is, and with every comment opened it is still valid', async () => {
    work.write('new/report.md', GOOD_REPORT);
    expect(await call('init', 'new')).toMatchObject({ code: 0, stdout: 'new/brief.yaml\n' });
    const text = readFileSync(work.at('new/brief.yaml'), 'utf8');
    expect(parse(text)).toEqual({ report: 'report.md', template: 'default' });
    expect(await call('build', 'new', '-f', 'pdf', '-a', 'minister')).toMatchObject({ code: 0 });
    const opened = text.replace(/^# (?=\w+: )/gm, '');
    expect(Object.keys(parse(opened)).length).toBeGreaterThan(15);
    work.write('new/brief.yaml', opened);
    const built = await call('build', 'new', '-f', 'docx', '-a', 'minister');
    expect([built.code, built.stderr.replace(/^\d+ repair.*\n/m, '')]).toEqual([0, '']);
  });

  test('its schema line leads to the shipped schema', async () => {
    work.write('lined/report.md', GOOD_REPORT);
    await call('init', 'lined');
    const [, address] = /^# yaml-language-server: \$schema=(.+)$/m.exec(
      readFileSync(work.at('lined/brief.yaml'), 'utf8'),
    )!;
    const schema = JSON.parse(readFileSync(new URL(address!, `file://${work.at('lined')}/`), 'utf8'));
    expect(schema.title).toBe('Briefwright: brief.yaml');
  });

  test.each<[string[], number, RegExp]>([
    [['init', 'nowhere'], 2, /^nowhere: There is no such folder\. .+ \[brief-missing\]/],
    [['init', '.', '-t', 'defualt'], 2, /Did you mean “default”\?/],
    [['init', '.', '-a', 'minster'], 2, /“minster”\. Did you mean “minister”\?/],
  ])('%j is refused', async (args, code, says) => {
    const refused = await call(...args);
    expect(refused).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
    expect(existsSync(work.at('brief.yaml'))).toBe(false);
  });

  test('a brief.yaml that is there is left alone, unless --force is said', async () => {
    work.write('old/brief.yaml', 'report: my-own.md\n');
    expect(await call('init', 'old')).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(work.at('old/brief.yaml'), 'utf8')).toBe('report: my-own.md\n');
    const forced = await call('init', 'old', '--force');
    expect(forced).toMatchObject({ code: 0, stderr: expect.stringContaining('no report here yet') });
  });
});

describe('template', () => {
  test('what `new` writes builds at once, changes nothing, and is ready to be changed', async () => {
    expect(await call('template', 'new', 'house')).toMatchObject({
      code: 0,
      stdout: 'house/template.yaml\n',
    });
    const text = readFileSync(work.at('house/template.yaml'), 'utf8');
    expect(parse(text)).toEqual({
      apiVersion: 1,
      description: 'The house style of house',
      extends: 'default',
    });
    const build = ['build', 'report.md', '-f', 'pdf', '-a', 'minister', '--json'];
    const shape = ({ stdout }: { stdout: string }) => {
      const { pages, fill, words, bytes } = JSON.parse(stdout.split('\n')[0]!);
      return { pages, fill, words, bytes };
    };
    const [plain, same] = [await call(...build), await call(...build, '-t', 'house')];
    // The file names its template; nothing else differs.
    const { bytes: _one, ...looks } = shape(plain);
    expect(shape(same)).toMatchObject(looks);
    work.write('house/template.yaml', text.replace(/^# (colours:)\n# ( *accent: ).*$/m, '$1\n$2"#5A1010"'));
    expect(await call(...build, '-t', 'house')).toMatchObject({ code: 0 });
    expect((await call('template', 'show', 'house', '--key', 'colours')).stdout).toMatch(/accent: "#5A1010"/);
  });

  test('`new` does not write over a template, and can begin with a folder', async () => {
    await call('template', 'new', 'first');
    expect(await call('template', 'new', 'first')).toMatchObject({ code: 2, stdout: '' });
    expect(await call('template', 'new', 'deep/second', '--from', 'first')).toMatchObject({ code: 0 });
    expect(readFileSync(work.at('deep/second/template.yaml'), 'utf8')).toMatch(
      /^extends: \.\.\/\.\.\/first$/m,
    );
    expect(await call('template', 'show', 'deep/second', '--merged', '--key', 'page.size')).toMatchObject({
      stdout: 'page:\n  size: a4\n',
    });
  });

  test('`show` prints what a template writes itself, and with --merged what it comes to; both read back', async () => {
    work.write('own/template.yaml', 'extends: default\ncolours: {accent: "#5A1010"}\n');
    const own = await call('template', 'show', 'own');
    expect(parse(own.stdout)).toEqual({ extends: 'default', colours: { accent: '#5A1010' } });
    const merged = await call('template', 'show', 'own', '--merged', '--origin', '--key', 'colours');
    expect(merged.stdout).toMatch(/accent: "#5A1010" # own\/template\.yaml:2$/m);
    expect(merged.stdout).toMatch(/ink: "#17212A" # default\/template\.yaml:\d+$/m);
    expect(await call('template', 'show', 'own', '--merged', '--key', 'colours.akzent')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/“akzent” under “colours”\. Did you mean “accent”\?/),
    });
  });

  test('`check` tells everything that is wrong with the data, each at its place with its line', async () => {
    work.write('bad/template.yaml', 'extends: default\npaeg: {}\ncolours: {accent: teal}\n');
    const { code, stdout } = await call('template', 'check', 'bad');
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^error: bad\/template\.yaml:2:1: “paeg” .+“page”\? \[config-key-unknown\]\n +2 \| paeg: \{\}\n +\| \^$/m,
    );
    expect(stdout).toMatch(/^error: bad\/template\.yaml:3:19: .+accent.+\[config-invalid\]$/m);
  });

  test.each<[string, number, string, RegExp]>([
    ['pale', 2, 'colours: {accent: "#CCCCCC"}', /accent .+contrast of 1\.\d+:1 on paper/],
    ['faceless', 2, 'faces: {serif: {package: nothing-of-the-kind}}', /face serif\.regular .+is missing/],
    ['tiny', 2, 'styles: {body: {size: 5}}', /style body is 5 pt/],
    ['roomy', 3, 'styles: {note: {size: {standard: 6.5, accessible: 12}}}', /style note holds about 1\d\d characters .+\[measure-uncomfortable\]/],
    ['tall', 2, 'styles: {titleone: {size: 90, leading: 95}}', /minister, A4, .+\[(?:budget-unmet|block-too-tall|line-overfull)\]/],
  ])('`check` finds what is wrong with the look: %s', async (name, exitCode, yaml, says) => {
    work.write(`${name}/template.yaml`, `extends: default\n${yaml}\n`);
    const { code, stdout } = await call('template', 'check', name, '--strict');
    expect(stdout).toMatch(says);
    expect(code).toBe(exitCode);
  }); // biome-ignore format: one row each

  test('a template that is installed as a package is known by its short name', async () => {
    mkdirSync(work.at('node_modules/briefwright-template-acme'), { recursive: true });
    work.write('node_modules/briefwright-template-acme/template.yaml', 'extends: default\ndescription: Of Acme\n');
    expect((await call('template', 'list')).stdout).toMatch(/^acme \(extends default\)\n {2}Of Acme$/m);
    const lines = (await call('template', 'list', '--json')).stdout.trim().split('\n').map((line) => JSON.parse(line));
    expect(lines.map(({ name }) => name)).toEqual(['default', 'acme']);
    for (const name of ['acme', 'briefwright-template-acme'])
      expect(await call('build', 'report.md', '-t', name, '-a', 'minister', '-f', 'pdf')).toMatchObject({ code: 0 });
    expect(await call('build', 'report.md', '-t', 'acne')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean “acme”?'),
    });
  }); // biome-ignore format: as it is
});

test('config print: the nearest to the brief wins, and says who it is', async () => {
  work.write('told/report.md', GOOD_REPORT);
  work.write('told/brief.yaml', 'notes: {place: end}\n');
  const { stdout } = await call('config', 'print', 'told', '--set', 'notes.numbering=roman', '--origin', '--key', 'notes');
  const lines = stdout.split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '# report: told/report.md',
    '# template: default',
    'notes:',
    '  place: end # told/brief.yaml:1',
    '  numbering: roman # --set notes.numbering',
  ]);
  expect(lines[5]).toMatch(/^ {2}restart: brief # default\/template\.yaml:\d+$/);
}); // biome-ignore format: as it is

describe('completion', () => {
  const complete = async (...words: string[]): Promise<string[]> => {
    const given = words.map((word) => `'${word}'`).join(' ');
    const script = `source <(briefwright completion bash); COMP_WORDS=(briefwright ${given}); COMP_CWORD=${words.length}; _briefwright; printf '%s\\n' "\${COMPREPLY[@]}"`;
    // Bash, for its functions.
    const program = path.resolve('dist/briefwright.mjs');
    const { stdout } = await runShell(
      `bash -c '${`briefwright() { "${process.execPath}" "${program}" "$@"; }; ${script}`.replaceAll("'", `'\\''`)}'`,
      { cwd: work.folder },
    );
    return stdout.trim().split('\n');
  };
  test.each<[string[], string]>([
    [['bui'], 'build'],
    [['template', 'sh'], 'show'],
    [['template', 'show', '--mer'], '--merged'],
    [['build', '--page', 'le'], 'letter'],
    [['build', '--aud'], '--audience'],
    [['completion', 'fi'], 'fish'],
  ])('bash completes %j', async (words, full) => {
    expect(await complete(...words)).toContain(full);
  });
  test('without a shell that it knows, it says which there are', async () => {
    const refused = await run(['completion'], { cwd: work.folder, env: { SHELL: '/bin/nosh' } });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/bash, zsh, fish/) });
    expect(await call('completion', 'nosh')).toMatchObject({ code: 2, stdout: '' });
  });
});
