import type { Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { countWords, sentencesOf } from '../../src/report/index.ts';
import { parseMarkdown } from '../../src/report/parse.ts';

function sentences(markdown: string, lang = 'en') {
  const { tree } = parseMarkdown(`${markdown}\n\n[^1]: One.\n[^2]: Two.\n`, 's.md');
  return sentencesOf((tree.children[0] as Paragraph).children, lang);
}

/** Language, then the sentences of one paragraph. */
const CASES: [string, ...string[]][] = [
  ['en', 'The U.S. Government agreed.', 'Dr. A. Example of St. Louis did not.'],
  ['en', 'It moved to the U.S.', 'The others stayed.'],
  ['en', 'A M.A. in history costs 3.5 times as much, e.g. No. 5 in the list (see p. 12).', 'It rose.'],
  ['en', 'Smith et al. (2019) found more.', 'Fig. 2 shows less.'],
  ['en', 'They said no.', 'Nobody asked.'],
  ['en', '“It is slow. Nobody sees it,” an engineer said.', 'He left.'],
  ['en', 'It was “useful.”', 'Then it broke.'],
  ['en', '“Why now?” he asked.', 'Nobody knew!', 'Really?'],
  ['en', 'A long quotation "opens here. It goes on. It ends.”', 'The report speaks again.'],
  ['en', 'A bracket (it has a sentence. It has two.) is closed.', 'Next.'],
  ['en', 'Things went on... and on.', 'Then they stopped.'],
  ['en', '(1) The ministry acts.', 'It acts soon.'],
  ['en', 'A board 5" wide is sold.', 'It is cheap.'],
  ['fr', 'M. Exemple cite l’art. 4.', 'Mme Exemple, p. ex., ne le cite pas.'],
  ['es', 'El Sr. Ejemplo vive en EE. UU. y trabaja allí.', 'La Sra. Ejemplo no.'],
  ['de', 'Am 3. Oktober kam Dr. Beispiel, d. h. spät.', 'Er ging z. B. nicht.'],
  ['ru', 'В 1990 г. было мало, т.е. почти ничего.', 'А. С. Пример написал об этом в ст. 4.'],
  ['kk', 'Ол 2020 ж. басталды, т.б. деректер бар.', 'Бұл жақсы.'],
  [
    'de',
    'Das kostet 2,5 Mio. Euro und steht in Abs. 2 auf S. 5.',
    'Er sagte: „Gut. Wir gehen.“',
    'Alle gingen.',
  ],
  ['de', 'Siehe Satz 3.', 'Danach gilt Art. 4 im 19. Jahrhundert.'],
  ['es', '¿Por qué cae un 3,5 %?', '¡Nadie lo sabe!', 'Dijo: «Basta. No más.»', 'Se fue.'],
  ['ru', 'Он сказал: «Да. Нет.»', 'Это, т. е. спад на 3,5 %, видно на с. 5.'],
  ['ja', '一つ目です。', '二つ目です。'],
];

describe('sentencesOf', () => {
  it.each(CASES)('%s: %s', (lang, ...expected) => {
    const gap = lang === 'ja' ? '' : ' ';
    expect(sentences(expected.join(gap), lang).map(({ text }) => text)).toEqual(expected);
  });

  it('reads soft line ends as spaces', () => {
    expect(sentences('One\nsentence. And\nanother.').map(({ text }) => text)).toEqual([
      'One sentence.',
      'And another.',
    ]);
  });

  it('gives each call to the sentence it follows', () => {
    const found = sentences('First.[^1] Second [^2] goes on. Third. [^1]');
    expect(found.map(({ calls }) => calls)).toEqual([['1'], ['2'], ['1']]);
    expect(found.map(({ text }) => text)).toEqual(['First.', 'Second goes on.', 'Third.']);
  });

  it('says where each sentence stands', () => {
    const markdown = 'One **bold. Two** words.\nThree here.';
    const found = sentences(markdown);
    expect(
      found.map(({ source }) => source.map(({ start, end }) => markdown.slice(start.offset, end.offset))),
    ).toEqual([['One **bold.'], ['Two** words.'], ['Three here.']]);
  });

  it('reads a malformed language as English', () => {
    expect(sentences('One. Two.', 'not a language').length).toBe(2);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['One two, three.', 3],
    ['The U.S.-based team’s e-mail cost 3.5 per cent', 8],
    ['before — after', 2],
    ['closed—open', 2],
    ['Қазақстан мен Ресей', 3],
    ['- • …', 0],
  ])('%s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts scripts without spaces by words', () => {
    expect(countWords('日本語の報告書です')).toBeGreaterThan(2);
  });
});
