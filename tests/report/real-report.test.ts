import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineText, type Passage, type Report, readReport, type Sourced } from '../../src/report/index.ts';
import { blockText } from '../../src/report/plain.ts';

const folder = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
const name = 'kazakhstan-isis-messaging';
const path = `${folder}/${name}.md`;
const present = existsSync(path);
if (!present)
  console.warn(`The real report is not at ${path}: its test is skipped (set BRIEFWRIGHT_REPORTS)`);

interface Expected {
  title: string;
  authors: string[];
  bio: { line: number; starts: string; ends: string };
  findings: { lines: number[]; starts: string; ends: string; joined?: string }[];
  takeaways: { starts: string; ends: string }[];
  sections: string[];
  joins: { lines: number[]; across: string; joined: string }[];
  captions: { starts: string }[];
  notes: { label: string; callAfter: string; starts: string; ends: string }[];
  deadLinks: number;
}

/** White space folded and one shape of quotation mark, as the expectations have it. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

function textOf(passage: Passage): string {
  return plain(passage.sentences.map((sentence) => sentence.text).join(' '));
}

function linesOf({ source }: Sourced): number[] {
  return source.map(({ start }) => start.line);
}

describe.skipIf(!present)('a real report, against what a careful reader finds', () => {
  const expected: Expected = present
    ? JSON.parse(readFileSync(`${folder}/${name}.expect.json`, 'utf8'))
    : undefined!;
  const report: Report = present ? readReport(readFileSync(path, 'utf8'), { path }) : undefined!;
  const body = () =>
    plain(report.sections.flatMap((section) => section.blocks.map((node) => blockText(node))).join('\n'));

  it('title, author and biography', () => {
    expect(plain(report.meta.title.text)).toBe(expected.title);
    expect(report.authors.map((author) => author.name)).toEqual(expected.authors);
    const bio = report.authors[0]!.bio!;
    expect(linesOf(bio)).toEqual([expected.bio.line]);
    expect(textOf(bio).startsWith(expected.bio.starts)).toBe(true);
    expect(textOf(bio).endsWith(expected.bio.ends)).toBe(true);
    expect(body()).not.toContain(expected.bio.starts);
  });

  it('findings, whole', () => {
    expect(report.findings.length).toBe(expected.findings.length);
    expected.findings.forEach(({ lines, starts, ends, joined }, at) => {
      const finding = report.findings[at]!;
      expect(linesOf(finding)).toEqual(lines);
      expect(textOf(finding).startsWith(plain(starts))).toBe(true);
      expect(textOf(finding).endsWith(plain(ends))).toBe(true);
      if (joined) expect(textOf(finding)).toContain(plain(joined));
    });
    expect(report.stoodIn).toEqual({});
  });

  it('takeaways, with who should act', () => {
    expect(report.takeaways.length).toBe(expected.takeaways.length);
    expected.takeaways.forEach(({ starts, ends }, at) => {
      expect(textOf(report.takeaways[at]!).startsWith(plain(starts))).toBe(true);
      expect(textOf(report.takeaways[at]!).endsWith(plain(ends))).toBe(true);
    });
    expect(report.takeaways.map((passage) => passage.addressee?.text)).toEqual([
      'International partners',
      'The Kazakhstani government',
    ]);
  });

  it('sections, on one level', () => {
    const sections = report.sections.filter((section) => section.role === 'body');
    expect(sections.map((section) => plain(inlineText(section.heading!.children)))).toEqual(
      expected.sections.map(plain),
    );
    expect(new Set(report.sections.map((section) => section.heading?.depth)).size).toBe(1);
  });

  it.runIf(present).each(present ? expected.joins : [])('joined across $across', ({ lines, joined }) => {
    const mended = report.sections
      .flatMap(({ blocks }) => blocks)
      .filter((node) => plain(blockText(node)).includes(plain(joined)));
    expect(mended.length).toBe(1);
    expect(mended[0]!.data?.sources?.map(({ start }) => start.line)).toEqual(lines);
  });

  it('captions of lost pictures', () => {
    const captions = report.figures
      .filter((figure) => figure.kind === 'lost')
      .map((figure) => plain(blockText(figure.node)));
    expect(captions.length).toBe(expected.captions.length);
    expected.captions.forEach(({ starts }, at) => {
      expect(captions[at]!.startsWith(plain(starts))).toBe(true);
    });
    expect(report.messages.filter(({ rule }) => rule === 'heal-caption').length).toBe(
      expected.captions.length,
    );
  });

  it('notes, with their calls', () => {
    expect([...report.notes.keys()]).toEqual(expected.notes.map(({ label }) => label));
    for (const { label, callAfter, starts, ends } of expected.notes) {
      const text = plain(
        report.notes
          .get(label)!
          .blocks.map((node) => blockText(node))
          .join(' '),
      );
      expect(text.startsWith(plain(starts))).toBe(true);
      expect(text.endsWith(plain(ends))).toBe(true);
      expect(textBeforeCall(report, label).endsWith(plain(callAfter))).toBe(true);
    }
    expect(body()).not.toContain(plain(expected.notes[0]!.starts));
  });

  it('dead links are plain text, and said once', () => {
    const said = report.messages.filter(({ rule }) => rule === 'heal-dead-link');
    expect(said.length).toBe(1);
    expect(said[0]!.reason).toContain(`${expected.deadLinks} links`);
    expect(JSON.stringify(report.tree)).not.toContain('"url":"#"');
  });

  it('every message has a place, a reason and a remedy', () => {
    for (const { rule, place, reason, fix } of report.messages) {
      expect(place, rule).toBeDefined();
      expect(reason.length && fix.length, rule).toBeGreaterThan(0);
    }
  });
});

/** The text of the paragraph up to the call of a note. */
function textBeforeCall(report: Report, label: string): string {
  for (const node of report.sections.flatMap(({ blocks }) => blocks)) {
    if (node.type !== 'paragraph') continue;
    const at = node.children.findIndex(
      (child) => child.type === 'footnoteReference' && child.label === label,
    );
    if (at >= 0) return plain(inlineText(node.children.slice(0, at)));
  }
  return '';
}
