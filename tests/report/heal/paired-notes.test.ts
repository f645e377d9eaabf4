/** Notes that lost every mark but their number, and numbers that look like them. */
import { expect, it } from 'vitest';
import { heal } from './markdown.ts';

/** Labels of the notes found in a text, and of the calls that are left in it. */
function notesIn(text: string): readonly [notes: readonly string[], calls: readonly string[]] {
  const { tree } = heal(text);
  const notes: string[] = [];
  const calls: string[] = [];
  const walk = (node: { type: string; label?: string | null; children?: readonly unknown[] }): void => {
    if (node.type === 'footnoteDefinition') notes.push(node.label!);
    if (node.type === 'footnoteReference') calls.push(node.label!);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(tree);
  return [notes, calls];
}
const FILLER = 'The quay is old, and the boats that use it are older.';
/** Twenty paragraphs of different words: repeated ones would be set aside as running heads. */
const FAR =
  'quay boat pier crane barge rope sail mast keel deck hull net buoy lamp tide wind rain fog ice salt'
    .split(' ')
    .map((word) => `The harbour has a ${word}, and nobody in the town has asked what the ${word} costs.\n\n`)
    .join('');

it.each<readonly [string, string, readonly string[]]>([
  ['between sentences', `The plan was heard. 1 We answer three questions.\n\n${FILLER}\n\n1 The council asked for the plan in spring.`, ['1']],
  ['glued to a stop', `The plan was heard.1 We answer three questions.\n\n1 The council asked for the plan in spring.`, ['1']],
  ['glued to a word', `The plan was heard in the harbour1 and in the town.\n\n1 The council asked for the plan in spring.`, ['1']],
  ['at the end of a paragraph', `The plan was heard. 1\n\n1 The council asked for the plan in spring.`, ['1']],
  ['that cuts a paragraph', 'The plan was heard. 1 We recommend that the council\n\n1 The council asked for the plan in spring.\n\npay for the quay and for the boats.', ['1']],
  ['that begin anew', `The plan was heard. 1 We answer.\n\n1 The council asked for it.\n\n## Boats\n\nBoats are old. 1 They leak.\n\n1 Two were sold in spring.`, ['1', '1-2']],
])('a note %s', (_name, text, labels) => {
  expect(notesIn(`# Harbour\n\n${text}\n`)).toEqual([labels, labels]);
}); // biome-ignore format: one look

it.each([
  ['numbered paragraphs', '1 The council met in May.\n\n2 The fee rose.\n\n3 The plan was heard. 4 Members voted.\n\n4 The quay is old. 5 Boats left.\n\n5 The boats are old.\n\n6 The end is near.'],
  ['a year', 'The plan was heard. 2024 The council met.\n\n2024 The council asked for the plan in spring.'],
  ['an amount', 'The plan costs 3 million a year.\n\n3 The council asked for the plan in spring.'],
  ['a number of its kind', 'The council cites Art. 2 The plan is heard.\n\n2 The council asked for the plan in spring.'],
  ['a list', 'The plan has steps. 1 We dig.\n\n1. The council asks for the plan.\n2. The quay is built.'],
  ['a heading', 'The plan was heard. 1 We answer.\n\n1 Introduction\n\nThe council asked for the plan.'],
  ['a formula', 'The sum is x = 2 and no more.\n\n2 The council asked for the plan in spring.'],
  ['a name with a figure', 'The office weighs CO2 in spring.\n\n2 The council asked for the plan in spring.'],
  ['a call after its note', '1 The council asked for the plan in spring.\n\nThe plan was heard. 1 We answer.'],
  ['a call far off', `The plan was heard. 1 We answer.\n\n${FAR}1 The council asked for the plan.`],
])('%s is no note', (_name, text) => {
  expect(notesIn(`# Harbour\n\n${text}\n`)).toEqual([[], []]);
}); // biome-ignore format: one look

it('keeps every word of the note, and says what it did', () => {
  const { tree, file } = heal(
    '# Harbour\n\nThe plan was heard. 1 We answer.\n\n1 The council asked for the plan in spring.\n',
  );
  const note = tree.children.find(({ type }) => type === 'footnoteDefinition');
  expect(JSON.stringify(note)).toContain('"The council asked for the plan in spring."');
  expect(file.messages.map(({ ruleId }) => ruleId).sort()).toEqual([
    'heal-note-call',
    'heal-note-definition',
  ]);
});
