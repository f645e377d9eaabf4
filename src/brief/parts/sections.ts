import type { PlannedSection } from '../plan-types.ts';
import type { Scope } from '../scope.ts';
import type { Block } from '../types.ts';
import type { PartComposer } from './types.ts';
import { withHeadings } from './with-headings.ts';

/** Sections in the report's order, each under its side head; one of which nothing is kept vanishes with its head. */
export const sections: PartComposer = (scope) =>
  scope.planned.sections.flatMap((section) => sectionBlocks(scope, section));

function sectionBlocks(scope: Scope, section: PlannedSection): readonly Block[] {
  const part = `sections:${section.index + 1}`;
  const prints = withHeadings(section.pieces, scope.prints);
  const blocks = withoutLooseRules(scope.set(section.pieces, { part, prints }));
  const whole = scope.planned.part.take === 'whole' && scope.planned.candidateOf.size === 0;
  if (blocks.length === 0 && !whole) return [];
  const { heading } = section;
  const runs = heading?.nodes ? scope.runs(heading.nodes, undefined, ['strong']) : [];
  if (!heading || runs.length === 0) return blocks;
  scope.keep(heading, part);
  return [{ kind: 'heading', depth: 1, runs, part, source: heading.source }, ...blocks];
}

/** A rule stands between two blocks of text, not at an edge, beside a heading or beside another rule. */
function withoutLooseRules(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  blocks.forEach((block, i) => {
    const before = kept.at(-1)?.kind;
    const after = blocks.slice(i + 1).find(({ kind }) => kind !== 'rule')?.kind;
    const loose = !before || before === 'rule' || before === 'heading' || !after || after === 'heading';
    if (block.kind !== 'rule' || !loose) kept.push(block);
  });
  return kept;
}
