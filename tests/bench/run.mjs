/**
 * Times Briefwright beside its peers: whole processes, run in turn in one sitting, ratios of medians. Absolute times
 * differ from machine to machine and from day to day; only ratios of one run mean something, so no others are printed.
 *
 *   npm run bench [-- ROUNDS]        peers that are not installed are skipped and named
 *   npm run bench -- --curve         only how time and memory grow up to 1,000 pages, and the speed of a warm process
 *
 * Peers: pandoc 3 (on the PATH, or from PyPI pypandoc_binary), typst (on the PATH, or in ~/.cargo/bin; warm: from PyPI).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { printCurve, printWarm } from './curve.mjs';
import { copiesOf } from './reports.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const work = path.join(root, '.cache', 'bench');
const given = process.argv.slice(2);
const rounds = Math.max(1, Number.parseInt(given.find((one) => /^\d+$/.test(one)) ?? '9', 10));
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const shared = path.join(root, '../shared');
const sample = path.join(root, 'briefs/every-hour-all-day/report.md');
const firstThatExists = (...files) => files.find((file) => existsSync(file));
/** A clean report for cold runs, and a scarred one for "all audiences". */
const clean =
  process.env.BRIEFWRIGHT_BENCH_REPORT ??
  firstThatExists(path.join(shared, 'bench/report-clean.md')) ??
  plainCopy(sample);
const real = firstThatExists(
  path.join(process.env.BRIEFWRIGHT_REPORTS ?? path.join(shared, 'reports'), 'kazakhstan-isis-messaging.md'),
  sample,
);

// A code cache of its own: the first run of each kind, which is not counted, fills it.
const env = { ...process.env, XDG_CACHE_HOME: work, LOCALAPPDATA: work };
// Node 20 reads this file at every start: 50 ms that are not ours to count.
delete env.NODE_EXTRA_CA_CERTS;

const program = path.join(root, 'dist/briefwright.cjs');
if (!existsSync(program)) exit(`There is no ${path.relative(root, program)}: run npm run build first`);
const gnuTime = existsSync('/usr/bin/time') ? '/usr/bin/time' : undefined;
const pandoc = findPandoc();
const typst = which('typst') ?? firstThatExists(path.join(os.homedir(), '.cargo/bin/typst'));

const out = (name) => path.join(work, name);
const build = (report, ...flags) => [
  process.execPath,
  program,
  'build',
  report,
  '--out',
  out('ours'),
  '--quiet',
  ...flags,
];
const peerPdf = pandoc && typst && [pandoc, clean, '-o', out('peer.pdf'), '--pdf-engine', typst];
const peerDocx = pandoc && [pandoc, clean, '-o', out('peer.docx')];
const four = (commands) => commands && [...commands, ...commands, ...commands, ...commands];

const analyst = (format) => build(clean, '--audience', 'analyst', '--format', format);
const uncached = (command) => ['env', 'BRIEFWRIGHT_CACHE=off', ...command];
const PDF_PEER = 'pandoc 3 + Typst';
const many = copiesOf(clean, out('many'), 50);

/** Ours against a peer's commands, one after the other as one sample; `share`: one of ours is that part of the sample. */
const CASES = [
  { name: 'analyst PDF, cold', ours: analyst('pdf'), peer: PDF_PEER, theirs: peerPdf && [peerPdf], aim: 0.8 },
  {
    name: '  the same without code cache',
    ours: uncached(analyst('pdf')),
    peer: PDF_PEER,
    theirs: peerPdf && [peerPdf],
  },
  {
    name: 'analyst DOCX, cold',
    ours: analyst('docx'),
    peer: 'pandoc 3',
    theirs: peerDocx && [peerDocx],
    aim: 1,
  },
  {
    name: 'all eight files of the real report',
    ours: build(real),
    peer: 'pandoc 3 for each file',
    theirs: four(peerPdf && [peerPdf, peerDocx]),
    aim: 0.25,
  },
  {
    name: '200 PDF briefs in one process, each',
    ours: [...build(many[0], '--format', 'pdf'), ...many.slice(1)],
    peer: PDF_PEER,
    theirs: peerPdf && [peerPdf],
    share: 1 / 200,
    atMost: 3,
  },
];

