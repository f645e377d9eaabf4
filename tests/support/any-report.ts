/** Random small reports in Markdown, with every kind of block that a report can have. */
import fc from 'fast-check';

const NOUNS = [
  'library',
  'counter',
  'ministry',
  'evening',
  'borough',
  'household',
  'timetable',
  'Ұлттық қор',
  'naïveté',
  'co-operation',
  'responsibility',
  'efficiency',
];
const VERBS = ['keeps', 'counts', 'reopens', 'supports', 'overestimates', 'publishes'];
const ADVERBS = [
  'in 2019',
  'after six',
  'by 4.5 per cent',
  'without notice',
  'as “planned”',
  'throughout the municipality',
];
const noun = fc.constantFrom(...NOUNS);

/** A sentence; words repeat, the number at its end does not, so that every sentence is told from the others. */
const sentence = fc
  .tuple(noun, fc.constantFrom(...VERBS), noun, fc.constantFrom(...ADVERBS), fc.nat(9999), fc.boolean())
  .map(([one, verb, other, when, number, long]) =>
    long
      ? `The ${one} ${verb} the ${other} ${when} and the ${other} ${verb} no other ${one} in district ${number}.`
      : `The ${one} ${verb} a ${other} ${when}, case ${number}.`,
  );
const text = (least: number, most: number) =>
  fc.array(sentence, { minLength: least, maxLength: most }).map((list) => list.join(' '));
const phrase = fc.tuple(noun, noun, fc.nat(999)).map((words) => words.join(' '));

const marked = fc
  .tuple(
    text(1, 3),
    phrase,
    fc.constantFrom('**', '*', '`', '~~', '[', '^', ''),
    fc.constantFrom('', '[^a]', '[^b]', '[^c]', '[^long]'),
  )
  .map(([before, inner, mark, call]) => {
    const shown =
      mark === '['
        ? `[${inner}](https://example.org/page)`
        : mark === '^'
          ? `H<sub>2</sub>O`
          : `${mark}${inner}${mark}`;
    return `${before}${call} Here ${shown} is meant.`;
  });
const bullet = fc
  .tuple(marked, fc.array(text(1, 1), { maxLength: 2 }))
  .map(([first, inner]) => [`- ${first}`, ...inner.map((line) => `  - ${line}`)].join('\n'));
const table = fc
  .array(fc.tuple(noun, fc.nat(99_999), fc.constantFrom('', '[^b]')), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    [
      'Table 1: What was counted',
      '',
      '| Place | Count |',
      '|:--|--:|',
      ...rows.map(([place, count, call]) => `| ${place}${call} | ${count} |`),
      '',
      'Source: the counters',
    ].join('\n'),
  );
const block = fc.oneof(
  { weight: 4, arbitrary: marked },
  { weight: 2, arbitrary: fc.array(bullet, { minLength: 1, maxLength: 3 }).map((items) => items.join('\n')) },
  fc.array(marked, { minLength: 1, maxLength: 3 }).map((items) => items.map((item, at) => `${at + 3}. ${item}`).join('\n')),
  fc.tuple(text(1, 2), fc.boolean()).map(([words, by]) => `> ${words}${by ? '\n>\n> — the ministry' : ''}`),
  table,
  fc.constant('![Bars for eight towns](figures/boardings.png)\n\n*Figure 1: Visits by the hour. Source: the counters*'),
  fc.constant('```\nlet visits = 12;\nreturn visits;\n```'),
  fc.constant('***'),
  phrase.map((words) => `### Under ${words}`),
  fc.array(text(1, 1), { minLength: 1, maxLength: 2 }).map((items) => items.map((item, at) => `- [${at % 2 ? 'x' : ' '}] ${item}`).join('\n')),
); // biome-ignore format: one row each

const NOTES = `[^a]: The first note, of [the counters](https://example.org/counts), is *short*.

[^b]: The second note has two paragraphs.

    This is the other one of them.

[^c]: See page 7.

[^long]: ${Array.from({ length: 14 }, (_, at) => `This long note goes on with its remark number ${at + 1} and says what was left out of the text.`).join(' ')}
`;

/** A whole report: title, findings, takeaways (some with addressees), body sections, notes. Some notes are never called. */
export const anyReport: fc.Arbitrary<string> = fc
  .record({
    title: phrase,
    findings: fc.array(text(1, 3), { minLength: 2, maxLength: 4 }),
    takeaways: fc.array(text(1, 2), { minLength: 1, maxLength: 3 }),
    addressed: fc.boolean(),
    sections: fc.array(fc.tuple(phrase, fc.array(block, { minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, findings, takeaways, addressed, sections }) =>
    [
      `# On the ${title}`,
      '## Key findings',
      findings.map((item) => `- ${item}`).join('\n'),
      '## Policy takeaways',
      takeaways.map((item, at) => `- ${addressed && at === 0 ? 'The ministry of culture should act. ' : ''}${item}`).join('\n'),
      ...sections.flatMap(([heading, blocks], at) => [`## Chapter ${at + 1} on the ${heading}`, `It opens with a plain line, number ${at + 1}.`, ...blocks]),
      NOTES,
    ].join('\n\n'),
  ); // biome-ignore format: one row each
