/** Bad input: each a clear message with place and remedy, the right exit code, and nothing made of it. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOOD_REPORT, newWorkspace, run, type Workspace } from '../support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
});
afterAll(() => work.remove());

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
const utf16 = (text: string, mark: boolean): Uint8Array =>
  Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');

/** File, its bytes, and how the message begins; it ends with what to do and the rule. */
const FILES: readonly (readonly [name: string, content: Uint8Array | undefined, says: RegExp])[] = [
  ['missing.md', undefined, /^missing\.md: There is no such file\. Check the name .+\. \[input-missing\]$/],
  ['empty.md', bytes(), /^empty\.md:1:1: The report is empty\. Give .+\. \[report-empty\]$/],
  ['blank.md', bytes(' \n\n\t\n'), /^blank\.md:1:1: The report is empty\. .+\. \[report-empty\]$/],
  ['nul.md', bytes('# T\n\nnö', 0, 'x'), /^nul\.md:3:3: The file is not text: .+NUL.+\. Give .+\. \[input-binary\]$/],
  ['word.md', bytes('PK\x03\x04', 0, 0), /^word\.md:1:1: This is a Word .+ not Markdown\. Save .+\. \[input-binary\]$/],
  ['print.md', bytes('%PDF-1.7\n'), /^print\.md:1:1: This is a PDF, not Markdown\. Convert .+\. \[input-binary\]$/],
  ['wide.md', utf16('# A title\n\nSome text', true), /^wide\.md:1:1: The file is in UTF-16.+\. Save .+ UTF-8.+\. \[input-encoding\]$/],
  ['wide2.md', utf16('# A title\n\nSome text', false), /^wide2\.md:1:1: The file is in UTF-16.+\. \[input-encoding\]$/],
  ['latin.md', bytes('# T\n\nnö caf', 0xe9, ' x'), /^latin\.md:3:7: The file is not in UTF-8: here is the byte 0xE9.+\. Save .+\. \[input-encoding\]$/],
  ['latin2.md', bytes(0xef, 0xbb, 0xbf, 'caf', 0xe9), /^latin2\.md:1:4: .+ 0xE9.+\. \[input-encoding\]$/],
  ['cut.md', bytes('# T\r\n\r\nab', 0xe2, 0x82), /^cut\.md:3:3: .+ 0xE2.+\. \[input-encoding\]$/],
]; // biome-ignore format: one row each

describe.each(FILES)('%s', (name, content, says) => {
  beforeAll(() => content && work.write(name, content));

  test.each(['build', 'check'])('%s: exit code 1, place and remedy', async (command) => {
    const { code, stdout, stderr } = await run([command, name], { cwd: work.folder });
    expect(stderr.trimEnd()).toMatch(says);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect([code, stdout]).toEqual([1, '']);
    expect(existsSync(work.at('out'))).toBe(false);
  });
});

test('a byte order mark is not text, and nothing is wrong with it', async () => {
  work.write('mark.md', bytes(0xef, 0xbb, 0xbf, GOOD_REPORT));
  const { code, stdout } = await run(['check', 'mark.md', '--json'], { cwd: work.folder });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).recognised.title).toBe('Libraries after six');
});

test('a device that never ends is not read for ever', async () => {
  if (!existsSync('/dev/zero')) return;
  const { code, stderr } = await run(['check', '/dev/zero'], { cwd: work.folder });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/more than 64 MB.+\[input-unreadable\]/)]);
});

