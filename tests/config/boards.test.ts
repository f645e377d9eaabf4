import { describe, expect, test } from 'vitest';
import { loadTemplate, type PageSize, type Scale, type StyleName } from '../../src/config/index.ts';

/** Numbers typed from the boards' specification, not from the template. */
const PAGES = [
  { size: 'a4', scale: 'standard', sheet: [595.28, 841.89], side: 51, axis: 183, bottom: 780, unit: 15 },
  { size: 'a4', scale: 'accessible', sheet: [595.28, 841.89], side: 51, axis: 183, bottom: 777, unit: 18 },
  { size: 'letter', scale: 'standard', sheet: [612, 792], side: 60, axis: 192, bottom: 735, unit: 15 },
  { size: 'letter', scale: 'accessible', sheet: [612, 792], side: 60, axis: 192, bottom: 723, unit: 18 },
] as const;

describe.each(PAGES)('$size $scale', ({ size, scale, sheet, side, axis, bottom, unit }) => {
  test('has the grid of the boards', async () => {
    const { page } = await loadTemplate('default', { size, scale });
    expect([page.width, page.height]).toEqual(sheet);
    expect(page.side).toEqual({ x: side, width: 108 });
    expect(page.text).toEqual({ x: axis, width: 360 });
    expect(page.grid).toEqual({ x: side, width: 492 });
    expect([page.top, page.bottom]).toEqual([75, bottom]);
    expect([page.furnitureY, page.seriesY, page.unit, page.baselineAt]).toEqual([45, 60, unit, 0.72]);
  });
});

/** Style, scale, size, leading, before, after (pt). */
const STYLES: readonly [StyleName, Scale, number, number, number, number][] = [
  ['flag', 'standard', 11, 15, 0, 0],
  ['furniture', 'accessible', 12, 18, 0, 0],
  ['title', 'standard', 28, 34, 15, 0],
  ['title', 'accessible', 30, 36, 18, 0],
  ['titleone', 'standard', 24, 30, 7.5, 0],
  ['titleone', 'accessible', 25, 31.5, 9, 0],
  ['byline', 'standard', 11, 15, 7.5, 22.5],
  ['lead', 'standard', 14.5, 20, 15, 0],
  ['lead', 'accessible', 15.5, 21, 18, 0],
  ['sidehead', 'standard', 11, 15, 22.5, 0],
  ['addressee', 'standard', 10, 15, 0, 0],
  ['axishead', 'standard', 14, 18, 22.5, 7.5],
  ['axishead', 'accessible', 16, 18, 27, 9],
  ['h2', 'standard', 12.5, 15, 22.5, 7.5],
  ['h3', 'accessible', 12.5, 18, 18, 0],
  ['body', 'standard', 10.5, 15, 0, 7.5],
  ['body', 'accessible', 12.5, 18, 0, 9],
  ['list', 'standard', 10.5, 15, 0, 7.5],
  ['pull', 'standard', 16, 22, 15, 7.5],
  ['pull', 'accessible', 17, 24, 18, 9],
  ['panel', 'standard', 11, 15, 0, 7.5],
  ['panelcols', 'standard', 10.25, 15, 0, 7.5],
  ['callout', 'standard', 10, 14, 0, 15],
  ['caption', 'standard', 10, 13.5, 22.5, 6],
  ['tablehead', 'standard', 9.25, 12, 3, 3],
  ['table', 'standard', 9.5, 12, 3, 3],
  ['source', 'standard', 8.75, 12, 4.5, 22.5],
  ['small', 'standard', 9.5, 13.5, 0, 7.5],
  ['small', 'accessible', 12, 16.5, 0, 9],
  ['note', 'standard', 9, 12, 4.5, 0],
  ['margin', 'standard', 8.75, 12, 0, 0],
  ['ends', 'standard', 10, 15, 15, 15],
];

test.each(STYLES)('style %s in the %s scale', async (name, scale, size, leading, before, after) => {
  const style = (await loadTemplate('default', { scale })).styles[name];
  expect([style.size, style.leading, style.before, style.after]).toEqual([size, leading, before, after]);
});

test('measures, tracking, one-page spaces, blocks that stay whole', async () => {
  const { styles } = await loadTemplate('default');
  const measures = (
    ['body', 'lead', 'quote', 'panel', 'panelcols', 'small', 'note', 'source', 'sidehead'] as const
  ).map((name) => styles[name].measure);
  expect(measures).toEqual([360, 360, 336, 336, 234, 300, 300, 300, 108]);
  expect((await loadTemplate('default', { scale: 'accessible' })).styles.note.measure).toBe(360);
  expect([styles.title.tracking, styles.ends.tracking, styles.body.tracking]).toEqual([-0.3, 0.8, 0]);
  expect([styles.sidehead.beforeOnePage, styles.list.afterTight]).toEqual([15, 3.75]);
  expect([styles.list.unbrokenTo, styles.panel.unbrokenTo, styles.callout.unbrokenTo]).toEqual([4, 24, 16]);
  expect([styles.title.unbrokenTo, styles.body.unbrokenTo]).toEqual([Infinity, 0]);
});

