/** Sets runs as lines of a galley; the one way that running text gets on a page. */
import type { NoteId, Run } from '../brief/index.ts';
import type { Pt, TextStyle } from '../config/index.ts';
import { baselineOf, type Desk, type Flow } from './desk.ts';
import { reportTorn } from './diagnose.ts';
import { EPSILON, FORBIDDEN, type SideLabel } from './galley.ts';
import { type MarkedLine, markLines } from './line-marks.ts';
import type { Line, Setting } from './paragraph/index.ts';
import { placeNotes } from './set-notes.ts';
import type { ElementId, Mark, StructureType } from './types.ts';

/** Cost of a page break inside a paragraph, in squared lines of white; more when its last line ends in a hyphen. */
const SPLIT = 3;
const SPLIT_SHORT = 8;
const SPLIT_HYPHEN = 8;
/** Paragraphs of fewer lines are split at the higher cost. */
const SHORT = 6;

/** Depth of letters below the baseline, in em. */
const DESCENT = 0.25;

/** How runs are set beyond their style. */
export interface TextOptions {
  readonly type?: StructureType;
  /** An element made before; else one of `type` (P) is added to the flow's parent. */
  readonly element?: ElementId;
  readonly setting?: Partial<Omit<Setting, 'style' | 'lang'>>;
  /** x of a line, where it is not the flow's. */
  readonly left?: (line: Line, index: number) => Pt;
  /** Marks for the first line, y from its top. */
  readonly firstMarks?: readonly Mark[];
  /** Marks after the last line, y from its top. */
  readonly lastMarks?: readonly Mark[];
  /** Place that all of the text is a link to; `element` is a Link then. */
  readonly goesTo?: string;
}

/**
 * Sets runs in a style at the flow's place: one box a line. Lines of a block with at most `unbrokenTo` lines stay
 * together; else no line stands alone before or after a page break. Notes called are set too, after the paragraph in
 * reading order. Gives the number of lines.
 */
export function setText(
  flow: Flow,
  runs: readonly Run[],
  style: TextStyle,
  options: TextOptions = {},
): number {
  const { desk, galley } = flow;
  const measure = Math.min(flow.width, style.measure);
  const indent = flow.indentFirst ?? 0;
  const first = indent > 0 ? { indentFirst: indent } : {};
  const lines = desk.lines(runs, { style, measure, ...first, ...options.setting });
  if (lines.length === 0) return 0;
  reportTorn(desk, lines);
  const element = options.element ?? desk.tree.add(options.type ?? 'P', flow.parent);
  const baseline = baselineOf(desk, style);
  const left = options.left ?? ((_line, index) => flow.x + (index === 0 ? indent : 0));
  const marked = markLines(desk, lines, element, baseline, left).map(linked(options, element, runs));
  const onGrid = standsOnGrid(desk, style);
  for (const [i, { line, marks }] of marked.entries()) {
    const before = (i === 0 && options.firstMarks) || [];
    const after = (i === lines.length - 1 && options.lastMarks) || [];
    galley.box({
      height: line.height,
      marks: before.length + after.length > 0 ? [...before, ...marks, ...after] : marks,
      calls: flow.inNote ? [] : line.calls,
      lines: 1,
      baseline,
      breakCost: breakCost(lines, i, style),
      onGrid,
    });
  }
  placeNotes(
    flow,
    lines.flatMap((line) => line.calls),
  );
  return lines.length;
}

/** Makes each line the area of a link to `goesTo`. */
const linked =
  ({ goesTo }: TextOptions, element: ElementId, runs: readonly Run[]) =>
  (marked: MarkedLine): MarkedLine => {
    const first = marked.marks[0];
    if (goesTo === undefined || !first) return marked;
    const { width, height } = marked.line;
    const area: Mark = {
      kind: 'link',
      element,
      x: first.x,
      y: 0,
      width,
      height,
      contents: plainText(runs),
      target: { destination: goesTo },
    };
    return { ...marked, marks: [...marked.marks, area] };
  };

/** Lines whose leading is a multiple of the grid's stand on it. */
function standsOnGrid({ page }: Desk, { leading }: TextStyle): boolean {
  const rest = leading % page.unit;
  return page.baselineGrid && Math.min(rest, page.unit - rest) < EPSILON;
}

/** Cost of a page break before line `index`: widows and orphans of two lines. */
function breakCost(lines: readonly Line[], index: number, style: TextStyle): number {
  if (index === 0) return 0;
  const count = lines.length;
  if (count <= style.unbrokenTo || index === 1 || index === count - 1) return FORBIDDEN;
  return (count < SHORT ? SPLIT_SHORT : SPLIT) + (lines[index - 1]!.hyphenated ? SPLIT_HYPHEN : 0);
}

/** A label of runs for the side column, with its element; `marks` come with it, y from its top. */
export function sideLabel(
  desk: Desk,
  runs: readonly Run[],
  style: TextStyle,
  element: ElementId,
  options: { readonly marks?: readonly Mark[] } = {},
): SideLabel {
  const { side } = desk.page;
  const setting = { style, measure: side.width, firstFit: true, lastBind: false };
  const lines = desk.lines(runs, setting);
  const baseline = baselineOf(desk, style);
  const marked = markLines(desk, lines, element, baseline, () => side.x);
  const calls: NoteId[] = lines.flatMap((line) => line.calls);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  return {
    height,
    depth: height - (style.leading - baseline) + DESCENT * style.size,
    baseline,
    calls,
    marks: (top) => {
      const placed: Mark[] = (options.marks ?? []).map((mark) => ({ ...mark, y: mark.y + top }));
      let y = top;
      for (const { line, marks } of marked) {
        for (const mark of marks) placed.push({ ...mark, y: mark.y + y });
        y += line.height;
      }
      return placed;
    },
  };
}

/** A text of the template as runs (no source: it is not the report's). */
export function labelRuns(text: string): readonly Run[] {
  return [{ kind: 'text', value: text, marks: {}, source: [] }];
}

/** Plain text of runs, note calls left out. */
export function plainText(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'text' ? run.value : run.kind === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
