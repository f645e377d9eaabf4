import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { type Report, readReport } from '../../src/report/index.ts';

const fixtures = new URL('./fixtures/', import.meta.url).pathname;
const shared = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
const inFolder = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`)
    : [];

describe('every word of a report is somewhere in what was read', () => {
  it.each(inFolder(fixtures))('%s', (file) => expectComplete(file));
  it.skipIf(!existsSync(shared)).each([...inFolder(shared), ''].filter(Boolean))('%s', (file) =>
    expectComplete(file),
  );
});

function expectComplete(file: string): void {
  const text = readFileSync(file, 'utf8');
  const report = readReport(text, { path: file.split('/').at(-1)! });
  const found = bag(wordsOf(report));
  const missing = [...bag(visibleWords(text))].filter(([word, count]) => (found.get(word) ?? 0) < count);
  expect(missing.map(([word, count]) => `${word} ${count} > ${found.get(word) ?? 0}`)).toEqual([]);
}

/** Letters and digits only, and joined, so that a healed hyphen or ligature makes no difference. */
function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A reader's view of Markdown: without marks, targets, tags, entities and fences; by hand, so that no parser is asked. */
function visibleWords(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^(?:> )?\s*\[\^[^\]]+\]:/gm, ' ')
    .replace(/\[\^[^\]\s]+\]/g, (call) => (text.includes(`${call}:`) ? ' ' : call))
    .replace(/!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*\)/g, ' $1 ')
    .replace(/^\s*\{:[^}]*\}\s*$|\{:[^}]*\}/gm, ' ')
    .replace(/<sup\b[^>]*>(?:<a\b[^>]*>)?\d+(?:<\/a>)?<\/sup>/g, ' ')
    .replace(/<\/?(?:sup|sub|em|strong|b|i|a|span|small)\b[^>]*>/gi, '')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&#?\w+;/g, ' ')
    .replace(/^\|?[\s:|-]+\|$/gm, ' ')
    .replace(/^(?:---\n)?[ -]{0,6}[\w-]+:(?=[ \n])/gm, (key) => (isFrontKey(key) ? ' ' : key))
    .replace(/\b\d{1,3}\.\s/g, ' ')
    .replace(/\b(?:\d{1,3})\b/g, ' ')
    .replace(/[*`#]+/g, '');
}

/** Keys are names, not words of the report. */
function isFrontKey(key: string): boolean {
  return /^(?:---\n)?[ -]*[a-z_]+:$/.test(key);
}

/** All words of a report, each block once. */
function wordsOf(report: Report): string {
  const seen = new Set<Node>();
  const texts: string[] = [];
  const add = (node: Node) => {
    if (seen.has(node)) return;
    seen.add(node);
    const { value, alt, children } = node as { value?: string; alt?: string; children?: Node[] };
    if (value !== undefined && node.type !== 'html') texts.push(value, '');
    if (alt) texts.push(' ', alt, ' ');
    if (node.type === 'break') texts.push(' ');
    for (const child of children ?? []) add(child);
    if (!['text', 'strong', 'emphasis', 'link', 'inlineCode', 'delete'].includes(node.type)) texts.push('\n');
    if ('label' in node && node.type === 'caption') texts.push(` ${node.label} `);
  };
  for (const section of report.sections)
    for (const node of [...(section.heading ? [section.heading] : []), ...section.blocks]) add(node);
  for (const author of report.authors) {
    texts.push(` ${author.name} ${author.affiliation ?? ''} ${author.email ?? ''} `);
    for (const node of author.bio?.blocks ?? []) add(node);
  }
  for (const note of report.notes.values()) for (const node of note.blocks) add(node);
  for (const figure of report.figures) add(figure.node);
  for (const aside of report.setAside) texts.push(` ${aside.text} `);
  const { title, language, keywords, ...fields } = report.meta;
  texts.push(` ${title.text} ${language} ${keywords.join(' ')} `);
  for (const value of Object.values(fields)) texts.push(` ${(value as { text: string }).text} `);
  return texts.join('');
}
