/** What holds for every report: nothing lost, places true, healing twice is healing once, no input throws. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { remarkHeal } from '../../../src/report/heal/index.ts';
import { parseMarkdown } from '../../../src/report/parse.ts';
import { heal, writeMarkdown } from './markdown.ts';

const fixtures = new URL('./fixtures/', import.meta.url).pathname;
const reports = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
const truth = join(process.env.BRIEFWRIGHT_HEAL ?? '../shared/heal', 'truth');

/** Fixtures, and the shared reports where they exist. */
function samples(): [name: string, text: string][] {
  const list = (folder: string, end: string): [string, string][] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(end))
          .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
      : [];
  return [...list(fixtures, '.in.txt'), ...list(reports, '.md'), ...list(truth, '.md')];
}

/** Pieces that scarred reports are made of, in any order. */
const piece = fc.constantFrom(
  '# Title',
  '### **A heading**',
  '**Bold only**',
  'The first half of a sentence that a page cut in',
  'two, and its end.',
  'A whole paragraph<sup>1</sup>, with a [dead](#) link and a [live](https://example.org) one.',
  '<sup>1</sup> A note.',
  '---',
  '7',
  'Page 3 of 9',
  'Figure 2. A chart that was lost',
  '• a bullet',
  '1) numbered',
  '- an item cut by a page in the',
  '> quoted and cut in the middle of a sentence by',
  '| a | b |\n|---|---|\n| c | d |',
  '<table><tr><td colspan=2>x<td>y</table>',
  '<ul><li id="fn1">1 Note <a href="#r">↩</a></li>',
  '</div><p>loose <b>bold',
  '{: .class}',
  '{% tag %} text',
  'one two infor\u00admation ﬁ  spaces',
  'wrapped at a hy-\nphen here\nand there',
  '2Glued note text\n3Another one',
  '\fForm feed',
  '    indented\n    code',
  '[^1]: defined',
  '![picture](a.png "Figure 1: title")',
  'Contents',
  'Chapter ..... 3\n',
  '- [x](#x)\n- [y](#y)',
  '*emphasis that goes*',
  '日本語の文章がここで切れ',
  'て続く。',
);
const report = fc
  .array(piece, { maxLength: 25 })
  .chain((pieces) => fc.constantFrom('\n\n', '\n\n\n\n', '\n').map((gap) => pieces.join(gap)));

