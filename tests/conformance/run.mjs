/**
 * Builds every sample, every report at hand and reports made by chance (from a fixed seed) and puts all outputs before the validators:
 * veraPDF (PDF/UA-1 and PDF/A-2a), qpdf, fonts, structure tree, words; OOXML schemas, openxml-audit, ooxml-integrity, LibreOffice.
 * Ends with "N passed, N failed"; exit code 1 on any finding.
 *
 *   node tests/conformance/run.mjs [report.md …]      these reports instead
 *   GENERATED=50 SEED=7 node tests/conformance/run.mjs      so many reports by chance of each sort, from another seed
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import './ts-loader.mjs';
import * as docx from './docx.mjs';
import * as npmPackage from './package.mjs';
import * as pdf from './pdf.mjs';
import { cache, installTools, root, run, schemas, sharedReports } from './tools.mjs';

/** Every report in each of these settings. */
const SETTINGS = [
  { name: 'a4-standard', flags: [], settings: {} },
  {
    name: 'letter-accessible',
    flags: ['--page', 'letter', '--scale', 'accessible'],
    settings: { 'page.size': 'letter', 'type.scale': 'accessible' },
  },
];

const NOTES_REPORT = path.join(root, 'tests/conformance/reports/notes.md');
const NOTES = [
  ['notes.place=foot', 'links=notes'],
  ['notes.place=margin', 'notes.restart=page', 'type.scale=accessible', 'page.size=letter'],
  ['notes.place=end', 'notes.numbering=roman'],
  ['notes.place=inline', 'links=notes'],
  ['notes.place=none', 'links=list'],
  ['notes.restart=page', 'notes.numbering=symbols', 'notes.tables=table'],
  ['notes.restart=section', 'notes.numbering=letters', 'notes.tables=table', 'links=notes'],
];

installTools();
const out = path.join(cache, 'out');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { words: wordsOf, tags } = await import('./read-back.ts');
const { writeGenerated } = await import('./generated.ts');
const given = process.argv.slice(2).map((name) => path.resolve(name));
const reports = given.length > 0 ? given : [path.join(root, 'briefs'), ...sharedReports()];
/** Reports that nobody would write: a brief of one page may be too short for them, which is an error and no fault. */
const generated =
  given.length > 0
    ? []
    : writeGenerated(
        path.join(cache, 'generated'),
        Number(process.env.GENERATED ?? 12),
        Number(process.env.SEED ?? 1),
      );
const program = path.join(root, 'dist', 'briefwright.cjs');
if (!existsSync(program)) run(process.execPath, [path.join(root, 'src/build/bundle.mjs')]);

const results = [];
const record = (name, findings, count) => {
  results.push({ name, findings, count });
  console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${count})`);
  for (const { file, what } of findings.slice(0, 12))
    console.log(`       ${path.relative(out, file)}: ${what}`);
};

for (const { name, flags } of SETTINGS) {
  const { ok, out: said } = run(
    process.execPath,
    [program, 'build', ...reports, '--out', path.join(out, name), '--quiet', ...flags],
    { cwd: root },
  );
  const chance = run(
    process.execPath,
    [program, 'build', ...generated, '--out', path.join(out, name), '--quiet', ...flags],
    { cwd: root },
  );
  const faults = chance.out
    .split('\n')
    .filter((line) => line !== '' && !/budget-unmet|cannot be made to fit|^\s|note/.test(line));
  if (generated.length > 0)
    record(
      `build ${name}, by chance`,
      faults.map((what) => ({ file: out, what })),
      generated.length,
    );
  record(`build ${name}`, ok ? [] : [{ file: out, what: said.trim().slice(0, 800) }], reports.length);
}

// A report with notes wherever they may be called, under every policy.
for (const [index, flags] of NOTES.entries()) {
  const folder = path.join(out, `notes-${index + 1}`);
  const { ok, out: said } = run(
    process.execPath,
    [program, 'build', NOTES_REPORT, '--out', folder, '--quiet', ...flags.flatMap((flag) => ['--set', flag])],
    { cwd: root },
  );
  record(
    `build notes: ${flags.join(', ')}`,
    ok ? [] : [{ file: folder, what: said.trim().slice(0, 800) }],
    1,
  );
}

const files = readdirSync(out, { recursive: true })
  .map((name) => path.join(out, String(name)))
  .sort();
const pdfs = files.filter((file) => file.endsWith('.pdf'));
const docs = files.filter((file) => file.endsWith('.docx'));

if (pdfs.length === 0 || docs.length === 0) record('outputs', [{ file: out, what: 'nothing was built' }], 0);
else {
  record('PDF/UA-1 (veraPDF)', pdf.validate(pdfs, 'ua1'), pdfs.length);
  record('PDF/A-2a (veraPDF)', pdf.validate(pdfs, '2a'), pdfs.length);
  record('PDF syntax (qpdf)', pdf.syntax(pdfs), pdfs.length);
  record('PDF fonts', pdf.fonts(pdfs), pdfs.length);
  record('PDF structure tree', tags(pdfs), pdfs.length);
  record('PDF words', await words(), pdfs.length);
  if (!schemas())
    console.log('skip OOXML schemas: set BRIEFWRIGHT_VALIDATORS to a folder with ooxml-schemas');
  record('DOCX schemas and targets', docx.schema(docs), docs.length);
  record('DOCX openxml-audit', docx.audit(docs), docs.length);
  record('DOCX ooxml-integrity', docx.integrity(docs), docs.length);
  record('DOCX opens (LibreOffice)', docx.opens(docs), docs.length);
}

/** Words of every PDF of a report that stands in one file, against its Brief. */
async function words() {
  const findings = [];
  const sample = path.join(root, 'briefs/every-hour-all-day/report.md');
  for (const report of [...(given.length > 0 ? given : [...sharedReports()]), ...generated])
    for (const { name, settings } of SETTINGS) {
      const folder = path.join(out, name, path.basename(report, '.md'));
      if (report.endsWith('.md') && report !== sample)
        findings.push(...(await wordsOf(report, folder, settings)));
    }
  return findings;
}

if (given.length === 0) record('package (npm pack, two Nodes, types, publint)', npmPackage.check(), 1);

const failed = results.filter(({ findings }) => findings.length > 0).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
