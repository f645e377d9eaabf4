/**
 * Where a new paragraph begins inside a run of lines, when the converter lost the blank line. A break comes before a
 * line that begins with a bullet, a note's glued number or a figure's label, on both sides of a repeated line, where
 * bold begins or ends with the line, and after a line that is short (the next line's first word had room) and ends a
 * sentence, or is so short that it must be a heading.
 */
import { isLabelled } from '../figures/captions.ts';
import { endsHyphenated, isOpenEnded, isTerminal, startsLower, startsUpper } from '../signs.ts';
import { widthOf } from './measure.ts';

/** One line as the page had it. */
export interface Line {
  readonly text: string;
  readonly bold: boolean;
}

/** What the report as a whole tells about a line. */
export interface BreakContext {
  readonly full: number;
  /** True for lines repeated on page after page, and page numbers. */
  readonly isFurniture: (text: string) => boolean;
  /** The paragraph is the first of the report: its first lines are the title. */
  readonly opensReport: boolean;
}

/** Bullets that converters leave as letters. */
export const BULLET = /^\s*[•◦▪▸►●○■□‣∙·–]\s+(?=\S)/u;
const GLUED = /^\d{1,3}(?:[A-Z“"‘][\p{L}“"‘. ]|[A-Z][-\u00ad]\d|\p{Ll}{3,}[./])/u;
/** "a. Use", "II. Scope": the head of a numbered heading or item. */
const NUMBERED = /^(?:[a-z]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)]\s+\p{Lu}/u;
/** "7.5 Licensing", "II. Scope": the number of a section, which no sentence begins with. */
const SECTION = /^(?:[IVX]{2,5}\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+\p{Lu}\p{Ll}/u;
const NAME = /^(?:by\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]+$/u;

/** The indexes of lines that begin a new paragraph (never 0); only those of bullets and furniture when not wrapped. */
export function breaksOf(lines: readonly Line[], context: BreakContext): number[] {
  const breaks: number[] = [];
  let from = 0;
  let widest = 0;
  let note = noteNumber(lines[0]?.text ?? '', undefined);
  for (let i = 1; i < lines.length; i++) {
    const a = lines[i - 1] as Line;
    const b = lines[i] as Line;
    widest = Math.max(widest, widthOf(a.text));
    const full =
      i - from >= 2 || note !== undefined
        ? Math.max(widest, note === undefined ? 0 : context.full)
        : context.full;
    const number = noteNumber(b.text, note);
    const bullet = BULLET.test((lines[from] as Line).text);
    const run = { length: i - from, title: context.opensReport && from === 0, bullet };
    if (number !== undefined || isBreak(a, b, run, full, context)) {
      breaks.push(i);
      from = i;
      widest = 0;
      note = number;
    }
  }
  return breaks;
}

/** A note's number at the head of a line: glued to a word, or one more than the note before it. */
function noteNumber(text: string, before: number | undefined): number | undefined {
  const digits = /^\d{1,4}/.exec(text)?.[0];
  if (!digits) return undefined;
  const next = before === undefined ? undefined : String(before + 1);
  if (next && digits.startsWith(next) && /^(?:[\p{L}“"‘(]|\d{1,2}[ \p{Lu}])/u.test(text.slice(next.length)))
    return before! + 1;
  return GLUED.test(text) ? Number(digits) : undefined;
}

function isBreak(
  a: Line,
  b: Line,
  run: { length: number; title: boolean; bullet: boolean },
  full: number,
  context: BreakContext,
): boolean {
  if (b.text.startsWith('\f') || BULLET.test(b.text)) return true;
  if (context.isFurniture(a.text) || context.isFurniture(b.text)) return true;
  if (context.full === 0) return false;
  if (endsHyphenated(a.text)) return false;
  const room = widthOf(a.text) + widthOf(b.text.split(/\s/, 1)[0] ?? '') + 0.6 < 0.95 * full;
  if (isLabelled(b.text) && (isTerminal(a.text) || room)) return true;
  if (a.bold !== b.bold) return (a.bold || room || isTerminal(a.text)) && !startsLower(b.text);
  if (run.title) return isTitleEnd(a.text, b.text, context.full);
  const section = SECTION.test(b.text) && widthOf(b.text) < 0.8 * context.full;
  if (section && isTerminal(a.text)) return true;
  const numbered = section || NUMBERED.test(b.text);
  if ((startsLower(b.text) && !numbered) || isOpenEnded(a.text)) return false;
  if (!room) return false;
  if (isTerminal(a.text)) return true;
  if (run.bullet || numbered) return widthOf(a.text) < 0.92 * full;
  return run.length <= 3 && widthOf(a.text) < 0.8 * full && startsUpper(b.text);
}

/** The title ends before a name, and before a line as wide as the text. */
function isTitleEnd(a: string, b: string, full: number): boolean {
  if (NAME.test(b) || NAME.test(a)) return !isOpenEnded(a);
  return widthOf(b) > 0.85 * full && !startsLower(b) && widthOf(a) < 0.85 * full;
}

/** True when the line has no room for the first word of the next. */
export function isFull(last: string, next: string, full: number): boolean {
  return full > 0 && widthOf(last) + widthOf(next.split(/\s/, 1)[0] ?? '') + 0.6 >= 0.97 * full;
}
