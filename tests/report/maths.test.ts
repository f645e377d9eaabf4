/** Maths is printed as code with one message; amounts of money are text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/index.ts';

const read = (text: string) => readReport(`# A title\n\n${text}\n`, { path: 'report.md' });
const formulas = (tree: Nodes): string[] => {
  if (tree.data?.maths && 'value' in tree) return [`${tree.type}: ${tree.value}`];
  return 'children' in tree ? tree.children.flatMap(formulas) : [];
};
const messages = (text: string) => read(text).messages.filter(({ rule }) => rule === 'maths-unsupported');

describe('formulas', () => {
  it.each<[what: string, text: string, expected: readonly string[]]>([
    ['a symbol', 'The rate $r$ and $β$.', ['inlineCode: $r$', 'inlineCode: $β$']],
    ['powers and indices', 'So $x^2 + y_1$, $10^{6}$, $GDP_pc$.', ['inlineCode: $x^2 + y_1$', 'inlineCode: $10^{6}$', 'inlineCode: $GDP_pc$']],
    ['a command', 'It is $\\frac{a}{b}$.', ['inlineCode: $\\frac{a}{b}$']],
    ['what Markdown would take for marks', 'It is $a*b*c + \\{d_i\\}_j * \\alpha$.', ['inlineCode: $a*b*c + \\{d_i\\}_j * \\alpha$']],
    ['a relation', 'With $n = 100$ and ($p < 0.05$).', ['inlineCode: $n = 100$', 'inlineCode: $p < 0.05$']],
    ['a sign inside', 'It is $\\text{US\\$}_t$.', ['inlineCode: $\\text{US\\$}_t$']],
    ['over a line', 'It is $a_1 +\nb_1$ here.', ['inlineCode: $a_1 + b_1$']],
    ['display in text', 'It is $$x = y$$ here.', ['inlineCode: $$x = y$$']],
    ['a block', 'Before\n$$\nx\n= y\n- \\{z\\}\n$$\nafter.', ['code: $$\nx\n= y\n- \\{z\\}\n$$']],
    ['a block in a quotation', '> $$\n> x\n> $$\n>\n> After.', ['code: $$\nx\n$$']],
    ['a block in a list', '- One\n\n  $$\n  x\n  $$\n- Two', ['code: $$\nx\n$$']],
    ['a heading and a table', '## On $x^2$\n\n| A | B |\n|---|---|\n| $y^2$ | $5 |', ['inlineCode: $x^2$', 'inlineCode: $y^2$']],
    ['a note', 'Text.[^1]\n\n[^1]: With $z^2$.', ['inlineCode: $z^2$']],
  ])('%s', (_what, text, expected) => {
    expect(formulas(read(text).tree)).toEqual(expected);
    const [message, ...more] = messages(text);
    expect(more).toEqual([]);
    expect(message?.reason).toContain(expected.length === 1 ? 'A formula' : `${expected.length} formulas`);
  }); // biome-ignore format: one look at the cases

  it('one message with number, lines and place', () => {
    const [message] = messages('It is $x$.\n\nAnd $y$, $z$.\n\n$$\na\n$$');
    expect(message).toMatchObject({
      severity: 'warning',
      file: 'report.md',
      reason: '4 formulas in TeX are printed as code, just as written (lines 3, 5, 7)',
      place: { start: { line: 3, column: 7 } },
    });
  });
});

describe('amounts and other signs', () => {
  it.each([
    'It costs $5 and $10.',
    'It costs US$ 3 million or US$5, not A$5-A$6.',
    'Between $1.2bn-$3bn, $1-$2, ($5)-($6), or $5/$6.',
    'From $5 (see file_name.csv) to US$ 6, and $5^1 or $6.',
    'The price is 5$ or 6$ a day, 7 $ at most.',
    'Set $HOME/my_dir and $PATH, $my_var,$other.',
    'Restaurants of $$ and $$$ or $$$$.',
    'Escaped \\$x\\$ and `$x^2$`, <span title="$x$">here</span>, https://example.org/?a=$x$.',
    '```\n$x^2$\n```',
    'A line of signs:\n\n$$\n\nand no end, - one',
  ])('%s', (text) => {
    expect(messages(text)).toEqual([]);
    expect(formulas(read(text).tree)).toEqual([]);
  });
});

it('an unclosed block changes nothing of what stands below', () => {
  const types = (text: string) => read(text).tree.children.map(({ type }) => type);
  expect(types('$$\n- one\n- two')).toEqual(['heading', 'paragraph', 'list']);
});

it('many signs cost no more than their number', () => {
  const { tree } = read('$a '.repeat(20_000) + '$$ bc '.repeat(10_000));
  expect(formulas(tree)).toEqual([]);
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const real = process.env.BRIEFWRIGHT_REPORTS ?? join(root, '../shared/reports');
const under = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name))
    : [];

it.each([real, join(root, 'briefs'), join(root, 'templates'), join(root, 'tests')])(
  'no report at hand has a formula: %s',
  (folder) => {
    for (const path of under(folder)) {
      const text = readFileSync(path, 'utf8');
      if (!text.trim()) continue;
      const found = readReport(text, { path }).messages.filter(({ rule }) => rule === 'maths-unsupported');
      expect(found, path).toEqual([]);
    }
  },
);
