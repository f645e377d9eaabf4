/** Words wider than the measure: broken at characters when nothing else is left. */
import type { Pt } from '../../config/index.ts';
import { type Box, type Item, LAST_RESORT } from './items.ts';
import { cutPiece, type Piece } from './pieces.ts';

/**
 * Offers a break between the characters of every stretch of the word (items from `first` on) that no line can hold;
 * never before a note call. A character wider than the measure stays whole: its line is too wide, and reported.
 */
export function splitTooWide(items: Item[], first: number, tracking: Pt, limit: Pt): void {
  let total = 0;
  for (let i = first; i < items.length; i++) total += items[i]!.width;
  if (total <= limit) return;
  const word = items.splice(first);
  let stretch: Box[] = [];
  const flush = (): void => {
    const wide = stretch.reduce((sum, box) => sum + box.width, 0) > limit;
    for (const [b, box] of stretch.entries()) {
      for (const [c, part] of (wide ? characters(box, tracking) : [box]).entries()) {
        if (wide && b + c > 0 && !part.call)
          items.push({ kind: 'penalty', width: 0, penalty: LAST_RESORT, word: part.word });
        items.push(part);
      }
    }
    stretch = [];
  };
  for (const item of word) {
    if (item.kind === 'box') stretch.push(item);
    else {
      flush();
      items.push(item);
    }
  }
  flush();
}

/** A box cut at its grapheme clusters; ligatures and note calls stay whole. */
function characters(box: Box, tracking: Pt): readonly Box[] {
  if (box.call) return [box];
  const boxes: Box[] = [];
  let rest: Piece = box.piece;
  let done = 0;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    box.piece.text,
  )) {
    const parts = index > done ? cutPiece(rest, index - done, tracking) : undefined;
    if (!parts) continue;
    boxes.push({ ...box, width: parts[0].width, piece: parts[0] });
    rest = parts[1];
    done = index;
  }
  boxes.push({ ...box, width: rest.width, piece: rest });
  return boxes;
}
