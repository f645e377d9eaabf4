import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Brief, makePlan, type Plan } from '../../src/brief/index.ts';
import type { Audience } from '../../src/config/index.ts';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { fit } from '../../src/fit/index.ts';
import type { Layout } from '../../src/layout/index.ts';
import { countWords } from '../../src/report/index.ts';
import { audienceOf, noImages, read, runsOfBlock, templateFor } from '../brief/helpers.ts';

const report = read(readFileSync(new URL('../brief/fixtures/river.md', import.meta.url), 'utf8'));
const template = await templateFor('analyst');

/** A layout of lines of eight words; pages hold as many lines as told. `scattered` = notes drawn out over pages so full. */
function pagesOf(linesPerPage: number, scattered: (fill: number) => number = () => 0) {
  const briefs: Brief[] = [];
  const layOut = (brief: Brief): Layout => {
    briefs.push(brief);
    const lines = brief.blocks.map((block) =>
      runsOfBlock(block).reduce((sum, runs) => {
        const words = runs
          .map((run) => (run.kind === 'text' ? run.value : ' '))
          .join('')
          .split(/\s+/)
          .filter(Boolean);
        return sum + Math.ceil(words.length / 8);
      }, 0),
    );
    const total = lines.reduce((sum, count) => sum + count, 0);
    const count = Math.max(1, Math.ceil(total / linesPerPage));
    const pages = Array.from({ length: count }, (_, i) => ({
      number: i + 1,
      width: 1,
      height: 1,
      marks: [],
    }));
    return {
      pages,
      structure: [],
      outline: [],
      fill: total / linesPerPage - (count - 1),
      lines,
      calls: [],
      scattered: scattered(total / linesPerPage),
      messages: [],
    };
  };
  return { layOut, briefs };
}
const planOf = (parts: Audience['parts'], size: Audience['size'], text = report): Plan =>
  makePlan(text, audienceOf(parts, { size }), template, noImages);

const SHORT: Audience['parts'] = [
  { part: 'title', take: 'whole' },
  { part: 'bottom-line', take: 'one', maxWords: 40, box: 'panel' },
  { part: 'findings', take: 'sentences', min: 1, sentencesPerItem: 2 },
  { part: 'takeaways', take: 'sentences', min: 1, sentencesPerItem: 2 },
];
const LONG: Audience['parts'] = [
  { part: 'title', take: 'whole' },
  { part: 'findings', take: 'whole', box: 'panel' },
  { part: 'sections', take: 'sentences' },
  { part: 'takeaways', take: 'whole' },
];