describe('folders', () => {
  test('without a brief: exit code 2, what to put there', async () => {
    work.write('none/notes.txt', 'x');
    const { code, stderr } = await run(['build', 'none'], { cwd: work.folder });
    expect(stderr).toMatch(
      /^none: The folder holds no brief\.yaml and no Markdown file\. Put .+\. \[brief-missing\]$/m,
    );
    expect(code).toBe(2);
  });

  test('with several reports and no brief.yaml: names them', async () => {
    work.write('many/a.md', GOOD_REPORT);
    work.write('many/b.md', GOOD_REPORT);
    const { code, stderr } = await run(['build', 'many'], { cwd: work.folder });
    expect(stderr).toMatch(/^many: .*2 Markdown files.*a\.md, b\.md.*\[brief-missing\]$/m);
    expect(code).toBe(2);
  });

  test('whose brief.yaml names a report that is not there: the place of the name', async () => {
    work.write('lost/brief.yaml', '# a brief\nreport: gone.md\n');
    const { code, stderr } = await run(['build', 'lost'], { cwd: work.folder });
    expect(stderr).toMatch(
      /^lost\/brief\.yaml:2:9: There is no file gone\.md\. Correct .+\[input-missing\]$/m,
    );
    expect(code).toBe(2);
  });
});

/** What a report may lack or have twice: it is built all the same, and says so. */
const DOUBTFUL: readonly (readonly [what: string, report: string, rule: string, place: readonly [number, number] | undefined])[] = [
  ['no findings heading', GOOD_REPORT.replace('## Key findings', '## The evening'), 'findings-missing', undefined],
  ['no takeaways heading', GOOD_REPORT.replace('## Policy takeaways', '## The morning'), 'takeaways-missing', undefined],
  ['two findings headings', `${GOOD_REPORT}\n## Main findings\n\nThe findings once more, at greater length.\n`, 'findings-duplicate', [23, 1]],
  ['a note called but not defined', GOOD_REPORT.replace('for a year.', 'for a year.[^9]'), 'note-undefined', [15, 46]],
  ['a note defined but not called', `${GOOD_REPORT}\n[^7]: Nobody calls this.\n`, 'note-unused', [23, 1]],
  ['a picture that is missing', `${GOOD_REPORT}\n![A door](door.png)\n`, 'image-missing', [23, 1]],
  ['a picture that is none', `${GOOD_REPORT}\n![A door](fake.png)\n`, 'image-invalid', [23, 1]],
  ['a picture that leaves the folder', `${GOOD_REPORT}\n![A door](../door.png)\n`, 'image-outside', [23, 1]],
  ['a link that leads out of the folder', `${GOOD_REPORT}\n![A door](link.png)\n`, 'image-outside', [23, 1]],
  ['a picture on the network', `${GOOD_REPORT}\n![A door](https://example.org/door.png)\n`, 'image-remote', [23, 1]],
]; // biome-ignore format: one row each

describe('a report with', () => {
  beforeAll(() => {
    work.write('doubt/fake.png', 'this is text, whatever its name says, and long enough to be looked at');
    work.write('door.png', 'x');
    work.link(work.at('door.png'), 'doubt/link.png');
  });

  test.each(DOUBTFUL)('%s builds, and says so with place and remedy', async (_what, report, rule, place) => {
    work.write('doubt/report.md', report);
    const built = await run(['build', 'doubt/report.md', '-a', 'analyst,minister', '-f', 'pdf', '-o', 'made', '--strict'], { cwd: work.folder }); // biome-ignore format: one look
    expect(built.code).toBe(3);
    expect(built.stdout.split('\n')).toEqual(['made/report/analyst.pdf (1 page)', 'made/report/minister.pdf (1 page)', '']); // biome-ignore format: one look
    expect(built.stderr).toContain(rule);
    const { code, stdout } = await run(['check', 'doubt/report.md', '--json'], { cwd: work.folder });
    expect(code).toBe(0);
    const messages = JSON.parse(stdout).messages.filter((message: { rule: string }) => message.rule === rule);
    expect(messages).toHaveLength(1);
    const [message] = messages;
    expect(message).toMatchObject({ severity: 'warning', file: 'doubt/report.md' });
    if (place) expect([message.line, message.column]).toEqual(place);
    expect(message.fix.length).toBeGreaterThan(10);
    expect(built.stderr).toContain(message.reason);
    expect(built.stderr).toContain(message.fix);
  });
});

