import type { Heading, RootContent } from 'mdast';
import { sourcesOfAll } from './sources.ts';
import type { Section, SectionRole } from './types.ts';

/** Roles of headings that were recognised; a heading not in it opens a body section. */
export type Roles = ReadonlyMap<Heading, SectionRole>;

/**
 * Divides the blocks into sections of one level. The level is the shallowest heading depth that occurs twice (or the
 * shallowest at all); stray shallower headings open sections too. Headings inside a section count their depth
 * from 2. What stands before the first heading is a section without heading. A findings, takeaways or
 * author part below a section is lifted out and follows that section.
 */
export function outline(blocks: readonly RootContent[], roles: Roles): Section[] {
  const level = sectionLevel(blocks, roles);
  const drafts: Draft[] = [];
  let current = draft(undefined, level, 'body');
  let lifted: Draft[] = [];
  const close = () => {
    if (current.heading || current.blocks.length > 0) drafts.push(current);
    drafts.push(...lifted);
    lifted = [];
  };
  let lift: Draft | undefined;
  for (const node of blocks) {
    if (node.type === 'heading') {
      if (lift && node.depth <= lift.depth) lift = undefined;
      const role = roles.get(node);
      if (node.depth <= level) {
        close();
        current = draft(node, level, role ?? 'body');
        continue;
      }
      if (!lift && role && LIFTED.has(role) && current.role !== role) {
        lift = draft(node, node.depth, role);
        lifted.push(lift);
        continue;
      }
    }
    const into = lift ?? current;
    into.blocks.push(node.type === 'heading' ? subhead(node, into.depth) : node);
  }
  close();
  return drafts.map(sectionOf);
}

const LIFTED: ReadonlySet<SectionRole> = new Set([
  'findings',
  'takeaways',
  'author',
  'references',
  'summary',
]);

interface Draft {
  readonly heading: Heading | undefined;
  readonly depth: number;
  readonly role: SectionRole;
  readonly blocks: RootContent[];
}

function draft(heading: Heading | undefined, depth: number, role: SectionRole): Draft {
  return { heading, depth, role, blocks: [] };
}

function sectionOf({ heading, role, blocks }: Draft): Section {
  const source = sourcesOfAll(heading ? [heading, ...blocks] : blocks);
  return heading ? { role, heading, blocks, source } : { role, blocks, source };
}

function subhead(node: Heading, depth: number): Heading {
  const counted = Math.min(6, Math.max(2, node.depth - depth + 1)) as Heading['depth'];
  return counted === node.depth ? node : { ...node, depth: counted };
}

function sectionLevel(blocks: readonly RootContent[], roles: Roles): number {
  const counts = new Map<number, number>();
  for (const node of blocks) {
    // Headings over notes repeat in every chapter and say nothing about the chapters' level.
    if (node.type === 'heading' && roles.get(node) !== 'notes')
      counts.set(node.depth, (counts.get(node.depth) ?? 0) + 1);
  }
  const depths = [...counts.keys()].sort((a, b) => a - b);
  return depths.find((depth) => counts.get(depth)! > 1) ?? depths[0] ?? 6;
}

/** Blocks under a heading: up to the next heading that is not deeper. */
export function extentOf(blocks: readonly RootContent[], index: number): RootContent[] {
  const depth = (blocks[index] as Heading).depth;
  let end = index + 1;
  for (; end < blocks.length; end += 1) {
    const node = blocks[end]!;
    if (node.type === 'heading' && node.depth <= depth) break;
  }
  return blocks.slice(index + 1, end);
}
