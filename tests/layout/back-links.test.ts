/** The link to a note and the link back from it are told apart by who hears them, in every language and place. */
import { expect, it } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { layOut } from '../../src/layout/index.ts';
import { brief, note, p, title } from './make.ts';
import { halfEm } from './metrics.ts';

const said = async (language: string, place: 'foot' | 'margin' | 'end') => {
  const template = await loadTemplate('default', { language });
  const text = brief([title('A title'), p('A sentence.^1 And a second one.^2')], {
    notes: [note('1', 'One.'), note('2', 'Two.')],
  });
  const { pages } = layOut(text, { ...template, notes: { ...template.notes, place } }, halfEm());
  return pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'link' ? [mark.contents] : [])));
};

it.each(['foot', 'margin', 'end'] as const)('notes at the %s', async (place) => {
  expect((await said('en', place)).sort()).toEqual([
    'Back to the text, note 1',
    'Back to the text, note 2',
    'Note 1',
    'Note 2',
  ]);
});

it.each([
  ['fr', 'Retour au texte, note 1'],
  ['es', 'Volver al texto, nota 1'],
  ['de', 'Zurück zum Text, Anmerkung 1'],
  ['ru', 'Вернуться к тексту, примечание 1'],
  ['kk', 'Мәтінге оралу, 1-ескертпе'],
])('in %s', async (language, back) => {
  expect(await said(language, 'foot')).toContain(back);
});
