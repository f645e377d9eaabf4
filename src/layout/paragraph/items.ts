/**
 * Boxes, glue and penalties (Knuth & Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
 * (1981), pp. 1119-1184), with one liberty: a glue carries the cost of a break at it, where the paper puts a penalty before it.
 */
import type { Pt } from '../../config/index.ts';
import type { Piece } from './pieces.ts';

/** Set in every case. `word` = index of the word it belongs to. */
export interface Box {
  readonly kind: 'box';
  readonly width: Pt;
  readonly piece: Piece;
  readonly word: number;
  /** A note call. */
  readonly call?: true;
}
/** A word space: gone at a break. `penalty` = cost of a break here, Infinity = none. */
export interface Glue {
  readonly kind: 'glue';
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
  readonly penalty: number;
  readonly piece: Piece;
}
/** A place where a line may (or must: -Infinity) end without a space. `hyphen` = set there when the line ends, `width` its width. */
export interface Penalty {
  readonly kind: 'penalty';
  readonly width: Pt;
  readonly penalty: number;
  readonly hyphen?: Piece;
  /** Forced break inside a paragraph: the space that keeps the words apart for readers of the text. */
  readonly space?: Piece;
  /** The word that a break here cuts, -1 = none. */
  readonly word: number;
}
export type Item = Box | Glue | Penalty;

/*
 * Costs are on one scale: the cube of a line's adjustment ratio (`raggedCost`), so 1 is white at the right of half a space for
 * each word space, 1000 ten times that. The steps below are far enough apart that none is traded for the one under it.
 */

/** A break against a rule of style (a dash at a line's start, a torn last line): only where nothing else fits. */
export const FORBIDDEN = 1e6;
/** A break between the characters of a word that is wider than the measure. */
export const LAST_RESORT = 1e9;
/** A line wider than the measure, to which the excess is added. */
export const OVERFULL = 1e15;
