/** What is named once and spoken of again; answers to questions. */
import { expect, it } from 'vitest';
import { isAboutUnnamed, namedBefore } from '../../src/brief/choice/mentions.ts';
import { compose, makePlan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { audienceOf, noImages, outline, read, templateFor } from './helpers.ts';

const nothingKnown = (): boolean => false;
it.each<readonly [string, readonly string[], readonly (readonly [number, number])[]]>([
  ['again', ['A small, well-paid team digs.', 'On day one, the team plans only two weeks.'], [[1, 0]]],
  ['over a sentence', ['A fund pays.', 'Pipes are old.', 'In time the fund grows.'], [[2, 0]]],
  ['with a complement of its own', ['A team digs.', 'The team of the ministry plans.'], []],
  ['late in the sentence', ['A team digs.', 'Farms and towns of the north pay in spring for the team.'], []],
  ['of several', ['Two groups pay.', 'In spring the groups met.'], [[1, 0]]],
  ['never named', ['Pipes are old.', 'The team plans.'], []],
  ['named after', ['The team plans.', 'A team digs.'], []],
])('named %s', (_name, texts, hangs) => {
  expect([...namedBefore(texts, 'en', nothingKnown)]).toEqual(hangs);
});
it('needs no naming where a reader has met it', () => {
  expect(namedBefore(['A team digs.', 'The team plans.'], 'en', (stem) => stem === 'team').size).toBe(0);
});
it('is a matter of English articles only', () => {
  expect(namedBefore(['A team digs.', 'The team plans.'], 'de', nothingKnown).size).toBe(0);
});

it.each([
  ['The venue should be open to all.', true],
  ['The ministry should pay.', false],
  ['The wells should be deep.', false],
  ['The venue of the fair should be open.', false],
  ['The Senate should pay.', false],
  ['Venues should be open.', false],
])('"%s" is about something its reader need not know: %s', (sentence, unnamed) => {
  expect(isAboutUnnamed(sentence, 'en', 'Wells and trust')).toBe(unnamed);
});

const template = await templateFor('analyst');
const SECTIONS: Audience['parts'] = [{ part: 'sections', take: 'sentences' }];
const planOf = (markdown: string, parts = SECTIONS) =>
  makePlan(read(markdown), audienceOf(parts, { size: { pages: { min: 1, max: 1 } } }), template, noImages);
const FEES = `# Wells

## Fees

Farms of the region pay a fee for each hour of water, and towns of the region pay one for each household. In every district a board of nine members meets each spring to read the meters. Pipes are old in all the districts. In summer the board sets the fee for farms. What would a flat fee change? Most farms would pay less in dry years and somewhat more in wet ones.
`;
/** What the step that takes a sentence takes with it or after. */
function chainOf(begins: string): readonly string[] {
  const plan = planOf(FEES);
  const byId = (id: string): string => plan.candidates.get(id)!.sentence;
  const step = plan.steps.find(({ ids }) => ids.some((id) => byId(id).startsWith(begins)))!;
  return [...step.after, ...step.ids].map((id) => byId(id).split(' ').slice(0, 3).join(' '));
}
it('what is spoken of as known brings the sentence that names it', () => {
  expect(chainOf('In summer')).toContain('In every district');
});
it('an answer brings its question, and a question alone is not chosen', () => {
  expect(chainOf('Most farms')).toContain('What would a');
  const plan = planOf(FEES.replace(/ Most farms.*/, ''));
  const all = new Set(plan.steps.flatMap(({ ids }) => ids));
  expect(outline(compose(plan, all)).split('\ncut ')[0]).not.toContain('What would');
});

it('large type names what it is about, if any sentence does', () => {
  const plan = planOf(
    `# Wells and trust

## Findings

- Wells cost more every year in every district of the region.

## Recommendations

- The venue should be open to all farms of the region in spring.
- Districts should read the meters of all their farms in spring.
`,
    [{ part: 'bottom-line', take: 'one', maxWords: 30 }],
  );
  const [first] = plan.parts[0]!.choices;
  expect(plan.candidates.get(first!)!.sentence).toMatch(/^Districts should/);
});
