/** Policies of notes, links and figures, and metadata, each on one small report. */
import { describe, expect, it } from 'vitest';
import { type Brief, compose, makePlan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { allRuns, audienceOf, noImages, outline, read, templateFor } from './helpers.ts';

const report = read(`# Wells

## Findings

- Wells run dry.[^a] See [the map](https://example.org/map).

## Where

Ask [the office](mailto:office@example.org) or [the map](https://example.org/map).[^b] Then come back.[^a]

![A dry well](well.png)

Figure 1: A dry well in spring

[^a]: In *every* district.
[^b]: On workdays.
`);
const WHOLE: Audience['parts'] = [
  { part: 'title', take: 'whole' },
  { part: 'findings', take: 'whole' },
  { part: 'sections', take: 'whole', figures: true },
];
const template = await templateFor('analyst');
const briefOf = (more: Partial<Audience>, parts = WHOLE, options = {}): Brief =>
  compose(makePlan(report, audienceOf(parts, more), template, noImages, options), new Set());
const text = (brief: Brief): string => outline(brief).split('\ncut ')[0]!;
const notes = (
  place: Audience['notes']['place'],
  more: Partial<Audience['notes']> = {},
): Partial<Audience> => ({
  notes: {
    place,
    numbering: 'decimal',
    restart: 'brief',
    tables: 'notes',
    repeats: 'keep',
    marks: ['*', '†', '‡', '§'],
    ...more,
  },
});

describe('notes', () => {
  it('none: no calls, and the notes are cut by policy', () => {
    const brief = briefOf(notes('none'));
    expect(allRuns(brief).some(({ kind }) => kind === 'note-call')).toBe(false);
    expect(brief.notes).toEqual([]);
    expect(brief.cuts.filter(({ part }) => part === 'notes').map(({ reason }) => reason)).toEqual([
      'policy',
      'policy',
    ]);
  });
  it('inline: in brackets where they are first called, and kept', () => {
    const brief = briefOf(notes('inline'));
    expect(text(brief)).toContain('Wells run dry. [In {emphasis:every} district.]');
    expect(text(brief).match(/every/g)).toHaveLength(1);
    expect(brief.kept.filter(({ part }) => part === 'notes')).toHaveLength(2);
  });
  it('letters: labels of calls and notes agree', () => {
    const brief = briefOf(notes('foot', { numbering: 'letters' }));
    expect(brief.notes.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(text(brief)).toContain('Wells run dry.[a]');
    expect(text(brief)).toContain('Then come back.[a again]');
  });
});

describe('links', () => {
  it('drop: plain text', () => {
    expect(text(briefOf({ links: 'drop' }))).not.toContain('https://');
  });
  it('notes: the address is a note, once', () => {
    const brief = briefOf({ links: 'notes' });
    expect(brief.notes.map(({ id }) => id)).toEqual([
      'a',
      'link:https://example.org/map',
      'link:mailto:office@example.org',
      'b',
    ]);
    expect(text(brief)).toContain('See the map[2].');
    expect(text(brief)).toContain('the map[2 again].[4]');
  });
  it('list: the addresses follow, once each', () => {
    const brief = briefOf({ links: 'list' });
    const row = brief.blocks.at(-1)!;
    expect(row.kind).toBe('row');
    expect(JSON.stringify(row).match(/"value":"https:\/\/example.org\/map"/g)).toHaveLength(1);
    expect(JSON.stringify(row)).toContain('"value":"office@example.org"');
  });
});

describe('figures', () => {
  it('a picture that could not be opened leaves its caption', () => {
    const brief = briefOf({});
    const figure = brief.blocks.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject({ kind: 'figure', alt: 'A dry well' });
    expect(figure).not.toHaveProperty('image');
    expect(text(brief)).toContain('A dry well in spring');
  });
  it('an opened picture comes with its size', () => {
    const asset = { url: 'well.png', format: 'png' as const, width: 40, height: 30, bytes: new Uint8Array() };
    const images = { images: new Map([['well.png', asset]]), messages: [] };
    const brief = compose(makePlan(report, audienceOf(WHOLE), template, images), new Set());
    expect(brief.blocks.find(({ kind }) => kind === 'figure')).toMatchObject({
      image: { url: 'well.png', format: 'png', width: 40, height: 30 },
    });
  });
  it('a part without figures cuts them by policy', () => {
    const parts = WHOLE.map((part) => (part.part === 'sections' ? { ...part, figures: false } : part));
    const brief = briefOf({}, parts);
    expect(brief.blocks.some(({ kind }) => kind === 'figure')).toBe(false);
    expect(
      brief.cuts.filter(({ text: cut }) => cut.includes('dry well')).map(({ reason }) => reason),
    ).toEqual(['policy', 'policy']);
  });
});

describe('metadata', () => {
  it('of brief.yaml wins over the report’s and has no source', () => {
    const meta = {
      title: 'Wells and Why',
      authors: ['An office'],
      seriesName: 'Papers',
      seriesNumber: 7,
      date: '2025',
    };
    const brief = briefOf(
      {},
      [
        { part: 'title', take: 'whole' },
        { part: 'byline', take: 'whole' },
      ],
      { meta },
    );
    expect(text(brief)).toContain('title: Wells and Why\nbyline: An office');
    expect(brief.furniture.series).toBe('Papers No. 7, 2025');
    expect(brief.cuts.map((cut) => cut.text)).toContain('Wells');
    expect(allRuns(brief).every(({ source }) => source.length === 0)).toBe(true);
  });
});

it('the imprint is one paragraph, a line each; an ISO date is written out, and the report’s is kept', () => {
  const report = read(
    '---\ndate: 2025-03-01\nseries: {name: Papers, number: 7}\nurl: https://example.org/w\n---\n\n# Wells\n\nDry.\n',
  );
  const parts: Audience['parts'] = [{ part: 'imprint', take: 'whole' }];
  const brief = compose(makePlan(report, audienceOf(parts), template, noImages), new Set());
  expect(text(brief)).toContain(
    'paragraph source: Papers No. 7, 1 March 2025\n<https://example.org/w>(https://example.org/w)',
  );
  expect(brief.furniture.series).toBe('Papers No. 7, 1 March 2025');
  const date = brief.kept.find((kept) => kept.text === '2025-03-01');
  expect(date?.source).toHaveLength(1);
  expect(allRuns(brief).find((run) => run.kind === 'text' && run.value.includes('1 March'))?.source).toEqual(
    [],
  );
});

describe('blocks of the report', () => {
  const blocks = (markdown: string): string => {
    const plan = makePlan(read(`# T\n\n## A\n\n${markdown}\n`), audienceOf(WHOLE), template, noImages);
    return text(compose(plan, new Set())).split('\n').slice(3).join('\n').trim();
  };
  it.each([
    [
      'a box is a callout',
      '> **Box 1. Wells**\n>\n> They run dry.',
      'callout: heading=Box 1. Wells\n  paragraph: They run dry.',
    ],
    ['a quotation', '> They run dry.', 'quote\n  paragraph: They run dry.'],
    [
      'nested lists',
      '- one\n  1. two',
      'list plain\n  *\n    paragraph: one\n    list plain from 1\n      *\n        paragraph: two',
    ],
    [
      'subheads, strong type taken off',
      'One.\n\n### **Where**\n\nHere.',
      'paragraph: One.\nheading2: Where\nparagraph: Here.',
    ],
    [
      'rules only between text',
      '***\n\nOne.\n\n***\n\nTwo.\n\n***',
      'paragraph: One.\nrule\nparagraph: Two.',
    ],
    ['raw HTML never passes', '<div onclick="x">\n\nOne.', 'paragraph: One.'],
  ])('%s', (_name, markdown, expected) => {
    expect(blocks(markdown)).toBe(expected);
  });
});
