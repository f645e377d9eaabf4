/** Checks of PDF files. Each gives a list of findings: {file, what}. */
import path from 'node:path';
import { run, veraPdf } from './tools.mjs';

/** veraPDF for one flavour over all files in one JVM; a file without a PASS line is a finding (it prints none for files it cannot open). */
export function validate(files, flavour) {
  const args = [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    veraPdf,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '-f',
    flavour,
    '--format',
    'text',
    '-v',
    ...files,
  ];
  const { out } = run('java', args);
  const passed = new Set();
  const details = new Map();
  let current = '';
  for (const line of out.split('\n')) {
    const verdict = /^(PASS|FAIL) (.+?) [0-9a-z]+\s*$/.exec(line);
    if (verdict) {
      current = verdict[2];
      if (verdict[1] === 'PASS') passed.add(path.resolve(current));
    } else if (line.trim().startsWith('FAIL')) {
      details.set(path.resolve(current), [...(details.get(path.resolve(current)) ?? []), line.trim()]);
    }
  }
  return files
    .filter((file) => !passed.has(path.resolve(file)))
    .map((file) => ({
      file,
      what: `veraPDF ${flavour}: ${(details.get(path.resolve(file)) ?? ['no PASS line']).slice(0, 6).join('; ')}`,
    }));
}

/** qpdf's own check of the file's syntax. */
export function syntax(files) {
  return files.flatMap((file) => {
    const { ok, out } = run('qpdf', ['--check', file]);
    return ok ? [] : [{ file, what: `qpdf: ${out.trim().split('\n').slice(0, 3).join('; ')}` }];
  });
}

/** Every font embedded, subset, with a Unicode map. */
export function fonts(files) {
  return files.flatMap((file) => {
    const rows = run('pdffonts', [file]).out.split('\n').slice(2).filter(Boolean);
    const bad = rows.filter((row) => !/\byes\s+yes\s+yes\b/.test(row));
    return rows.length === 0
      ? [{ file, what: 'no fonts' }]
      : bad.map((row) => ({ file, what: `font not embedded, subset and mapped: ${row}` }));
  });
}
