/** The reference of the command line and the man page come from the table that yargs gets. UPDATE=1 writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { manPage } from '../../src/cli/reference/man.ts';
import { commandReference } from '../../src/cli/reference/markdown.ts';

const at = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

test.each([
  ['docs/commands.md', commandReference()],
  ['docs/briefwright.1', manPage(version)],
])('%s is as the command line is', (name, text) => {
  if (process.env['UPDATE']) writeFileSync(at(name), text);
  expect(readFileSync(at(name), 'utf8')).toBe(text);
});
