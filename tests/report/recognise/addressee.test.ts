import type { Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/report/index.ts';
import { parseMarkdown } from '../../../src/report/parse.ts';
import { properWords } from '../../../src/report/recognise/actors.ts';
import { addresseeOf, addresseeOfLabel } from '../../../src/report/recognise/addressee.ts';

function nodesOf(markdown: string) {
  return (parseMarkdown(markdown, 'a.md').tree.children[0] as Paragraph).children;
}

/** A sentence, and whom it addresses; nothing where nobody is named. */
const SENTENCES: [string, string?][] = [
  ['International partners should continue to engage the public.', 'International partners'],
  ['The Kazakhstani government should also pay close attention.', 'The Kazakhstani government'],
  ['The state and security services must carefully differentiate.', 'The state and security services'],
  ['The ministry of health needs to publish its data.', 'The ministry of health'],
  ['Parliament ought to ask.', 'Parliament'],
  ['Agencies would do well to wait.', 'Agencies'],
  ['To this end, the land agency shall publish a timetable.', 'the land agency'],
  ['However, donors should pay.', 'donors'],
  ['Ministries, agencies and donors should pay.', 'Ministries, agencies and donors'],
  ['2. The council should meet.', 'The council'],
  ['We recommend that the Secretary of Agriculture educate all states.', 'the Secretary of Agriculture'],
  ['We call on the European Commission to act.', 'the European Commission'],
  ['Le gouvernement devrait publier les débits.', 'Le gouvernement'],
  ['El gobierno debería publicar.', 'El gobierno'],
  ['Die Bundesregierung sollte handeln.', 'Die Bundesregierung'],
  ['Правительство должно действовать.', 'Правительство'],
  ['**Health insurers** should pay for the journeys.', 'Health insurers'],
  ['**Night-shift pharmacists** must also report.', 'Night-shift pharmacists'],
  ['**The bus desk** should publish its figures.', 'The bus desk'],
  ['Modular architecture: Agencies should consider it.', 'Agencies'],
  ['Modular Architecture: Agencies should consider it.', 'Agencies'],
  ['Open Data Policy: Stoves should replace cars.'],
  ['The offices’ heads (HO), their buyers (BO), and other partners should begin.'],
  ['**It** should act.'],
  ['**Rules** should be changed.'],
  ['**Why it matters.** Stoves should replace cars.'],
  ['L’Assemblée nationale doit voter la loi.', 'L’Assemblée nationale'],
  ['Il faut que les communes coopèrent.', 'les communes'],
  ['Los bancos de desarrollo deben prestar más.', 'Los bancos de desarrollo'],
  ['Recomendamos que el gobierno publique los datos.', 'el gobierno'],
  ['Das Bundesministerium für Verkehr soll ein Gesetz vorlegen.', 'Das Bundesministerium für Verkehr'],
  ['Krankenkassen sollten die Fahrten zahlen.', 'Krankenkassen'],
  ['Wir empfehlen der Bundesregierung, die Daten zu zeigen.', 'der Bundesregierung'],
  ['Акиматам областей необходимо публиковать расписание.', 'Акиматам областей'],
  ['Рекомендуем правительству принять закон.', 'правительству'],
  ['Көлік министрлігі желілерді қаржыландыруы керек.', 'Көлік министрлігі'],
  ['Әкімдіктер кестені жариялауы қажет.', 'Әкімдіктер'],
  ['Автобустар уақытында келуі керек.'],
  ['Die Zahlen sollten sinken.'],
  ['Das sollte bald geschehen.'],
  ['Die Länder sollen zahlen.', 'Die Länder'],
  ['Автобусы должны ходить чаще.'],
  ['It should act.'],
  ['They must act.'],
  ['This should be done soon.'],
  ['The agency should be reformed.'],
  ['Stoves should replace cars.'],
  ['A new vendor should have no difficulty.'],
  ['Your RFP should describe the goal.'],
  ['The teams’ need to coordinate is small.'],
  ['The ministry that has been in charge of all rivers since 1990 should act.'],
  ['The government has made its aims clear.'],
];

describe('addresseeOf', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    const [sentence] = sentencesOf(nodesOf(text), 'en');
    expect(addresseeOf(sentence!, properWords(text))?.text).toBe(expected);
  });

  it('takes a proper name only when the report uses it as one', () => {
    const text = 'Stans should act.';
    const [sentence] = sentencesOf(nodesOf(text), 'en');
    expect(addresseeOf(sentence!, properWords(`${text} They live in Stans.`))?.text).toBe('Stans');
    expect(addresseeOf(sentence!, properWords(`${text} All stans are alike.`))).toBeUndefined();
  });

  it('takes an acronym only when it is spelled out as someone', () => {
    const text = 'The XYO should act.';
    const [sentence] = sentencesOf(nodesOf(text), 'en');
    expect(addresseeOf(sentence!, properWords(`The Office of Years (XYO) is old. ${text}`))?.text).toBe(
      'The XYO',
    );
    expect(addresseeOf(sentence!, properWords(`The yearly request (XYO) is old. ${text}`))).toBeUndefined();
  });

  it('says where the words stand', () => {
    const text = 'In short, **the ministry** should act.';
    const [sentence] = sentencesOf(nodesOf(text), 'en');
    const [place] = addresseeOf(sentence!, () => false)!.source;
    expect(text.slice(place!.start.offset, place!.end.offset)).toBe('**the ministry**');
  });
});

describe('addresseeOfLabel', () => {
  it.each([
    ['To the European Commission', 'the European Commission'],
    ['**For ministries:**', 'ministries'],
    ['Recommendations for the government of the republic', 'the government of the republic'],
    ['The ministry should:', 'The ministry'],
    ['Ministries:', 'Ministries'],
    ['For better results', undefined],
    ['To begin with', undefined],
    ['Governance', undefined],
  ])('%s', (text, expected) => {
    expect(addresseeOfLabel(nodesOf(text), properWords(text))?.text).toBe(expected);
  });
});
