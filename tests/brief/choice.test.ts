import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leansBack, pointsElsewhere, saysWhatToDo } from '../../src/brief/choice/openers.ts';
import { rank } from '../../src/brief/choice/rank.ts';
import { alignments, isTotal } from '../../src/brief/handlers/table-columns.ts';
import { type Candidate, compose, makePlan } from '../../src/brief/index.ts';
import { audienceOf, noImages, outline, read, templateFor } from './helpers.ts';

describe('leansBack', () => {
  it.each([
    ['en', 'However, losses stayed.', true],
    ['en', 'The latter has grown.', true],
    ['en', 'Kazakhstan, however, has not.', true],
    ['en', 'These organizations’ silence is telling.', true],
    ['en', 'In doing so, it wins.', true],
    ['en', 'In doing business, firms win.', false],
    ['en', 'Item prices rose.', false],
    ['en', 'Italy leads.', false],
    ['en', 'While its neighbours wait, the country acts.', false],
    ['fr', 'Cependant, rien ne change.', true],
    ['fr', 'Les prix montent.', false],
    ['de', 'Daher sinkt der Preis.', true],
    ['de', 'Der Preis sinkt.', false],
    ['es', 'Sin embargo, nada cambia.', true],
    ['es', 'El precio baja.', false],
    ['ru', 'Однако цены растут.', true],
    ['ru', 'Цены растут.', false],
    ['kk', 'Бұл баға өсті.', true],
    ['kk', 'Баға өсті.', false],
    ['xx', 'But it is so.', true],
  ])('%s: %s', (language, sentence, leans) => {
    expect(leansBack(sentence, language)).toBe(leans);
  });
});

it.each([
  ['en', 'Agencies must take the three steps below.', true, true],
  ['en', 'The price fell.', false, false],
  ['ru', 'Министерство должно снизить цену.', true, false],
  ['kk', 'Министрлік бағаны төмендетуі керек.', true, false],
])('%s: %s says what to do %s, points elsewhere %s', (language, sentence, action, points) => {
  expect(saysWhatToDo(sentence, language)).toBe(action);
  expect(pointsElsewhere(sentence, language)).toBe(points);
});

const candidate = (id: string, sentence: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  part: 'sections',
  units: [],
  group: 0,
  words: sentence.split(' ').length,
  sentence,
  place: { block: 1, blocks: 3, sentence: 1 },
  sound: true,
  standsAlone: true,
  ...more,
});
const order = (candidates: readonly Candidate[], more: Partial<Parameters<typeof rank>[1]> = {}): string =>
  rank(candidates, {
    topic: ['Water charges for farms', 'Charges of farms and households for water'],
    language: 'en',
    chosen: [],
    ...more,
  }).join('');

describe('rank', () => {
  const filler = ['The weather stayed dry and hot for most of the long summer', 'Roads were built in the north by several small companies', 'Schools opened late in the year because of heavy snow'].map((text, i) => candidate(String(i), text)); // biome-ignore format: one look
  const near = candidate('a', 'Farms pay water charges that cover only some of the cost');

  it('takes what is close to findings and takeaways first', () => {
    expect(order([...filler, near])[0]).toBe('a');
  });
  it('takes what is new before what is said already', () => {
    const twin = candidate('b', 'Farms pay water charges that cover only part of the cost', {
      place: { block: 2, blocks: 9, sentence: 1 },
    });
    const other = candidate('c', 'Households pay charges for water by meter and by yearly fee');
    const got = order([...filler, near, twin, other]);
    expect(got.indexOf('c')).toBeLessThan(got.indexOf('b'));
  });
  it('takes first sentences before later ones, all else equal', () => {
    const text = 'Charges for farms are low in most of the dry districts';
    expect(
      order([candidate('a', text), candidate('b', text, { place: { block: 1, blocks: 3, sentence: 0 } })])[0],
    ).toBe('b');
  });
  it('serves groups in turn', () => {
    const groups = [1, 1, 1, 2, 2, 2].map((group, i) =>
      candidate(String(i), `${filler[i % 3]!.sentence} ${'again '.repeat(i)}`, { group }),
    );
    const firstTwo = [...order(groups).slice(0, 2)].map((id) => groups[Number(id)]!.group);
    expect(new Set(firstTwo)).toEqual(new Set([1, 2]));
  });
  it('gives every candidate once, also beyond its limit of words', () => {
    const got = order([...filler, near], { limitWords: 12 });
    expect([...got].sort().join('')).toBe('012a');
  });
});

