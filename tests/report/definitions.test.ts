/** Definition lists: what is one, what stays text. */
import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { readReport } from '../../src/report/index.ts';

const shown = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map(shown).join(node.type === 'paragraph' ? '' : ' ') : '';
  const names: Partial<Record<string, string>> = {
    definitionTerm: 'term',
    definitionText: 'text',
    definitionList: 'list',
  };
  const name = names[node.type];
  return name ? `${name}(${inner})` : inner;
};
const read = (text: string) => {
  const report = readReport(`# A title\n\n${text}`, { path: 'report.md' });
  return report.tree.children.slice(1).map(shown).join(' | ');
};

it.each<[what: string, text: string, expected: string]>([
  ['one', 'Term\n: Meaning', 'list(term(Term) text(Meaning))'],
  ['several', 'One\n: First\n\nTwo\n: Second', 'list(term(One) text(First) term(Two) text(Second))'],
  ['two terms', 'One\nTwo\n: Both', 'list(term(One) term(Two) text(Both))'],
  ['two texts', 'One\n: First\n: Second', 'list(term(One) text(First) text(Second))'],
  ['two paragraphs', 'One\n: First\n\n  Second\n\nAfter.', 'list(term(One) text(First Second)) | After.'],
  ['HTML', '<dl><dt>One</dt><dd>First</dd><dd>Second</dd></dl>', 'list(term(One) text(First) text(Second))'],
  ['a colon in text', 'At 10:30 : this, and note: that.', 'At 10:30 : this, and note: that.'],
  ['a colon without a space', 'One\n:two', 'One\n:two'],
  ['bold terms with colons', '**One:** first.\n\n**Two:** second.', 'One: first. | Two: second.'],
])('%s', (_what, text, expected) => {
  expect(read(text)).toBe(expected);
});

it('words of terms and texts keep their places', () => {
  const text = '# T\n\nTerm one\n: It *means* this.\n';
  const { tree } = readReport(text, { path: 'report.md' });
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const { start, end } = node.position!;
      expect(text.slice(start.offset, end.offset)).toBe(node.value);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
});
