import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadTemplate, resolveProjects } from '../../src/config/index.ts';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { makeFolder, over } from './folders.ts';

/** Either it works, or it ends in an error of ours with a whole sentence and a remedy. */
async function worksOrSays(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(BriefwrightError);
    const { exitCode, diagnostic } = error as BriefwrightError;
    expect(exitCode).toBe(2);
    expect(diagnostic.reason.length).toBeGreaterThan(10);
    expect(diagnostic.fix.length).toBeGreaterThan(5);
    expect(diagnostic.reason + diagnostic.fix).not.toMatch(/undefined|\[object|Invalid input|\n/);
  }
}

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'report',
        'title',
        'page',
        'size',
        'notes',
        'place',
        '- ',
        ': ',
        '\n',
        '\n  ',
        '{',
        '}',
        '[',
        ']',
      ),
      fc.constantFrom(
        '&a ',
        '*a',
        '<<',
        '!!binary ',
        '? ',
        '| ',
        '"',
        "'",
        '#',
        'null',
        '~',
        '1e99',
        '.inf',
        '\t',
        '%YAML 9',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

test('any text as brief.yaml or template.yaml', async () => {
  const folder = makeFolder({ 'report.md': 'x', 'brief.yaml': '', 'house/template.yaml': '' });
  const brief = path.join(folder, 'brief.yaml');
  const house = path.join(folder, 'house');
  await fc.assert(
    fc.asyncProperty(yamlish, async (text) => {
      await writeFile(brief, text);
      await worksOrSays(() => resolveProjects(folder));
      await writeFile(path.join(house, 'template.yaml'), text);
      await worksOrSays(() => loadTemplate(house));
    }),
    { numRuns: 150 },
  );
});

test('the shipped template with any one line changed', async () => {
  const shipped = readFileSync(
    new URL('../../templates/default/template.yaml', import.meta.url),
    'utf8',
  ).split('\n');
  const folder = makeFolder({ 'template.yaml': over('') });
  const change = fc.record({
    line: fc.nat(shipped.length - 1),
    at: fc.nat(80),
    put: fc.oneof(yamlish, fc.constant('')),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ line, at, put }) => {
      const text = shipped
        .with(line, shipped[line]!.slice(0, at) + put + shipped[line]!.slice(at + 3))
        .join('\n');
      await writeFile(path.join(folder, 'template.yaml'), `extends: default\n${text}`);
      await worksOrSays(() => loadTemplate(folder));
    }),
    { numRuns: 40 },
  );
});