describe('what is chosen', () => {
  const report = read(readFileSync(new URL('fixtures/river.md', import.meta.url), 'utf8'));
  const briefOf = async (
    parts: Parameters<typeof audienceOf>[0],
    more: Parameters<typeof audienceOf>[1],
    ids?: number,
  ) => {
    const template = await templateFor('analyst');
    const plan = makePlan(report, audienceOf(parts, more), template, noImages);
    const steps = plan.steps.filter(({ level }) => level < 3).slice(0, ids);
    return compose(plan, new Set(steps.flatMap((step) => step.ids)));
  };

  it('never leaves a sentence that leans back without the one before it, however many are taken', async () => {
    for (let count = 0; count < 12; count += 1) {
      const brief = await briefOf(
        [{ part: 'sections', take: 'sentences' }],
        { size: { pages: { min: 1, max: 1 } } },
        count,
      );
      const kept = new Set(brief.kept.map(({ text }) => text));
      if (kept.has('However, losses in the canals stayed as they were.'))
        expect(kept).toContain(
          'The drought of the last two years cut the flow at the lower gauge to a third of its long-term mean.',
        );
      if (
        kept.has(
          'They left the wettest fields fallow and lined 120 km of canals with clay, at a cost that the districts shared.',
        )
      )
        expect(kept).toContain('Farms reacted first.');
    }
  });

  it('does not print a sentence twice in a short brief', async () => {
    const brief = await briefOf(
      [
        { part: 'bottom-line', take: 'one', maxWords: 30, box: 'panel' },
        { part: 'takeaways', take: 'sentences', sentencesPerItem: 3 },
        { part: 'quotation', take: 'one', maxWords: 30 },
      ],
      { size: { pages: { min: 1, max: 1 } } },
    );
    const text = outline(brief).split('\ncut ')[0]!;
    expect(text.match(/The ministry should make the yearly/g)).toHaveLength(1);
    expect(text.match(/District councils must publish/g)).toHaveLength(1);
  });

  it('leaves out labels of what is not known', async () => {
    const template = await templateFor('press');
    const bare = read('# Title\n\nOne paragraph without an author. It has two sentences.\n');
    const brief = compose(makePlan(bare, template.audiences.press!, template, noImages), new Set());
    const text = outline(brief);
    for (const label of ['Contact', 'byline', 'attribution', 'imprint:', 'undefined'])
      expect(text).not.toContain(label);
  });
});

describe('columns of a table', () => {
  it.each([
    ['figures', ['1', '2,000', '–'], null, '.', 'right'],
    ['decimals', ['1.5', '12', 'n/a'], null, '.', 'decimal'],
    ['decimals with a comma', ['1,5', '12'], null, ',', 'decimal'],
    ['thousands are no decimals', ['1,500', '12,000'], null, '.', 'right'],
    ['per cent and currency', ['$5', '12 %', '−3'], null, '.', 'right'],
    ['brackets, ranges, note marks', ['(1.5)', '3–4', '12.25%†', 'US$5*', '..'], null, '.', 'decimal'],
    ['years that name the rows', ['2019', '2020–21'], null, '.', 'left'],
    ['text', ['farms', '12', 'wells'], null, '.', 'left'],
    ['what the report says', ['1.5', '2'], 'left', '.', 'left'],
    ['the report says right', ['a', 'b'], 'right', '.', 'right'],
  ] as const)('%s', (_name, cells, given, mark, expected) => {
    expect(
      alignments(
        [given],
        cells.map((cell) => [cell]),
        mark,
      ),
    ).toEqual([expected]);
  });
  it.each([
    [['Total', '5'], true],
    [['', 'Итого', '5'], true],
    [['Totality of farms', '5'], false],
    [['Farms', 'Total'], false],
  ])('%j is a total: %s', (row, total) => {
    expect(isTotal(row)).toBe(total);
  });
});
