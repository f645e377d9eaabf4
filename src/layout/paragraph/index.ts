/** From flat runs to lines: `breakParagraph`. */
import type { Run } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { assembleLine } from './assemble.ts';
import { STRETCH } from './build-items.ts';
import { findBreaks } from './find-breaks.ts';
import { type Item, LAST_RESORT } from './items.ts';
import { isAddress } from './joints.ts';
import { adjustment } from './judges.ts';
import { remember } from './memo.ts';
import { shaperFor } from './pieces.ts';
import { type Candidate, candidate, type Frame, TOLERANCE } from './total-fit.ts';
import type { Line, ParagraphContext, Setting } from './types.ts';
import { type Word, wordsOf } from './words.ts';

export { featuresOf, unmet } from './features.ts';
export { isAddress, jointsOf } from './joints.ts';
export type * from './types.ts';

/**
 * Breaks runs into lines no wider than the measure. White space is folded, text normalised to NFC. Gives no line for
 * runs without a word. Raises `line-overfull` for a line that a single character (or a glued group) makes too wide,
 * `direction-not-supported` for a run with right-to-left letters.
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
  const lines = breaks.map((to) => {
    const natural = candidate(items, sums, frame, from, to);
    const wordSpace = setting.style.align === 'justified' ? spaceAdded(items, from, to, natural) : 0;
    const line = assembleLine(
      items,
      { from, to, wordSpace, hang: sums.hang?.start[from] ?? 0 },
      words,
      runs,
      setting,
      context.template,
    );
    from = sums.begin[to]!;
    const end = items[to]!;
    if (line.width - (sums.hang?.end[to] ?? 0) > natural.measure + TOLERANCE)
      report(line, natural.measure, context);
    return end.kind === 'penalty' && end.penalty === LAST_RESORT ? torn(line, words[end.word]!, runs) : line;
  });
  const turned = runs.find((run) => run.kind === 'text' && mayHoldTurned(run.value));
  if (turned) reportDirection(turned, context);
  return lines;
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

/** Names the word that a line's end breaks where nobody would divide it; not an address: nobody reads its letters as a word. */
function torn(line: Line, word: Word, runs: readonly Run[]): Line {
  const { source } = runs[word.fragments[0]!.run]!;
  return isAddress(word.text) ? line : { ...line, torn: { word: word.text, source } };
}

/** Letters of Hebrew, Arabic and the other scripts that run from right to left (Unicode blocks). */
const TURNED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;
const mayHoldTurned = (value: string): boolean => TURNED.test(value);

function reportDirection(run: Run, context: ParagraphContext): void {
  const place = run.source[0];
  context.report(
    diagnostic(
      'direction-not-supported',
      'The report has words in a script that runs from right to left; lines are set from left to right, so they may stand in the wrong order',
      'Look at these words in the brief; write them in Latin letters, or show them as a picture with a description',
      place ? { place } : {},
    ),
  );
}
