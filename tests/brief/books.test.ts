/** Invariants 1 and 2 over random selections: every word printed is the report's or the template's; nothing gets lost. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { type Brief, compose, makePlan, type Plan } from '../../src/brief/index.ts';
import type { Report } from '../../src/report/index.ts';
import { AUDIENCES, allRuns, noImages, read, runsOfBlock, templateFor } from './helpers.ts';

const reports = new Map<string, Report>();
reports.set('river', read(readFileSync(new URL('fixtures/river.md', import.meta.url), 'utf8')));
reports.set('bare', read('# Only a title\n\nOne paragraph. It has two sentences.\n'));
reports.set(
  'empty list',
  read('# T\n\n## Findings\n\n-\n- A finding stands here.\n\n## Body\n\n***\n\n<br>\n'),
);
const shared = process.env.BRIEFWRIGHT_REPORTS ?? '../shared/reports';
if (existsSync(shared)) {
  for (const name of readdirSync(shared).filter((file) => file.endsWith('.md')))
    reports.set(name, read(readFileSync(`${shared}/${name}`, 'utf8')));
} else console.warn(`No reports at ${shared}: the books are only checked on the fixtures`);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const tally = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Words of running text in a block, by a walk of its own. */
function treeTexts(node: Nodes, out: string[] = []): string[] {
  if (node.type === 'html' || node.type === 'yaml') return out;
  if (node.type === 'caption' && node.label) out.push(node.label);
  if (node.type === 'break') out.push(' ');
  if (node.type === 'image') out.push(node.alt ?? '');
  else if ('value' in node) out.push(node.value);
  // Text around a mark inside a word ("H<sub>2</sub>O") belongs together.
  const inline = 'children' in node && node.children.some((child) => child.type === 'text');
  const inner: string[] = [];
  if ('children' in node) for (const child of node.children) treeTexts(child, inner);
  out.push(...(inline ? [inner.join('')] : inner));
  return out;
}

/** The report's words: title, authors, sections, notes, biographies. */
function reportTexts({ meta, authors, sections, notes }: Report): string[] {
  const blocks = [
    ...sections.flatMap((section) => [...(section.heading ? [section.heading] : []), ...section.blocks]),
    ...[...notes.values()].flatMap((note) => note.blocks),
    ...authors.flatMap(({ bio }) => bio?.blocks ?? []),
  ];
  const once = [...new Set<Nodes>(blocks)];
  return [meta.title.text, ...once.flatMap((block) => treeTexts(block))];
}

function selectionOf(plan: Plan, picks: readonly number[]): Set<string> {
  const ids = plan.steps.flatMap((step) => step.ids);
  return new Set(picks.map((pick) => ids[pick % Math.max(1, ids.length)]).filter((id) => id !== undefined));
}

const missing = (brief: Brief, report: Report): string[] => {
  const found: string[] = [];
  for (const run of allRuns(brief)) {
    if (run.kind !== 'text' || run.source.length === 0) continue;
    const place = run.source.map(({ start, end }) => report.text.slice(start.offset, end.offset)).join(' ');
    const there = new Set(wordsOf(place));
    const solid = wordsOf(place).join('');
    for (const word of wordsOf(run.value))
      if (!there.has(word) && !solid.includes(word)) found.push(`${word} @ ${place}`);
  }
  return found;
};

describe.each([...reports])('%s', (_name, report) => {
  describe.each(AUDIENCES)('%s', (name) => {
    it('prints only words that stand at their source', async () => {
      const template = await templateFor(name, report.meta.language);
      const plan = makePlan(report, template.audiences[name]!, template, noImages);
      const all = new Set(plan.steps.flatMap(({ ids }) => ids));
      expect(missing(compose(plan, all), report)).toEqual([]);
    });

    it('keeps or cuts every word of the report, whatever is selected', async () => {
      const template = await templateFor(name, report.meta.language);
      const plan = makePlan(report, template.audiences[name]!, template, noImages);
      const whole = tally(reportTexts(report));
      fc.assert(
        fc.property(fc.array(fc.nat(10_000), { maxLength: 60 }), (picks) => {
          const brief = compose(plan, selectionOf(plan, picks));
          const places = [...brief.kept, ...brief.cuts].map(
            ({ text, source }) =>
              `${source.map(({ start, end }) => `${start.offset}-${end.offset}`).join()}|${text}`,
          );
          expect(new Set(places).size).toBe(places.length);
          const books = tally([...brief.kept, ...brief.cuts].map(({ text }) => text));
          const lost = [...whole].filter(([word, count]) => (books.get(word) ?? 0) < count);
          expect(lost).toEqual([]);
        }),
        { numRuns: 8 },
      );
    });

    it('lists as kept exactly what the blocks hold', async () => {
      const template = await templateFor(name, report.meta.language);
      const plan = makePlan(report, template.audiences[name]!, template, noImages);
      fc.assert(
        fc.property(fc.array(fc.nat(10_000), { maxLength: 60 }), (picks) => {
          const brief = compose(plan, selectionOf(plan, picks));
          const printed = tally([
            ...[...brief.blocks, ...brief.notes.flatMap((note) => note.blocks)]
              .flatMap(runsOfBlock)
              .map((runs) => runs.map((run) => (run.kind === 'text' ? run.value : ' ')).join('')),
            JSON.stringify(
              brief.blocks.flatMap(function codes(block): unknown[] {
                if (block.kind === 'code') return [block.value];
                if (block.kind === 'figure') return [block.alt];
                if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(codes));
                return 'blocks' in block ? block.blocks.flatMap(codes) : [];
              }),
            ),
            brief.furniture.series ?? '',
          ]);
          const solid = [...printed.keys()].join(' ');
          const ghosts = [...tally(brief.kept.map(({ text }) => text)).keys()].filter(
            (word) =>
              !printed.has(word) && !solid.includes(word) && wordsOf(word).length > 0 && word.length > 3,
          );
          expect(ghosts).toEqual([]);
        }),
        { numRuns: 8 },
      );
    });
  });
});
