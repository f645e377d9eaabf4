/** Whatever the forms of letters and lines, the text that a reader copies or hears is the report's. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildAll, figuresFolder, givenReports, type Settings } from '../support/build-report.ts';
import { textOfBrief, textOfPdf } from '../support/read-text.ts';

const body = (keys: Readonly<Record<string, unknown>>): Settings =>
  Object.fromEntries(
    ['body', 'list', 'note', 'panelcols'].flatMap((style) =>
      Object.entries(keys).map(([key, value]) => [`styles.${style}.${key}`, value]),
    ),
  );
const SETTINGS: readonly Settings[] = [
  body({ smallCaps: true, figures: 'oldstyle', figureSpacing: 'proportional' }),
  body({ ligatures: false, kerning: false }),
  body({ align: 'justified', hyphenate: true, hang: true }),
];
const TEXT = `# Officers’ affidavits

## Findings

${'The official office of five firefighters filed 1,984 affidavits, "efficient" and "fluffy", which baffled 37 staff; see https://example.org/a-very/long_address/with%20many.parts?and=more&of=them#than-fit. '.repeat(6)}

## Takeaways

Offer five officers fifty-five files.
`;
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!poppler) console.info('Skipped: pdftotext (poppler) is not installed');

describe.each(SETTINGS)('with %j', (settings) => {
  const reports = [{ name: 'made', text: TEXT, folder: figuresFolder }, givenReports()[0]!];
  it.each(reports)('$name is read as written', async ({ text, folder }) => {
    const { built } = await buildAll({ text, folder }, { settings, formats: ['pdf'], unmet: 'left out' });
    expect(built.length).toBeGreaterThan(0);
    for (const { brief, template, outputs } of built)
      expect(await textOfPdf(outputs[0]!.bytes)).toEqual(textOfBrief(brief, template));
  });
  it.skipIf(!poppler)('pdftotext gives every word of the made report whole', async () => {
    const { built } = await buildAll({ text: TEXT, folder: figuresFolder }, { settings, formats: ['pdf'] });
    const analyst = built.find(({ audience }) => audience === 'analyst')!;
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: analyst.outputs[0]!.bytes });
    const given = new Set(stdout.toString('utf8').split(/\s+/));
    const words = textOfBrief(analyst.brief, analyst.template)
      .text.replace(/\[\d+\]/g, '')
      .split(/\s+/);
    expect(words.filter((word) => !given.has(word))).toEqual([]);
    expect(words.some((word) => word.includes('ffi'))).toBe(true);
  });
});
