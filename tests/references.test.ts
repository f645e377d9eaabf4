/** Links from one place of the report to another: live in both formats where the heading is printed, plain text where it is not. */
import { describe, expect, it } from 'vitest';
import { headingAnchors, readReport } from '../src/report/index.ts';
import { faultsOf } from './docx/check-docx.ts';
import { all, child, readDocx, textOf } from './docx/read-docx.ts';
import { buildAll, type Settings } from './support/build-report.ts';
import { tagFindings } from './support/pdf/tag-rules.ts';
import { readTags, tagsIn, textIn } from './support/pdf/tag-tree.ts';
import { textOfBrief, textOfPdf, textOfWord } from './support/read-text.ts';

const REPORT = `# On libraries

## Key findings

1. Libraries that open late are used more, as [the counters](#what-counters-say) show.

## Opening hours & days

Doors open at ten. See [below](#what-counters-say), [the *winter*](#winter), [the findings](#key-findings), [nowhere](#gone),
[dead](#), and [elsewhere](https://example.org/#what-counters-say).[^a]

### In winter {#winter}

They close at six.

${'Visits fell in every town that shortened its hours, and rose where doors stayed open. '.repeat(60)}

## What counters say

They say what they say ([first](#opening-hours--days)).

## Recommendations

- Councils should keep the doors open.

[^a]: On Sundays at noon; see [the counters](#what-counters-say).
`;

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

async function briefs(settings: Settings = {}) {
  const { built } = await buildAll({ text: REPORT, folder: '.' }, { settings });
  return built.map((one) => ({
    ...one,
    pdf: one.outputs.find(({ format }) => format === 'pdf')!.bytes,
    docx: one.outputs.find(({ format }) => format === 'docx')!.bytes,
  }));
}

/** Words of each internal link that is no call of a note, and the words at its target, as the PDF's tags have them. */
function linksOfPdf(bytes: Uint8Array): string[] {
  const file = readTags(bytes);
  expect(tagFindings(file)).toEqual([]);
  const tags = [...tagsIn(file.root)];
  return tags.flatMap((tag) => {
    if (tag.type !== 'Link' || tag.parent?.type === 'Reference' || tag.parent?.parent?.type === 'Note')
      return [];
    const area = tag.kids.find((kid) => kid.kind === 'annotation');
    if (area?.kind !== 'annotation' || !file.destinations.has(area.target)) return [];
    const { page, y } = file.destinations.get(area.target)!;
    expect(area.contents).toBe(fold(textIn(tag)));
    const mark = bookmarkAt(file.outline, page);
    expect(y).toBeGreaterThan(0);
    return [`${fold(textIn(tag))} > ${area.target} on page ${page}${mark ? '' : ' without heading'}`];
  });
}
type Outline = ReturnType<typeof readTags>['outline'];
const bookmarkAt = (outline: Outline, page: number): boolean =>
  outline.some((entry) => entry.page === page || bookmarkAt(entry.children, page));

/** Words of each internal hyperlink, and the words under its bookmark. */
function linksOfWord(bytes: Uint8Array): string[] {
  const docx = readDocx(bytes);
  expect(faultsOf(docx)).toEqual([]);
  const document = docx.tree('word/document.xml');
  const paragraphs = all(document, 'w:p');
  return all(document, 'w:hyperlink').flatMap((link) => {
    const anchor = link.attributes['w:anchor'];
    // An outside address may have an anchor of its own.
    if (anchor === undefined || link.attributes['r:id']) return [];
    const target = paragraphs.find((one) =>
      all(one, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === anchor),
    )!;
    expect(child(child(target, 'w:pPr'), 'w:pStyle')?.attributes['w:val']).toMatch(
      /^(Heading\d|PBBox.*Label)$/,
    );
    return [`${all(link, 'w:t').map(textOf).join('')} > ${all(target, 'w:t').map(textOf).join('')}`];
  });
}

const LINKS = [
  'the counters > What counters say',
  'below > What counters say',
  'the winter > In winter',
  'the findings > Key findings',
  'first > Opening hours & days',
];

