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
  /** Shapes one word or space in one face. Cached by face and text. `features`: OpenType tags with spaces between, a hyphen before one that is switched off ('tnum -liga'). */
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

/** What a PDF font descriptor says of a face; lengths in 1/1000 em. */
export interface FaceDescription {
  /** PostScript name, cleaned to the characters a PDF name may have. */
  readonly postscriptName: string;
  readonly ascent: number;
  /** Negative below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  /** OS/2 weight class, 100-900. */
  readonly weight: number;
  readonly fixedPitch: boolean;
  readonly serif: boolean;
  readonly italic: boolean;
  /** The licence bits of the font (OS/2 fsType) allow it to be embedded as a subset. */
  readonly embeddable: boolean;
  /** xMin, yMin, xMax, yMax. */
  readonly bbox: readonly [number, number, number, number];
}

/** One opened face: what the press needs to embed it. */
export interface FontFace {
  readonly description: FaceDescription;
  /** Advance of a glyph as the font has it, without kerning, 1/1000 em. */
  advance(glyph: number): number;
  /**
   * A TrueType file with the outlines of the given glyphs, in the given order (glyph 0 first); what composite glyphs
   * are made of follows after them. A glyph may be given twice.
   */
  subset(glyphs: readonly number[]): Uint8Array;
}

/** FontMetrics and the faces behind them; faces are opened when first asked for and shared by the process. */
export interface Fonts extends FontMetrics {
  /** The opened face of a name. Throws BriefwrightError (`template-invalid`) when the template names no such usable font. */
  face(name: FaceName): FontFace;
}