test('faces, colours and hyphens', async () => {
  const { styles, colours, faces } = await loadTemplate('default');
  expect(colours).toEqual({
    accent: '#0B4A5A',
    ink: '#17212A',
    muted: '#52606A',
    rule: '#7F8D95',
    tint: '#E8EEEE',
    paper: '#FFFFFF',
  });
  expect([styles.title.face, styles.body.face, styles.panel.face, styles.sidehead.face]).toEqual([
    'serif.semibold',
    'serif.regular',
    'sans.regular',
    'sans.bold',
  ]);
  expect([styles.sidehead.colour, styles.furniture.colour, styles.flag.colour]).toEqual([
    'accent',
    'muted',
    'paper',
  ]);
  expect(faces['serif.semibolditalic']?.package).toBe('@expo-google-fonts/source-serif-4');
  const hyphenated = Object.entries(styles).filter(([, style]) => style.hyphenate);
  expect(hyphenated.map(([name]) => name)).toEqual(['body', 'quote']);
  const accessible = (await loadTemplate('default', { scale: 'accessible' })).styles;
  expect(Object.values(accessible).some(({ hyphenate }) => hyphenate)).toBe(false);
});

test('marks and components', async () => {
  const { marks } = await loadTemplate('default');
  expect([marks.flagHeight, marks.bandHeight, marks.titleTop, marks.titleOneTop]).toEqual([60, 9, 90, 82.5]);
  expect([marks.hairline, marks.tableRule, marks.tableHeadRule, marks.tableRowRule]).toEqual([
    0.5, 1, 0.5, 0.25,
  ]);
  expect(marks.noteRule).toEqual({ weight: 0.5, width: 108, carriedWidth: 360 });
  expect(marks.calloutPadding).toEqual({ top: 7.5, right: 12, bottom: 9, left: 12 });
  expect(marks.bullet).toEqual({ size: 4, hang: 13, rise: 0.34 });
  expect(marks.quoteBar).toEqual({ width: 2, hang: 13, drop: 2.5 });
  expect(marks.hungQuote * 16).toBeCloseTo(7.4, 6);
  expect(marks.panel).toEqual({ padding: 15, around: 22.5, aroundOnePage: 15 });
  expect([marks.numeralHang, marks.panelColumnsGap, marks.onePageMaxGap]).toEqual([8, 24, 45]);
});

test('Word: margins, indents, fonts, borders', async () => {
  const a4 = (await loadTemplate('default')).word;
  expect(a4.margins).toEqual({ top: 57, right: 52, bottom: 57, left: 51 });
  expect(a4.fonts.serif).toEqual({ name: 'Source Serif 4', alternative: 'Cambria' });
  expect(a4.fonts.sans).toEqual({ name: 'Source Sans 3', alternative: 'Calibri' });
  const letter = (await loadTemplate('default', { size: 'letter' })).word.margins;
  expect(612 - letter.left - letter.right).toBe(492);
  const { Title, Heading1, BodyText, ListNumber, ListBullet2, Quote, Flag, FootnoteText, Source } = a4.styles;
  const values = (style: typeof Title) => [
    style.size,
    style.leading,
    style.left,
    style.hanging,
    style.before,
    style.after,
  ];
  expect(values(Title)).toEqual([24, 29, 132, 0, 18, 6]);
  expect(values(Heading1)).toEqual([14, 18, 0, 0, 18, 6]);
  expect(values(BodyText)).toEqual([11, 15, 132, 0, 0, 7.5]);
  expect(values(ListNumber)).toEqual([11, 15, 132, 18, 0, 4]);
  expect(values(ListBullet2)).toEqual([11, 15, 147, 11, 0, 3]);
  expect(values(FootnoteText)).toEqual([9, 12, 132, 18, 0, 3]);
  expect(values(Source)).toEqual([9, 12, 132, 0, 4, 15]);
  expect(Quote.borders?.left).toEqual({ weight: 2.25, space: 11, colour: 'accent' });
  expect([Flag.right, Flag.shading, Flag.borders?.top?.space]).toEqual([384, 'accent', 6]);
});

test('the accessible scale has nothing under 12 pt, in PDF and Word', async () => {
  const { styles, word } = await loadTemplate('default', { scale: 'accessible' });
  const small = [...Object.entries(styles), ...Object.entries(word.styles)].filter(
    ([, { size }]) => size < 12,
  );
  expect(small).toEqual([]);
  expect(word.styles.BodyText.size).toBe(12.5);
});

const COMBINATIONS = (['a4', 'letter'] as PageSize[]).flatMap((size) =>
  (['standard', 'accessible'] as Scale[]).flatMap((scale) =>
    ['en', 'fr', 'es', 'de', 'ru', 'kk'].map((language) => ({ size, scale, language })),
  ),
);
test.each(COMBINATIONS)(
  'resolves on $size, $scale, $language with numbers for every length',
  async (options) => {
    const template = await loadTemplate('default', options);
    expect(template.labelLanguage).toBe(options.language);
    const numbers = JSON.stringify([template.page, template.marks, template.word, template.styles]);
    expect(numbers).not.toMatch(/"-?[\d.]+(U|em|mm|cm|in|pt)"|standard":|accessible":/);
    expect(Object.keys(template.audiences)).toEqual(['analyst', 'minister', 'parliament', 'press']);
  },
);
