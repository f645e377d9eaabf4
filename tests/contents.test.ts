/** A table of contents with page numbers and links, in the order of the headings, read back from both formats. */
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../src/index.ts';
import { faultsOf } from './docx/check-docx.ts';
import { all, child, readDocx, textOf } from './docx/read-docx.ts';
import { buildAll, type Settings } from './support/build-report.ts';
import { tagFindings } from './support/pdf/tag-rules.ts';
import { readTags, type Tag, tagsIn, textIn } from './support/pdf/tag-tree.ts';
import { textOfBrief, textOfPdf, textOfWord } from './support/read-text.ts';

const template = fileURLToPath(new URL('./support/fixtures/with-contents', import.meta.url));
const filler = (n: number) =>
  'Visits fell in every town that shortened its hours, and rose where doors stayed open. '.repeat(n);

const REPORT = `# On libraries

## Key findings

1. Libraries that open late are used more.

## Opening hours[^a]

${filler(60)}

### In *winter*, when days are short, and in the weeks before the examinations of the schools and the colleges of the whole county

${filler(30)}

#### Not in the list

${filler(3)}

## What [counters](https://example.org) say

${filler(60)}

## Recommendations

- Councils should keep the doors open.

[^a]: On Sundays at noon.
`;

/** Depth and words of the headings, calls of notes and links left out. */
const ENTRIES: readonly (readonly [depth: number, text: string])[] = [
  [1, 'Opening hours'],
  [
    2,
    'In winter, when days are short, and in the weeks before the examinations of the schools and the colleges of the whole county',
  ],
  [1, 'What counters say'],
  [1, 'Recommendations'],
];

async function analyst(settings: Settings = {}, formats?: ('pdf' | 'docx')[]): Promise<Built> {
  const { built } = await buildAll(
    { text: REPORT, folder: '.' },
    { settings, template, ...(formats ? { formats } : {}) },
  );
  return built.find(({ audience }) => audience === 'analyst')!;
}
const bytesOf = ({ outputs }: Built, wanted: string) =>
  outputs.find(({ format }) => format === wanted)!.bytes;

let built: Built;
beforeAll(async () => {
  built = await analyst();
});

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const pieces = (tag: Tag): { text: string; page: number }[] =>
  tag.kids.flatMap((kid) => (kid.kind === 'piece' ? [kid] : kid.kind === 'tag' ? pieces(kid) : []));
const below = (tag: Tag): Tag[] => tag.kids.filter((kid): kid is Tag => kid.kind === 'tag');

describe('in PDF', () => {
  it('lists the headings as a TOC, each a link to its heading, with the page where the heading stands', () => {
    const file = readTags(bytesOf(built, 'pdf'));
    expect(tagFindings(file)).toEqual([]);
    const tags = [...tagsIn(file.root)];
    const tops = tags.filter(({ type, parent }) => type === 'TOC' && parent?.type !== 'TOCI');
    expect(tops).toHaveLength(1);
    const entries = tags.filter(({ type }) => type === 'TOCI');
    const read = entries.map((entry) => {
      const reference = below(entry)[0]!;
      const link = below(reference)[0]!;
      const number = below(link).at(-1)!;
      expect([reference.type, link.type]).toEqual(['Reference', 'Link']);
      const own = fold(
        link.kids
          .map((kid) =>
            kid === number ? '' : kid.kind === 'piece' ? kid.text : kid.kind === 'tag' ? textIn(kid) : '',
          )
          .join(''),
      );
      const areas = link.kids.flatMap((kid) => (kid.kind === 'annotation' ? [kid] : []));
      const target = file.destinations.get(areas[0]!.target)!;
      for (const { contents, target: to } of areas) expect([contents, to]).toEqual([own, areas[0]!.target]);
      const heading = tags.find((tag) => /^H\d$/.test(tag.type) && fold(textIn(tag)).startsWith(own))!;
      // The numbers agree with where the heading's own letters are.
      expect([own, fold(textIn(number)), target.page]).toEqual([
        own,
        `${pieces(heading)[0]!.page}`,
        pieces(heading)[0]!.page,
      ]);
      return [entry.parent === tops[0] ? 1 : 2, own];
    });
    expect(read).toEqual(ENTRIES);
    // Numbers that are all the same would say nothing.
    expect(
      new Set(entries.map((entry) => fold(textIn(below(below(below(entry)[0]!)[0]!).at(-1)!)))).size,
    ).toBeGreaterThan(2);
  });

  it('sets the numbers at the right edge of the text column, clear of the entries', () => {
    const { layout, template: look } = built;
    const right = look.page.text.x + look.page.text.width;
    const numbers = layout!.pages[0]!.marks.flatMap((mark) =>
      mark.kind === 'text' &&
      layout!.structure[layout!.structure[mark.element]?.parent ?? -1]?.type === 'Link'
        ? [mark]
        : [],
    );
    expect(numbers).toHaveLength(ENTRIES.length);
    for (const mark of numbers) {
      const width = mark.spans.reduce((sum, span) => sum + span.width, 0);
      expect(mark.x + width).toBeCloseTo(right, 2);
    }
    const links = layout!.pages[0]!.marks.flatMap((mark) =>
      mark.kind === 'link' && 'destination' in mark.target && mark.target.destination.startsWith('section-')
        ? [mark]
        : [],
    );
    expect(links.length).toBeGreaterThan(ENTRIES.length);
    for (const { x, width } of links)
      expect(x + width).toBeLessThanOrEqual(right - look.marks.contents.room + 0.01);
  });

  it('is found by another reader: links of the page lead to the pages of the headings', async () => {
    const document = await getDocument({ data: bytesOf(built, 'pdf').slice(), verbosity: 0 }).promise;
    const annotations = await (await document.getPage(1)).getAnnotations();
    const places = annotations.flatMap(({ dest }) =>
      typeof dest === 'string' && dest.startsWith('section-') ? [dest] : [],
    );
    expect([...new Set(places)]).toHaveLength(ENTRIES.length);
    for (const place of places) expect(await document.getDestination(place)).not.toBeNull();
    await document.destroy();
  });

  it.each<Settings>([
    {},
    { 'type.scale': 'accessible', 'page.size': 'letter' },
    { 'page.columns.count': 2 },
    { 'page.heads': 'axis' },
  ])('stays inside the text area with %j', async (settings) => {
    const { layout, template: look } = await analyst(settings, ['pdf']);
    const bottom = layout!.pages.flatMap(({ marks }) =>
      marks.filter((mark) => mark.kind === 'text').map(({ y }) => y),
    );
    expect(Math.max(...bottom)).toBeLessThanOrEqual(look.page.bottom);
    expect(layout!.messages).toEqual([]);
  });
});

