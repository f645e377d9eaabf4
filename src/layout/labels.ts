/** Short texts of one line: numerals, dashes, furniture. */
import type { Run } from '../brief/index.ts';
import type { Pt, Template, TextStyle } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { labelRuns } from './set-text.ts';
import type { ElementId, TextMark, TextSpan } from './types.ts';

/** Wide enough for any label on one line. */
const UNBOUNDED = 1e5;

/** A label as a mark: `x` is its left edge, or its right edge with `align` right; `y` its baseline. */
export function labelMark(
  desk: Desk,
  text: string,
  style: TextStyle,
  at: { readonly x: Pt; readonly y: Pt; readonly element: ElementId; readonly align?: 'left' | 'right' },
): TextMark {
  const line = desk.lines(remembered(desk.template, text), { style, measure: UNBOUNDED, lastBind: false })[0];
  const spans: TextSpan[] = (line?.spans ?? []).map(
    ({ run: _run, x: _x, href: _href, lang: _lang, noteCall: _call, ...span }) => span,
  );
  const x = at.align === 'right' ? at.x - (line?.width ?? 0) : at.x;
  return { kind: 'text', x, y: at.y, spans, element: at.element };
}

const known = new WeakMap<Template, Map<string, readonly Run[]>>();

/** The same runs for the same label, so that its line is remembered. */
function remembered(template: Template, text: string): readonly Run[] {
  const labels = known.get(template) ?? new Map<string, readonly Run[]>();
  known.set(template, labels);
  const runs = labels.get(text) ?? labelRuns(text);
  labels.set(text, runs);
  return runs;
}

/** Width of a label as set. */
export function labelWidth(desk: Desk, text: string, style: TextStyle): Pt {
  return desk.metrics.width(text, style.face, style.size) + style.tracking * text.length;
}
