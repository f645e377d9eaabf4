/** Invariant 7: same input, same bytes: in any process, folder, time zone and language of the system, in any order. */
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAll, givenReports } from './support/build-report.ts';
import { newWorkspace, run, sampleFolder, type Workspace } from './support/command-line.ts';

let work: Workspace;
beforeAll(() => {
  work = newWorkspace();
  for (const folder of ['one', 'elsewhere/deeper/two']) {
    mkdirSync(work.at(folder), { recursive: true });
    cpSync(sampleFolder, work.at(folder, 'brief'), { recursive: true });
  }
});
afterAll(() => work.remove());

/** Builds the sample's brief project that lies in a folder, and gives all its files by name. */
async function filesOf(
  folder: string,
  env: Record<string, string>,
  paths: { cwd: string; brief: string; out: string } = { cwd: folder, brief: 'brief', out: 'out' },
): Promise<Map<string, string>> {
  const { code } = await run(['build', paths.brief, '--out', paths.out, '--quiet'], {
    cwd: work.at(paths.cwd),
    env,
  });
  expect(code).toBe(0);
  const made = work.at(folder, 'out', 'brief');
  return new Map(
    readdirSync(made)
      .sort()
      .map((name) => [name, readFileSync(`${made}/${name}`).toString('latin1')]),
  );
}
const names = (files: ReadonlyMap<string, string>) => [...files.keys()];
const differing = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
  names(some).filter((name) => some.get(name) !== others.get(name));

const HERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/nonexistent' };
const THERE = { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', COLUMNS: '40' };

describe('two processes', () => {
  test('in different folders, time zones and languages make the same bytes', async () => {
    const here = await filesOf('one', HERE);
    const there = await filesOf('elsewhere/deeper/two', THERE);
    expect(names(here)).toEqual(
      ['analyst', 'minister', 'parliament', 'press'].flatMap((name) => [
        `${name}.docx`,
        `${name}.json`,
        `${name}.pdf`,
      ]),
    );
    expect(differing(here, there)).toEqual([]);
  });

  test('called from different places differ in the paths of the records only', async () => {
    const here = await filesOf('one', HERE);
    const there = await filesOf('one', HERE, { cwd: '.', brief: 'one/brief', out: 'one/out' });
    const pathless = (files: ReadonlyMap<string, string>) =>
      new Map(
        [...files].map(([name, text]) => [
          name,
          name.endsWith('.json') ? text.replaceAll(/one\/(?=out|brief)/g, '') : text,
        ]),
      );
    expect(differing(here, there)).toEqual(names(here).filter((name) => name.endsWith('.json')));
    expect(differing(pathless(here), pathless(there))).toEqual([]);
  });

  test('SOURCE_DATE_EPOCH is the date in the files, and in nothing else', async () => {
    const day = { ...HERE, SOURCE_DATE_EPOCH: '1234567890' };
    const dated = await filesOf('one', day);
    expect(
      differing(dated, await filesOf('elsewhere/deeper/two', { ...THERE, SOURCE_DATE_EPOCH: '1234567890' })),
    ).toEqual([]);
    const undated = await filesOf('one', HERE);
    expect(differing(dated, undated)).toEqual(names(dated));
    expect(dated.get('press.pdf')).toContain('D:20090213');
    expect(undated.get('press.pdf')).not.toContain('D:20090213');
    const words = (text: string) => JSON.parse(Buffer.from(text, 'latin1').toString()).kept;
    expect(words(dated.get('press.json')!)).toEqual(words(undated.get('press.json')!));
  });
});

test('builds in one process leave no trace in one another, whatever their order', {
  timeout: 120_000,
}, async () => {
  const reports = givenReports().slice(0, 2);
  const settings = [{}, { 'page.size': 'letter', 'type.scale': 'accessible', 'notes.place': 'end' }];
  const jobs = reports.flatMap((report) => settings.map((setting) => ({ report, setting })));
  const hashes = async (order: typeof jobs) => {
    const found = new Map<(typeof jobs)[number], string[]>();
    for (const job of order) {
      const { built } = await buildAll(job.report, { settings: job.setting });
      found.set(
        job,
        built.flatMap(({ outputs }) => outputs.map(({ sha256 }) => sha256)),
      );
    }
    return jobs.map((job) => found.get(job));
  };
  const first = await hashes(jobs);
  expect(await hashes([...jobs].reverse())).toEqual(first);
  expect(new Set(first.flat()).size).toBe(first.flat().length);
});
