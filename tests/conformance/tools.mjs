/** The validators: found on the machine, or installed. Test time only; nothing here ships. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');
export const cache = path.join(root, '.cache', 'conformance');

const DEBIAN = { pdftotext: 'poppler-utils', qpdf: 'qpdf', soffice: 'libreoffice-writer-nogui' };
const PYPI = {
  lxml: 'lxml',
  openxml_audit: 'openxml-audit==0.8.0',
  ooxml_integrity: 'ooxml-integrity==0.8.4',
};
const VERAPDF = path.join(cache, 'verapdf');

/**
 * Runs a program and gives what it printed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {{ok: boolean, out: string}} standard output and error together
 */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return {
    ok: result.status === 0,
    out: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? String(result.error) : ''}`,
  };
}

/** Installs what is missing; throws with the installer's own words when that fails. */
export function installTools() {
  const missing = Object.entries(DEBIAN).filter(([program]) => !run('which', [program]).ok);
  if (missing.length > 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...missing.map(([, name]) => name)],
      options,
    );
  }
  const modules = Object.entries(PYPI).filter(([name]) => !run('python3', ['-c', `import ${name}`]).ok);
  if (modules.length > 0) {
    execFileSync('python3', ['-m', 'pip', 'install', '-q', ...modules.map(([, name]) => name)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!existsSync(VERAPDF) || readdirSync(VERAPDF).length === 0) {
    execFileSync(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        path.join(here, 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${VERAPDF}`,
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
}

/** Classpath of veraPDF. */
export const veraPdf = path.join(VERAPDF, '*');

/** Folder with the ISO/IEC 29500-4 transitional schemas, or undefined when this machine has none. */
export function schemas() {
  const folder = path.join(
    process.env.BRIEFWRIGHT_VALIDATORS ?? path.join(root, '../shared/validators'),
    'ooxml-schemas',
    'ISO-IEC29500-4_2016',
  );
  return existsSync(path.join(folder, 'wml.xsd')) ? folder : undefined;
}

/** Markdown reports that lie outside the project, or none. */
export function sharedReports() {
  const folder = process.env.BRIEFWRIGHT_REPORTS ?? path.join(root, '../shared/reports');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => path.join(folder, name))
    : [];
}
