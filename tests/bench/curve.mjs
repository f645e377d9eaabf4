/** How time and memory grow with the report, and how fast a warm process is. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copiesOf, longReport } from './reports.mjs';

const LENGTHS = [10, 100, 1000];
/** Times of the time for a report ten times as long. */
const LINEAR = 11;
const MEMORY = { pdf: 300, docx: 500 };

/**
 * Prints the curve: each length, PDF and Word, with its time as a multiple of that for the report a tenth as long.
 *
 * @param bench `{ source, work, rounds, build, measure }`: the text's words, a scratch folder, a function of report and
 *   flags that gives a command, and one that times a command
 */
export function printCurve({ source, work, rounds, build, measure }) {
  console.log('\nreports of 10, 100 and 1,000 pages (analyst, whole processes, medians)');
  console.log(
    row('', 'pages', 'time / shorter', 'MB', `aim: ${LINEAR}, ${MEMORY.pdf} and ${MEMORY.docx} MB`),
  );
  for (const format of ['pdf', 'docx']) {
    let before;
    for (const length of LENGTHS) {
      const report = longReport(source, length, path.join(work, `pages-${length}.md`));
      const command = build(report, '--audience', 'analyst', '--format', format);
      measure([command]);
      const times = Math.max(1, Math.min(rounds, Math.round(300 / length)));
      const runs = Array.from({ length: times }, () => measure([command])).sort((a, b) => a.cpu - b.cpu);
      const { cpu, memory } = runs[runs.length >> 1];
      const growth = before ? `${(cpu / before).toFixed(1)}` : '';
      console.log(row(format, pagesOf(work, length, format), growth, (memory / 1024).toFixed(0)));
      before = cpu;
    }
  }
}

function pagesOf(work, length, format) {
  if (format !== 'pdf') return `(${length})`;
  const record = JSON.parse(readFileSync(path.join(work, 'ours', `pages-${length}`, 'analyst.json'), 'utf8'));
  return record.outputs[0].pages;
}

/** Documents of one process; those of the second half count. */
const DOCUMENTS = 60;

const OURS = `
import { readFileSync } from 'node:fs';
const { build, readReport } = await import(process.argv[1]);
const files = process.argv.slice(2);
let pages = 0, start;
for (const [i, file] of files.entries()) {
  if (i === files.length >> 1) { start = process.cpuUsage(); pages = 0; }
  const report = readReport(readFileSync(file, 'utf8'), { path: file });
  const project = { slug: 'x', folder: '.', reportPath: file, template: 'default', formats: ['pdf'], audiences: ['analyst'], meta: {}, overrides: [] };
  for await (const built of build(report, project, { created: new Date(0) })) pages += built.outputs[0].pages;
}
const { user, system } = process.cpuUsage(start);
console.log(pages, (user + system) / 1e6);
`;
const THEIRS = `
import sys, time, re, typst
files = sys.argv[1:]
for i, file in enumerate(files):
    if i == len(files) // 2: start, pages = time.process_time(), 0
    pdf = typst.compile(file)
    if i >= len(files) // 2: pages += len(re.findall(rb'/Type */Page[^s]', pdf))
print(pages, time.process_time() - start)
`;

/** Prints warm pages per CPU second, ours against Typst's library on the same text. */
export function printWarm({ source, work, env, library, pandoc }) {
  const reports = copiesOf(source, path.join(work, 'warm'), DOCUMENTS);
  const rate = (command, args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
    if (status !== 0) return { error: stderr.trim().split('\n').at(-1) };
    const [pages, seconds] = stdout.trim().split(' ').map(Number);
    return { rate: pages / seconds };
  };
  const sources = reports.map((report) => {
    const file = report.replace(/md$/, 'typ');
    if (pandoc)
      writeFileSync(file, spawnSync(pandoc, [report, '-s', '-t', 'typst'], { encoding: 'utf8' }).stdout);
    return file;
  });
  const theirs = pandoc
    ? rate('python3', ['-c', THEIRS, ...sources])
    : { error: 'pandoc 3 is not installed' };
  if (theirs.error) return console.log(`\nwarm pages per CPU second: skipped, ${theirs.error}`);
  const ours = rate(process.execPath, ['--input-type=module', '-e', OURS, library, ...reports]);
  if (ours.error) return console.log(`\nwarm pages per CPU second: ${ours.error}`);
  console.log(
    `\nwarm pages per CPU second, ours / Typst's library: ${(ours.rate / theirs.rate).toFixed(2)} (aim: 1 or more)`,
  );
}

const row = (format, pages, growth, memory, aim = '') =>
  `${format.padEnd(8)}${String(pages).padEnd(10)}${growth.padEnd(18)}${String(memory).padEnd(8)}${aim}`;
