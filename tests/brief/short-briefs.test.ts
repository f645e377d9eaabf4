/** What short briefs may show: lists with their lead-in, sections with enough to say, items that stand alone. */
import { describe, expect, it } from 'vitest';
import {
  isAboutItself,
  isAppendix,
  leansBack,
  pointsBack,
  startsAside,
} from '../../src/brief/choice/openers.ts';
import { asks, isRunInto, isSound, isSpeech } from '../../src/brief/choice/sound.ts';
import { type Brief, compose, makePlan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { audienceOf, noImages, outline, read, templateFor } from './helpers.ts';

const template = await templateFor('analyst');
const text = (brief: Brief): string => outline(brief).split('\ncut ')[0]!;
const planOf = (markdown: string, parts: Audience['parts']) =>
  makePlan(read(markdown), audienceOf(parts, { size: { pages: { min: 1, max: 1 } } }), template, noImages);

describe('leansBack', () => {
  it.each([
    ['en', 'Used in this way, buses pay.', true],
    ['en', 'A second difficulty is the fare.', true],
    ['en', 'The third objection is weaker.', true],
    ['en', 'None of this is new.', true],
    ['en', 'Before signing those contracts, agencies ask around.', true],
    ['en', 'Five years later another line is cut.', true],
    ['en', 'This report finds that prices rose.', false],
    ['en', 'For those who wait, an hour is long.', false],
    ['en', 'A second bus costs as much as the first.', true],
    ['en', 'The first bus leaves at six.', false],
    ['fr', 'Une deuxième difficulté tient au prix.', true],
    ['fr', 'Aucune région ne paie.', false],
    ['es', 'La segunda objeción es débil.', true],
    ['es', 'Ninguna región paga.', false],
    ['de', 'Eine zweite Schwierigkeit ist der Preis.', true],
    ['de', 'Keine Region zahlt.', false],
    ['de', 'Dieser Bericht zeigt, dass Preise steigen.', false],
    ['ru', 'Остальные районы не платят.', true],
    ['ru', 'Каждый район платит.', false],
    ['kk', 'Бұдан басқа баға өсті.', true],
  ])('%s: %s', (language, sentence, leans) => {
    expect(leansBack(sentence, language)).toBe(leans);
  });
});

it.each([
  ['Agencies report what meets the aims of this requirement.', true],
  ['Learners find that they cannot depend on it.', true],
  ['Agencies meet the requirements of this policy.', false],
  ['On-demand services complement a timetable but cannot replace it.', false],
])('pointsBack: %s', (sentence, points) => {
  expect(pointsBack(sentence, 'en')).toBe(points);
});

it.each([
  ['Prices rose.', true],
  ['Prices rose', false],
  ['prices rose.', false],
  ['3) Prices rose.', false],
  ['“The Effect of Prices.”', false],
  ['“Prices rose,” the office said.', true],
  ['He called it a “price.', false],
  ['If you have questions, please ask the office.', false],
  ['Ask office@example.org for the tables.', false],
  ['1.5 million people paid.', true],
  ['The ministry should tell all states about 1 The committee asked for the study.', false],
])('isSound: %s', (sentence, sound) => {
  expect(isSound(sentence)).toBe(sound);
});

it('tells questions, speech, notes run in, appendices, openings aside, and talk of the report', () => {
  expect([asks('Who pays?'), asks('Nobody pays.')]).toEqual([true, false]);
  expect([isSpeech('Right answer: “We pay.”'), isSpeech('The word “price” is new.')]).toEqual([true, false]);
  expect([isRunInto('owed to 3 The note'), isRunInto('owed to 3 The Hague offices')]).toEqual([true, true]);
  expect([isRunInto('owed to 3 offices'), isRunInto('In 2019 The Hague paid')]).toEqual([false, false]);
  expect([isAppendix('Annexe 2', 'fr'), isAppendix('3. Methods', 'en'), isAppendix('Costs', 'en')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([startsAside('Consistent with law, they pay.', 'en'), startsAside('Farms pay.', 'en')]).toEqual([
    true,
    false,
  ]);
  expect([
    isAboutItself('We sent a draft of this report.', 'en'),
    isAboutItself('This year ends.', 'en'),
  ]).toEqual([true, false]);
});

const SECTIONS: Audience['parts'] = [{ part: 'sections', take: 'sentences' }];
const LISTED = `# Wells

## Costs

Wells cost more every year in every district of the region. Three features of this picture matter.

- Farms pay nothing for the water that they take.
  - Some farms pay late.
- Towns pay twice for theirs.
- Nobody reads the meters.

Meters are read in spring by the office of the district.
`;

describe('lists', () => {
  it('come whole, with their lead-in and what is nested in them, or not at all', () => {
    const plan = planOf(LISTED, SECTIONS);
    const list = [...plan.candidates.values()].filter(({ form }) => form === 'list');
    expect(list.map(({ sentence }) => sentence)).toEqual([
      'Three features of this picture matter. Farms pay nothing for the water that they take. Some farms pay late. Towns pay twice for theirs. Nobody reads the meters.',
    ]);
    expect(list[0]!.standsAlone).toBe(false);
  });

  it('that are long begin with two items, and others hang on these', () => {
    const items = Array.from(
      { length: 8 },
      (_, i) => `- Well ${i} ${'is deep and old and dry '.repeat(4)}now.`,
    );
    const plan = planOf(`# Wells\n\n## Costs\n\nThese wells are dry:\n\n${items.join('\n')}\n`, SECTIONS);
    const [first, ...rest] = [...plan.candidates.values()];
    expect(first!.units).toHaveLength(3);
    expect(rest).toHaveLength(6);
    expect(rest.every(({ dependsOn }) => dependsOn === first!.id)).toBe(true);
  });

  it('are set as lists where an item of the findings is taken by sentences', () => {
    const markdown =
      '# Wells\n\n## Findings\n\n- Meters break for two causes:\n  - dust;\n  - frost.\n- Wells run dry.\n';
    const plan = planOf(markdown, [{ part: 'findings', take: 'sentences', min: 1, maxWords: 40 }]);
    const all = new Set(plan.steps.flatMap(({ ids }) => ids));
    expect(text(compose(plan, all))).toMatch(
      /paragraph: Meters break for two causes:\n +list plain\n +\*\n +paragraph: dust;\n/,
    );
  });
});

describe('sections', () => {
  it('with one weak sentence come after those with enough to say, questions and fragments never', () => {
    const plan = planOf(
      `# Wells

## Trust

Trust in wells is low.

## Costs

Wells cost more every year in every district of the region, and the districts pay the bill. Who pays?

The district office of

Meters are read in spring by the office of the district, which sends the bills in autumn.
`,
      SECTIONS,
    );
    const order = plan.steps.map(({ ids }) =>
      ids.map((id) => plan.candidates.get(id)!.sentence.split(' ')[0]).join(),
    );
    expect(order.at(-1)).toBe('Trust');
    expect(order.join()).not.toMatch(/Who|The/);
  });

  it('lose a heading under which everything is cut', () => {
    const plan = planOf(
      '# Wells\n\n## Recommendations\n\n- Read the meters.\n\n### Why\n\nMeters break.\n\n### How\n\n- Send the bills.\n',
      [{ part: 'takeaways', take: 'whole' }],
    );
    const meters = [...plan.candidates.values()].find(({ sentence }) => sentence.startsWith('Read'))!;
    const printed = text(compose(plan, new Set([meters.id])));
    expect(printed).toContain('Read the meters.');
    expect(printed).not.toMatch(/Why|How/);
  });
});

it('takeaways without an addressee stand among the others without a bullet', () => {
  const brief = compose(
    planOf(
      `# Wells

## Recommendations

- The ministry of water should read the meters.
- Bills are best sent in autumn.
- The ministry of finance should lower the fee.
- It should also publish the bills.
`,
      [{ part: 'takeaways', take: 'whole' }],
    ),
    new Set(['0.1', '0.2', '0.3', '0.4', '0.5', '0.6']),
  );
  expect(text(brief).split('\n').slice(2).join('\n').trim()).toBe(
    `addressed: addressee=The ministry of water
  paragraph: The ministry of water should read the meters.
addressed: addressee=
  paragraph: Bills are best sent in autumn.
addressed: addressee=The ministry of finance
  paragraph: The ministry of finance should lower the fee.
  paragraph: It should also publish the bills.`,
  );
});

it('takeaways gathered from running text that lean on what is cut are not shown', () => {
  const markdown = `# Wells

## Costs

The ministry of water should read the meters of every farm in spring. Moreover, the ministry should send the bills in autumn.

The districts must publish what each farm pays.
`;
  const plan = planOf(markdown, [{ part: 'takeaways', take: 'whole' }]);
  expect(plan.matter.takeaways.length).toBeGreaterThan(0);
  const shown = plan.parts[0]!.items.map(({ units }) => units[0]!.text).join(' ');
  expect(shown).not.toContain('Moreover');
});

it('never chooses what may be the rest of a sentence that a page cut', async () => {
  const report = read(`# Schools

## Findings

The law gives the board two years, and the schools may not charge. It reports to the Federal Ministry of Health and Social

Services in the districts keep the books of all schools there. Parents of each school have a say in what is cooked.
`);
  const audience = audienceOf([{ part: 'lead', take: 'one' }]);
  const { candidates } = makePlan(report, audience, await templateFor('press'), noImages);
  const sound = new Map([...candidates.values()].map(({ sentence, sound }) => [sentence, sound]));
  expect(sound.get('Services in the districts keep the books of all schools there.')).toBe(false);
  expect(sound.get('Parents of each school have a say in what is cooked.')).toBe(true);
});
