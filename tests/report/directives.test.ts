/** Boxes and the author's marks in the report: what is one, what stays text, what is said of mistakes. */
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { readReport } from '../../src/report/index.ts';

const read = (text: string) => readReport(`# A title\n\n${text}`, { path: 'report.md' });

/** Blocks of the tree, one a line, boxes with their names. */
function shown(node: Nodes, depth = 0): string[] {
  const pad = ' '.repeat(depth);
  if (node.type === 'paragraph' || node.type === 'heading')
    return [`${pad}${node.type === 'heading' ? '# ' : ''}${words(node)}`];
  if (!('children' in node)) return [`${pad}${node.type}`];
  const inner = node.children.flatMap((child) => shown(child, depth + 1));
  return node.type === 'root'
    ? node.children.slice(1).flatMap((child) => shown(child))
    : [`${pad}${node.data?.box ? `box ${node.data.box}` : node.type}`, ...inner];
}
const words = (node: Nodes): string =>
  'children' in node ? node.children.map(words).join('') : 'value' in node ? node.value : '';

describe('boxes', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['a callout', ':::callout\nIn the box.\n:::\n\nAfter.', ['box callout', ' In the box.', 'After.']],
    ['a label', ':::note[What *this* says]\nText.\n:::', ['box note', ' # What this says', ' Text.']],
    ['a heading', ':::box\n### Head\nText.\n:::', ['box box', ' # Head', ' Text.']],
    ['capitals', ':::Note\nText.\n:::', ['box note', ' Text.']],
    [
      'one in another',
      '::::sidebar\nOut.\n:::tip\nIn.\n:::\n::::',
      ['box sidebar', ' Out.', ' box tip', '  In.'],
    ],
    [
      'one in an item',
      '- Item\n\n  :::tip\n  In.\n  :::\n',
      ['list', ' listItem', '  Item', '  box tip', '   In.'],
    ],
    [
      'one in a quotation',
      '> Said.\n>\n> :::tip\n> In.\n> :::',
      ['blockquote', ' Said.', ' box tip', '  In.'],
    ],
    ['an alert', '> [!WARNING]\n> Mind *this*.', ['box warning', ' Mind this.']],
    ['an alert in two paragraphs', '> [!tip]\n>\n> Mind this.', ['box tip', ' Mind this.']],
    ['an empty one', ':::note\n:::\n\nAfter.', ['After.']],
  ])('%s', (_what, text, expected) => {
    const report = read(text);
    expect(shown(report.tree)).toEqual(expected);
    expect(report.messages.filter(({ rule }) => rule.startsWith('directive'))).toEqual([]);
  });

  it.each([
    ['a colon in a word', 'See note:this and a:::b, at 10:30, ratio 4::1.'],
    ['a name with text after it', 'Take :name[x]{y} as it is.'],
    ['a leaf', '::contents\n\nText.'],
    ['brackets that are no alert', '> [!NB] Mind this.'],
    ['an alert without text', '> [!NOTE]'],
  ])('%s stays text', (_what, text) => {
    const all = shown(read(`${text}\n\n:::note\nIn it.\n:::`).tree).join(' ');
    for (const word of text.replace(/^> /gm, '').split(/\s+/)) expect(all).toContain(word);
    expect(all.match(/box/g)).toHaveLength(1);
  });
});

describe('what is said of mistakes', () => {
  it.each<[what: string, text: string, said: string[], expected: string[]]>([
    [
      'a container that is never closed ends before the next heading',
      ':::callout\nIn the box.\n\n## Next\n\nText.',
      ['directive-unclosed 3:1'],
      ['box callout', ' In the box.', '# Next', 'Text.'],
    ],
    [
      'its own heading does not end it',
      ':::callout\n### Head\nIn.\n\n## Next',
      ['directive-unclosed 3:1'],
      ['box callout', ' # Head', ' In.', '# Next'],
    ],
    [
      'containers with as many colons as those around them',
      ':::sidebar\nOut.\n:::tip\nIn.\n:::\n:::\n\nAfter.',
      ['directive-unclosed 5:1', 'directive-invalid 8:1'],
      ['box sidebar', ' Out.', ' box tip', '  In.', 'After.'],
    ],
    ['text behind the name', ':::note Title\n\nText.', ['directive-invalid 3:1'], [':::note Title', 'Text.']],
    ['a fence that closes nothing', 'Text.\n\n:::\n\nMore.', ['directive-invalid 5:1'], ['Text.', 'More.']],
    ['for nobody', ':::for\nText.\n:::', ['directive-invalid 3:1'], ['Text.']],
  ])('%s', (_what, text, said, expected) => {
    const report = read(text);
    const messages = report.messages.filter(({ rule }) => rule.startsWith('directive'));
    expect(
      messages.map(({ rule, place }) => {
        const at = place && 'start' in place ? place.start : place;
        return `${rule} ${at?.line}:${at?.column}`;
      }),
    ).toEqual(said);
    expect(shown(report.tree)).toEqual(expected);
  });

  it('containers beyond all measure are refused before they are parsed', () => {
    const deep = Array.from({ length: 30 }, (_, i) => `${':'.repeat(40 - i)}note\n`).join('');
    expect(() => read(`${deep}Text.`)).toThrow(BriefwrightError);
  });
});

describe('marks', () => {
  it.each<[text: string, kind: string, audiences: string[], lines: [number, number]]>([
    [':::for{minister press}\nText.\n:::', 'for', ['minister', 'press'], [3, 5]],
    [':::for{.minister .one-pager}\nText.\n:::', 'for', ['minister', 'one-pager'], [3, 5]],
    [':::keep\nOne.\n\nTwo.\n:::', 'keep', [], [3, 7]],
    [':::omit\n## A section\n\nText.\n:::', 'omit', [], [3, 7]],
    [':::omit\nText.\n\n## A section\n\nMore.', 'omit', [], [3, 4]],
  ])('%j', (text, kind, audiences, lines) => {
    const { marks } = read(text);
    expect(marks).toMatchObject([{ kind, audiences }]);
    expect([marks[0]!.source.start.line, marks[0]!.source.end.line]).toEqual(lines);
  });

  it('leave their blocks where they stand, so that headings open sections', () => {
    const report = read('## One\n\nText.\n\n:::omit\n## Two\n\nText.\n:::\n\n## Three\n\nText.');
    expect(report.sections.map(({ heading }) => heading && words(heading))).toEqual(['One', 'Two', 'Three']);
  });
});

it('notes called and defined in a box are notes', () => {
  const report = read(':::note[Head[^1]]\nText.[^2]\n\n[^2]: Second.\n:::\n\n[^1]: First.');
  expect([...report.notes.keys()].sort()).toEqual(['1', '2']);
  expect(report.messages.filter(({ rule }) => rule.startsWith('note'))).toEqual([]);
});