describe('in Word', () => {
  it('is one TOC field over entries in the styles TOC 1 and TOC 2, linked to bookmarks on the headings', () => {
    const docx = readDocx(bytesOf(built, 'docx'));
    expect(faultsOf(docx)).toEqual([]);
    const document = docx.tree('word/document.xml');
    const paragraphs = all(document, 'w:p');
    const styleOf = (paragraph: (typeof paragraphs)[number]) =>
      child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';
    const entries = paragraphs.filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph)));
    const read = entries.map((paragraph) => {
      const link = child(paragraph, 'w:hyperlink')!;
      const anchor = link.attributes['w:anchor']!;
      const heading = paragraphs.find((one) =>
        all(one, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === anchor),
      )!;
      const text = all(link, 'w:t').map(textOf);
      expect(styleOf(heading)).toBe(`Heading${styleOf(paragraph).slice(3)}`);
      expect(all(link, 'w:instrText').map(textOf)).toEqual([`PAGEREF ${anchor} \\h`]);
      expect(text.at(-1)).toMatch(/^\d+$/);
      return [Number(styleOf(paragraph).slice(3)), fold(text.slice(0, -1).join(''))];
    });
    expect(read).toEqual(ENTRIES);
    const marks = all(document, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
    expect(marks.filter((mark) => mark === 'begin')).toHaveLength(
      marks.filter((mark) => mark === 'end').length,
    );
    expect(all(entries[0]!, 'w:instrText').map(textOf)[0]).toBe('TOC \\o "1-2" \\h');
    expect(all(entries.at(-1)!, 'w:fldChar').at(-1)!.attributes['w:fldCharType']).toBe('end');
    expect(docx.parts.get('word/settings.xml')).not.toContain('updateFields');
  });

  it('has the pages of the PDF until Word counts, or a guess where there is no PDF', async () => {
    const numbers = (bytes: Uint8Array) =>
      readDocx(bytes).paragraphs.flatMap(({ style, runs }) =>
        /^TOC\d$/.test(style) ? [Number(runs.at(-1)!.text)] : [],
      );
    const pages = built.layout!.pages.flatMap(({ marks, number }) =>
      marks.flatMap((mark) =>
        mark.kind === 'destination' && mark.name.startsWith('section-') ? [number] : [],
      ),
    );
    expect(numbers(bytesOf(built, 'docx'))).toEqual(pages);
    const guessed = numbers(bytesOf(await analyst({}, ['docx']), 'docx'));
    expect(guessed[0]).toBe(1);
    expect(guessed).toEqual(guessed.toSorted((a, b) => a - b));
    expect(guessed.at(-1)).toBeGreaterThan(2);
  });
});

it('reads the same in both formats, in each language of the labels', async () => {
  for (const [language, label] of [
    ['en', 'Contents'],
    ['fr', 'Sommaire'],
    ['es', 'Índice'],
    ['de', 'Inhalt'],
    ['ru', 'Содержание'],
    ['kk', 'Мазмұны'],
  ]) {
    const { built: all } = await buildAll(
      { text: `---\nlang: ${language}\n---\n\n${REPORT}`, folder: '.' },
      { template },
    );
    for (const { brief, template: look, outputs, audience } of all)
      for (const { format, bytes } of outputs) {
        const said = format === 'pdf' ? await textOfPdf(bytes) : textOfWord(bytes);
        expect([audience, format, said]).toEqual([audience, format, textOfBrief(brief, look, format)]);
        expect(said.text.includes(` ${label} Opening hours`)).toBe(audience === 'analyst');
      }
  }
});

it('vanishes where no heading follows', async () => {
  const { built: all } = await buildAll({ text: '# Title\n\nOne paragraph.\n', folder: '.' }, { template });
  for (const { brief } of all) expect(brief.blocks.map(({ kind }) => kind)).not.toContain('contents');
});
