import type { Paragraph } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/brief/index.ts';
import { joinRuns, linkTarget, runsOf } from '../../src/brief/runs.ts';

const nodes = (markdown: string) => {
  const root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return (root.children[0] as Paragraph).children;
};
const runs = (markdown: string, more: Partial<Parameters<typeof runsOf>[1]> = {}): readonly Run[] =>
  runsOf(nodes(markdown), { language: 'en', links: 'inline', notes: true, ...more });
const short = (list: readonly Run[]): string[] =>
  list.map((run) =>
    run.kind === 'text'
      ? `${Object.keys(run.marks).join('+')}${run.href ? `@${run.href}` : ''}:${run.value}`
      : run.kind === 'break'
        ? 'break'
        : `call ${run.note}`,
  );

describe('runsOf', () => {
  it.each<[string, string, string[], Partial<Parameters<typeof runsOf>[1]>?]>([
    ['folds white space and trims', '  a\n   b  ', [':a b']],
    ['adds marks up', 'a **b *c*** d', [':a ', 'strong:b ', 'strong+emphasis:c', ': d']],
    ['keeps a live link', '[x](https://a.org)', ['@https://a.org:x']],
    ['makes a dead link plain text', 'see [x](#) and [y](javascript:alert(1)) now', [':see x and y now']],
    ['makes a relative link plain text', '[x](page.html)', [':x']],
    ['drops links by policy', '[x](https://a.org)', [':x'], { links: 'drop' }],
    [
      'adds a call for a link by policy',
      'a [x](https://a.org).',
      [':a x', 'call link:https://a.org', ':.'],
      { links: 'notes' },
    ],
    [
      'drops raw HTML and knows its marks',
      'H<sub>2</sub>O<br>x <script>alert(1)</script>',
      [':H', 'subscript:2', ':O', 'break', ':x alert(1)'],
    ],
    ['leaves code alone', '`"x"` and "y"', ['code:"x"', ': and “y”']],
    ['sees quotation marks through other marks', '"**a**"', [':“', 'strong:a', ':”']],
    ['keeps a hard break', 'a  \nb', [':a', 'break', ':b']],
    ['leaves pictures out', 'a ![alt](x.png) b', [':a b']],
  ])('%s', (_name, markdown, expected, more) => {
    expect(short(runs(markdown, more))).toEqual(expected);
  });

  it('takes white space before a note call away', () => {
    const call = { type: 'footnoteReference', identifier: 'n' } as const;
    const list = runsOf([{ type: 'text', value: 'a. ' }, call, { type: 'text', value: ' b' }], {
      language: 'en', links: 'inline', notes: true,
    }); // biome-ignore format: one look
    expect(short(list)).toEqual([':a.', 'call n', ': b']);
  });

  it('puts the space between sentences on the plainer side', () => {
    const text = (value: string, marks = {}): Run => ({ kind: 'text', value, marks, source: [] });
    expect(short(joinRuns([[text('A.', { lead: true })], [text('B.')]]))).toEqual(['lead:A.', ': B.']);
    expect(short(joinRuns([[text('A.')], [text('B.', { strong: true })]]))).toEqual([':A. ', 'strong:B.']);
  });
});

describe('linkTarget', () => {
  it.each([
    ['https://a.org/x?y=1', true],
    ['HTTP://a.org', true],
    ['mailto:a@b.org', true],
    ['#', false],
    ['', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['https://a b', false],
    ['//a.org', false],
  ])('%s', (url, live) => {
    expect(linkTarget(url)).toBe(live ? url : undefined);
  });
});
