/** Random reports in several languages, full of what is hard to set, to tag or to read back. */
import fc from 'fast-check';

/** Words and sentences by language; every one has a letter, a ligature or a mark that needs care. */
const LANGUAGES: Readonly<Record<string, { readonly words: readonly string[]; readonly findings: string; readonly takeaways: string }>> = {
  en: { words: ['office', 'efficient', 'waffle', 'flour', 'offshore', 'naïve', 'co-operation', 'AV', 'Tokyo', 'state-owned', 'don’t', 'misunderstandings', 'e.g. lakes', 'H₂O', '№ 5', '20 %'], findings: 'Key findings', takeaways: 'Policy takeaways' },
  de: { words: ['Auflage', 'Schifffahrt', 'Donaudampfschifffahrtsgesellschaft', 'Größe', 'über', 'Maß', 'Straße', 'Rechtsschutzversicherungsgesellschaften', '„nein“', 'Ämter'], findings: 'Zentrale Ergebnisse', takeaways: 'Empfehlungen' },
  fr: { words: ['œuvre', 'efficacité', 'd’abord', 'aujourd’hui', 'où', 'Île', '« jamais »', 'développement', 'anticonstitutionnellement', 'Çà'], findings: 'Principaux résultats', takeaways: 'Recommandations' },
  es: { words: ['¿qué?', 'año', 'pingüino', 'corazón', 'ineficiencia', 'ciudadanía', '¡ya!', 'electroencefalografista'], findings: 'Principales conclusiones', takeaways: 'Recomendaciones' },
  ru: { words: ['вода', 'правительство', 'объявление', 'ёлка', '«нет»', 'человеконенавистничество', 'йод', 'съезд'], findings: 'Основные выводы', takeaways: 'Рекомендации' },
  kk: { words: ['су', 'қуат', 'ғылым', 'әдебиет', 'өкілеттік', 'үкімет', 'ұлттық', 'һәм', 'іс-шара'], findings: 'Негізгі тұжырымдар', takeaways: 'Ұсынымдар' },
}; // biome-ignore format: one row each

/** Put between words as they are. */
const PEARLS = [
  'https://example.org/a/very/long/path_that-goes-on/and_on?with=query&and=more#and-a-fragment-that-does-not-end',
  '<https://example.org/short>',
  'mailto:someone@example.org',
  'hy\u00adphen\u00adation',
  'zero\u200bwidth',
  'no\u00a0break',
  'e\u0301tude',
  '\ufb01le',
  '中文',
  '👩\u200d🔬',
  'עברית',
  'A&B <C> "D"',
  'x'.repeat(90),
  'H<sub>2</sub>O and m<sup>2</sup>',
  '<span lang="fr">déjà vu, mon œil</span>',
  '**strong *and emphasis* and `code`**',
  '[a link with **strong** words and a very long text that goes over two lines at least](https://example.org/x(1)?q="a"&b=<c>)',
  '~~struck~~',
  '1.5–2.5 °C',
  '⅓ of ≥ 5 → 6',
  'one\\\ntwo',
] as const;

const CALLS = ['', '', '[^a]', '[^b]', '[^a][^b]', '[^links]', '[^long]', '[^self]'];

type Words = (least: number, most: number) => fc.Arbitrary<string>;

function wordsOf(language: string): Words {
  const plain = fc.constantFrom(...LANGUAGES[language]!.words);
  const word = fc.oneof(
    { weight: 9, arbitrary: plain },
    { weight: 1, arbitrary: fc.constantFrom(...PEARLS) },
  );
  return (least, most) => fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
}

