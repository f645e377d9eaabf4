/**
 * What resvg makes of an SVG (paths, groups, clips and gradients, all text turned to outlines) as data that the press can
 * paint. Whatever has no counterpart among PDF's path operators gives no drawing, and the picture is printed as pixels.
 */
import { scan } from './scan.ts';

/** a b c d e f: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];
/** An absolute segment: move, line, cubic curve, close. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];
export interface Gradient {
  readonly kind: 'linear' | 'radial';
  /** x1 y1 x2 y2, or fx fy 0 cx cy r. */
  readonly coords: readonly number[];
  /** Coordinates are shares of the box of what is painted. */
  readonly ofBox: boolean;
  readonly matrix: Matrix;
  readonly stops: readonly { readonly at: number; readonly colour: string }[];
}
/** '#RRGGBB', or a gradient. */
export type Paint = string | Gradient;
export interface DrawnPath {
  readonly kind: 'path';
  readonly segments: readonly Segment[];
  readonly matrix: Matrix;
  readonly fill?: { readonly paint: Paint; readonly opacity: number; readonly evenOdd: boolean };
  readonly stroke?: {
    readonly paint: Paint;
    readonly opacity: number;
    readonly width: number;
    readonly cap: 0 | 1 | 2;
    readonly join: 0 | 1 | 2;
    readonly miter: number;
    readonly dash: readonly number[];
    readonly dashStart: number;
  };
}
export interface DrawnGroup {
  readonly kind: 'group';
  readonly matrix: Matrix;
  readonly opacity: number;
  readonly clip?: { readonly segments: readonly Segment[]; readonly evenOdd: boolean };
  readonly children: readonly Drawn[];
}
export type Drawn = DrawnPath | DrawnGroup;

/** A picture as paths, in CSS pixels, y downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Drawn[];
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
}

const ONE: Matrix = [1, 0, 0, 1, 0, 0];
class Unpaintable extends Error {}

/** Reads resvg's simplified SVG. Gives undefined where something in it cannot be painted with paths alone. */
export function readDrawing(simplified: string, width: number, height: number): Drawing | undefined {
  const root = treeOf(simplified);
  if (!root) return undefined;
  const defs = new Map<string, Element>();
  const collect = (element: Element): void => {
    const id = element.attributes.get('id');
    if (id !== undefined) defs.set(id, element);
    for (const child of element.children) collect(child);
  };
  collect(root);
  try {
    // resvg keeps the view box: coordinates are in its units.
    const [x = 0, y = 0, across = width, down = height] = numbers(root.attributes.get('viewBox') ?? '');
    const even = Math.abs(across / down - width / height) < 0.01 * (width / height);
    if (!even || !(across > 0 && down > 0)) return undefined;
    const whole: DrawnGroup = {
      kind: 'group',
      matrix: [width / across, 0, 0, height / down, (-x * width) / across, (-y * height) / down],
      opacity: 1,
      children: drawnOf(root.children, defs),
    };
    return { width, height, children: [whole] };
  } catch (error) {
    if (error instanceof Unpaintable) return undefined;
    throw error;
  }
}

function treeOf(xml: string): Element | undefined {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const stack = [root];
  for (const token of scan(xml) ?? []) {
    if (token.kind === 'close') stack.pop();
    if (token.kind !== 'open' && token.kind !== 'empty') continue;
    const element = { name: token.name, attributes: token.attributes, children: [] };
    stack.at(-1)?.children.push(element);
    if (token.kind === 'open') stack.push(element);
  }
  return root.children[0];
}

function drawnOf(elements: readonly Element[], defs: ReadonlyMap<string, Element>): readonly Drawn[] {
  return elements.flatMap((element): readonly Drawn[] => {
    if (element.name === 'defs') return [];
    if (element.name === 'g') return [groupOf(element, defs)];
    if (element.name === 'path') return pathOf(element, defs);
    throw new Unpaintable(element.name);
  });
}

