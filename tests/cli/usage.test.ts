/** Calls: what is offered for a slip of the finger, what the help says, and that its examples work. */
import { cpSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { GOOD_REPORT, newWorkspace, run, runShell, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  work.write('report.md', GOOD_REPORT);
  work.write('reports/one.md', GOOD_REPORT);
  work.write('reports/two.md', GOOD_REPORT);
  work.write('briefs/a/brief.yaml', 'report: report.md\n');
  cpSync(work.at('report.md'), work.at('briefs/a/report.md'));
});
afterAll(() => work.remove());

describe('a call that is not understood: exit code 2, the nearest right one, nothing built', () => {
  test.each<[string[], RegExp]>([
    [['biuld', 'report.md'], /^There is no command “biuld”\. Did you mean “build”\?\nTry: briefwright --help\n$/],
    [['report.md'], /^There is no command “report\.md”\. To build briefs from it: briefwright build report\.md\n/],
    [['fly'], /^There is no command “fly”\. There are: build, check, init, template, config, completion\.\n/],
    [['build', 'report.md', '--audiense', 'press'], /^There is no option --audiense\. Did you mean --audience\?\nTry: briefwright build --help\n$/],
    [['build', 'report.md', '--jsno'], /^There is no option --jsno\. Did you mean --json\?\n/],
    [['build', 'report.md', '-z'], /^There is no option -z\.\n/],
    [['check', 'report.md', '--out', 'x'], /^There is no option --out\.\nTry: briefwright check --help\n$/],
    [['build', 'report.md', '--out'], /^The option --out needs a value\.\n/],
    [['build', 'report.md', '--out='], /^The option --out needs a value\.\n/],
    [['build', 'report.md', '--page', 'a5'], /^--page cannot be "a5"\. Use "a4" or "letter"\.\n/],
    [['build', 'report.md', '--standard', 'pdf/a-1b'], /^--standard cannot be "pdf\/a-1b"\. Use "pdf\/ua-1\+pdf\/a-2a" or "pdf\/ua-1" or "pdf\/a-2a" or "none"\.\n/],
    [['template', 'show'], /^Say which: briefwright template show <template>\.\nTry: briefwright template show --help\n$/],
    [['template', 'list', 'extra'], /^There is a word too many: “extra”\. The call is: briefwright template list\.\n/],
    [['build', '-', '--watch'], /^Standard input cannot be watched\. Name a file, or leave out --watch\. \[config-invalid\]\n$/],
    [['--', 'build', 'report.md'], /^Say what to do: build a report, or check it\.\n/],
  ])('%j', async (args, says) => {
    expect(await run(args, { cwd: work.folder })).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: expect.stringMatching(says),
    });
  });
}); // biome-ignore format: one row each

test('alone, it prints its help', async () => {
  const alone = await run([], { cwd: work.folder });
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  expect(alone.stdout).toMatch(/^briefwright <command>[\s\S]+build[\s\S]+check[\s\S]+Examples:/);
  expect((await run(['--help'], { cwd: work.folder })).stdout).toBe(alone.stdout);
});

test('it tells its version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'], { cwd: work.folder })).toMatchObject({ code: 0, stdout: `${version}\n` });
});

test.each(COMMANDS)(
  'the help of $name shows every example, each on a line that can be copied',
  async ({ name, examples, options }) => {
    const { code, stdout } = await run([...name.split(' '), '--help'], { cwd: work.folder });
    expect(code).toBe(0);
    expect(examples.length).toBeGreaterThan(0);
    for (const { call } of examples) expect(stdout.split('\n')).toContain(`  ${call}`);
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
  },
);