describe('fit', () => {
  it.each([16, 18, 20, 22, 24])('keeps one page of %i lines, as full as sentences allow', (lines) => {
    const { layOut, briefs } = pagesOf(lines);
    const { layout, brief, rounds } = fit(planOf(SHORT, { pages: { min: 1, max: 1 }, fill: 0.9 }), layOut);
    expect(layout.pages).toHaveLength(1);
    expect(rounds.length).toBe(briefs.length);
    expect(rounds.length).toBeLessThanOrEqual(20);
    // No sentence that was cut for lack of room would still fit.
    const free = Math.round((1 - layout.fill) * lines);
    const shortest = Math.min(
      ...brief.cuts
        .filter(({ reason, part }) => reason === 'budget' && part === 'findings')
        .map(({ words }) => words),
    );
    if (free > 0 && Number.isFinite(shortest)) expect(Math.ceil(shortest / 8)).toBeGreaterThan(free);
  });

  it('prints more on larger pages, and never less', () => {
    const kept = [20, 30, 40, 60, 90].map((lines) => {
      const { brief } = fit(planOf(LONG, { pages: { min: 1, max: 1 } }), pagesOf(lines).layOut);
      return brief.kept.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    });
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(kept[4]).toBeGreaterThan(kept[0]!);
  });

  it('rather prints a sentence less than draw a note out over pages', () => {
    const plan = () => planOf(LONG, { pages: { min: 1, max: 1 } });
    const full = fit(plan(), pagesOf(30).layOut);
    expect(full.layout.fill).toBeGreaterThan(0.8);
    const eased = fit(plan(), pagesOf(30, (fill) => (fill > 0.8 ? 1 : 0)).layOut);
    expect([eased.layout.pages.length, eased.layout.scattered]).toEqual([1, 0]);
    expect(eased.layout.fill).toBeGreaterThan(0.5);
    // Where nothing helps, the least content is still a brief.
    expect(fit(plan(), pagesOf(30, () => 1).layOut).layout.pages).toHaveLength(1);
  });

  it('prints findings and takeaways whole before anything of the sections', () => {
    const { brief, messages } = fit(planOf(LONG, { pages: { min: 1, max: 1 } }), pagesOf(30).layOut);
    const cut = brief.cuts.filter(({ part }) => part === 'findings' || part === 'takeaways');
    expect(cut).toEqual([]);
    expect(messages.map(({ rule }) => rule)).not.toContain('budget-shortened');
  });

  it('says so when parts that are to be whole are not', () => {
    const { messages, layout } = fit(planOf(LONG, { pages: { min: 1, max: 1 } }), pagesOf(12).layOut);
    expect(layout.pages).toHaveLength(1);
    const said = messages.find(({ rule }) => rule === 'budget-shortened');
    expect(said?.place).toMatchObject({ start: { column: expect.any(Number) } });
  });

  it('gives up items above one before it gives up', () => {
    const parts = SHORT.map((part) => (part.part === 'findings' ? { ...part, min: 3 } : part));
    const { layOut } = pagesOf(13);
    const { messages, brief, layout } = fit(planOf(parts, { pages: { min: 1, max: 1 } }), layOut);
    expect(layout.pages).toHaveLength(1);
    expect(brief.blocks.some(({ part }) => part === 'takeaways')).toBe(true);
    expect(messages.map(({ reason }) => reason).join()).toMatch(
      /"findings" for "test" has fewer than 3 items: \d sentences? had/,
    );
  });

  it('takes shorter sentences as the least content before it gives up', () => {
    const long = 'should read the meters of each farm in each district of the region in spring and in autumn';
    const text = read(
      `# Wells\n\n## Recommendations\n\n- The ministry of water ${long}.\n- Districts should send bills to farms.\n`,
    );
    const parts: Audience['parts'] = [
      { part: 'title', take: 'whole' },
      { part: 'bottom-line', take: 'one', maxWords: 40, box: 'panel' },
    ];
    const line = (lines: number): string =>
      JSON.stringify(
        fit(planOf(parts, { pages: { min: 1, max: 1 } }, text), pagesOf(lines).layOut).brief.blocks,
      );
    expect(line(6)).toContain('each farm');
    expect(line(3)).toContain('send bills');
  });

  it('says by how much when not even the least content fits', () => {
    const attempt = (): unknown => fit(planOf(SHORT, { pages: { min: 1, max: 1 } }), pagesOf(3).layOut);
    expect(attempt).toThrow(BriefwrightError);
    try {
      attempt();
    } catch (error) {
      const { diagnostic, exitCode } = error as BriefwrightError;
      expect(exitCode).toBe(1);
      expect(diagnostic.rule).toBe('budget-unmet');
      expect(diagnostic.reason).toMatch(/takes \d+ pages where 1 may be used, about \d+ lines too many/);
    }
  });

  it('keeps a number of words', () => {
    const { brief } = fit(planOf(SHORT, { words: { min: 1, max: 90 } }), pagesOf(100).layOut);
    expect(brief.kept.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(90);
    expect(brief.cuts.some(({ reason }) => reason === 'budget')).toBe(true);
    expect(() => fit(planOf(SHORT, { words: { min: 1, max: 10 } }), pagesOf(100).layOut)).toThrow(
      /has \d+ words where 10/,
    );
  });

  it('chooses another bottom line when one takes too many lines', () => {
    const parts = SHORT.map((part) => (part.part === 'bottom-line' ? { ...part, maxLines: 2 } : part));
    const line = (maxLines: Audience['parts']) =>
      fit(planOf(maxLines, { pages: { min: 1, max: 1 } }), pagesOf(40).layOut).brief.blocks.find(
        ({ part }) => part === 'bottom-line',
      );
    expect(JSON.stringify(line(parts))).not.toBe(JSON.stringify(line(SHORT)));
  });

  it('fills a page with fillers only when the rest does not', () => {
    const filler: Audience['parts'] = [
      ...SHORT,
      { part: 'overview', take: 'sentences', max: 4, filler: true },
    ];
    const size = { pages: { min: 1, max: 1 }, fill: 0.9 };
    const has = (lines: number): boolean =>
      fit(planOf(filler, size), pagesOf(lines).layOut).brief.blocks.some(({ part }) => part === 'overview');
    expect(has(18)).toBe(false);
    expect(has(40)).toBe(true);
  });

  it('says so when the report has no more to say', () => {
    const size = { pages: { min: 1, max: 1 }, fill: 0.9 };
    const { messages } = fit(planOf(SHORT, size), pagesOf(200).layOut);
    expect(messages.map(({ rule }) => rule)).toEqual(['budget-underfull']);
  });

  it('takes no sentence without what it leans on, at any size of page', () => {
    for (let lines = 20; lines < 60; lines += 3) {
      const { brief } = fit(planOf(LONG, { pages: { min: 1, max: 1 } }), pagesOf(lines).layOut);
      const kept = brief.kept.map(({ text }) => text);
      if (kept.some((text) => text.startsWith('They left the wettest fields')))
        expect(kept).toContain('Farms reacted first.');
      if (kept.some((text) => text.startsWith('However, losses')))
        expect(kept.join()).toContain('The drought of the last two years');
    }
  });

  it('lays out once when there is no budget', () => {
    const parts = LONG.map((part) => ({ ...part, take: 'whole' as const }));
    expect(fit(planOf(parts, {}), pagesOf(10).layOut).rounds).toHaveLength(1);
  });

  it('gives the same objects for text that did not change between rounds', () => {
    const { layOut, briefs } = pagesOf(22);
    fit(planOf(SHORT, { pages: { min: 1, max: 1 }, fill: 0.95 }), layOut);
    const runs = briefs.map((brief) => new Set(brief.blocks.flatMap(runsOfBlock)));
    expect(briefs.length).toBeGreaterThan(1);
    const shared = [...runs[0]!].filter((list) => runs[1]!.has(list));
    expect(shared.length).toBeGreaterThan(1);
  });
});
