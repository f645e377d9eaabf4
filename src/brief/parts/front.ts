import { label } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { smarten } from '../smarten.ts';
import type { Block, Run } from '../types.ts';
import { sourceOf } from './boxed.ts';
import type { PartComposer } from './types.ts';

/** Title; the subtitle follows it in a brief that prints the whole report. */
export const title: PartComposer = (scope) => {
  const { plan, part } = scope;
  const { title: unit, meta } = plan.matter;
  const runs = scope.runs(unit.nodes ?? [], undefined, ['strong', 'emphasis']);
  if (runs.length === 0) return [];
  scope.keep(unit);
  const blocks: Block[] = [{ kind: 'title', runs, part, source: unit.source }];
  const subtitle = meta.get('subtitle');
  const whole = plan.audience.parts.some((other) => other.part === 'sections' && other.take === 'whole');
  if (subtitle && whole) {
    scope.keep(subtitle);
    blocks.push({
      kind: 'paragraph',
      style: 'lead',
      runs: [textRun(scope, subtitle)],
      part,
      source: subtitle.source,
    });
  }
  return blocks;
};

/** Authors in one line. */
export const byline: PartComposer = (scope) => {
  const runs = authorRuns(scope);
  return runs.length > 0 ? [{ kind: 'byline', runs, part: scope.part, source: sourceOf(runs) }] : [];
};

/** Names of the authors with commas. */
export function authorRuns(scope: Scope): readonly Run[] {
  return scope.plan.matter.authors.flatMap(({ name }, i): Run[] => {
    scope.keep(name);
    return [...(i > 0 ? [label(', ')] : []), textRun(scope, name)];
  });
}

/** The title among other text: emphasis by the template, since it is named, not headed. */
export function titleRuns(scope: Scope): readonly Run[] {
  const { title: unit } = scope.plan.matter;
  return scope.runs(unit.nodes ?? [], { emphasis: true }, ['strong']);
}

/** "Author, Title." with a full stop unless the title has its own mark. */
export function citation(scope: Scope): readonly Run[] {
  const authors = authorRuns(scope);
  const named = titleRuns(scope);
  if (named.length === 0) return authors;
  const ends = /[.!?…]$/u.test(scope.plan.report.meta.title.text.trim());
  return [...authors, ...(authors.length > 0 ? [label(', ')] : []), ...named, ...(ends ? [] : [label('.')])];
}

/** A unit without inline content as one run. */
export const textRun = (scope: Scope, unit: { text: string; source: Run['source'] }): Run => ({
  ...label(smarten(unit.text, scope.plan.report.meta.language)),
  source: unit.source,
});
