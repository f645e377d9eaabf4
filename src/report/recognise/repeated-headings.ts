import type { Heading, RootContent } from 'mdast';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { inlineText, sliceInline } from '../inline.ts';
import { trimmedLine } from '../lines.ts';
import { sourcesOf } from '../sources.ts';
import type { Aside } from './front-people.ts';
import { normalise } from './purpose.ts';

/** Blocks without running heads that look like headings, and what was taken out. */
export interface WithoutRepeats {
  readonly blocks: readonly RootContent[];
  readonly asides: readonly Aside[];
  /** `heal-heading-repeat` for each. */
  readonly messages: readonly Diagnostic[];
}

/**
 * Takes out headings that repeat the heading they stand under (a running head on a later page), and the second half of
 * a heading that says the same twice.
 */
export function dropRepeatedHeadings(blocks: readonly RootContent[], file: string): WithoutRepeats {
  const asides: Aside[] = [];
  const kept: RootContent[] = [];
  let above: Heading[] = [];
  for (const node of blocks) {
    if (node.type !== 'heading') {
      kept.push(node);
      continue;
    }
    const { heading, again } = once(node);
    if (again) asides.push(again);
    above = above.filter(({ depth }) => depth < heading.depth);
    if (above.some((one) => sameText(one, heading))) {
      asides.push({
        text: folded(heading),
        source: sourcesOf(heading),
        reason: 'repeats the heading it stands under',
      });
      continue;
    }
    above.push(heading);
    kept.push(heading);
  }
  return { blocks: kept, asides, messages: asides.map((aside) => told(aside, file)) };
}

function once(node: Heading): { heading: Heading; again?: Aside } {
  const text = inlineText(node.children);
  const half = Math.floor(text.length / 2);
  if (half < 8 || !/\s/.test(text[half] ?? '') || text.slice(0, half) !== text.slice(half + 1))
    return { heading: node };
  const again = trimmedLine(node.children, text, half, text.length);
  const heading = { ...node, children: sliceInline(node.children, 0, half) };
  return again
    ? {
        heading,
        again: { text: again.text, source: again.source, reason: 'second half of a doubled heading' },
      }
    : { heading };
}

function sameText(a: Heading, b: Heading): boolean {
  return normalise(inlineText(a.children)) === normalise(inlineText(b.children));
}

function folded({ children }: Heading): string {
  return inlineText(children).replace(/\s+/g, ' ').trim();
}

function told({ text, source, reason }: Aside, file: string): Diagnostic {
  const [place] = source;
  return diagnostic(
    'heal-heading-repeat',
    `“${text}” is set aside: ${reason}`,
    'Nothing to do; delete the repeat if it is one',
    { file, ...(place ? { place } : {}) },
  );
}
