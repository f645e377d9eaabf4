import { describe, expect, test } from 'vitest';
import { type Audience, loadTemplate } from '../../src/config/index.ts';

const audience = async (name: string, language = 'en'): Promise<Audience> =>
  (await loadTemplate('default', { language })).audiences[name]!;
const parts = ({ parts: all }: Audience): string[] => all.map(({ part }) => part);

describe('readers of the default template', () => {
  test('the minister gets one full page without notes and links', async () => {
    const minister = await audience('minister');
    expect(minister.size).toEqual({ pages: { min: 1, max: 1 }, fill: 0.92 });
    expect([minister.notes.place, minister.links]).toEqual(['none', 'drop']);
    expect(parts(minister)).toEqual([
      'title',
      'byline',
      'bottom-line',
      'findings',
      'takeaways',
      'overview',
      'source',
    ]);
    expect(minister.parts[5]).toMatchObject({ take: 'sentences', filler: true, label: 'fromReport' });
    expect(minister.parts[2]).toMatchObject({ take: 'one', maxLines: 6, box: 'panel', label: 'bottomLine' });
    expect(minister.parts[3]).toMatchObject({ take: 'sentences', min: 3, sentencesPerItem: 1 });
  });

  test('parliament gets findings and takeaways whole on at most three pages, notes at the foot', async () => {
    const parliament = await audience('parliament');
    expect(parliament.size.pages).toEqual({ min: 1, max: 3 });
    expect(parliament.notes.place).toBe('foot');
    const whole = parliament.parts.filter(({ take }) => take === 'whole').map(({ part }) => part);
    expect(whole).toEqual(expect.arrayContaining(['findings', 'takeaways']));
    expect(parliament.parts.find(({ part }) => part === 'sections')?.take).toBe('sentences');
  });

  test('the analyst gets everything', async () => {
    const analyst = await audience('analyst');
    expect(analyst.size).toEqual({});
    expect(analyst.parts.every(({ take }) => take === 'whole')).toBe(true);
    expect(analyst.parts.find(({ part }) => part === 'sections')?.figures).toBe(true);
  });

  test('the press gets press order: what may be printed above ENDS, the rest below', async () => {
    const press = await audience('press');
    const order = parts(press);
    const ends = order.indexOf('ends');
    expect(order.slice(0, ends)).toEqual(['title', 'byline', 'lead', 'findings', 'quotation', 'overview']);
    expect(order.slice(ends + 1)).toEqual(['contact', 'notes-to-editors']);
    expect(press.documentType).toBe('pressRelease');
  });

  test.each([
    ['minister', 'en', 'For the minister'],
    ['parliament', 'en', 'For members of parliament'],
    ['analyst', 'en', 'Full report for analysts'],
    ['press', 'en', 'For journalists and editors'],
    ['minister', 'kk', 'Министрге арналған'],
    ['press', 'fr-CA', 'À l’attention des journalistes et des rédactions'],
    ['minister', 'it', 'For the minister'],
  ])('reader line of %s in %s', async (name, language, line) => {
    expect((await audience(name, language)).reader).toBe(line);
  });
});

describe('labels', () => {
  test('are those of the boards in English', async () => {
    const { strings } = await loadTemplate('default');
    expect(strings).toMatchObject({
      policyBrief: 'Policy brief',
      pressRelease: 'Press release',
      fullReport: 'Full report',
      findings: 'Key findings',
      takeaways: 'Policy takeaways',
      takeaway: 'Policy takeaway',
      bottomLine: 'Bottom line',
      overview: 'Overview',
      aboutAuthor: 'About the author',
      notesToEditors: 'Notes to editors',
      ends: 'ENDS',
      fullReportSentence: 'Evidence, sources and notes are in the full report.',
      sourcesInReport: 'Sources and notes are in the full report.',
    });
  });

  test.each(['fr', 'es', 'de', 'ru', 'kk'])(
    '%s translates every label that is a word of English',
    async (language) => {
      const english = (await loadTemplate('default')).strings;
      const { strings } = await loadTemplate('default', { language });
      const same = Object.keys(english).filter(
        (key) => strings[key as keyof typeof strings] === english[key as keyof typeof english],
      );
      // names that are the same in the language, and forms without words
      const allowed = [
        'folio',
        'issn',
        'doi',
        'notes',
        'contact',
        'figure',
        'footnote',
        'links',
        'license',
        'dateDay',
        'dateMonth',
        'firstDay',
      ];
      expect(same.filter((key) => !allowed.includes(key))).toEqual([]);
    },
  );

  test('an unknown language says which language the labels are in', async () => {
    const template = await loadTemplate('default', { language: 'it-CH' });
    expect([template.language, template.labelLanguage, template.strings.ends]).toEqual([
      'it-CH',
      'en',
      'ENDS',
    ]);
  });
});