describe('a link within the report', () => {
  it('is live in Word where its heading is printed, and goes to a bookmark there', async () => {
    const analyst = (await briefs()).find(({ audience }) => audience === 'analyst')!;
    expect(linksOfWord(analyst.docx)).toEqual(LINKS);
    expect(readDocx(analyst.docx).parts.get('word/footnotes.xml')).toMatch(
      /<w:hyperlink[^>]* w:anchor="_place_1"/,
    );
  });

  it('is live in PDF, its place the heading’s', async () => {
    const { pdf, layout } = (await briefs()).find(({ audience }) => audience === 'analyst')!;
    const read = linksOfPdf(pdf);
    expect(read.map((line) => line.split(' > ')[0])).toEqual(LINKS.map((line) => line.split(' > ')[0]));
    expect(read.join()).not.toContain('without heading');
    // Each place stands beside its heading's first line.
    const words = new Map<string, string>();
    for (const { marks } of layout!.pages)
      marks.forEach((mark, i) => {
        if (mark.kind !== 'destination' || !mark.name.startsWith('place-')) return;
        const next = marks.slice(i).find((one) => one.kind === 'text');
        if (next?.kind === 'text') words.set(mark.name, fold(next.spans.map(({ text }) => text).join('')));
      });
    expect(read.map((line) => words.get(/(place-\d+)/.exec(line)![1]!))).toEqual([
      'What counters say',
      'What counters say',
      'In winter',
      'Key findings',
      'Opening hours & days',
    ]);
  });

  it.each<Settings>([
    {},
    { links: 'notes' },
    { links: 'list' },
    { links: 'drop' },
    { 'notes.place': 'end' },
    { 'notes.place': 'inline' },
  ])(
    'is plain text where its heading is not printed, and both formats say the same, with %j',
    async (settings) => {
      for (const { audience, brief, template, pdf, docx } of await briefs(settings)) {
        expect([audience, await textOfPdf(pdf)]).toEqual([audience, textOfBrief(brief, template)]);
        expect([audience, textOfWord(docx)]).toEqual([audience, textOfBrief(brief, template, 'docx')]);
        const live: readonly string[] =
          JSON.stringify([brief.blocks, brief.notes]).match(/"href":"#[^"]*"/g) ?? [];
        const places: readonly string[] = JSON.stringify(brief.blocks).match(/"anchor":"[^"]*"/g) ?? [];
        expect(live.every((href) => places.includes(href.replace('href":"#', 'anchor":"')))).toBe(true);
        expect(new Set(places).size).toBe(places.length);
        expect(linksOfWord(docx)).toHaveLength(linksOfPdf(pdf).length);
        if (settings.links === 'drop') expect(live).toEqual([]);
        // The minister's page has none of the report's own sections.
        if (audience === 'minister') expect(live.join()).not.toContain('winter');
      }
    },
  );
});

it('to a heading without words is plain text', async () => {
  const text = '# Title\n\n## [^1] {#x}\n\nSee [there](#x).\n\n[^1]: A note.\n';
  const { built } = await buildAll({ text, folder: '.' });
  for (const { brief } of built) expect(JSON.stringify(brief.blocks)).not.toContain('"#');
});

describe('the names of headings', () => {
  it.each<[string, readonly (readonly [name: string, line: number])[]]>([
    [
      '# Title\n\n## One, two & three\n\nText.\n',
      [
        ['title', 1],
        ['one-two--three', 3],
      ],
    ],
    [
      '# T\n\n## Same\n\nA.\n\n## Same\n\nB.\n\n## Same\n\nC.\n',
      [
        ['same', 3],
        ['same-1', 7],
        ['same-2', 11],
      ],
    ],
    ['# T\n\n## A *b* `c_d` [e](https://e.org)\n\nText.\n', [['a-b-c_d-e', 3]]],
    [
      '# T\n\n## Über Größe\n\nText.\n\n## Халықтың үлесі\n\nText.\n',
      [
        ['über-größe', 3],
        ['халықтың-үлесі', 7],
      ],
    ],
    [
      '# T\n\n## First {#second}\n\nText.\n\n## Second\n\nText.\n',
      [
        ['first', 3],
        ['second', 3],
      ],
    ],
  ])('of %j', (text, names) => {
    const anchors = headingAnchors(readReport(text, { path: 'report.md' }).tree);
    for (const [name, line] of names) expect([name, anchors.get(name)?.start.line]).toEqual([name, line]);
  });
});