describe('templates, audiences, formats and keys', () => {
  beforeAll(() => {
    work.write('r.md', GOOD_REPORT);
    work.write('broken/template.yaml', 'extends: default\npage: [1\n');
    work.write('odd/template.yaml', 'extends: default\npaeg:\n  size: a4\n');
    work.write('text.txt', 'x');
    work.write('bin/template.yaml', Buffer.of(0xff, 0xfe, 0));
  });

  test.each<[string[], RegExp]>([
    [['-t', './broken'], /^broken\/template\.yaml:\d+:\d+: .+\. .+\. \[template-invalid\]$/],
    [['-t', './odd'], /^odd\/template\.yaml:2:1: .+paeg.+\. Did you mean “page”\? \[config-key-unknown\]$/],
    [['-t', './bin'], /^bin\/template\.yaml: .+\[template-invalid\]$/],
    [['-t', './text.txt'], /^text\.txt: A template is a folder.+\[template-invalid\]$/],
    [['-t', 'defualt'], /^--template: .+“defualt”.+Did you mean “default”\? \[template-unknown\]$/],
    [['-a', 'ministr'], /^--audience: .+“ministr”\. Did you mean “minister”\? \[audience-unknown\]$/],
    [['-a', 'zzz'], /^--audience: .+Use one of analyst, minister, parliament, press\. \[audience-unknown\]$/],
    [['-f', 'pfd'], /^--format: .+“pfd”\. Did you mean “pdf”\? \[config-invalid\]$/],
    [['--set', 'page.size=a9'], /^--set page\.size: .+“a9”.+\[config-invalid\]$/],
    [['--set', 'page.siez=a4'], /^--set page\.siez: .+Did you mean “page\.size”\? \[config-key-unknown\]$/],
    [['--set', 'page.size'], /^--set: .+equals sign.+\[config-invalid\]$/],
  ])('%j: exit code 2, what is wrong and the nearest right', async (flags, says) => {
    const { code, stdout, stderr } = await run(['build', 'r.md', ...flags], { cwd: work.folder });
    const [message, ...shown] = stderr.trimEnd().split('\n');
    expect(message).toMatch(says);
    // A place in a file comes with its line and a caret.
    const hasPlace = /^[^ ]+:\d+:\d+: /.test(message!);
    // (an empty line is not shown).
    expect(shown.join('\n')).toMatch(hasPlace ? /^(?: +\d+ \| .+\n +\| +\^)?$/ : /^$/);
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(work.at('out'))).toBe(false);
  });

  test('an unknown audience in brief.yaml is shown where it stands', async () => {
    work.write('asks/report.md', GOOD_REPORT);
    work.write('asks/brief.yaml', 'report: report.md\naudiences: [press, ministr]\n');
    const { code, stderr } = await run(['build', 'asks'], { cwd: work.folder });
    expect(stderr).toMatch(/^asks\/brief\.yaml:2:12: .+“ministr”\. Did you mean “minister”\?/);
    expect(code).toBe(2);
  });
});

test('a budget that cannot be met is an error that says by how much, for that audience only', async () => {
  work.write(
    'wall/brief.yaml',
    `report: report.md\ntitle: The evening ${'and the door and the lamp '.repeat(70)}\n`,
  );
  work.write('wall/report.md', GOOD_REPORT);
  const { code, stdout, stderr } = await run(['build', 'wall', '-a', 'minister,analyst', '-f', 'pdf'], { cwd: work.folder }); // biome-ignore format: one look
  expect(stderr).toMatch(
    /^wall\/report\.md: .+“?"?minister.+about \d+ lines too many\. Shorten .+\[budget-unmet\]$/m,
  );
  expect(stdout).toMatch(/^out\/wall\/analyst\.pdf \(\d pages\)\n$/);
  expect(existsSync(work.at('out/wall/minister.pdf'))).toBe(false);
  expect(code).toBe(1);
});
