/** The first real report, against what a careful reader finds in it; skipped where the shared reports are not at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../src/report/heal/tree.ts';
import type { FigureNode } from '../../../src/report/types.ts';
import { heal } from './markdown.ts';

const folder = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
const path = join(folder, 'kazakhstan-isis-messaging.md');
if (!existsSync(path)) console.warn(`skipped: ${path} is not there (set BRIEFWRIGHT_REPORTS)`);

describe.skipIf(!existsSync(path))('a think tank’s brief converted from PDF', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const expected = existsSync(path)
    ? JSON.parse(readFileSync(path.replace(/md$/, 'expect.json'), 'utf8'))
    : {};
  const { file, tree } = heal(text, path);
  const straight = (words: string) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const texts = (type: string) =>
    tree.children.filter((node) => node.type === type).map((node) => straight(foldedText(node)));

  it('joins what was cut, each part with its place', () => {
    for (const { lines, joined } of expected.joins) {
      const node = tree.children.find((child) => straight(foldedText(child)).includes(straight(joined)));
      expect(node?.data?.sources?.map((place) => place.start.line)).toEqual(lines);
    }
  });

  it('moves the biography behind the finding it cut', () => {
    const at = tree.children.findIndex((node) => node.data?.bio);
    expect(foldedText(tree.children[at] as Nodes).startsWith(expected.bio.starts)).toBe(true);
    expect(foldedText(tree.children[at - 1] as Nodes).endsWith(expected.findings[1].ends)).toBe(true);
  });

  it('finds headings, captions and notes', () => {
    const headings = ['Key findings', ...expected.sections, 'Policy takeaways'].map(straight);
    expect(texts('heading')).toEqual([straight(expected.title), ...headings]);
    expect(tree.children.flatMap((n) => (n.type === 'heading' ? [n.depth] : []))).toEqual([
      1,
      ...headings.map(() => 2),
    ]);
    const captions = tree.children
      .filter((node): node is FigureNode => node.type === 'figure')
      .map((node) => foldedText(node));
    expect(captions.length).toBe(expected.captions.length);
    expected.captions.forEach(({ starts }: { starts: string }, i: number) => {
      expect(captions[i]?.startsWith(starts)).toBe(true);
    });
    const notes = texts('footnoteDefinition');
    expected.notes.forEach(({ starts, ends }: { starts: string; ends: string }, i: number) => {
      expect(notes[i]?.startsWith(straight(starts)) && notes[i]?.endsWith(straight(ends))).toBe(true);
    });
  });

  it('says once how many links are dead, and nothing else as a warning', () => {
    const warnings = file.messages.filter((message) => message.fatal === false);
    expect(warnings.map((message) => message.ruleId)).toEqual(['heal-dead-link']);
    expect(warnings[0]?.reason).toContain(`${expected.deadLinks} links`);
  });
});
