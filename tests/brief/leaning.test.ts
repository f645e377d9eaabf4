/** Openings of sentences that lean on what was just said, and such as look like them and do not. */
import { expect, it } from 'vitest';
import { hangsBack, leadsOn } from '../../src/brief/choice/hanging.ts';
import { leansBack } from '../../src/brief/choice/openers.ts';

const LEANING: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The better question is who pays.',
    'A simpler way would be one meter for all.',
    'The more promising route is a fund.',
    'The next step is a register of wells.',
    'The first reason is the price of pipes.',
    'The opposite is true of towns.',
    'The following year, the wells ran dry.',
    'Most are older than the canal.',
    'Twelve were closed in spring.',
    'Only a few have meters.',
    'A third is lost in the pipes.',
    'In both, farms pay by the hour.',
    'Both pay the same fee.',
    'Neither has a meter.',
    'Other districts have followed.',
    'Further talks are planned.',
    'Yes, but only in spring.',
    'Not necessarily: the wells are deep.',
    'In practice, nobody reads the meter.',
    'Worse still, the pipes leak.',
    'More recently, the office has bought pumps.',
    'For one thing, pipes are old.',
    'Second, the ministry should act.',
    'Of those, nine have a meter.',
    'In that year, the canal was lined.',
    'By contrast, towns pay in full.',
    'The latter has grown.',
    'Such rules are rare.',
    'The two groups differ in one thing.',
    'Another is the price.',
  ],
  fr: ['Une meilleure solution existe.', 'La plupart sont fermés.', 'Oui, mais trop tard.', 'En pratique, personne ne paie.'],
  es: ['Una mejor opción existe.', 'La mayoría son pobres.', 'No, y nadie lo paga.', 'En la práctica, nadie paga.'],
  de: ['Die bessere Frage ist der Preis.', 'Die meisten sind alt.', 'Nein, nur im Winter.', 'In der Praxis zahlt niemand.'],
  ru: ['Большинство имеют счётчики.', 'На практике никто не платит.', 'Да, но только весной.', 'Хуже того, трубы старые.'],
  kk: ['Көпшілігі ескі.', 'Іс жүзінде ешкім төлемейді.', 'Жоқ, тек көктемде.'],
}; // biome-ignore format: one look
const FREE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'A simpler way than a meter for all is a flat fee.',
    'Better data would help farms.',
    'The larger farms pay by the hour.',
    'The water problem is old.',
    'The first step towards a fair price is a meter.',
    'Most farms are older than the canal.',
    'Twelve wells were closed in spring.',
    'In both towns and villages, farms pay.',
    'Both the ministry and the districts should pay.',
    'Neither the ministry nor the districts pay.',
    'Either the ministry or the districts should pay.',
    'No district pays.',
    'There is a well in every village.',
    'In practice rooms, pupils learn to read a meter.',
    'Few would deny that pipes leak.',
    '2024 was a dry year.',
    'The following rules hold for farms of the north.',
  ],
  fr: ['La plupart des puits sont fermés.', 'Une solution existe.', 'La meilleure solution que les villes ont trouvée est un fonds.'],
  es: ['La mayoría de los pozos son viejos.', 'Una mejor opción que la cuota es el contador.'],
  de: ['Die meisten Brunnen sind alt.', 'Die bessere Antwort als ein Zähler ist ein Fonds.'],
  ru: ['Большинство районов имеют счётчики.', 'Дата поверки важна.'],
  kk: ['Жоқшылық өсті.', 'Көп ауыл ескі.'],
}; // biome-ignore format: one look
const table = (cases: typeof LEANING): readonly (readonly [string, string])[] =>
  Object.entries(cases).flatMap(([language, sentences]) =>
    sentences.map((sentence) => [language, sentence] as const),
  );

it.each(table(LEANING))('%s: "%s" leans back', (language, sentence) => {
  expect(leansBack(sentence, language)).toBe(true);
});
it.each(table(FREE))('%s: "%s" stands by itself', (language, sentence) => {
  expect(leansBack(sentence, language) || hangsBack(sentence, language)).toBe(false);
});

it.each([
  ['The council has adopted such rules.', true],
  ['The council has adopted rules such as a flat fee.', false],
])('"%s" hangs back: %s', (sentence, hangs) => {
  expect(hangsBack(sentence, 'en')).toBe(hangs);
});

it.each([
  ['The proposal of this paper is simple to state.', true],
  ['Farms lose trust in a way that is easy to describe.', true],
  ['There are three reasons.', true],
  ['Certain considerations apply when districts buy pumps.', true],
  ['Imagine a village with one well.', true],
  ['There are three wells in the village.', false],
  ['A meter is easy to read.', false],
  ['Several reasons speak for a meter: it is cheap, and it lasts.', false],
])('"%s" only leads on: %s', (sentence, leads) => {
  expect(leadsOn(sentence, 'en')).toBe(leads);
});
