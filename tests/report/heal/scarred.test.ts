/** Whole reports scarred at random: healing gives back exactly the paragraphs, headings and notes they had. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarkHeal } from '../../../src/report/heal/index.ts';
import { foldedText } from '../../../src/report/heal/tree.ts';
import { heal } from './markdown.ts';

const WORDS =
  'the council asked every town for a list of its wells and paid some of them for new pumps which run on power from the river while others wait'.split(
    ' ',
  );

interface Cut {
  readonly at: number;
  readonly by: 'gap' | 'note' | 'caption' | 'page' | 'rule' | 'bio';
}
interface Part {
  readonly words: readonly string[];
  readonly cut: Cut | undefined;
}

const part: fc.Arbitrary<Part> = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 24, maxLength: 60 }),
  cut: fc.option(
    fc.record({
      at: fc.integer({ min: 10, max: 20 }),
      by: fc.constantFrom('gap', 'note', 'caption', 'page', 'rule', 'bio'),
    }),
    { nil: undefined },
  ),
});
const section = fc.record({
  style: fc.constantFrom(
    (title: string) => `### **${title}**`,
    (title: string) => `### ${title}`,
    (title: string) => `**${title}**`,
  ),
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
});
const report = fc.array(section, { minLength: 2, maxLength: 5 });

/** Writes a report with its scars, and what a reader should find in it. */
function write(sections: readonly { style: (title: string) => string; parts: readonly Part[] }[]) {
  const blocks = [
    '## The wells of the province',
    '*Water Department*',
    '### **Key findings**',
    'The first paragraph is whole and written in one piece, so that the report begins well.',
  ];
  const paragraphs = [foldedText([{ type: 'text', value: blocks[3] as string }])];
  const headings = ['The wells of the province', 'Key findings'];
  const notes: string[] = [];
  let page = 0;
  for (const [i, { style, parts }] of sections.entries()) {
    headings.push(`Section ${'abcde'[i]} of the wells`);
    blocks.push(style(headings.at(-1) as string));
    for (const { words, cut } of parts) {
      const text = `The ${words.join(' ')} end.`;
      paragraphs.push(text);
      if (!cut) {
        blocks.push(text);
        continue;
      }
      const all = text.split(' ');
      let before = all.slice(0, cut.at).join(' ');
      const between: string[] = [];
      if (cut.by === 'note') {
        notes.push(`The text of note ${notes.length + 1}.`);
        before = before.replace(/ (\w+)$/, `<sup>${notes.length}</sup> $1`);
        between.push('---', `<sup>${notes.length}</sup> ${notes.at(-1)}`);
      } else if (cut.by === 'caption')
        between.push('\n\nFigure 3. A picture of a pump, taken in spring.\n\n');
      else if (cut.by === 'page') {
        page += 1;
        between.push('Water Department, paper nine', String(page));
      } else if (cut.by === 'rule') between.push('---');
      else if (cut.by === 'bio') between.push('**Water Department** is an office of the province.');
      blocks.push(before, ...between, all.slice(cut.at).join(' '));
    }
  }
  return { text: blocks.join('\n\n'), paragraphs, headings, notes };
}

describe('reports scarred at random', () => {
  it('are whole again', () => {
    fc.assert(
      fc.property(report, (sections) => {
        const { text, paragraphs, headings, notes } = write(sections);
        const { tree } = heal(text);
        const found = (type: string) =>
          tree.children.filter((node) => node.type === type).map((node) => foldedText(node));
        const body = found('paragraph').filter((words) => !words.startsWith('Water Department'));
        expect(body).toEqual(paragraphs);
        expect(found('heading')).toEqual(headings);
        expect(found('footnoteDefinition')).toEqual(notes);
        expect(tree.children.filter((node) => node.type === 'heading').map(({ depth }) => depth)).toEqual([
          1,
          ...headings.slice(1).map(() => 2),
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('are not changed by healing them again', () => {
    fc.assert(
      fc.property(report, (sections) => {
        const { file, tree } = heal(write(sections).text);
        const said = file.messages.length;
        const before = structuredClone(tree);
        remarkHeal()(tree, file);
        expect(file.messages.slice(said).map(String)).toEqual([]);
        expect(tree).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
