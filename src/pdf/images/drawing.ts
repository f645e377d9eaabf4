/** A drawing of paths as a form XObject of one unit square, painted as any picture is (ISO 32000-1, 8.5, 8.7, 8.10, 11.6). */
import type { Drawing, Drawn, DrawnPath, Gradient, Matrix, Paint, Segment } from '../../images/index.ts';
import type { PdfDocument, PdfRef } from '../document.ts';
import { num, rgb } from '../operators.ts';

/** A form under way: its operators, what they name, and the way from the current space to the form's own. */
interface Form {
  readonly doc: PdfDocument;
  readonly operators: string[];
  readonly states: Map<string, Record<string, unknown>>;
  readonly patterns: PdfRef[];
  readonly forms: PdfRef[];
}

const ONE: Matrix = [1, 0, 0, 1, 0, 0];

/** Writes a drawing's object. */
export function embedDrawing(doc: PdfDocument, { width, height, children }: Drawing): PdfRef {
  const form = newForm(doc);
  paintAll(form, children, ONE);
  // y runs down in the drawing, up on the page.
  return finish(form, [0, 0, width, height], [1 / width, 0, 0, -1 / height, 0, 1], true);
}

const newForm = (doc: PdfDocument): Form => ({
  doc,
  operators: [],
  states: new Map(),
  patterns: [],
  forms: [],
});

function finish(form: Form, box: readonly number[], matrix: Matrix, group: boolean): PdfRef {
  const named = (prefix: string, refs: readonly unknown[]) =>
    Object.fromEntries(refs.map((ref, i) => [`${prefix}${i + 1}`, ref]));
  const states = [...form.states.values()];
  const ref = form.doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: box,
    Matrix: matrix,
    ...(group ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } } : {}),
    Resources: {
      ...(states.length > 0 ? { ExtGState: named('G', states) } : {}),
      ...(form.patterns.length > 0 ? { Pattern: named('P', form.patterns) } : {}),
      ...(form.forms.length > 0 ? { XObject: named('X', form.forms) } : {}),
    },
  });
  ref.end(Buffer.from(form.operators.join('\n'), 'latin1'));
  return ref;
}

function paintAll(form: Form, children: readonly Drawn[], space: Matrix): void {
  for (const child of children) {
    const own = times(space, child.matrix);
    if (child.kind === 'path') paintPath(form, child, own);
    else {
      form.operators.push(`q ${matrixText(child.matrix)} cm`);
      if (child.clip) form.operators.push(pathText(child.clip.segments), child.clip.evenOdd ? 'W* n' : 'W n');
      if (child.opacity < 1) paintGroup(form, child.children, child.opacity);
      else paintAll(form, child.children, own);
      form.operators.push('Q');
    }
  }
}

/** What is transparent as a whole is a form of its own. */
function paintGroup(form: Form, children: readonly Drawn[], opacity: number): void {
  const inner = newForm(form.doc);
  paintAll(inner, children, ONE);
  const huge = 1e5;
  form.forms.push(finish(inner, [-huge, -huge, huge, huge], ONE, true));
  form.operators.push(`/${stateOf(form, opacity, opacity)} gs /X${form.forms.length} Do`);
}

function paintPath(form: Form, { segments, matrix, fill, stroke }: DrawnPath, space: Matrix): void {
  if (segments.length === 0) return;
  const { operators } = form;
  operators.push(`q ${matrixText(matrix)} cm`);
  const opacity = fill?.opacity ?? stroke?.opacity ?? 1;
  if (opacity < 1) operators.push(`/${stateOf(form, opacity, opacity)} gs`);
  if (fill) {
    operators.push(colourText(form, fill.paint, segments, space, 'fill'));
    operators.push(pathText(segments), fill.evenOdd ? 'f*' : 'f');
  } else if (stroke && stroke.width > 0) {
    operators.push(colourText(form, stroke.paint, segments, space, 'stroke'));
    operators.push(`${num(stroke.width)} w ${stroke.cap} J ${stroke.join} j ${num(stroke.miter)} M`);
    if (stroke.dash.length > 0 && stroke.dash.some((length) => length > 0.001))
      operators.push(`[${stroke.dash.map(num).join(' ')}] ${num(stroke.dashStart)} d`);
    operators.push(pathText(segments), 'S');
  }
  operators.push('Q');
}

function stateOf(form: Form, fill: number, stroke: number): string {
  const key = `${num(fill)} ${num(stroke)}`;
  if (!form.states.has(key)) form.states.set(key, { Type: 'ExtGState', ca: fill, CA: stroke });
  return `G${[...form.states.keys()].indexOf(key) + 1}`;
}

function colourText(
  form: Form,
  paint: Paint,
  segments: readonly Segment[],
  space: Matrix,
  use: 'fill' | 'stroke',
): string {
  if (typeof paint === 'string') return `${rgb(paint)} ${use === 'fill' ? 'rg' : 'RG'}`;
  form.patterns.push(patternOf(form.doc, paint, segments, space));
  const name = `/P${form.patterns.length}`;
  return use === 'fill' ? `/Pattern cs ${name} scn` : `/Pattern CS ${name} SCN`;
}

/** A gradient's pattern; its matrix leads to the form's space, whatever was transformed between. */
function patternOf(
  doc: PdfDocument,
  gradient: Gradient,
  segments: readonly Segment[],
  space: Matrix,
): PdfRef {
  const box = gradient.ofBox ? boxOf(segments) : ONE;
  const shading = doc.ref({
    ShadingType: gradient.kind === 'linear' ? 2 : 3,
    ColorSpace: 'DeviceRGB',
    Coords: gradient.coords,
    Function: ramp(gradient.stops),
    Extend: [true, true],
  });
  shading.end();
  const matrix = times(space, times(box, gradient.matrix));
  const pattern = doc.ref({ Type: 'Pattern', PatternType: 2, Shading: shading, Matrix: matrix });
  pattern.end();
  return pattern;
}

/** The colours between the stops: one stitched function of straight ones. */
function ramp(stops: Gradient['stops']): Record<string, unknown> {
  const colour = (hex: string) => rgb(hex).split(' ').map(Number);
  const all = [
    { at: 0, colour: stops[0]!.colour },
    ...stops.filter(({ at }) => at > 0 && at < 1),
    { at: 1, colour: stops.at(-1)!.colour },
  ];
  const functions = all.slice(1).map((stop, i) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: colour(all[i]!.colour),
    C1: colour(stop.colour),
    N: 1,
  }));
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: all.slice(1, -1).map(({ at }) => at),
    Encode: functions.flatMap(() => [0, 1]),
  };
}

/** From the unit square to the box around a path's points. */
function boxOf(segments: readonly Segment[]): Matrix {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, ...points] of segments as readonly (readonly [string, ...number[]])[]) {
    for (let i = 0; i < points.length; i += 2) {
      left = Math.min(left, points[i]!);
      right = Math.max(right, points[i]!);
      top = Math.min(top, points[i + 1]!);
      bottom = Math.max(bottom, points[i + 1]!);
    }
  }
  return [Math.max(right - left, 1e-6), 0, 0, Math.max(bottom - top, 1e-6), left, top];
}

/** First `b`, then `a`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** Six decimals: a scale may be small. */
const fine = (value: number): string =>
  Number(value.toFixed(6))
    .toFixed(6)
    .replace(/\.?0+$/, '');
const matrixText = (matrix: Matrix): string => matrix.map(fine).join(' ');

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function pathText(segments: readonly Segment[]): string {
  return segments
    .map(([operator, ...points]) => [...(points as number[]).map(num), OPERATORS[operator]].join(' '))
    .join(' ');
}
