/** How sentences hang on others by what they mean; what tells only how a report was made; lists that are one sentence. */
import { describe, expect, it } from 'vitest';
import {
  countsOver,
  deniesToo,
  hangsBack,
  isFormal,
  isProcess,
  leadsOn,
  timeOf,
} from '../../src/brief/choice/hanging.ts';
import { type Brief, compose, makePlan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { audienceOf, noImages, outline, read, templateFor } from './helpers.ts';

const template = await templateFor('analyst');
const SECTIONS: Audience['parts'] = [{ part: 'sections', take: 'sentences' }];
const planOf = (markdown: string, parts = SECTIONS, size: Audience['size'] = { pages: { min: 1, max: 1 } }) =>
  makePlan(read(markdown), audienceOf(parts, { size }), template, noImages);
const printed = (brief: Brief): string => outline(brief).split('\ncut ')[0]!;
/** The sentence that a candidate depends on, by how both begin. */
function needs(markdown: string, begins: string): string | undefined {
  const plan = planOf(markdown);
  const found = [...plan.candidates.values()].find(({ sentence }) => sentence.startsWith(begins))!;
  return found.dependsOn && plan.candidates.get(found.dependsOn)!.sentence;
}

it.each([
  ['en', 'The city’s well, the oldest of them, is also not deep.', true],
  ['en', 'Wells would give another layer of supply.', true],
  ['en', 'The district does not pay either.', true],
  ['en', 'Salesmen reach farms and also reach towns.', false],
  ['en', 'The wells stand one after another.', false],
  ['en', 'Farms can choose either of two meters.', false],
  ['en', 'The gain comes from trust.', true],
  ['en', 'The real difficulty is the fee.', true],
  ['en', 'The gain in trust is large.', false],
  ['en', 'The result of the trial is clear.', false],
  ['en', 'Through free courses, they reach everyone.', true],
  ['en', 'On a fixed line they can wait.', true],
  ['en', 'When wells run dry, they are closed.', false],
  ['fr', 'La ville est également pauvre.', true],
  ['fr', 'Le résultat est net.', true],
  ['fr', 'Le résultat de l’essai est net.', false],
  ['es', 'La ciudad también paga.', true],
  ['es', 'El problema es otro.', true],
  ['de', 'Die Stadt zahlt auch nicht.', true],
  ['de', 'Der Grund liegt im Preis.', true],
  ['de', 'Der Grund für den Preis ist bekannt.', false],
  ['ru', 'Город также не платит.', true],
  ['kk', 'Қала тағы бір құдық қазды.', true],
])('%s: %s hangs back: %s', (language, sentence, hangs) => {
  expect(hangsBack(sentence, language)).toBe(hangs);
});

it.each([
  ['Each refusal is reasonable in itself.', true],
  ['Every cycle costs trust.', true],
  ['Each agency shall publish its code.', false],
  ['Each year wells run dry.', false],
  ['Wells run dry each spring.', false],
])('%s counts over what was named: %s', (sentence, over) => {
  expect(countsOver(sentence, 'en')).toBe(over);
});

it.each([
  ['en', 'Before the war, villages were poor.', 'sets'],
  ['en', 'In 1962 every village had a well.', 'sets'],
  ['en', 'People knew each other.', 'keeps'],
  ['en', 'The office asked farms, and they now pay.', 'other'],
  ['en', 'Before they pay, farms read the meter.', 'other'],
  ['fr', 'Autrefois, chaque village avait un puits.', 'sets'],
  ['de', 'Früher hatte jedes Dorf einen Brunnen.', 'sets'],
  ['ru', 'Раньше в каждой деревне был колодец.', 'sets'],
])('%s: time of "%s" is %s', (language, sentence, time) => {
  expect(timeOf(sentence, language)).toBe(time);
});

it.each([
  ['We interviewed 40 farmers.', true],
  ['The officials noted that the fee is low.', true],
  ['A majority of studies we reviewed found lower rates.', false],
  ['Farms should interview their staff.', false],
])('%s tells how the work was done: %s', (sentence, process) => {
  expect(isProcess(sentence, 'en')).toBe(process);
});

it.each([
  ['We are sending copies of this report to the committee.', true],
  ['The staff of the office also made significant contributions to this report.', true],
  ['The work kept to generally accepted government auditing standards.', true],
  ['The ministry made contributions to the fund.', false],
])('%s is a formality: %s', (sentence, formal) => {
  expect(isFormal(sentence, 'en')).toBe(formal);
});

it('tells what denies as something far off did', () => {
  const sentences = ['The well is also not deep.', 'The well is not deep and also costs more.'];
  expect(sentences.map((sentence) => deniesToo(sentence, 'en'))).toEqual([true, false]);
});

it('tells what only leads on', () => {
  expect([leadsOn('One way to put it is a circle.', 'en'), leadsOn('One well is dry.', 'en')]).toEqual([
    true,
    false,
  ]);
});

describe('sentences of a paragraph', () => {
  const OLD = `# Wells

## Trust

Trust is low in the region. Before the drought, villages were close. People knew their wells. The office came late. Modern villages are split. Meetings are rare in most of them.
`;
  it.each([
    ['People', 'Before'],
    ['The office', 'People'],
    ['Meetings', 'Modern'],
  ])('"%s …" needs "%s …", for its time', (begins, before) => {
    expect(needs(OLD, begins)).toMatch(new RegExp(`^${before}`));
  });
  it('that set a time themselves need none', () => {
    expect(needs(OLD, 'Modern')).toBeUndefined();
    expect(needs(OLD, 'Before')).toBeUndefined();
  });
  it('that count over what was named need it', () => {
    const markdown =
      '# Wells\n\n## Trial\n\nIn the trial, many calls were refused. Each refusal is reasonable in itself.\n';
    expect(needs(markdown, 'Each')).toMatch(/^In the trial/);
  });
});

const METHOD = `# Wells and trust

## Costs

Wells cost more every year in every district of the region, and the districts pay the whole of the bill. We interviewed 40 farmers and the staff of four districts, and we reviewed bills of ten years for each of them.

We are sending copies of this report to all the districts of the region and to other interested parties upon request.
`;
describe('how the work was done', () => {
  it('is only there for a page that would not be full; formalities are not', () => {
    const plan = planOf(METHOD);
    const levelOf = (begins: string): readonly number[] =>
      plan.steps
        .filter(({ ids }) => ids.some((id) => plan.candidates.get(id)!.sentence.startsWith(begins)))
        .map(({ level }) => level);
    expect(levelOf('Wells')).toEqual([2]);
    expect(levelOf('We interviewed')).toEqual([3]);
    expect(levelOf('We are sending')).toEqual([]);
  });
  it('is printed where everything is', () => {
    const all = planOf(METHOD, [{ part: 'sections', take: 'whole' }], {});
    const text = printed(compose(all, new Set()));
    expect(text).toContain('We interviewed');
    expect(text).toContain('We are sending');
  });
});

describe('lists', () => {
  const long = 'and this goes on and on for as long as an item may '.repeat(3).trim();
  it('whose items lead to the next are one, however long', () => {
    const items = ['a', 'b', 'c', 'd'].map(
      (name, i) => `- Well ${name} ${long}${['; ', '; ', '; and', '.'][i]}`,
    );
    const plan = planOf(`# Wells\n\n## Aims\n\nThe policy has these aims:\n\n${items.join('\n')}\n`);
    expect([...plan.candidates.values()].map(({ units }) => units.length)).toEqual([5]);
  });
  it('of questions only are not shown', () => {
    const plan = planOf(
      `# Wells\n\n## Aims\n\nWells cost more every year in every district of the region, and the districts pay the whole bill.\n\n### Key questions\n\n- Who pays the bill of the district for its wells?\n- Who reads the meters of the farms in spring?\n`,
    );
    const all = new Set(plan.steps.flatMap(({ ids }) => ids));
    expect(printed(compose(plan, all))).not.toMatch(/Key questions|Who/);
  });
});

it('a heading is printed only over kept text of its own or of a kept heading below it', () => {
  const plan = planOf(
    `# Wells

## Costs

### Risk

#### Questions

Wells cost more every year in every district of the region, and the districts pay the whole of the bill.

### Trust

Meters are read in spring by the office of the district, which sends its bills to all the farms in autumn.
`,
  );
  const one = (begins: string): string =>
    printed(
      compose(
        plan,
        new Set(
          [...plan.candidates.values()]
            .filter(({ sentence }) => sentence.startsWith(begins))
            .map(({ id }) => id),
        ),
      ),
    );
  expect(one('Wells')).toMatch(/Risk\n.*Questions\n.*Wells cost/);
  expect(one('Wells')).not.toContain('Trust');
  expect(one('Meters')).not.toMatch(/Risk|Questions/);
});

describe('what should be done', () => {
  const LONG =
    'The ministry of water should read the meters of every farm in each of the districts in spring and in autumn, and should send the bills to farms and to towns alike within four weeks, so that nobody waits for the bill and everybody knows before the winter what the water of the year has cost';
  const markdown = (takeaway: string) =>
    `# Wells\n\n## Findings\n\n- Wells cost more every year in every district of the region.\n\n## Recommendations\n\n- ${takeaway}.\n`;
  const PRESS: Audience['parts'] = [
    { part: 'lead', take: 'one', maxWords: 40 },
    { part: 'quotation', take: 'one', maxWords: 40 },
    { part: 'overview', take: 'sentences', filler: true, max: 5, maxWords: 45 },
  ];
  it('is in a brief even where it is too long to be quoted', () => {
    const plan = planOf(markdown(LONG), PRESS);
    const sure = new Set(plan.steps.filter(({ level }) => level === 1).flatMap(({ ids }) => ids));
    expect(printed(compose(plan, sure))).toContain('read the meters of every farm');
  });
  it('is not repeated where it is quoted', () => {
    const plan = planOf(markdown('The ministry of water should read the meters of every farm'), PRESS);
    const all = new Set(plan.steps.flatMap(({ ids }) => ids));
    expect(printed(compose(plan, all)).match(/read the meters/g)).toHaveLength(1);
  });
});
