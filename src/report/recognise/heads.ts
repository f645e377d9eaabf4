import type { Heading, RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { extentOf } from '../outline.ts';
import { wordsOf } from '../plain.ts';
import { type HeadingPurpose, purposeOf } from './purpose.ts';

/** A heading whose wording says what it is for, with the text below it. */
export interface Head extends HeadingPurpose {
  readonly heading: Heading;
  readonly blocks: readonly RootContent[];
  /** Place of the heading among the blocks, and of the block after its last. */
  readonly from: number;
  readonly to: number;
  /** Words below it, subheads not counted. */
  readonly words: number;
}

/** All headings with a purpose, at any depth, in order. */
export function headsOf(blocks: readonly RootContent[]): Head[] {
  const heads: Head[] = [];
  blocks.forEach((node, index) => {
    if (node.type !== 'heading') return;
    const purpose = purposeOf(inlineText(node.children));
    if (!purpose) return;
    const below = extentOf(blocks, index);
    const words = wordsOf(below.filter((block) => block.type !== 'heading'));
    heads.push({
      ...purpose,
      heading: node,
      blocks: below,
      from: index,
      to: index + 1 + below.length,
      words,
    });
  });
  return heads;
}

/** The headings chosen for findings or takeaways, and those of the same kind that were not. */
export interface Choice {
  readonly chosen: readonly Head[];
  readonly others: readonly Head[];
}

/** Longest text of a doubtful heading ("Findings", "Results"): a longer one is a chapter, not a list of findings. */
const CHAPTER = 900;

/**
 * Chooses among headings of one purpose. The surest wording with text wins, the first of several; headings with the
 * very same wording (a report that repeats "Recommendations" in every chapter) count together. The others are those
 * that a reader could have taken for it: see {@link isRival}.
 */
export function chooseHeads(candidates: readonly Head[]): Choice {
  const usable = candidates.filter((head) => head.words > 0 && (head.rank === 1 || head.words <= CHAPTER));
  const [best] = [...usable].sort((a, b) => sureness(a) - sureness(b));
  if (!best) return { chosen: [], others: [] };
  const chosen: Head[] = [];
  for (const head of usable.filter(({ phrase }) => phrase === best.phrase).sort((a, b) => a.from - b.from)) {
    // A heading below another of the same wording is part of it.
    if (head.from >= (chosen.at(-1)?.to ?? 0)) chosen.push(head);
  }
  return { chosen, others: usable.filter((head) => isRival(head, best, chosen)) };
}

/** Order of headings: by rank, weak wordings behind all that may be chosen by their words alone. */
const sureness = ({ rank, weak }: Head): number => (weak ? 2.5 : rank);

/**
 * Whether a heading says the same as the chosen ones in other words: "Findings" beside "Key findings", but not "Next steps"
 * beside "Recommendations", nor "What the counts show" beside either, nor a heading above or below a chosen one.
 */
function isRival(head: Head, best: Head, chosen: readonly Head[]): boolean {
  if (head.phrase === best.phrase || (head.weak && !best.weak)) return false;
  if (head.rank !== best.rank && (head.purpose !== 'findings' || head.rank > 2)) return false;
  return chosen.every(({ from, to }) => head.from >= to || head.to <= from);
}

/** Sorts "Key takeaways", which may mean either, by what else the report has. */
export function chooseBoth(heads: readonly Head[]): { findings: Choice; takeaways: Choice } {
  const of = (purpose: string) => heads.filter((head) => head.purpose === purpose && head.words > 0);
  const either = of('either');
  const findings = of('findings');
  const takeaways = of('takeaways');
  const asFindings =
    either.length > 0 && !findings.some(({ rank }) => rank === 1) && takeaways.some(({ rank }) => rank < 3);
  return {
    findings: chooseHeads(asFindings ? either : findings),
    takeaways: chooseHeads(
      asFindings ? takeaways : [...either, ...takeaways].sort((a, b) => a.rank - b.rank),
    ),
  };
}
