/** Heights and places of the default template's design, computed from its README: lines counted, not words. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/brief/index.ts';
import { loadTemplate } from '../../src/config/index.ts';
import { type Layout, layOut, type Mark } from '../../src/layout/index.ts';
import {
  addressed,
  base,
  brief,
  byline,
  cell,
  findings,
  h,
  list,
  note,
  p,
  panel,
  row,
  runs,
  title,
} from './make.ts';
import { halfEm } from './metrics.ts';
import { baseline, round } from './read.ts';

/** Words that take exactly `count` lines: with half an em a character, a line of the measure holds few long words. */
function lines(count: number, size: number, measure: number, first: string): string {
  const perLine = Math.floor(measure / (size / 2));
  const word = 'x'.repeat(Math.floor(perLine / 2) - 1);
  return Array.from(
    { length: count },
    (_, i) => `${i === 0 ? first.padEnd(word.length, 'x') : word} ${word}`,
  ).join(' ');
}

const boxes = (layout: Layout, page = 1) =>
  layout.pages[page - 1]!.marks.filter((m): m is Extract<Mark, { kind: 'box' }> => m.kind === 'box').map(
    (m) => [m.y, m.y + m.height].map(round),
  );
const rules = (layout: Layout, page = 1) =>
  layout.pages[page - 1]!.marks.filter((m): m is Extract<Mark, { kind: 'rule' }> => m.kind === 'rule').map(
    (m) => [round(m.y + m.weight / 2), m.width],
  );

const minister = (text: number) =>
  brief(
    [
      title(lines(2, 24, 360, 'Title')),
      byline('Author'),
      panel('Line', [p(lines(5, 14.5, 360, 'Lead'), 'lead')]),
      h(1, 'Findings'),
      findings([1, 2, 3].map((n) => lines(4, 10.5, 360, `F${n}`))),
      h(1, 'Takeaways'),
      addressed('Partners', [p(lines(3, 10.5, 360, 'T1'))]),
      addressed('State', [p(lines(4, 10.5, 360, 'T2')), p(lines(text, 10.5, 360, 'T3'))]),
      row('Report', [p('Where it is', 'small')], true),
    ],
    { onePage: true, shortTitle: 'Short' },
  );

describe('one-page brief, A4, standard', async () => {
  const layout = layOut(minister(3), await loadTemplate('default'), halfEm());
  const cases: [string, number][] = [
    ['Policy brief', 45],
    ['Title', 82.5 + 0.72 * 30],
    ['Author', 150 + 10.8],
    ['Line', 202.5 + 0.72 * 20],
    ['Lead', 202.5 + 0.72 * 20],
    ['Findings', 345 + 10.8],
    ['1', 345 + 10.8],
    ['F1', 345 + 10.8],
    ['F2', 412.5 + 10.8],
    ['F3', 480 + 10.8],
    ['Takeaways', 562.5 + 10.8],
    ['Partners', 577.5 + 10.8],
    ['T1', 562.5 + 10.8],
    ['State', 615 + 10.8],
    ['T2', 615 + 10.8],
    ['T3', 682.5 + 10.8],
    ['Report', 780 - 13.5 * 0.28],
    ['Where', 780 - 13.5 * 0.28],
  ];
  it.each(cases)('%s stands at y %d', (text, y) => {
    expect(baseline(layout, text)).toBeCloseTo(y, 1);
  });
  it('has the flag and the panel as fills, hairlines over the grid but not under the panel', () => {
    expect(boxes(layout)).toEqual(
      [
        [187.5, 322.5],
        [0, 60],
      ].map((b) => b),
    );
    expect(rules(layout)).toEqual([
      [555, 492],
      [759, 492],
    ]);
  });
  it('counts the white above the pinned row as not filled', () => {
    expect(layout.fill).toBeGreaterThan(0.95);
    expect(layout.fill).toBeLessThan(1);
  });
});

describe('several pages', async () => {
  const template = await loadTemplate('default');
  const long = brief(
    [
      title(lines(3, 28, 360, 'Title')),
      byline('Author'),
      panel('Overview', [findingsOf(14)]),
      h(1, 'First'),
      p(lines(14, 10.5, 360, 'P1')),
      h(1, 'Second'),
      p(`${lines(20, 10.5, 360, 'P2')}^1`),
      h(2, 'Inner'),
      p(lines(3, 10.5, 360, 'P3')),
      h(3, 'Innermost'),
      p(lines(3, 10.5, 360, 'P4')),
    ],
    { notes: [note('1', lines(4, 9, 300, 'N1'))] },
  );
  function findingsOf(total: number) {
    return findings(
      [lines(total - 8, 11, 336, 'O1'), lines(4, 11, 336, 'O2'), lines(4, 11, 336, 'O3')],
      false,
    );
  }
  const layout = layOut(long, template, halfEm());
  it('sets the first page as the design says', () => {
    expect(baseline(layout, 'Title')).toBeCloseTo(90 + 0.72 * 34, 1);
    expect(baseline(layout, 'Author')).toBeCloseTo(199.5 + 10.8, 1);
    const top = 240;
    const bottom = top + 15 + 14 * 15 + 2 * 7.5 + 15;
    expect(boxes(layout)[0]).toEqual([top, bottom]);
    expect(baseline(layout, 'First')).toBeCloseTo(bottom + 22.5 + 10.8, 1);
  });
  it('opens a page with the hairline of a section, and ends it with the notes', () => {
    expect(rules(layout, 2)).toEqual([
      [75, 492],
      [780 - 48 - 4.5, 108],
    ]);
    expect(baseline(layout, 'Second', 2)).toBeCloseTo(82.5 + 10.8, 1);
    expect(baseline(layout, 'N1', 2)).toBeCloseTo(780 - 48 + 0.72 * 12, 1);
  });
  it('sets inner headings at the axis with their spaces', () => {
    const second = 82.5 + 20 * 15;
    expect(baseline(layout, 'Inner', 2)).toBeCloseTo(second + 22.5 + 10.8, 1);
    expect(baseline(layout, 'P3', 2)).toBeCloseTo(second + 22.5 + 15 + 7.5 + 10.8, 1);
    expect(baseline(layout, 'Innermost', 2)).toBeCloseTo(second + 45 + 45 + 15 + 10.8, 1);
  });
});