function groupOf({ attributes, children }: Element, defs: ReadonlyMap<string, Element>): DrawnGroup {
  if (attributes.has('mask') || attributes.has('filter')) throw new Unpaintable('mask');
  if (/mix-blend-mode|isolation/.test(attributes.get('style') ?? '')) throw new Unpaintable('blend');
  const clip = attributes.get('clip-path');
  return {
    kind: 'group',
    matrix: matrixOf(attributes.get('transform')),
    opacity: numberOf(attributes, 'opacity', 1),
    ...(clip ? { clip: clipOf(defs.get(reference(clip) ?? '')) } : {}),
    children: drawnOf(children, defs),
  };
}

/** The shape of a clip: one rule for all its paths, and no clip on the clip. */
function clipOf(element: Element | undefined): NonNullable<DrawnGroup['clip']> {
  if (!element || element.attributes.has('clip-path') || element.attributes.has('clipPathUnits'))
    throw new Unpaintable('clip');
  const own = matrixOf(element.attributes.get('transform'));
  const segments: Segment[] = [];
  const rules = new Set<string>();
  for (const child of element.children) {
    if (child.name !== 'path' || child.attributes.has('clip-path')) throw new Unpaintable('clip');
    const matrix = matrixOf(child.attributes.get('transform'));
    for (const segment of segmentsOf(child.attributes.get('d') ?? ''))
      segments.push(moved(moved(segment, matrix), own));
    rules.add(child.attributes.get('clip-rule') ?? 'nonzero');
  }
  if (rules.size > 1 || (rules.has('evenodd') && element.children.length > 1)) throw new Unpaintable('clip');
  return { segments, evenOdd: rules.has('evenodd') };
}

const CAPS: Readonly<Record<string, 0 | 1 | 2>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, 0 | 1 | 2>> = { miter: 0, 'miter-clip': 0, round: 1, bevel: 2 };

function pathOf({ attributes }: Element, defs: ReadonlyMap<string, Element>): readonly DrawnPath[] {
  if (attributes.get('visibility') === 'hidden') return [];
  const fill = paintOf(attributes.get('fill') ?? '#000000', defs);
  const stroke = paintOf(attributes.get('stroke') ?? 'none', defs);
  if (!fill && !stroke) return [];
  const common = {
    kind: 'path' as const,
    segments: segmentsOf(attributes.get('d') ?? ''),
    matrix: matrixOf(attributes.get('transform')),
  };
  const filled: DrawnPath | undefined = fill
    ? {
        ...common,
        fill: {
          paint: fill,
          opacity: numberOf(attributes, 'fill-opacity', 1),
          evenOdd: attributes.get('fill-rule') === 'evenodd',
        },
      }
    : undefined;
  const stroked: DrawnPath | undefined = stroke
    ? {
        ...common,
        stroke: {
          paint: stroke,
          opacity: numberOf(attributes, 'stroke-opacity', 1),
          width: numberOf(attributes, 'stroke-width', 1),
          cap: CAPS[attributes.get('stroke-linecap') ?? 'butt'] ?? 0,
          join: JOINS[attributes.get('stroke-linejoin') ?? 'miter'] ?? 0,
          miter: Math.max(1, numberOf(attributes, 'stroke-miterlimit', 4)),
          dash: numbers(attributes.get('stroke-dasharray') ?? ''),
          dashStart: numberOf(attributes, 'stroke-dashoffset', 0),
        },
      }
    : undefined;
  const both = [filled, stroked].filter((path) => path !== undefined);
  return attributes.get('paint-order')?.startsWith('stroke') ? both.reverse() : both;
}

