/** Small helpers for placed marks. */
import type { ColourName, Pt } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { ARTIFACT, type Mark, type RuleMark } from './types.ts';

/** The same mark, moved. */
export function shiftMark<M extends Mark>(mark: M, dx: Pt, dy: Pt): M {
  return { ...mark, x: mark.x + dx, y: mark.y + dy };
}

/** An ornamental rule; `y` is its middle. */
export function ruleMark(
  desk: Pick<Desk, 'template'>,
  at: {
    readonly x: Pt;
    readonly y: Pt;
    readonly width: Pt;
    readonly weight: Pt;
    readonly colour: ColourName;
  },
): RuleMark {
  const { x, y, width, weight, colour } = at;
  return {
    kind: 'rule',
    x,
    y: y - weight / 2,
    width,
    weight,
    colour: desk.template.colours[colour],
    element: ARTIFACT,
  };
}
