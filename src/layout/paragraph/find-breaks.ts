/** Chooses the way to break: first-fit, ragged or justified, with hyphens only where they are needed. */
import type { Run } from '../../brief/index.ts';
import { balance } from './balance.ts';
import { buildItems } from './build-items.ts';
import { firstFit } from './first-fit.ts';
import { hangOf } from './hang.ts';
import type { Item } from './items.ts';
import { justified, type LastLine, RAGGED } from './judges.ts';
import type { Shaper } from './pieces.ts';
import { avoidRivers } from './rivers.ts';
import { candidate, type Frame, type Sums, sumsOf, totalFit } from './total-fit.ts';
import type { ParagraphContext, Setting } from './types.ts';
import type { Word } from './words.ts';

/** Adjustment ratios that a justified paragraph is tried with, tightest first; the first without hyphens. */
const TOLERANCES = [1, 1.5, 3, 6, Infinity];

/** Items and the breaks found in them. */
export interface Broken {
  readonly items: readonly Item[];
  readonly sums: Sums;
  readonly breaks: readonly number[];
}

/** Breaks of a paragraph's words by its setting; always finds some. */
export function findBreaks(
  runs: readonly Run[],
  words: readonly Word[],
  setting: Setting,
  context: ParagraphContext,
  shaper: Shaper,
  frame: Frame,
): Broken {
  const build = (hyphens: boolean, by: Setting = setting): Broken => {
    const items = buildItems(runs, words, by, context, shaper, hyphens ? context.hyphenate : undefined);
    const hang = setting.style.hang ? hangOf(items, context.template.lines.hang) : undefined;
    return { items, sums: sumsOf(items, hang), breaks: [] };
  };
  const plain = build(false);
  if (setting.firstFit) return aside(plain, build(false, { ...setting, noShortWordEnd: true }), frame);
  if (setting.balanced) {
    const breaks = balance(plain.items, plain.sums, frame);
    if (breaks) return { ...plain, breaks };
  }
  const hyphens = setting.style.hyphenate && context.hyphenate !== undefined;
  if (setting.style.align === 'justified')
    return justify(plain, hyphens ? () => build(true) : undefined, frame, lastLineOf(setting));
  const breaks = totalFit(plain.items, plain.sums, frame, RAGGED)!;
  if (!hyphens || !hasShortLine(plain, breaks, frame)) return { ...plain, breaks };
  const cut = build(true);
  const better = totalFit(cut.items, cut.sums, frame, RAGGED);
  return better ? { ...cut, breaks: better } : { ...plain, breaks };
}

/** First-fit; no line ends in a word of two letters where that costs no line. */
function aside(plain: Broken, careful: Broken, frame: Frame): Broken {
  const breaks = firstFit(plain.items, plain.sums, frame);
  const others = firstFit(careful.items, careful.sums, frame);
  return others.length <= breaks.length ? { ...careful, breaks: others } : { ...plain, breaks };
}

/** Tolerance by tolerance, from the second on with hyphens, until a set of lines is found. */
function justify(
  plain: Broken,
  withHyphens: (() => Broken) | undefined,
  frame: Frame,
  last: LastLine,
): Broken {
  const anyHyphen = { ...frame, hyphenUnder: Infinity };
  let tried = plain;
  for (const [i, tolerance] of TOLERANCES.entries()) {
    if (i === 1 && withHyphens) tried = withHyphens();
    const judge = justified(tolerance, last);
    const breaks = totalFit(tried.items, tried.sums, anyHyphen, judge);
    if (breaks) return { ...tried, breaks: avoidRivers(tried.items, tried.sums, anyHyphen, judge, breaks) };
  }
  return { ...plain, breaks: totalFit(plain.items, plain.sums, frame, RAGGED)! };
}

/** A justified last line is longer than the next paragraph's indent by two em, and leaves an em of white if any. */
const lastLineOf = ({ style, indentFirst = 0 }: Setting): LastLine => ({
  atLeast: Math.max(0, indentFirst) + 2 * style.size,
  white: style.size,
});

function hasShortLine({ items, sums }: Broken, breaks: readonly number[], frame: Frame): boolean {
  let from = sums.begin[0]!;
  return breaks.some((to) => {
    const line = candidate(items, sums, frame, from, to);
    from = sums.begin[to]!;
    return !line.last && line.width < frame.hyphenUnder;
  });
}