if (given.includes('--curve')) {
  const source = clean;
  printCurve({ source, work, rounds: Math.min(3, rounds), build, measure });
  printWarm({ source, work, env, library: path.join(root, 'dist/index.mjs'), pandoc });
  process.exit();
}
console.log(
  `${rounds} rounds, ${os.cpus().length} cores, Node ${process.version}; ours / peer's, medians (fastest fifth)\n`,
);
console.log(`${''.padEnd(38)}${['wall', 'CPU', 'memory'].map((head) => head.padEnd(15)).join('')}aim`);
for (const { name, ours, peer, theirs, aim, share = 1, atMost = rounds } of CASES) {
  if (!theirs) {
    console.log(`${name.padEnd(38)}skipped: ${peer} is not installed`);
    continue;
  }
  const [own, others] = interleave([ours], theirs, Math.min(rounds, atMost));
  const ratio = (key, by) => {
    const value = (part) =>
      at(
        own.map((sample) => sample[key]),
        part,
      ) /
      at(
        others.map((sample) => sample[key]),
        part,
      );
    return Number.isNaN(value(0.5))
      ? '-'
      : `${(value(0.5) * by).toFixed(2)} (${(value(0.2) * by).toFixed(2)})`;
  };
  const columns = [ratio('wall', share), ratio('cpu', share), ratio('memory', 1)].map((text) =>
    text.padEnd(15),
  );
  console.log(`${name.padEnd(38)}${columns.join('')}${String(aim ?? '').padEnd(6)}${peer}`);
}
splitByRoom();

/** Without front matter and pictures, which the peers' templates trip over. */
function plainCopy(file) {
  const copy = path.join(work, 'report.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(copy, text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^!\[.*$/gm, ''));
  return copy;
}

/** How our time splits: shares of the whole, of the run with the median whole. */
function splitByRoom() {
  const [node, ...args] = [...analyst('pdf'), '--timing'];
  const runs = Array.from({ length: rounds }, () => {
    const { stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
    const rows = [...stderr.matchAll(/^(.+?) +([\d.]+) ms$/gm)].map(([, room, ms]) => [room, Number(ms)]);
    return { rows, whole: rows.reduce((sum, [, ms]) => sum + ms, 0) };
  }).sort((a, b) => a.whole - b.whole);
  const { rows, whole } = runs[runs.length >> 1];
  console.log('\nhow the time splits by room (--timing, analyst PDF, cold)');
  for (const [room, ms] of rows)
    console.log(`${room.padEnd(18)}${((100 * ms) / whole).toFixed(0).padStart(4)} %`);
}

function interleave(ours, theirs, times) {
  measure(ours);
  measure(theirs);
  const pairs = Array.from({ length: times }, () => [measure(ours), measure(theirs)]);
  return [pairs.map(([own]) => own), pairs.map(([, other]) => other)];
}

/** Commands one after the other: seconds and CPU seconds together, the largest memory in kilobytes. */
function measure(commands) {
  const runs = commands.map(run);
  const sum = (key) => runs.reduce((total, one) => total + one[key], 0);
  return { wall: sum('wall'), cpu: sum('cpu'), memory: Math.max(...runs.map(({ memory }) => memory)) };
}

function run(command) {
  const [file, ...args] = gnuTime ? [gnuTime, '-f', '%U %S %M', ...command] : command;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(file, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) exit(`${command.join(' ')} failed: ${stderr}`);
  const [user, system, memory] = gnuTime ? stderr.trim().split('\n').at(-1).split(' ').map(Number) : [];
  return { wall, cpu: user + system, memory };
}

/** The value below which a part of the values lie. */
function at(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function which(name) {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Only pandoc 3 has Typst as an engine. */
function findPandoc() {
  const fromPyPi = spawnSync('python3', ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())'], {
    encoding: 'utf8',
  });
  const isThree = (file) =>
    /^pandoc(?:\.exe)? 3\./.test(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  const found = [which('pandoc'), fromPyPi.status === 0 ? fromPyPi.stdout.trim() : undefined];
  return found.find((file) => file && isThree(file));
}

function exit(message) {
  console.error(message);
  process.exit(1);
}
