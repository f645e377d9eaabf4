/** Checks of PDF files. Each gives a list of findings: {file, what}. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { here, root, run, veraPdf } from './tools.mjs';

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

/** What veraPDF does not see: each link names its own page, each table has a header. */
export function structure(files) {
  const { ok, out } = run('python3', [path.join(here, 'structure.py'), ...files]);
  const findings = out.split('\n').filter((line) => line.startsWith('FINDING\t'));
  if (!ok && findings.length === 0)
    return [{ file: files[0], what: `structure check did not run: ${out.slice(0, 300)}` }];
  return findings.map((line) => ({ file: line.split('\t')[1], what: line.split('\t')[2] }));
}

/**
 * The text of the file is the brief's: each kept sentence of the record is found, words whole and in order. Text that
 * stands between (a page's furniture, notes, labels of the side column) may be passed over; a note's call may cling to
 * the word before it, since text extraction knows no superior figures. Alternative texts of pictures are not text of a page.
 */
export function text(files, recordOf) {
  return files.flatMap((file) => {
    const record = recordOf(file);
    const report = readFileSync(path.join(root, record.report.path), 'utf8');
    const isPicture = ({ source }) => source.every(({ offset }) => report.startsWith('![', offset));
    const words = pageWords(run('pdftotext', ['-raw', file, '-']).out, record.notes);
    const lost = record.kept.filter((kept) => !isPicture(kept) && !found(tokens(printed(kept.text)), words));
    return lost.slice(0, 3).map((kept) => ({
      file,
      what: `text not found whole and in order: “${kept.text.slice(0, 90)}”`,
    }));
  });
}

/** An ISO date is printed in words: its day and year are looked for. */
const printed = (value) => value.replace(/^(\d{4})-\d{2}-0?(\d{1,2})$/, '$2 $1');

/** Places of each word of the pages; a word with a note's label at its end is also that word without it. */
function pageWords(value, notes) {
  const at = new Map();
  const add = (word, place) => at.set(word, [...(at.get(word) ?? []), place]);
  const labels = new Set(notes.flatMap(({ label }) => tokens(label)));
  for (const [place, word] of tokens(value).entries()) {
    add(word, place);
    for (const label of labels)
      if (word.length > label.length && word.endsWith(label)) add(word.slice(0, -label.length), place);
  }
  return at;
}

/** Most words that may stand between two neighbours: a page's notes and furniture. */
const PASS_OVER = 400;

function found(sentence, at) {
  if (sentence.length === 0) return true;
  return (at.get(sentence[0]) ?? []).some((start) => {
    let place = start;
    for (const word of sentence.slice(1)) {
      const next = (at.get(word) ?? []).find((other) => other > place);
      if (next === undefined || next - place > PASS_OVER) return false;
      place = next;
    }
    return true;
  });
}

/** Words as letters and digits only: note calls (superior figures) and quotation marks are not words. */
const tokens = (value) =>
  value
    .normalize('NFKC')
    .replace(/[\u00ad]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
