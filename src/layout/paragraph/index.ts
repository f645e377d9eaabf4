/** From flat runs to lines: `breakParagraph`. */
import type { Run } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { assembleLine } from './assemble.ts';
import { STRETCH } from './build-items.ts';
import { findBreaks } from './find-breaks.ts';
import type { Item } from './items.ts';
import { adjustment } from './judges.ts';
import { remember } from './memo.ts';
import { shaperFor } from './pieces.ts';
import { type Candidate, candidate, type Frame, TOLERANCE } from './total-fit.ts';
import type { Line, ParagraphContext, Setting } from './types.ts';
import { wordsOf } from './words.ts';

export { featuresOf, unmet } from './features.ts';
export type * from './types.ts';

/**
 * Breaks runs into lines no wider than the measure. White space is folded, text normalised to NFC. Gives no line for
 * runs without a word. Raises `line-overfull` for a line that a single character (or a glued group) makes too wide.
 * The answer for the same runs array, style, measure and context is remembered; its messages are raised again.
 */
export function breakParagraph(
  runs: readonly Run[],
  setting: Setting,
  context: ParagraphContext,
): readonly Line[] {
  const { lines, messages } = remember(runs, setting, context, () => {
    const found: Diagnostic[] = [];
    return { lines: setLines(runs, setting, { ...context, report: (m) => found.push(m) }), messages: found };
  });
  for (const message of messages) context.report(message);
  return lines;
}

function setLines(runs: readonly Run[], setting: Setting, context: ParagraphContext): readonly Line[] {
  const words = wordsOf(runs);
  if (words.length === 0) return [];
  const frame: Frame = {
    measure: setting.measure,
    indentFirst: setting.indentFirst ?? 0,
    hyphenUnder: context.template.lines.hyphenateUnder * setting.measure,
    oneSpace: STRETCH * context.metrics.width(' ', setting.style.face, setting.style.size),
  };
  const shaper = shaperFor(runs, setting, context);
  const { items, sums, breaks } = findBreaks(runs, words, setting, context, shaper, frame);
  let from = sums.begin[0]!;
  return breaks.map((to) => {
    const natural = candidate(items, sums, frame, from, to);
    const wordSpace = setting.style.align === 'justified' ? spaceAdded(items, from, to, natural) : 0;
    const line = assembleLine(items, { from, to, wordSpace }, words, runs, setting, context.template);
    from = sums.begin[to]!;
    if (line.width > natural.measure + TOLERANCE) report(line, natural.measure, context);
    return line;
  });
}

/** What justification gives each word space of a line. */
function spaceAdded(items: readonly Item[], from: number, to: number, line: Candidate): Pt {
  const r = adjustment(line);
  if (!Number.isFinite(r) || r === 0) return 0;
  let spaces = 0;
  for (let k = from; k < to; k++) if (items[k]!.kind === 'glue') spaces++;
  return spaces === 0 ? 0 : (line.measure - line.width) / spaces;
}

function report(line: Line, measure: Pt, context: ParagraphContext): void {
  const place = line.source[0];
  context.report(
    diagnostic(
      'line-overfull',
      `A line is ${(line.width - measure).toFixed(1)} pt wider than its column: "${line.text.slice(0, 60)}"`,
      'Shorten the word, give it a place to break, or set a wider measure or a smaller size for its style in the template',
      place ? { place } : {},
    ),
  );
}
