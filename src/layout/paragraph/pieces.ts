/** Shaped pieces of words: one run, one face, glyphs made once for the whole word and cut where a line may break. */
import type { Run } from '../../brief/index.ts';
import type { FaceName, Pt } from '../../config/index.ts';
import type { Glyphs } from '../../fonts/index.ts';
import { type Look, lookOf } from './look.ts';
import type { ParagraphContext, Setting } from './types.ts';
import type { Fragment } from './words.ts';

/** A stretch of glyphs in one run and one face. */
export interface Piece {
  readonly run: number;
  readonly face: FaceName;
  readonly look: Look;
  readonly text: string;
  readonly glyphs: Glyphs;
  /** Tracking included. */
  readonly width: Pt;
}

/** Shapes fragments of a paragraph's runs. */
export interface Shaper {
  pieces(fragment: Fragment): Piece[];
  /** A space, a hyphen or other text in the look of a run. */
  one(text: string, run: number): Piece;
}

/** A shaper for the runs; looks are settled once a run. */
export function shaperFor(runs: readonly Run[], setting: Setting, context: ParagraphContext): Shaper {
  const { metrics, template } = context;
  const { style } = setting;
  const looks = runs.map((run) => lookOf(run, style, template, metrics));
  const piece = (text: string, run: number, face: FaceName): Piece => {
    const look = looks[run]!;
    const features = face === look.face ? look.features : undefined;
    const glyphs = metrics.shape(text, face, features);
    return { run, face, look, text, glyphs, width: widthOf(glyphs, look.size, style.tracking) };
  };
  const shaped = (text: string, run: number) =>
    metrics.cover(text, looks[run]!.face).map((part) => piece(part.text, run, part.face));
  return {
    pieces({ run, text }) {
      const own = shaped(text, run);
      const given = runs[run]!;
      if (given.kind !== 'note-call' || !given.room) return own;
      const widest = Math.max(...given.room.map((label) => widthOfAll(shaped(label, run))));
      return widened(own, widest - widthOfAll(own));
    },
    one: (text, run) => piece(text, run, looks[run]!.face),
  };
}

const widthOfAll = (pieces: readonly Piece[]): Pt => pieces.reduce((sum, { width }) => sum + width, 0);

/** Pieces with so much more white after the last glyph. */
function widened(pieces: Piece[], by: Pt): Piece[] {
  const last = pieces.at(-1);
  if (!last || by <= 0) return pieces;
  const { glyphs, look } = last;
  const more = (by * 1000) / look.size;
  const advances = glyphs.advances.with(-1, glyphs.advances.at(-1)! + more);
  const wider = {
    ...last,
    glyphs: { ...glyphs, advances, width: glyphs.width + more },
    width: last.width + by,
  };
  return [...pieces.slice(0, -1), wider];
}

/** Width of glyphs set at a size, with tracking after each. */
export const widthOf = (glyphs: Glyphs, size: Pt, tracking: Pt): Pt =>
  (glyphs.width * size) / 1000 + glyphs.ids.length * tracking;

/** Cuts a piece at a character offset; nothing when the offset lies inside a ligature. */
export function cutPiece(piece: Piece, at: number, tracking: Pt): readonly [Piece, Piece] | undefined {
  const { texts } = piece.glyphs;
  let glyph = 0;
  for (let seen = 0; seen < at; glyph++) {
    if (glyph >= texts.length) return undefined;
    seen += texts[glyph]!.length;
    if (seen > at) return undefined;
  }
  // A glyph without text belongs to the character before it.
  while (glyph < texts.length && texts[glyph] === '') glyph++;
  const part = (from: number, to: number, text: string): Piece => {
    const glyphs = sliceGlyphs(piece.glyphs, from, to);
    return { ...piece, text, glyphs, width: widthOf(glyphs, piece.look.size, tracking) };
  };
  return [part(0, glyph, piece.text.slice(0, at)), part(glyph, texts.length, piece.text.slice(at))];
}

function sliceGlyphs(glyphs: Glyphs, from: number, to: number): Glyphs {
  const advances = glyphs.advances.slice(from, to);
  let width = 0;
  for (const advance of advances) width += advance;
  const cut = { ids: glyphs.ids.slice(from, to), advances, texts: glyphs.texts.slice(from, to), width };
  return glyphs.offsets ? { ...cut, offsets: glyphs.offsets.slice(from, to) } : cut;
}
