/**
 * Development only: heals scarred reports and scores them against their truth.
 *
 *   HEAL_BENCHMARK=folder node tests/report/heal/benchmark.mjs [filter] [--show NAME] [--worst METRIC]
 *
 * The folder has `pairs/DOC.LAYOUT.CONVERTER.md`, `truth/DOC.md`, `meta/DOC.LAYOUT.meta.json` and `score.py`. With
 * `HEAL_PAIRS` other pairs are read from there (`NAME.md` beside `NAME.truth.md`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = new URL('../../..', import.meta.url).pathname;
const cache = join(root, '.cache/heal');
mkdirSync(cache, { recursive: true });
const bundle = join(cache, 'markdown.mjs');
buildSync({
  entryPoints: [join(root, 'tests/report/heal/markdown.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: bundle,
});
const { healMarkdown } = await import(pathToFileURL(bundle).href);

const folder = process.env.HEAL_BENCHMARK;
if (!folder) throw new Error('Set HEAL_BENCHMARK to the folder with pairs, truth, meta and score.py');
const filter = process.argv[2]?.startsWith('--') ? undefined : process.argv[2];
const jobs = process.env.HEAL_PAIRS ? synthetic(process.env.HEAL_PAIRS) : converted(folder);
for (const job of jobs) {
  const healed = healMarkdown(readFileSync(job.scarred, 'utf8'), job.scarred);
  job.out = join(cache, `${job.name}.healed.md`);
  writeFileSync(job.out, healed.markdown);
  writeFileSync(join(cache, `${job.name}.messages.txt`), healed.messages.map(String).join('\n'));
}
const script = `
import json,sys
sys.path.insert(0,sys.argv[1])
from score import score
for line in sys.stdin:
    j=json.loads(line); m=json.load(open(j['meta'])) if j.get('meta') else None
    print(json.dumps(score(open(j['out']).read(),open(j['truth']).read(),m)))`;
const lines = execFileSync('python3', ['-c', script, folder], {
  input: jobs.map((job) => JSON.stringify(job)).join('\n'),
  encoding: 'utf8',
}).trim();
const rows = lines.split('\n').map((line, i) => ({ ...jobs[i], score: JSON.parse(line) }));
const short = {
  total: 'total',
  text_recall: 'recall',
  text_precision: 'prec',
  reading_order: 'order',
  para_boundary_f1: 'bound',
  para_intact: 'intact',
  heading_f1: 'head',
  heading_level_order: 'level',
  footnote_linked: 'notes',
  footnote_link_precision: 'nprec',
  furniture_removed: 'furn',
  hyphen_ok: 'hyph',
  captions_ok: 'capt',
  table_cells_ok: 'table',
};
console.log('name'.padEnd(32), ...Object.values(short).map((name) => name.padStart(6)));
for (const row of rows)
  console.log(row.name.padEnd(32), ...Object.keys(short).map((key) => show(row.score[key])));
for (const group of [...new Set(rows.map((row) => row.group)), undefined]) {
  const own = rows.filter((row) => group === undefined || row.group === group);
  const mean = (key) => {
    const values = own.map((row) => row.score[key]).filter((value) => value !== undefined);
    return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : undefined;
  };
  console.log((group ?? 'mean').padEnd(32), ...Object.keys(short).map((key) => show(mean(key))));
}

function show(value) {
  if (value === undefined) return '-'.padStart(6);
  return (value > 1 ? value.toFixed(1) : value.toFixed(3)).padStart(6);
}

function converted(from) {
  return readdirSync(join(from, 'pairs'))
    .filter((name) => name.endsWith('.md') && (!filter || name.includes(filter)))
    .map((file) => {
      const [doc, layout, converter] = file.split('.');
      const meta = join(from, 'meta', `${doc}.${layout}.meta.json`);
      return {
        name: file.slice(0, -3),
        group: converter,
        scarred: join(from, 'pairs', file),
        truth: join(from, 'truth', `${doc}.md`),
        ...(existsSync(meta) ? { meta } : {}),
      };
    });
}

function synthetic(from) {
  return readdirSync(from)
    .filter((name) => name.endsWith('.synth.md') && (!filter || name.includes(filter)))
    .map((file) => ({
      name: file.slice(0, -3),
      group: file.split('.')[0],
      scarred: join(from, file),
      truth: join(from, file.replace('.synth.md', '.synth.truth.md')),
    }));
}
