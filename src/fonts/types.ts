/** What layout and the press need of fonts, and nothing of how they are opened. */
import type { FaceName, Pt } from '../config/index.ts';

/** Shaped text: glyph ids with advances in 1/1000 em (kerning included), and the text each glyph stands for. */
export interface Glyphs {
  readonly ids: readonly number[];
  /** Advance of each glyph, thousandths of an em. */
  readonly advances: readonly number[];
  /** Code units of the text that each glyph stands for (ligatures: several letters). */
  readonly texts: readonly string[];
  /** Sum of the advances, thousandths of an em. */
  readonly width: number;
  /** Set when glyphs need offsets (marks above): thousandths of an em, per glyph. */
  readonly offsets?: readonly (readonly [number, number])[];
}

/** Measures and shapes text. Pure for its callers: the same call gives the same answer. */
export interface FontMetrics {
  /** Shapes one word or space in one face. Cached by face and text. `features`: e.g. 'sups', 'tnum'. */
  shape(text: string, face: FaceName, features?: string): Glyphs;
  /** Width in pt, tracking not counted. */
  width(text: string, face: FaceName, size: Pt, features?: string): Pt;
  ascent(face: FaceName, size: Pt): Pt;
  descent(face: FaceName, size: Pt): Pt;
  /** Splits text into stretches by the first face that has their characters: the wanted one, else the fallbacks. */
  cover(text: string, face: FaceName): readonly { readonly text: string; readonly face: FaceName }[];
  /** Characters that no face has, in order of first use since the metrics were made; shown as U+FFFD or the face's box. */
  missing(): readonly string[];
}
