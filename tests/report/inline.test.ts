import fc from 'fast-check';
import type { Paragraph, PhrasingContent } from 'mdast';
import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { inlineText, sliceInline } from '../../src/report/index.ts';
import { parseMarkdown } from '../../src/report/parse.ts';

function inline(markdown: string): PhrasingContent[] {
  const { tree } = parseMarkdown(`${markdown}\n\n[^1]: A note.\n`, 'inline.md');
  return (tree.children[0] as Paragraph).children;
}

const piece = fc.oneof(
  fc.constantFrom(
    'plain words ',
    '**bold** ',
    '*slanted **both*** ',
    '[a link](https://example.org/x) ',
    '`code` ',
    'x[^1] ',
  ),
  fc.constantFrom(
    'an &amp; reference ',
    'a \\* star ',
    'two  \nlines ',
    'soft\nbreak ',
    '![](x.png) ',
    '**b[^1]** ',
    '*[^1]i* ',
  ),
);
const paragraph = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => `A ${pieces.join('')}end.`);

/** Leaves of an inline tree, each once. */
function leaves(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => ('children' in node ? leaves(node.children) : [node]));
}

describe('sliceInline', () => {
  it('gives the characters asked for', () => {
    fc.assert(
      fc.property(paragraph, fc.nat(80), fc.nat(80), (markdown, a, b) => {
        const nodes = inline(markdown);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(inlineText(sliceInline(nodes, start, end))).toBe(inlineText(nodes).slice(start, end));
      }),
    );
  });

  it('holds every note call and picture once, whatever the cuts', () => {
    fc.assert(
      fc.property(
        paragraph,
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }),
        (markdown, cuts) => {
          const nodes = inline(markdown);
          const length = inlineText(nodes).length;
          const bounds = [0, ...new Set(cuts.filter((cut) => cut < length).sort((a, b) => a - b)), length];
          const slices = bounds.slice(1).flatMap((end, at) => sliceInline(nodes, bounds[at]!, end));
          const marks = (list: readonly PhrasingContent[]) =>
            leaves(list).filter((node) => node.type === 'footnoteReference' || node.type === 'image').length;
          expect(marks(slices)).toBe(marks(nodes));
        },
      ),
    );
  });

  it('says exactly where each piece of plain text stands', () => {
    const markdown = 'First line\nsecond **strong words** and\nthird.';
    const nodes = inline(markdown);
    const text = inlineText(nodes);
    for (const word of ['First', 'second', 'words', 'third']) {
      const at = text.indexOf(word);
      const [leaf] = leaves(sliceInline(nodes, at, at + word.length));
      const { start, end } = leaf!.position!;
      expect(markdown.slice(start.offset, end.offset)).toBe(word);
      expect([start.line, start.column]).toEqual(place(markdown, markdown.indexOf(word)));
    }
  });

  it('keeps the whole place where the source is longer than the text', () => {
    const [text] = inline('An &amp; sign') as [Node];
    expect(sliceInline([text as PhrasingContent], 0, 2)[0]!.position).toEqual(text.position);
  });

  it('gives the same node back when nothing is cut off', () => {
    const nodes = inline('*all* of it');
    expect(sliceInline(nodes, 0, 9)).toEqual(nodes);
    expect(sliceInline(nodes, 0, 3)[0]).toBe(nodes[0]);
  });
});

function place(text: string, offset: number): [number, number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, before.at(-1)!.length + 1];
}
