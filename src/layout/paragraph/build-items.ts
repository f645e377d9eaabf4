/** Words to boxes, glue and penalties. */
import type { Run } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import { gapPenalties } from './gaps.ts';
import { hyphenPoints, SHORTEST } from './hyphen-points.ts';
import { FORBIDDEN, type Item } from './items.ts';
import { jointsOf } from './joints.ts';
import { splitTooWide } from './last-resort.ts';
import { cutPiece, type Piece, type Shaper } from './pieces.ts';
import type { Hyphenate, ParagraphContext, Setting } from './types.ts';
import type { Word } from './words.ts';

/** Stretch and shrink of a word space, as shares of its width (Knuth & Plass have 1/2 and 1/3; less shrink keeps words apart). */
export const STRETCH = 1 / 2;
const SHRINK = 1 / 4;
/** A hyphen that the report does not have. */
const HYPHEN = 100;

/** A penalty that cuts no word. */
const NO_WORD = -1;

/** A break offered inside a word, at an offset of its text. */
interface Offer {
  readonly at: number;
  readonly penalty: number;
  readonly hyphen: boolean;
}

/** Items of a paragraph; ends in a forced penalty. With `hyphenate`, words also break at its points. */
export function buildItems(
  runs: readonly Run[],
  words: readonly Word[],
  setting: Setting,
  context: ParagraphContext,
  shaper: Shaper,
  hyphenate?: Hyphenate,
): readonly Item[] {
  const items: Item[] = [];
  const gaps = gapPenalties(words, setting, context.template.lines);
  const room =
    setting.style.align === 'justified' ? 0 : (1 - context.template.lines.hyphenateUnder) * setting.measure;
  const limit = setting.measure - Math.max(0, setting.indentFirst ?? 0);
  for (let w = 0; w < words.length; w++) {
    const word = words[w]!;
    if (word.breakRun >= 0) {
      const space = shaper.one(' ', word.breakRun);
      items.push({ kind: 'penalty', width: 0, penalty: -Infinity, word: w, space });
    }
    if (word.spaceRun >= 0) {
      const piece = shaper.one(' ', word.spaceRun);
      items.push(glue(piece, gaps[w]!, setting.style.align === 'justified'));
    } else if (word.seam) items.push({ kind: 'penalty', width: 0, penalty: gaps[w]!, word: NO_WORD });
    const ends = w === words.length - 1 || words[w + 1]!.breakRun >= 0;
    const offers = joints(word, ends && setting.lastBind !== false);
    if (hyphenate && !ends && offers.length === 0 && mayNotFit(word, shaper, room))
      offers.push(...hyphens(word, langOf(runs, word, setting), hyphenate));
    const first = items.length;
    pushWord(items, word, w, offers, shaper, setting.style.tracking);
    splitTooWide(items, first, setting.style.tracking, limit);
  }
  items.push({ kind: 'penalty', width: 0, penalty: -Infinity, word: words.length });
  return items;
}

/** Ragged lines are judged by their free spaces, words bound together counting as one, and never shrink. */
function glue(piece: Piece, penalty: number, justified: boolean): Item {
  const { width } = piece;
  const free = justified || penalty < FORBIDDEN;
  return {
    kind: 'glue',
    width,
    stretch: free ? width * STRETCH : 0,
    shrink: justified ? width * SHRINK : 0,
    penalty,
    piece,
  };
}

function langOf(runs: readonly Run[], word: Word, setting: Setting): string {
  const run = runs[word.fragments[0]!.run]!;
  return (run.kind === 'text' ? run.lang : undefined) ?? setting.lang;
}

/** False for a word that fits on every ragged line which is short enough for a hyphen: it need not be looked up. */
function mayNotFit(word: Word, shaper: Shaper, room: Pt): boolean {
  const { fragments } = word;
  if (word.text.length < SHORTEST) return false;
  const space = shaper.one(' ', fragments[0]!.run).width;
  let width = space + space;
  for (const fragment of fragments) for (const piece of shaper.pieces(fragment)) width += piece.width;
  return width > room;
}

/** Joints of a word; inside the last word of a paragraph they would leave part of one word alone. */
function joints(word: Word, bound: boolean): Offer[] {
  return jointsOf(word.text).map(({ at, penalty }) => ({
    at,
    penalty: bound ? FORBIDDEN : penalty,
    hyphen: false,
  }));
}

function hyphens(word: Word, lang: string, hyphenate: Hyphenate): Offer[] {
  return hyphenPoints(word.text, lang, hyphenate).map((at) => ({ at, penalty: HYPHEN, hyphen: true }));
}

/** Boxes of a word with its offers between them. An offer inside a ligature is dropped. */
function pushWord(
  items: Item[],
  word: Word,
  w: number,
  offers: readonly Offer[],
  shaper: Shaper,
  tracking: Pt,
): void {
  let offset = 0;
  let next = 0;
  for (const fragment of word.fragments) {
    for (let piece of shaper.pieces(fragment)) {
      while (!fragment.call && next < offers.length && offers[next]!.at < offset + piece.text.length) {
        const { at, penalty, hyphen } = offers[next++]!;
        if (at > offset) {
          const parts = cutPiece(piece, at - offset, tracking);
          if (!parts) continue;
          items.push({ kind: 'box', width: parts[0].width, piece: parts[0], word: w });
          piece = parts[1];
          offset = at;
        }
        const mark = hyphen ? shaper.one('-', piece.run) : undefined;
        items.push({
          kind: 'penalty',
          width: mark?.width ?? 0,
          penalty,
          word: w,
          ...(mark ? { hyphen: mark } : {}),
        });
      }
      items.push({
        kind: 'box',
        width: piece.width,
        piece,
        word: w,
        ...(fragment.call ? { call: true } : {}),
      });
      if (!fragment.call) offset += piece.text.length;
    }
  }
}
