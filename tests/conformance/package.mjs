/**
 * The package as people install it: packed, installed into an empty folder, run on the oldest Node and on the current
 * long-term one, read by TypeScript and publint.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cache, root } from './tools.mjs';

/** Versions of Node that the program must run on; npm has each as a package of one binary. */
const NODES = ['20.19.0', '24'];
/** The package with its fonts, unpacked, bytes. */
const LARGEST = 25_000_000;
const FONTS = ['source-serif-4', 'source-sans-3', 'noto-sans-symbols-2', 'noto-sans-math'];

const CONSUMER = `import { build, readReport, type Report } from 'briefwright';
const report: Report = readReport('# A title', { path: 'a.md' });
const project = { slug: 'a', reportPath: 'a.md', folder: '.', template: 'default', meta: {}, overrides: [] };
for await (const made of build(report, project, { created: new Date(0) })) {
  const pages: number | null = 'error' in made ? null : made.outputs[0]!.pages;
  console.log(made.audience, pages);
}
// @ts-expect-error: a report is text
readReport(5, { path: '' });
`;

/** Everything that is wrong with the package: `{file, what}` each. */
export function check() {
  const folder = path.join(cache, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'app'), { recursive: true });
  const findings = [];
  const step = (what, command, args, options = {}) => {
    const env = { ...process.env, ...options.env };
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: path.join(folder, 'app'),
      encoding: 'utf8',
      ...options,
      env,
    });
    const said = `${stdout}${stderr}`;
    if (status !== 0) findings.push({ file: folder, what: `${what}: ${said.trim().slice(-600)}` });
    return said;
  };
  step('npm pack', 'npm', ['pack', '--pack-destination', folder], { cwd: root });
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!packed) return findings;
  writeFileSync(path.join(folder, 'app/package.json'), '{"type": "module"}\n');
  const said = step('npm install', 'npm', ['install', '--no-fund', '--no-audit', path.join(folder, packed)]);
  if (/\bwarn\b/i.test(said)) findings.push({ file: packed, what: `installing it warns: ${said.trim()}` });
  const own = path.join(folder, 'app/node_modules/briefwright');
  const size = [own, ...FONTS.map((name) => path.join(own, '../@expo-google-fonts', name))].reduce(
    (sum, place) => sum + sizeOf(place),
    0,
  );
  if (size > LARGEST)
    findings.push({ file: packed, what: `${size} bytes with fonts; ${LARGEST} are the most` });
  cpSync(path.join(root, 'templates/default/example.md'), path.join(folder, 'app/report.md'));
  for (const version of NODES) {
    const node = installNode(version, folder, step);
    const env = { NO_COLOR: '1' };
    step(
      `build on Node ${version}`,
      node,
      [path.join(own, 'dist/briefwright.cjs'), 'build', 'report.md', '--out', `out-${version}`],
      { env },
    );
    const made = readdirSync(path.join(folder, 'app', `out-${version}`, 'report')).length;
    if (made < 12) findings.push({ file: packed, what: `on Node ${version} only ${made} files were made` });
  }
  const bytes = NODES.map((version) =>
    readFileSync(path.join(folder, 'app', `out-${version}`, 'report/analyst.pdf')),
  );
  if (!bytes[0].equals(bytes[1]))
    findings.push({ file: packed, what: `the same report gives other bytes on Node ${NODES.join(' and ')}` });
  writeFileSync(path.join(folder, 'app/consumer.mts'), CONSUMER);
  step('types', path.join(root, 'node_modules/.bin/tsc'), [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    'consumer.mts',
  ]);
  step('publint', path.join(root, 'node_modules/.bin/publint'), [own, '--strict']);
  if (!existsSync(path.join(own, 'dist/licences.txt')))
    findings.push({ file: packed, what: 'the licences are missing' });
  return findings;
}

function installNode(version, folder, step) {
  const name = `node-${process.platform}-${process.arch}`;
  const place = path.join(folder, `node-${version}`);
  mkdirSync(place);
  step(`install Node ${version}`, 'npm', [
    'install',
    '--no-fund',
    '--no-audit',
    '--prefix',
    place,
    `${name}@${version}`,
  ]);
  return path.join(place, 'node_modules', name, 'bin/node');
}

function sizeOf(place) {
  const status = statSync(place);
  if (!status.isDirectory()) return status.size;
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}
