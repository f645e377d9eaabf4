/** Set lines to marks: text with its structure elements, link areas and rules, places of note calls. */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { ruleMark } from './marks.ts';
import type { Line, LineSpan } from './paragraph/index.ts';
import type { ElementId, LinkMark, Mark, TextSpan } from './types.ts';

/** A stretch of runs that is one structure element: a link, a note call, or words in another language. */
interface Stretch {
  readonly element: ElementId;
  readonly link?: { readonly target: LinkMark['target']; readonly contents: string };
  /** A link that is seen as one: with a rule under it. */
  readonly ruled?: true;
  /** Destination to put where the stretch begins. */
  readonly destination?: string;
}

/** One line of text ready for a box: marks with y from the line box's top. */
export interface MarkedLine {
  readonly line: Line;
  readonly marks: readonly Mark[];
}

/** Name of the place of a note's first call. */
export function callName(index: number): string {
  return `call-${index}`;
}
/** Name of a note's place. */
export function noteName(index: number): string {
  return `note-${index}`;
}

/** The number in the name of a note's place; undefined for other places. */
export function noteIndex(name: string): number | undefined {
  return name.startsWith('note-') ? Number(name.slice('note-'.length)) : undefined;
}

/**
 * Makes the marks of a paragraph's lines. `left` gives each line's left edge, `baseline` the distance from a line box's top
 * to the baseline. Links, calls and foreign words become elements under `element`, in the order of the text.
 */
export function markLines(
  desk: Desk,
  lines: readonly Line[],
  element: ElementId,
  baseline: Pt,
  left: (line: Line, index: number) => Pt,
): MarkedLine[] {
  const stretches = stretchesOf(desk, lines, element);
  return lines.map((line, index) => ({
    line,
    marks: lineMarks(desk, line, { element, baseline, x: left(line, index), stretches }),
  }));
}

interface At {
  readonly element: ElementId;
  readonly baseline: Pt;
  readonly x: Pt;
  readonly stretches: ReadonlyMap<LineSpan, Stretch>;
}

function lineMarks(desk: Desk, line: Line, at: At): Mark[] {
  const { element, baseline, x, stretches } = at;
  const marks: Mark[] = [];
  const spans: TextSpan[] = [];
  for (const span of line.spans) {
    const stretch = stretches.get(span);
    const { run: _run, x: _x, href: _href, lang: _lang, noteCall: _call, ...text } = span;
    spans.push(stretch ? { ...text, element: stretch.element } : text);
  }
  // A first character may hang left of the line's edge.
  if (spans.length > 0) marks.push({ kind: 'text', x: x + line.spans[0]!.x, y: baseline, spans, element });
  for (const area of linkAreas(line, stretches)) {
    const { stretch } = area;
    if (stretch.destination)
      marks.push({ kind: 'destination', name: stretch.destination, x: x + area.x, y: 0 });
    if (!stretch.link) continue;
    marks.push({
      kind: 'link',
      element: stretch.element,
      x: x + area.x,
      y: 0,
      width: area.width,
      height: line.height,
      ...stretch.link,
    });
    if (stretch.ruled) marks.push(linkRule(desk, x + area.x, baseline, area.width));
  }
  return marks;
}

function linkRule(desk: Desk, x: Pt, baseline: Pt, width: Pt): Mark {
  const { weight, drop } = desk.template.marks.linkRule;
  return ruleMark(desk, { x, y: baseline + drop, width, weight, colour: 'accent' });
}

interface Area {
  readonly stretch: Stretch;
  readonly x: Pt;
  readonly width: Pt;
}

/** One area for each stretch on the line; a space at the line's end is not part of it. */
function linkAreas(line: Line, stretches: ReadonlyMap<LineSpan, Stretch>): Area[] {
  const areas: Area[] = [];
  for (const span of line.spans) {
    const stretch = stretches.get(span);
    if (!stretch) continue;
    const end = Math.min(span.x + span.width, line.width);
    const last = areas.at(-1);
    if (last?.stretch === stretch) areas[areas.length - 1] = { ...last, width: end - last.x };
    else areas.push({ stretch, x: span.x, width: Math.max(0, end - span.x) });
  }
  return areas.filter((area) => area.width > 0);
}

/** The stretches of a paragraph, by span; consecutive spans of one address or one language share a stretch. */
function stretchesOf(desk: Desk, lines: readonly Line[], parent: ElementId): ReadonlyMap<LineSpan, Stretch> {
  const result = new Map<LineSpan, Stretch>();
  const spans = lines.flatMap((line) => line.spans);
  for (let i = 0; i < spans.length; ) {
    const span = spans[i]!;
    let end = i + 1;
    while (end < spans.length && sameStretch(span, spans[end]!)) end++;
    const stretch = stretchOf(desk, spans.slice(i, end), parent);
    if (stretch) for (let k = i; k < end; k++) result.set(spans[k]!, stretch);
    i = end;
  }
  return result;
}

function sameStretch(a: LineSpan, b: LineSpan): boolean {
  if (a.noteCall || b.noteCall) return a.noteCall !== undefined && a.run === b.run;
  if (a.href !== undefined || b.href !== undefined) return a.href === b.href;
  return a.lang === b.lang;
}

function stretchOf(desk: Desk, spans: readonly LineSpan[], parent: ElementId): Stretch | undefined {
  const { href, lang, noteCall } = spans[0]!;
  const extra = lang === undefined ? {} : { lang };
  if (noteCall) return callStretch(desk, noteCall, parent);
  if (href !== undefined) {
    const contents =
      spans
        .map((span) => span.actualText ?? span.text)
        .join('')
        .trim() || href;
    const target = href.startsWith('#') ? { destination: href.slice(1) } : { href };
    return { element: desk.tree.add('Link', parent, extra), link: { target, contents }, ruled: true };
  }
  if (lang === undefined) return undefined;
  return { element: desk.tree.add('Span', parent, extra) };
}

function callStretch(
  desk: Desk,
  call: { readonly note: NoteId; readonly first: boolean; readonly label: string },
  parent: ElementId,
): Stretch | undefined {
  const known = desk.notes.get(call.note);
  if (!known || desk.template.notes.place === 'none') return undefined;
  const reference = desk.tree.add('Reference', parent);
  return {
    element: desk.tree.add('Link', reference),
    link: {
      target: { destination: noteName(known.index) },
      contents: labelled(desk.template.strings.footnote, call.label),
    },
    ...(call.first ? { destination: callName(known.index) } : {}),
  };
}

/** A label of the strings with its number: in place of {n}, else after it. */
export function labelled(text: string, number: string): string {
  return text.includes('{n}') ? text.replace('{n}', number) : `${text} ${number}`.trim();
}