describe('every report', () => {
  it.each(samples())('%s: healing twice is healing once', (_name, text) => {
    expectStable(text);
  });

  it.each(samples())('%s: no letter is lost', (_name, text) => {
    expectNothingLost(text);
  });

  it('loses no letter of any mixture of scars', () => {
    fc.assert(fc.property(report, expectNothingLost), { numRuns: 300 });
  });

  it.each(samples())('%s: text stands where its position says', (_name, text) => {
    expectPlaces(text);
  });

  it('keeps places true in any mixture of scars', () => {
    fc.assert(fc.property(report, expectPlaces), { numRuns: 300 });
  });

  it('says every message with a place in the report', () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const message of heal(text).file.messages) {
          expect(message.ruleId).toMatch(/^heal-/);
          expect(message.line, String(message)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no raw HTML, no page mark and no dead link behind', () => {
    fc.assert(
      fc.property(report, (text) => {
        walk(heal(text).tree, (node) => {
          expect(node.type).not.toBe('html');
          expect(node.data?.page).toBeUndefined();
          expect(node.data?.raised).toBeUndefined();
          if (node.type === 'link') expect(node.url).not.toBe('#');
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('clean reports', () => {
  const clean = samples().filter(([name]) => name === 'clean.in.txt' || existsSync(join(truth, name)));
  it.each(clean)('%s comes through unharmed', (_name, text) => {
    const { file, tree } = heal(text);
    const said = file.messages.map((message) => message.ruleId);
    expect(said.filter((rule) => rule !== 'heal-heading-level')).toEqual([]);
    if (said.length === 0)
      expect(writeMarkdown(tree)).toBe(writeMarkdown(parseMarkdown(text, 'clean.md').tree));
  });
});

describe('hostile input', () => {
  const deep = 100;
  it.each([
    ['nested quotations', `${'> '.repeat(deep)}deep`],
    ['nested lists', Array.from({ length: deep }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n')],
    ['nested emphasis', `${'*a **b '.repeat(deep)}`],
    ['nested HTML', `${'<div>'.repeat(5000)}words${'</div>'.repeat(5000)}`],
    ['unclosed HTML', '<table><tr><td>'.repeat(2000)],
    ['nested inline HTML', `words ${'<em>'.repeat(3000)}deep`],
    ['tiny paragraphs', 'a word\n\n'.repeat(10_000)],
    ['tiny halves', 'and so on\n\n'.repeat(10_000)],
    ['bullets in one paragraph', '• a bullet\n'.repeat(10_000)],
    ['soft hyphens', 'informa\u00adtion  ﬁ '.repeat(10_000)],
    ['notes', Array.from({ length: 2000 }, (_, i) => `word${i + 1}.\n\n${i + 1}Note text here\n\n`).join('')],
    ['page numbers', Array.from({ length: 5000 }, (_, i) => `text that goes on in the\n\n${i}\n\n`).join('')],
    ['headings', '**Bold line**\n\n'.repeat(5000)],
    ['unclosed lists in HTML', '<ul>\n\n'.repeat(5000)],
    ['nothing', ''],
    ['only a byte order mark', '\ufeff'],
    ['only white space', ' \n\t\n'],
    ['control characters', '\u0000\u0001\f\u000b\r\r\n\ud800'],
  ])('%s', (_name, text) => {
    expect(() => heal(text)).not.toThrow();
  });
});

function expectStable(text: string): void {
  const { file, tree } = heal(text);
  const once = writeMarkdown(tree);
  const said = file.messages.length;
  const before = structuredClone(tree);
  remarkHeal()(tree, file);
  expect(file.messages.slice(said).map(String)).toEqual([]);
  expect(writeMarkdown(tree)).toBe(once);
  expect(JSON.stringify(tree)).toBe(JSON.stringify(before));
}

/** The letters of the parsed report are those of the healed one, its notes' labels and what was set aside. */
function expectNothingLost(text: string): void {
  const { file, tree: parsed } = parseMarkdown(text, 'report.md');
  const before = new Map<string, number>();
  count(parsed, before, 1);
  remarkHeal()(parsed, file);
  count(parsed, before, -1);
  for (const { text: words } of file.data.setAside ?? []) add(words, before, -1);
  const lost = [...before].filter(([, left]) => left > 0);
  expect(lost).toEqual([]);
}

function count(tree: Root, letters: Map<string, number>, step: number): void {
  walk(tree, (node) => {
    if (
      node.type === 'text' ||
      node.type === 'inlineCode' ||
      (node.type === 'code' && !node.value.includes('<'))
    )
      add(node.value, letters, step);
    if ('label' in node && node.type === 'caption' && step < 0) add(node.label ?? '', letters, step);
  });
}

/** Letters only: digits become labels, hyphens and spaces are what healing changes. */
function add(text: string, letters: Map<string, number>, step: number): void {
  const plain = text
    .replace(/\{[:%{#][^}]*\}+/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}]/gu, '');
  for (const letter of plain) letters.set(letter, (letters.get(letter) ?? 0) + step);
}

/** A text node's words stand in the report between its position's offsets, white space and hyphens aside. */
function expectPlaces(text: string): void {
  const bare = (value: string) => value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  walk(heal(text).tree, (node) => {
    if (node.type !== 'text' || !node.position || node.value.trim() === '') return;
    const { start, end } = node.position;
    const source = text.slice(start.offset, end.offset);
    if (/[&\\<]/.test(source)) return;
    expect(bare(source)).toContain(bare(node.value));
    expect(lineAt(text, start.offset as number)).toBe(start.line);
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

it('leaves no character that cannot be printed, and places what stands beside one', () => {
  const odd = fc.constantFrom(
    '\u0001',
    '\u0085',
    '\u0093',
    '\ue123',
    '\uf0b7',
    '\uffff',
    '\ufffe',
    '\udbff\udfff',
    '\ud800',
    '\f',
  );
  const piece = fc.oneof(odd, fc.constantFrom('water', ' ', '\n\n', '**', '`', '- ', '# '));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `The report.\n\n${pieces.join('')}\n`;
      walk(heal(text).tree, (node) => {
        if (!('value' in node)) return;
        expect(node.value).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/u);
        const { start, end } = node.position ?? {};
        if (start && end && node.value === 'water')
          expect(text.slice(start.offset, end.offset)).toContain('water');
      });
    }),
    { numRuns: 200 },
  );
});