describe('letter and accessible', () => {
  it.each([
    ['letter', 'standard', 735],
    ['a4', 'accessible', 777],
    ['letter', 'accessible', 723],
  ] as const)('%s %s ends its text at %d', async (size, scale, bottom) => {
    const template = await loadTemplate('default', { size, scale });
    const { small } = template.styles;
    const text = brief([title('Title'), row('Report', [p('Where', 'small')], true)], { onePage: true });
    expect(baseline(layOut(text, template, halfEm()), 'Where')).toBeCloseTo(
      bottom - 0.28 * small.leading,
      0.5,
    );
  });
});

describe('panel at the end of page 1 with notes', () => {
  it('ends with its padding: notes stand on white', async () => {
    const template = await loadTemplate('default');
    const made = brief([title('Title'), panel('Line', [p('Words with a note.^1')]), h(1, 'Next')], {
      notes: [note('1', 'What the note says')],
    });
    const layout = layOut(made, template, halfEm());
    const tint = layout.pages[0]!.marks.find(
      (m): m is Extract<Mark, { kind: 'box' }> => m.kind === 'box' && m.colour === template.colours.tint,
    )!;
    expect(round(tint.height)).toBe(15 + 15 + 15);
  });
});

describe('what keeps together', async () => {
  const template = await loadTemplate('default');
  const pageOf = (layout: Layout, start: string) =>
    1 + layout.pages.findIndex((_, i) => baseline(layout, start, i + 1) !== undefined);
  /** 75–780 is 47 lines; the title takes 1 unit and three lines of its own. */
  const fill = (count: number) => p(lines(count, 10.5, 360, 'Fill'));

  it.each([
    ['Three things matter.', 2],
    [`Three things matter ${'x'.repeat(60)} and more.`, 1],
  ])('a single line above a list goes with it: %s', (text, page) => {
    const items = Array.from({ length: 4 }, (_, i) => lines(4, 10.5, 360, `I${i}`));
    const layout = layOut(brief([fill(43), p(text), list(items)]), template, halfEm());
    expect(pageOf(layout, 'Three')).toBe(page);
    expect(pageOf(layout, 'I0')).toBe(2);
  });

  it('title and byline go with what follows, even if that must then be broken', () => {
    const head = [title(lines(4, 28, 360, 'Title')), byline('Author')];
    const lead = panel('Line', [p(lines(24, 14.5, 360, 'Lead'), 'lead')]);
    const layout = layOut(brief([...head, lead]), template, halfEm());
    expect(pageOf(layout, 'Lead')).toBe(1);
  });

  it('the head of a group of rows goes with its first row', () => {
    const row = (...texts: string[]) => ({ cells: texts.map((text) => cell(text)), total: false });
    const rows = Array.from({ length: 12 }, (_, i) => row(`Row ${i}`, '1'));
    rows.splice(4, 0, { cells: [cell('Group', { colSpan: 2 })], total: false });
    const table: Block = { kind: 'table', head: [row('Name', 'Value')], body: rows, align: [], ...base };
    for (let count = 30; count < 44; count++) {
      const layout = layOut(brief([fill(count), table]), template, halfEm());
      expect(pageOf(layout, 'Group')).toBe(pageOf(layout, 'Row 4'));
    }
  });
});

describe('notes', () => {
  it('are set in the type of notes, whatever style their paragraphs name', async () => {
    const template = await loadTemplate('default');
    const made = brief([p('Words.^1')], {
      notes: [note('1', p('First paragraph', 'small'), p('Second paragraph', 'small'))],
    });
    const layout = layOut(made, template, halfEm());
    const sizes = ['First', 'Second'].map((start) =>
      layout.pages[0]!.marks.find((m) => m.kind === 'text' && m.spans[0]!.text.startsWith(start)),
    );
    expect(sizes.map((m) => m?.kind === 'text' && m.spans[0]!.size)).toEqual([9, 9]);
  });
});

describe('labels of lists', () => {
  it('check boxes end where numerals do', async () => {
    const template = await loadTemplate('default');
    const checks = {
      ...list(['First', 'Second']),
      items: [{ source: [], checked: false, blocks: [p('Item')] }],
    };
    const layout = layOut(brief([checks as Block]), template, halfEm());
    const mark = layout.pages[0]!.marks.find((m) => m.kind === 'text' && m.spans[0]?.text === '☐');
    if (mark?.kind !== 'text') throw new Error('no box');
    expect(round(mark.x + mark.spans[0]!.width)).toBe(183 - 8);
  });
});

describe('panel at the end of page 1', () => {
  it('is tinted to the foot of the sheet', async () => {
    const template = await loadTemplate('default');
    const layout = layOut(
      brief([title('Title'), panel('Quote', [{ kind: 'pull-quote', runs: runs('Words'), ...base }])]),
      template,
      halfEm(),
    );
    expect(boxes(layout)[0]![1]).toBeCloseTo(template.page.height, 1);
  });
});