function blockOf(words: Words): fc.Arbitrary<string> {
  const call = fc.constantFrom(...CALLS);
  const sentence = fc.tuple(words(3, 14), call, fc.nat(9999)).map(([text, note, number]) => `We saw ${text} in ${number}.${note}`);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
  const cell = fc.tuple(words(0, 4), call).map(([text, note]) => text.replace(/[|\n\\]/g, ' ') + note);
  const indent = (text: string) => text.replace(/\n/g, '\n  ');
  const bullets = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${indent(item)}`).join('\n'));
  return fc.oneof(
    { weight: 5, arbitrary: paragraph },
    { weight: 2, arbitrary: bullets },
    fc.tuple(paragraph, paragraph, paragraph).map(([one, two, three]) => `7. ${indent(one)}\n   - ${one}\n     1. ${two}\n        - ${three}\n8. ${indent(three)}`.replace(/\\\n/g, ' ')),
    fc.tuple(paragraph, paragraph).map(([one, two]) => `> ${one}\n>\n> > ${two}\n>\n> - ${one}`.replace(/\\\n/g, ' ')),
    fc.tuple(words(1, 5), fc.array(fc.tuple(cell, fc.nat(99_999), cell), { minLength: 1, maxLength: 30 })).map(([title, rows]) => [`Table 3: ${title.replace(/\n/g, ' ')}`, '', '| Place[^a] | Count | |', '|:--|--:|:-:|', ...rows.map(([a, count, b]) => `| ${a} | ${count} | ${b} |`), '', 'Source: us'].join('\n')),
    fc.tuple(words(1, 3), words(1, 3)).map(([one, two]) => `<table><caption>Numbers</caption><tr><th rowspan="2">Town</th><th colspan="2">${one.replace(/[<>&"\n\\]/g, ' ')}</th></tr><tr><th>2019</th><th>2020</th></tr><tr><th>North</th><td>1</td><td rowspan="2">2.5</td></tr><tr><td>${two.replace(/[<>&"\n\\]/g, ' ')}</td><td>3</td></tr></table>`),
    fc.constant('|  |  |\n|--|--|\n| North | 12 |'),
    fc.constant('![Bars for eight towns](figures/boardings.png)\n\n*Figure 2: Visits by the hour[^b]. Source: the counters*'),
    fc.constant('![](figures/boardings.png)'),
    fc.constant('![A picture that is gone](figures/gone.png)'),
    fc.constant('```js\nlet a = "ﬁ";\n\n\tif (a) { return `fi ffl`; }\n```'),
    fc.constant('***'),
    fc.constant('- [x] Done\n- [ ] To do'),
    words(1, 6).map((text) => `### ${text.replace(/[\n\\]/g, ' ')}[^a]`),
    fc.constant('### '),
  );
} // biome-ignore format: one row each

const NOTES = `[^a]: An office note, of *Waffles*, p. 5.

[^b]: Two paragraphs.

    - and a list
    - of two

    with an end.

[^links]: See <https://example.org/notes/and/a/long/path/that/has/to/be/broken/somewhere/or/other.html>, and [here](https://example.org).

[^self]: A note that calls itself[^self] and another[^a].

[^long]: ${Array.from({ length: 30 }, (_, at) => `Remark ${at + 1} of this long note is about offices and efficient flour.`).join(' ')}
`;

/** A whole report in one of six languages. */
export const nastyReport: fc.Arbitrary<string> = fc.constantFrom(...Object.keys(LANGUAGES)).chain((language) => {
  const { findings, takeaways } = LANGUAGES[language]!;
  const words = wordsOf(language);
  const line = words(3, 10).map((text) => text.replace(/[\n\\]/g, ' '));
  return fc
    .record({
      title: line,
      findings: fc.array(line, { minLength: 1, maxLength: 4 }),
      takeaways: fc.array(line, { minLength: 1, maxLength: 3 }),
      sections: fc.array(fc.tuple(line, fc.array(blockOf(words), { minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 5 }),
    })
    .map((report) =>
      [
        `---\nlang: ${language}\nauthors: [Office & Co, Zoë Ångström]\ndate: 2024-05\n---`,
        `# ${report.title}`,
        `## ${findings}`,
        report.findings.map((item, at) => `${at + 1}. ${item}, finding ${at}.`).join('\n'),
        `## ${takeaways}`,
        report.takeaways.map((item, at) => `- ${item}, takeaway ${at}.`).join('\n'),
        ...report.sections.flatMap(([heading, blocks], at) => [`## ${at + 1} ${heading}`, ...blocks]),
        NOTES,
      ].join('\n\n'),
    );
}); // biome-ignore format: one row each
