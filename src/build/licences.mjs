/**
 * Writes dist/licences.txt: name, version, licence and licence text of every package that is in the bundle or that an
 * installation brings, fonts included. Run before packing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Licences that what ships may have; another one stops the command. */
const PERMITTED =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|MPL-2\.0|Zlib|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)(?: (?:AND|OR) .+)?\)?$/;
/** What packages call the file. */
const FILE = /^(?:licen[cs]e|copying|ofl)(?:[.-].*)?$/i;

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const bundled = new Set(JSON.parse(readFileSync(path.join(root, 'dist/modules/packages.json'), 'utf8')));
const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const shipped = Object.entries(packages)
  .filter(([place, { dev, optional }]) => place !== '' && ((!dev && !optional) || bundled.has(nameOf(place))))
  .map(([place, { version }]) => describe(path.join(root, place), version))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

const refused = shipped.filter(({ licence }) => !PERMITTED.test(licence));
if (refused.length > 0) {
  const said = refused.map(({ name, licence }) => `${name}: “${licence}”`).join(', ');
  throw new Error(`These licences are not among the permitted ones: ${said}`);
}
const line = '-'.repeat(72);
const text = shipped
  .map(({ name, version, licence, own }) => `${name} ${version}\n${licence}\n\n${own}`)
  .join(`\n${line}\n\n`);
writeFileSync(
  path.join(root, 'dist', 'licences.txt'),
  `Briefwright holds or installs ${shipped.length} packages. Their licences follow.\n\n${line}\n\n${text}`,
);

function describe(folder, version) {
  const data = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => FILE.test(entry));
  const own =
    file === undefined
      ? 'The package holds no licence text.\n'
      : readFileSync(path.join(folder, file), 'utf8');
  return { name: data.name, version, licence: licenceOf(data, own), own };
}

/** As the package says today's way or the old one; else by the words of its licence. */
function licenceOf({ license, licenses }, text) {
  const said = license ?? licenses?.[0];
  if (said !== undefined) return typeof said === 'string' ? said : said.type;
  return /permission is hereby granted, free of charge/i.test(text) ? 'MIT' : 'unknown';
}
