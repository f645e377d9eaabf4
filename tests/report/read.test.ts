import type { Link, Nodes, Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { inlineText, readReport, type Sourced } from '../../src/report/index.ts';

const read = (text: string) => readReport(text, { path: 'folder/my-report.md' });

describe('readReport', () => {
  it.each(['', ' \n\n', '\uFEFF', '---\ntitle: A title\n---\n', '<!-- nothing -->\n'])(
    'says that %j is empty',
    (text) => {
      const call = () => read(text);
      expect(call).toThrow(BriefwrightError);
      try {
        call();
      } catch (error) {
        const { diagnostic, exitCode } = error as BriefwrightError;
        expect(diagnostic.rule).toBe('report-empty');
        expect(exitCode).toBe(1);
        expect(diagnostic.file).toBe('folder/my-report.md');
        expect(diagnostic.place).toEqual({ line: 1, column: 1, offset: 0 });
        expect(diagnostic.fix).not.toBe('');
      }
    },
  );

  it('counts sections on one level and subheads from 2', () => {
    const { sections } = read(
      '## Title\n\n### One\n\ntext\n\n#### Sub\n\ntext\n\n##### Subsub\n\ntext\n\n### Two\n\ntext',
    );
    const heads = sections.map(({ heading, blocks }) => [
      inlineText(heading!.children),
      ...blocks.flatMap((node) =>
        node.type === 'heading' ? [`${node.depth} ${inlineText(node.children)}`] : [],
      ),
    ]);
    expect(heads).toEqual([['One', '2 Sub', '3 Subsub'], ['Two']]);
  });

  it('places what front matter gives inside its YAML, whatever the line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const text = [
        '---',
        'layout: page',
        'title: A title',
        'authors: [First Author]',
        '---',
        '',
        'Text.',
      ].join(end);
      const { meta, authors } = read(text);
      const at = ({ source: [place] }: Sourced) => text.slice(place!.start.offset, place!.end.offset);
      expect(at(meta.title)).toBe('A title');
      expect(at(authors[0]!)).toBe('First Author');
      expect(meta.title.source[0]!.start).toMatchObject({ line: 3, column: 8 });
    }
  });

  it('reads HTML links without quotation marks, in text and notes, and puts no link into a link', () => {
    const text = [
      '# Title',
      '',
      'Text.[^1] See <a href=https://a.org/b/>https://a.org/b/</a>.',
      '',
      '[^1]: *At* <a href=https://a.org/c_d?e=f>https://a.org/c_d</a>, <a href=https://a.org/g<>g</a>.',
    ].join('\n');
    const { sections, notes } = read(text);
    const blocks = [sections[0]!.blocks[0]!, notes.get('1')!.blocks[0]!] as Paragraph[];
    const links = blocks.map(({ children }) => children.filter((node): node is Link => node.type === 'link'));
    expect(links.flat().map(({ url, children }) => [url, inlineText(children)])).toEqual([
      ['https://a.org/b/', 'https://a.org/b/'],
      ['https://a.org/c_d?e=f', 'https://a.org/c_d'],
      ['https://a.org/g', 'g'],
    ]);
    expect(links.flat().every(({ children }) => children.every(({ type }) => type === 'text'))).toBe(true);
    expect(inlineText(blocks[1]!.children)).toBe('At https://a.org/c_d, g.');
    const { start, end } = links[1]![0]!.position!;
    expect(text.slice(start.offset, end.offset)).toBe('<a href=https://a.org/c_d?e=f>https://a.org/c_d</a>');
  });

  it('joins a sentence over a note that nothing calls', () => {
    const { takeaways } = read(
      [
        '# Title',
        '## Recommendations',
        'We are recommending that the Ministry of Health teach all of its regions about',
        '1 The committee of the parliament asked for this study in its report of last year.',
        'Hospitals’ rules for the use of the register.',
      ].join('\n\n'),
    );
    expect(takeaways[0]!.sentences.map(({ text }) => text)).toEqual([
      'We are recommending that the Ministry of Health teach all of its regions about Hospitals’ rules for the use of the register.',
    ]);
    expect(takeaways[0]!.addressee?.text).toBe('the Ministry of Health');
  });

  it('says many repairs of one kind in one message, with their lines', () => {
    const marks = Array.from({ length: 5 }, (_, index) => `Paragraph ${index} of the text. {: .lead}`);
    const { messages } = read(`# Title\n\n${marks.join('\n\n')}`);
    const own = messages.filter(({ rule }) => rule === 'heal-kramdown');
    expect(own.map(({ reason }) => reason)).toEqual([
      '5 marks of a site generator were set aside (lines 3, 5, 7, 9, 11)',
    ]);
  });

  it('names what stands in, and says it as a warning', () => {
    const { stoodIn, messages } = read(
      '# Title\n\n## Summary\n\nThe rivers carry less water.\n\n## Body\n\nText.',
    );
    expect(stoodIn.findings).toBe('the section "Summary"');
    const said = messages.find(({ rule }) => rule === 'findings-missing')!;
    expect(said.severity).toBe('warning');
    expect(said.reason).toContain('Summary');
  });

  it.each([
    ['date: 2026-13-45', 2, 7, 'is on no calendar'],
    ['date: 2025-02-29', 2, 7, 'is on no calendar'],
    ['date: soon', 2, 7, 'has no year'],
    ['language: klingon', 2, 11, 'no language that is known'],
    ['lang: qq-DE', 2, 7, 'no language that is known'],
    ['title: [One, Two]', 2, 9, 'only the first is used'],
    ['title: {x: One}', 2, 12, 'it is not used'],
    ['author: {x: 1}', 2, 13, 'it is not used'],
  ])('says that front matter makes no sense: %s', (line, at, column, words) => {
    const { messages, meta, setAside } = read(`---\n${line}\n---\n\n# Title\n\nThe text of the report.\n`);
    const said = messages.filter(({ rule }) => rule === 'front-matter-invalid');
    expect(said).toMatchObject([{ place: { start: { line: at, column } } }]);
    expect(said[0]!.reason).toContain(words);
    expect(meta).toMatchObject({ language: 'en' });
    expect(meta.date).toBeUndefined();
    expect(setAside.length).toBeGreaterThan(0);
  });

  it.each([
    'date: 2024-02-29',
    'date: Spring 2020',
    'language: pt_BR',
    'language: haw',
    'title: [One]',
    'author: {name: Office of Water, orcid: none}',
    'authors: [Office of Water, Office of Soil]',
    'publisher: {name: Office of Water, city: Aral}\norganisation: Office of Soil',
    'draft: {x: 1}',
  ])('says nothing of front matter that makes sense: %s', (lines) => {
    const { messages } = read(`---\n${lines}\n---\n\n# Title\n\nThe text of the report.\n`);
    expect(messages.filter(({ rule }) => rule === 'front-matter-invalid')).toEqual([]);
  });

  it('keeps the language of phrases', () => {
    const { sections } = read(
      '# Title\n\nThe <em lang="de">Takt\u00adfahrplan</em> and <span lang="fr">la  carte</span>, <i lang="tlh">Qapla</i>, <b lang="klingon">no</b>.\n\n<p lang="es">La <b>red</b>.</p>\n',
    );
    const found: string[] = [];
    const visit = (node: Nodes, lang = 'en'): void => {
      const own = node.data?.lang ?? lang;
      if (node.type === 'text' && own !== 'en') found.push(`${own} ${node.value}`);
      if ('children' in node) for (const child of node.children) visit(child, own);
    };
    for (const { blocks } of sections) for (const block of blocks) visit(block);
    expect(found).toEqual([
      'de Takt',
      'de fahrplan',
      'fr la',
      'fr  ',
      'fr carte',
      'tlh Qapla',
      'es La ',
      'es red',
      'es .',
    ]);
  });

  it('tells of the second half of a doubled heading, and sets it aside', () => {
    const text = '# Title\n\nText.\n\n## Appendix II: Data Appendix II: Data\n\nThe data of the report.\n';
    const { messages, setAside } = read(text);
    const said = messages.filter(({ rule }) => rule === 'heal-heading-repeat');
    expect(said).toMatchObject([{ severity: 'info', place: { start: { line: 5, column: 22 } } }]);
    expect(setAside.map((aside) => aside.text)).toContain('Appendix II: Data');
  });

  it('still reads a report that has nothing but a paragraph', () => {
    const report = read('Water.');
    expect(report.meta.title.text).toBe('my report');
    expect(report.sections.length).toBe(1);
    expect(report.messages.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['title-missing', 'findings-missing', 'takeaways-missing']),
    );
  });

  it('gives the same report for the same text', () => {
    const text = '# Title\n\n## Key findings\n\n- One.[^1]\n- Two.\n\n[^1]: A note.\n';
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
  });
});
