/** Checks of Word files. Each gives a list of findings: {file, what}. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, here, run, schemas } from './tools.mjs';

/** ISO/IEC 29500-4 transitional schemas over every part, and every internal target resolved. */
export function schema(files) {
  const { ok, out } = run('python3', [path.join(here, 'wordprocessing.py'), schemas() ?? '-', ...files]);
  const findings = out.split('\n').filter((line) => line.startsWith('FINDING\t'));
  if (!ok && findings.length === 0)
    return [{ file: files[0], what: `schema check did not run: ${out.slice(-300)}` }];
  return findings.map((line) => ({ file: line.split('\t')[1], what: line.split('\t')[2] }));
}

/** openxml-audit: relationships, ids, content rules that schemas cannot say. */
export function audit(files) {
  return files.flatMap((file) => {
    const { out } = run('openxml-audit', ['-m', '0', '-o', 'json', file]);
    const json = out.slice(out.indexOf('['), out.lastIndexOf(']') + 1);
    let reports;
    try {
      reports = JSON.parse(json);
    } catch {
      return [{ file, what: `openxml-audit did not answer: ${out.slice(0, 200)}` }];
    }
    const errors = reports.flatMap((report) => report.errors ?? []);
    return errors
      .slice(0, 4)
      .map((error) => ({ file, what: `openxml-audit: ${JSON.stringify(error).slice(0, 240)}` }));
  });
}

/** ooxml-integrity: dangling references. */
export function integrity(files) {
  return files.flatMap((file) => {
    const { ok, out } = run('ooxml-integrity', ['check', file]);
    return ok ? [] : [{ file, what: `ooxml-integrity: ${out.trim().slice(0, 300)}` }];
  });
}

/** LibreOffice opens and sets the file: a PDF comes out for each. */
export function opens(files) {
  const folder = path.join(cache, 'word-pdf');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const findings = [];
  for (const [at, file] of files.entries()) {
    const outdir = path.join(folder, String(at));
    mkdirSync(outdir);
    run(
      'soffice',
      [
        `-env:UserInstallation=file://${path.join(cache, 'office')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        outdir,
        file,
      ],
      { timeout: 120_000 },
    );
    const made = path.join(outdir, `${path.basename(file, '.docx')}.pdf`);
    if (!existsSync(made)) findings.push({ file, what: 'LibreOffice could not set it' });
  }
  return findings;
}
