/** `:::for`, `:::keep`, `:::omit` and boxes, as the briefs of several audiences show them. */
import { describe, expect, it } from 'vitest';
import { compose, makePlan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { fit } from '../../src/fit/index.ts';
import { audienceOf, noImages, outline, read, templateFor } from './helpers.ts';

const template = await templateFor('analyst');
const everything: Audience['parts'] = [
  { part: 'title', take: 'whole' },
  { part: 'sections', take: 'whole', figures: true },
];

function briefFor(name: string, text: string) {
  const plan = makePlan(
    read(`# A title\n\n## Section\n\n${text}`),
    audienceOf(everything, { name }),
    template,
    noImages,
  );
  const brief = compose(plan, new Set());
  return {
    brief,
    printed: brief.kept.map(({ text }) => text),
    cut: brief.cuts.map(({ text, reason }) => [text, reason]),
  };
}

describe('marks', () => {
  const text =
    'Before.\n\n:::for{minister press}\nFor two.\n:::\n\n:::omit\nNever. Never again.\n\n- Not this.\n:::\n\n:::keep\nAlways.\n:::\n\nAfter.';
  it.each([
    ['minister', ['For two.'], []],
    ['press', ['For two.'], []],
    ['analyst', [], [['For two.', 'audience']]],
  ])('%s', (name, printed, cut) => {
    const made = briefFor(name, text);
    const never = ['Never.', 'Never again.', 'Not this.'].map((words) => [words, 'policy']);
    expect(made.printed).toEqual(['A title', 'Section', 'Before.', ...printed, 'Always.', 'After.']);
    expect(made.cut).toEqual([...cut, ...never]);
  });

  it('reach into lists, headings and notes', () => {
    const made = briefFor(
      'analyst',
      '- One.\n\n  :::omit\n  Not this.\n  :::\n- Two.\n\n:::for{press}\n## For the press\n\nText.[^1]\n:::\n\n[^1]: A note.',
    );
    expect(made.printed).toEqual(['A title', 'Section', 'One.', 'Two.']);
    expect(made.cut.map(([words]) => words)).toEqual(['Not this.', 'For the press', 'Text.', 'A note.']);
    expect(made.brief.notes).toEqual([]);
  });

  it('keep out a note whose text is marked, and its call', () => {
    const { brief } = briefFor('analyst', 'Text.[^1]\n\n:::omit\n[^1]: A note.\n:::');
    expect(brief.notes).toEqual([]);
    expect(outline(brief)).not.toContain('[1]');
  });

  it('name the nearest audience when one is unknown', () => {
    const plan = makePlan(
      read('# T\n\n:::for{minster}\nText.\n:::'),
      audienceOf(everything),
      template,
      noImages,
    );
    expect(compose(plan, new Set()).messages).toMatchObject([
      {
        rule: 'mark-audience-unknown',
        fix: 'Did you mean “minister”?',
        file: 'report.md',
        place: { line: 3, column: 1 },
      },
    ]);
  });
});

describe('text marked to be kept', () => {
  const section = (name: string) =>
    `## ${name}\n\n${Array.from({ length: 40 }, (_, i) => `The ministry of ${name} counted ${i + 3} buses in its ${i + 2} districts, and each of them ran late.`).join('\n\n')}`;
  const marked = 'Marked as it is, this sentence about lighthouses is needed.';
  const report = (mark: boolean) =>
    `# Buses\n\n## Key findings\n\n1. Buses in the districts run late on most days.\n2. Ministries count their own buses.\n3. Districts pay for them.\n\n## Recommendations\n\n- The ministry should count its buses.\n- Districts should pay.\n\n${section('north')}\n\n${mark ? `:::keep\n${marked}\n:::` : marked}\n\n${section('south')}`;
  it.each(['minister', 'parliament', 'press'])(
    'is in the brief of the %s, and is not without the mark',
    async (name) => {
      const own = await templateFor(name);
      const printed = (mark: boolean) => {
        const plan = makePlan(read(report(mark)), own.audiences[name]!, own, noImages);
        // A page that holds 200 words.
        const { brief } = fit(plan, (draft) => {
          const words = draft.kept.reduce((sum, { text }) => sum + text.split(' ').length, 0);
          return {
            pages: Array.from({ length: Math.ceil(words / 200) }, () => ({})),
            lines: draft.blocks.map(() => 1),
            fill: 1,
            messages: [],
          } as never;
        });
        return brief;
      };
      expect(printed(true).kept.map(({ text }) => text)).toContain(marked);
      expect(printed(true).messages.filter(({ rule }) => rule === 'mark-keep-unmet')).toEqual([]);
      expect(printed(false).kept.map(({ text }) => text)).not.toContain(marked);
    },
  );

  it('is said to be missing where no part may print it', () => {
    const plan = makePlan(
      read('# T\n\n## Section\n\n:::keep\nNeeded.\n:::'),
      audienceOf([{ part: 'title', take: 'whole' }]),
      template,
      noImages,
    );
    expect(compose(plan, new Set()).messages).toMatchObject([
      { rule: 'mark-keep-unmet', place: { start: { line: 6 } } },
    ]);
  });
});

describe('boxes', () => {
  it.each<[text: string, expected: string]>([
    [':::callout\nText.\n:::', 'callout: Text.'],
    [':::callout[A head]\nText.\n:::', 'callout “A head”: Text.'],
    [':::callout\n**A head**\n\nText.\n:::', 'callout “A head”: Text.'],
    ['> [!NOTE]\n> Text.', 'callout “Note”: Text.'],
    [':::warning[Beware]\nText.\n:::', 'callout “Beware”: Text.'],
    [':::pullquote\n“Words of weight.”\n\n— A minister\n:::', 'pull-quote: Words of weight. – A minister'],
    [':::pullquote\n“One” and “another”\n:::', 'pull-quote: “One” and “another”'],
    [':::constructor\nText.\n:::', 'paragraph: Text.'],
  ])('%j', (text, expected) => {
    const { brief } = briefFor('analyst', text);
    const block = brief.blocks.at(-1)!;
    const said = (value: unknown): string =>
      Array.isArray(value) ? value.map((run) => run.value ?? said(run.runs)).join('') : '';
    const head = block.kind === 'callout' && block.heading ? ` “${said(block.heading)}”` : '';
    const words =
      block.kind === 'callout'
        ? said(block.blocks)
        : block.kind === 'pull-quote'
          ? said(block.runs) + (block.attribution ? ` – ${said(block.attribution)}` : '')
          : said('runs' in block ? block.runs : []);
    expect(`${block.kind}${head}: ${words}`).toBe(expected);
    expect(brief.cuts).toEqual([]);
  });

  it('of an unknown name are ordinary text, and the nearest name is told', () => {
    const { brief } = briefFor('analyst', ':::calout\nText.\n:::');
    expect(brief.blocks.at(-1)!.kind).toBe('paragraph');
    expect(brief.messages).toMatchObject([
      { rule: 'directive-unknown', fix: 'Did you mean “:::callout”?', place: { line: 5 } },
    ]);
  });

  it('of the template’s own have its look and label', () => {
    const boxes = { evidence: { look: 'panel', label: 'Evidence' } } as const;
    const plan = makePlan(
      read('# T\n\n:::evidence\nText.\n:::'),
      audienceOf(everything),
      { ...template, boxes },
      noImages,
    );
    const brief = compose(plan, new Set());
    expect(brief.blocks.at(-1)).toMatchObject({ kind: 'panel', label: [{ value: 'Evidence' }], columns: 1 });
  });
});
