/** What scripts rely on: the objects on standard output, the record beside each brief, exit codes. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { GOOD_REPORT, newWorkspace, run, type Workspace } from '../support/command-line.ts';

const REPORT = `${GOOD_REPORT}\n![A door](door.png)\n`;
const REPORT_PATH = 'texts/evening.md';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const place = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  offset: count,
  endOffset: count,
});
const message = z.strictObject({
  rule: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  severity: z.enum(['info', 'warning', 'error']),
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  reason: z.string().min(5),
  fix: z.string().min(5),
});
const fill = z.number().min(0).max(1);
const output = z.union([
  z.strictObject({
    path: z.string(),
    format: z.literal('pdf'),
    sha256: hex,
    bytes: count,
    pages: z.int().positive(),
    fill,
  }),
  z.strictObject({
    path: z.string(),
    format: z.literal('docx'),
    sha256: hex,
    bytes: count,
    pages: z.null(),
    fill: z.null(),
  }),
]);
const record = z.strictObject({
  version: z.literal(1),
  report: z.strictObject({ path: z.string(), sha256: hex }),
  audience: z.enum(['analyst', 'minister', 'parliament', 'press']),
  template: z.literal('default'),
  language: z.literal('en'),
  outputs: z.array(output).length(2),
  words: z.int().positive(),
  kept: z.array(z.strictObject({ text: z.string().min(1), part: z.string().min(1), source: z.array(place).min(1) })).min(1),
  cuts: z.array(z.strictObject({ text: z.string().min(1), part: z.string().min(1), reason: z.enum(['audience', 'budget', 'policy']), source: z.array(place).min(1) })),
  notes: z.array(z.strictObject({ number: z.int().positive(), label: z.string().min(1), text: z.string().min(1), source: z.array(place).min(1) })),
  messages: z.array(message),
}); // biome-ignore format: the contract's form

const lines = (text: string): unknown[] => text.trimEnd().split('\n').map((line) => JSON.parse(line)); // biome-ignore format: one look
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

let work: Workspace;
let built: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
  work = newWorkspace();
  work.write(REPORT_PATH, REPORT);
  built = await run(['build', work.at(REPORT_PATH), '--json'], { cwd: work.folder });
});
afterAll(() => work.remove());

describe('build --json', () => {
  test('prints one object for each file made, each on a line, and nothing else', () => {
    expect(built.code).toBe(0);
    const told = lines(built.stdout) as { path: string; bytes: number; sha256?: string; format: string }[];
    expect(told.map(({ path }) => path)).toEqual(
      ['analyst', 'minister', 'parliament', 'press'].flatMap((audience) =>
        ['pdf', 'docx', 'json'].map((extension) => `out/evening/${audience}.${extension}`),
      ),
    );
    for (const { path, bytes, sha256: hash, format } of told) {
      expect(statSync(work.at(path)).size).toBe(bytes);
      expect(path.endsWith(`.${format}`)).toBe(true);
      if (format !== 'json') expect(sha256(readFileSync(work.at(path)))).toBe(hash);
    }
  });

  test('says on standard error what it has to say', () => {
    expect(built.stderr).toContain('image-missing');
    expect(built.stderr).toContain('texts/evening.md');
  });
});

describe.each(['analyst', 'minister', 'parliament', 'press'])('%s.json', (audience) => {
  const read = () => record.parse(JSON.parse(readFileSync(work.at(`out/evening/${audience}.json`), 'utf8')));

  test('has the form of the contract', () => {
    const { report, audience: name, outputs } = read();
    expect([report, name]).toEqual([{ path: REPORT_PATH, sha256: sha256(REPORT) }, audience]);
    for (const { path, bytes, sha256: hash } of outputs) {
      const file = readFileSync(work.at(path));
      expect([file.length, sha256(file)]).toEqual([bytes, hash]);
    }
  });

  test('every place is one of the report: line, column and offset agree, and what was kept stands there', () => {
    const { kept, cuts, notes, messages } = read();
    const starts = [0, ...[...REPORT.matchAll(/\n/g)].map(({ index }) => index + 1)];
    for (const { source } of [...kept, ...cuts, ...notes])
      for (const { line, column, offset, endOffset } of source) {
        expect(starts[line - 1]! + column - 1).toBe(offset);
        expect(endOffset).toBeGreaterThan(offset);
        expect(endOffset).toBeLessThanOrEqual(REPORT.length);
      }
    for (const { text, source } of [...kept, ...cuts]) {
      const there = source.map(({ offset, endOffset }) => REPORT.slice(offset, endOffset)).join(' ');
      const words = (value: string) => value.match(/[\p{L}\p{N}]+/gu) ?? [];
      for (const word of words(text)) expect(words(there)).toContain(word);
    }
    expect(messages.map(({ rule }) => rule)).toContain('image-missing');
  });
});

test('the text of a note is whole', () => {
  const { notes } = record.parse(JSON.parse(readFileSync(work.at('out/evening/analyst.json'), 'utf8')));
  expect(notes).toMatchObject([{ number: 1, label: '1', text: 'The counts are illustrative.' }]);
});

describe('check --json', () => {
  test('prints one object for each report, in the form of the contract', async () => {
    work.write('texts/second.md', GOOD_REPORT);
    const { code, stdout, stderr } = await run(['check', 'texts/*.md', '--json'], { cwd: work.folder });
    expect([code, stderr]).toEqual([0, '']);
    const form = z.strictObject({
      path: z.string(),
      recognised: z.strictObject({
        title: z.string(),
        authors: z.array(z.string()),
        findings: count,
        takeaways: count,
        sections: z.array(z.string()),
        notes: count,
        captions: count,
      }),
      messages: z.array(message),
    });
    const told = lines(stdout).map((object) => form.parse(object));
    expect(told.map(({ path }) => path)).toEqual(['texts/evening.md', 'texts/second.md']);
    expect(told[1]).toMatchObject({
      recognised: {
        title: 'Libraries after six',
        authors: [],
        findings: 2,
        takeaways: 2,
        notes: 1,
        captions: 0,
      },
    });
    expect(told[1]!.recognised.sections).toEqual(['What was counted', 'What follows']);
  });

  test('a report that cannot be read has no object, the others have', async () => {
    const { code, stdout, stderr } = await run(['check', 'gone.md', 'texts/second.md', '--json'], { cwd: work.folder }); // biome-ignore format: one look
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/^gone\.md: .+\[input-missing\]\n$/);
  });
});

describe('--quiet and --strict', () => {
  const small = ['-a', 'press', '-f', 'pdf'];

  test('--quiet prints nothing when nothing failed, and the data when it is asked for', async () => {
    const quiet = await run(['build', REPORT_PATH, '--quiet', ...small], { cwd: work.folder });
    expect(quiet).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const both = await run(['build', REPORT_PATH, '--quiet', '--json', ...small], { cwd: work.folder });
    expect([both.code, both.stderr, lines(both.stdout).length]).toEqual([0, '', 2]);
  });

  test('--quiet does not hide errors', async () => {
    const { code, stderr } = await run(['build', 'gone.md', '--quiet'], { cwd: work.folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('[input-missing]')]);
  });

  test('--strict: everything is made, and exit code 3 if there are warnings', async () => {
    const strict = await run(['build', REPORT_PATH, '--strict', '-o', 'strict', ...small], {
      cwd: work.folder,
    });
    expect(strict.code).toBe(3);
    expect(statSync(work.at('strict/evening/press.pdf')).size).toBeGreaterThan(1000);
    expect((await run(['build', 'texts/second.md', '--strict', ...small], { cwd: work.folder })).code).toBe(
      0,
    );
    expect((await run(['check', REPORT_PATH, '--strict'], { cwd: work.folder })).code).toBe(3);
    expect((await run(['check', 'texts/second.md', '--strict'], { cwd: work.folder })).code).toBe(0);
  });

  test('a failure counts more than warnings', async () => {
    const { code } = await run(['build', 'gone.md', REPORT_PATH, '--strict', ...small], { cwd: work.folder });
    expect(code).toBe(1);
  });
});
