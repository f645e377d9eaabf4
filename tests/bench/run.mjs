/**
 * Times Briefwright beside its peers: whole processes, run in turn in one sitting, medians, as ratios. Absolute times
 * differ from machine to machine and from day to day; only ratios of one run mean something.
 *
 *   npm run bench [-- ROUNDS]        peers that are not installed are skipped and named
 *
 * Peers: pandoc 3 (on the PATH, or from PyPI pypandoc_binary), typst (on the PATH).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const work = path.join(root, '.cache', 'bench');
const rounds = Number(process.argv[2] ?? 9);
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const shared = path.join(root, '../shared');
const sample = path.join(root, 'briefs/every-hour-all-day/report.md');
const firstThatExists = (...files) => files.find((file) => existsSync(file));
/** A clean report for cold runs, and a scarred one for "all audiences". */
const clean =
  process.env.BRIEFWRIGHT_BENCH_REPORT ?? firstThatExists(path.join(shared, 'bench/report-clean.md'), sample);
const real = firstThatExists(
  path.join(process.env.BRIEFWRIGHT_REPORTS ?? path.join(shared, 'reports'), 'kazakhstan-isis-messaging.md'),
  sample,
);

// Node 20 reads this file at every start: 50 ms that are not ours to count.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

const briefwright = [process.execPath, path.join(root, 'dist/briefwright.mjs')];
const build = (report, folder, ...flags) => [
  ...briefwright,
  'build',
  report,
  '--out',
  path.join(work, folder),
  '--quiet',
  ...flags,
];
const pandoc = findPandoc();
const typst = which('typst');

/** One measurement: ours against a peer's command(s); a list of commands is run one after the other as one sample. */
const CASES = [
  {
    name: 'analyst PDF, cold',
    ours: [build(clean, 'pdf', '--audience', 'analyst', '--format', 'pdf')],
    peer: 'pandoc 3 + Typst',
    theirs: pandoc && typst && [[pandoc, clean, '-o', path.join(work, 'peer.pdf'), '--pdf-engine', typst]],
    aim: 0.8,
  },
  {
    name: 'analyst DOCX, cold',
    ours: [build(clean, 'docx', '--audience', 'analyst', '--format', 'docx')],
    peer: 'pandoc 3',
    theirs: pandoc && [[pandoc, clean, '-o', path.join(work, 'peer.docx')]],
    aim: 1,
  },
  {
    name: 'all eight files of the real report',
    ours: [build(real, 'all')],
    peer: 'pandoc 3 for each file',
    theirs:
      pandoc &&
      typst &&
      [0, 1, 2, 3].flatMap((at) => [
        [pandoc, clean, '-o', path.join(work, `peer-${at}.pdf`), '--pdf-engine', typst],
        [pandoc, clean, '-o', path.join(work, `peer-${at}.docx`)],
      ]),
    aim: 0.25,
  },
];

console.log(
  `${rounds} rounds, ${os.cpus().length} cores, Node ${process.version}; ratios of medians, ours / peer's\n`,
);
for (const { name, ours, peer, theirs, aim } of CASES) {
  if (!theirs) {
    console.log(
      `${name.padEnd(38)}${median(sampleMany(ours)).toFixed(3)} s   (skipped: ${peer} is not installed)`,
    );
    continue;
  }
  const pairs = interleave(ours, theirs);
  const [a, b] = [median(pairs.map(([own]) => own)), median(pairs.map(([, other]) => other))];
  console.log(
    `${name.padEnd(38)}${(a / b).toFixed(2)}   aim ${aim}   (${a.toFixed(3)} s against ${b.toFixed(3)} s, ${peer})`,
  );
}
manyBriefs();
peakMemory();
splitByRoom();

/** 200 briefs in one process: fifty copies of the clean report under names of their own, four audiences each. */
function manyBriefs() {
  const folder = path.join(work, 'many');
  mkdirSync(folder);
  const text = readFileSync(clean, 'utf8');
  for (let at = 0; at < 50; at++) writeFileSync(path.join(folder, `report-${at}.md`), text);
  const seconds = time([
    ...briefwright,
    'build',
    path.join(folder, '*.md'),
    '--out',
    path.join(work, 'many-out'),
    '--quiet',
    '--format',
    'pdf',
  ]);
  const peer =
    pandoc && typst
      ? median(
          Array.from({ length: 5 }, () =>
            time([pandoc, clean, '-o', path.join(work, 'p.pdf'), '--pdf-engine', typst]),
          ),
        )
      : undefined;
  const ratio = peer ? `, ${(seconds / 200 / peer).toFixed(2)} of one pandoc 3 + Typst run each` : '';
  console.log(`${'200 PDF briefs in one process'.padEnd(38)}${(200 / seconds).toFixed(1)} briefs/s${ratio}`);
}

/** Largest resident size of the whole process, by GNU time. */
function peakMemory() {
  const gnuTime = existsSync('/usr/bin/time') ? '/usr/bin/time' : undefined;
  if (!gnuTime) return console.log('peak memory: skipped, GNU time is not installed');
  const peak = (command) =>
    Number(
      /Maximum resident set size \(kbytes\): (\d+)/.exec(
        spawnSync(gnuTime, ['-v', ...command], { env, encoding: 'utf8' }).stderr,
      )?.[1],
    ) / 1024;
  const own = peak(build(real, 'memory'));
  const other =
    pandoc && typst
      ? peak([pandoc, clean, '-o', path.join(work, 'p.pdf'), '--pdf-engine', typst])
      : undefined;
  console.log(
    `${'peak memory, all eight files'.padEnd(38)}${own.toFixed(0)} MB${other ? `   (${(own / other).toFixed(2)} of pandoc 3 + Typst, one file)` : ''}`,
  );
}

function splitByRoom() {
  console.log('\nhow the time splits by room (--timing, analyst PDF, cold)');
  const { stderr } = spawnSync(
    briefwright[0],
    [...build(clean, 'timing', '--audience', 'analyst', '--format', 'pdf', '--timing').slice(1)],
    { env, encoding: 'utf8' },
  );
  console.log(stderr.trimEnd());
}

function interleave(ours, theirs) {
  sampleMany(ours, 1);
  sampleMany(theirs, 1);
  return Array.from({ length: rounds }, () => [sampleMany(ours, 1)[0], sampleMany(theirs, 1)[0]]);
}

function sampleMany(commands, times = rounds) {
  return Array.from({ length: times }, () => commands.reduce((sum, command) => sum + time(command), 0));
}

function time([program, ...args]) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function which(program) {
  const { status, stdout } = spawnSync('which', [program], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Only pandoc 3 has Typst as an engine. */
function findPandoc() {
  const fromPyPi = spawnSync('python3', ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())'], {
    encoding: 'utf8',
  });
  return [which('pandoc'), fromPyPi.status === 0 ? fromPyPi.stdout.trim() : undefined].find(
    (program) =>
      program &&
      /^pandoc(?:\.exe)? 3\./.test(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? ''),
  );
}