function paintOf(value: string, defs: ReadonlyMap<string, Element>): Paint | undefined {
  if (value === 'none') return undefined;
  if (/^#[\da-f]{6}$/i.test(value)) return value;
  const element = defs.get(reference(value) ?? '');
  if (!element) throw new Unpaintable(value);
  return gradientOf(element);
}

function gradientOf({ name, attributes, children }: Element): Gradient {
  const linear = name === 'linearGradient';
  if ((!linear && name !== 'radialGradient') || (attributes.get('spreadMethod') ?? 'pad') !== 'pad')
    throw new Unpaintable(name);
  const at = (key: string, otherwise = 0) => numberOf(attributes, key, otherwise);
  const stops = children.map((stop) => {
    if (numberOf(stop.attributes, 'stop-opacity', 1) < 1) throw new Unpaintable('stop-opacity');
    return {
      at: numberOf(stop.attributes, 'offset', 0),
      colour: stop.attributes.get('stop-color') ?? '#000000',
    };
  });
  if (stops.length < 2 || stops.some(({ colour }) => !/^#[\da-f]{6}$/i.test(colour)))
    throw new Unpaintable('stop');
  const [cx, cy] = [at('cx'), at('cy')];
  return {
    kind: linear ? 'linear' : 'radial',
    coords: linear
      ? [at('x1'), at('y1'), at('x2', 1), at('y2')]
      : [at('fx', cx), at('fy', cy), 0, cx, cy, at('r')],
    ofBox: attributes.get('gradientUnits') !== 'userSpaceOnUse',
    matrix: matrixOf(attributes.get('gradientTransform')),
    stops,
  };
}

const reference = (value: string): string | undefined => /^url\(#(.+)\)$/.exec(value)?.[1];
const numbers = (text: string): number[] => (text.match(/-?[\d.]+(?:e[+-]?\d+)?/gi) ?? []).map(Number);

function numberOf(attributes: ReadonlyMap<string, string>, key: string, otherwise: number): number {
  const value = Number.parseFloat(attributes.get(key) ?? '');
  return Number.isFinite(value) ? value : otherwise;
}

function matrixOf(value: string | undefined): Matrix {
  if (!value) return ONE;
  const parts = numbers(value);
  if (!value.startsWith('matrix') || parts.length !== 6) throw new Unpaintable(value);
  return parts as unknown as Matrix;
}

function moved(segment: Segment, [a, b, c, d, e, f]: Matrix): Segment {
  const [operator, ...points] = segment as readonly [string, ...number[]];
  const out: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    out.push(a * x + c * y + e, b * x + d * y + f);
  }
  return [operator, ...out] as unknown as Segment;
}

/** Absolute path data; quadratic curves become cubic ones. */
function segmentsOf(data: string): readonly Segment[] {
  const segments: Segment[] = [];
  let [x, y] = [0, 0];
  for (const [, operator, rest] of data.matchAll(/([A-Za-z])([^A-Za-z]*(?:e[+-]?\d+[^A-Za-z]*)*)/g)) {
    const n = numbers(rest ?? '');
    if (operator === 'Z') segments.push(['Z']);
    else if (operator === 'M' || operator === 'L') {
      for (let i = 0; i + 1 < n.length; i += 2) {
        [x, y] = [n[i]!, n[i + 1]!];
        segments.push([i > 0 ? 'L' : operator, x, y]);
      }
    } else if (operator === 'C') {
      for (let i = 0; i + 5 < n.length; i += 6) {
        segments.push(['C', n[i]!, n[i + 1]!, n[i + 2]!, n[i + 3]!, n[i + 4]!, n[i + 5]!]);
        [x, y] = [n[i + 4]!, n[i + 5]!];
      }
    } else if (operator === 'Q') {
      for (let i = 0; i + 3 < n.length; i += 4) {
        const [qx, qy, ex, ey] = [n[i]!, n[i + 1]!, n[i + 2]!, n[i + 3]!];
        const third = (from: number, to: number) => from + (2 / 3) * (to - from);
        segments.push(['C', third(x, qx), third(y, qy), third(ex, qx), third(ey, qy), ex, ey]);
        [x, y] = [ex, ey];
      }
    } else throw new Unpaintable(operator);
  }
  return segments;
}