/** What each example makes, so that an example that does nothing is found. */
const MAKES: Readonly<Record<string, RegExp>> = {
  'briefwright build report.md': /^out\/report\/analyst\.pdf [\s\S]+out\/report\/press\.docx\n$/,
  'briefwright build briefs --audience minister --format pdf': /^out\/a\/minister\.pdf \(1 page\)\n$/,
  'cat report.md | briefwright build - --audience minister --out briefings':
    /^briefings\/report\/minister\.pdf \(1 page\)\nbriefings\/report\/minister\.docx\n$/,
  'briefwright build "reports/*.md" --json --strict': /"slug":"one"[\s\S]+"slug":"two"/,
  'briefwright build report.md --page letter --scale accessible': /^out\/report\/analyst\.pdf /,
  'briefwright build report.md --set notes.place=end': /^out\/report\/analyst\.pdf /,
  'briefwright build report.md --audience minister --verbose': /^out\/report\/minister\.pdf \(1 page\)\n/,
  'briefwright check report.md': /title +Libraries after six/,
  'briefwright check "reports/*.md" --json': /"reports\/one\.md"[\s\S]+"reports\/two\.md"/,
  'briefwright init': /^brief\.yaml\n$/,
  'briefwright init . --audience minister,press --force': /^brief\.yaml\n$/,
  'briefwright template list': /^default\n {2}\S.+\n {2}For: .*minister/m,
  'briefwright template show default --key styles.body': /^styles:\n {2}body:\n {4}face: serif\.regular\n/,
  'briefwright template show default --merged --origin':
    /^ {2}accent: "#0B4A5A" # default\/template\.yaml:\d+$/m,
  'briefwright template new house': /^house\/template\.yaml\n$/,
  'briefwright template check default':
    /^minister +1 page.+[\s\S]+^default: nothing is wrong; \d+ briefs fit\.\n$/m,
  'briefwright template check default --report report.md --json':
    /^{"template":"default","messages":\[.*\],"trials":\[{/,
  'briefwright template specimen default':
    /^out\/specimen\/default\/a4-standard-analyst\.pdf \(\d pages\)\n[\s\S]+letter-accessible-minister\.pdf \(1 page\)\n$/,
  'briefwright template specimen default --out proofs':
    /^proofs\/default\/a4-standard-analyst\.pdf [\s\S]+letter-accessible-minister\.pdf \(1 page\)\n$/,
  'briefwright config print report.md --key notes --origin':
    /^# report: report\.md\n# template: default\nnotes:\n {2}place: foot # default\/template\.yaml:\d+\n/,
  'briefwright completion bash': /complete -o filenames -F _briefwright briefwright\n$/,
  'briefwright completion fish': /^complete -c briefwright -n __fish_use_subcommand -a build /m,
};

test.each(COMMANDS.flatMap(({ examples }) => [...examples]))(
  'the example “$call” works',
  async ({ call }) => {
    const { code, stdout, stderr } = await runShell(call, { cwd: work.folder });
    // Hints at what to do next are no complaints, nor is what --verbose tells.
    const told = call.endsWith('--verbose')
      ? /^(?:report\.md: \d| {2}).*\n/gm
      : /^.*briefwright (?:check|build) .*\n/gm;
    expect([code, stderr.replace(told, '').replace(/^.*briefwright check .*\n/gm, '')]).toEqual([0, '']);
    expect(stdout).toMatch(MAKES[call]!);
  },
);

test('all ways to write a call come to the same', async () => {
  const ways = [
    ['build', 'report.md', '--audience', 'press', '--audience', 'minister', '--format', 'pdf', '--json'],
    ['build', '--json', '-a', 'press,minister', '-f', 'pdf', 'report.md'],
    ['build', '-f=pdf', '--audience=press, minister', '--json=true', 'report.md'],
    ['build', '--format', 'docx', '--format', 'pdf', '--json', '-a', 'press,minister', '--', 'report.md'],
    ['build', '--json', '--json', '--out', 'elsewhere', '--out', 'out', '-a', 'press,minister', '-f', 'pdf', 'report.md', './report.md'],
  ]; // biome-ignore format: one row each
  const told = [];
  for (const args of ways) {
    const { code, stdout } = await run(args, { cwd: work.folder });
    expect(code).toBe(0);
    told.push(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(({ format }) => format === 'pdf')
        .map(({ path, sha256 }) => [path, sha256]),
    );
  }
  expect(told[0]!.map(([path]) => path)).toEqual(['out/report/press.pdf', 'out/report/minister.pdf']);
  for (const other of told) expect(other).toEqual(told[0]);
});
