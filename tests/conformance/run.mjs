/**
 * Builds every sample and every report at hand and puts all outputs before the validators:
 * veraPDF (PDF/UA-1 and PDF/A-2a), qpdf, fonts, structure, text; OOXML schemas, openxml-audit, ooxml-integrity, LibreOffice.
 * Ends with "N passed, N failed"; exit code 1 on any finding.
 *
 *   node tests/conformance/run.mjs [report.md …]      these reports instead
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as docx from './docx.mjs';
import * as pdf from './pdf.mjs';
import { cache, installTools, root, run, schemas, sharedReports } from './tools.mjs';

/** Every report in each of these settings. */
const SETTINGS = [
  { name: 'a4-standard', flags: [] },
  { name: 'letter-accessible', flags: ['--page', 'letter', '--scale', 'accessible'] },
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

const given = process.argv.slice(2).map((name) => path.resolve(name));
const reports = given.length > 0 ? given : [path.join(root, 'briefs'), ...sharedReports()];
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
const words = files.filter((file) => file.endsWith('.docx'));
const recordOf = (file) => JSON.parse(readFileSync(file.replace(/\.(pdf|docx)$/, '.json'), 'utf8'));

if (pdfs.length === 0 || words.length === 0) record('outputs', [{ file: out, what: 'nothing was built' }], 0);
else {
  record('PDF/UA-1 (veraPDF)', pdf.validate(pdfs, 'ua1'), pdfs.length);
  record('PDF/A-2a (veraPDF)', pdf.validate(pdfs, '2a'), pdfs.length);
  record('PDF syntax (qpdf)', pdf.syntax(pdfs), pdfs.length);
  record('PDF fonts', pdf.fonts(pdfs), pdfs.length);
  record('PDF structure', pdf.structure(pdfs), pdfs.length);
  record('PDF text', pdf.text(pdfs, recordOf), pdfs.length);
  if (!schemas())
    console.log('skip OOXML schemas: set BRIEFWRIGHT_VALIDATORS to a folder with ooxml-schemas');
  record('DOCX schemas and targets', docx.schema(words), words.length);
  record('DOCX openxml-audit', docx.audit(words), words.length);
  record('DOCX ooxml-integrity', docx.integrity(words), words.length);
  record('DOCX opens (LibreOffice)', docx.opens(words), words.length);
}

const failed = results.filter(({ findings }) => findings.length > 0).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
