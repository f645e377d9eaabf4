/** Hanging punctuation: light marks at the edges of a line stand out of it a little, so that the edges look straight. */
import type { LineBreaking, Pt } from '../../config/index.ts';
import type { Item } from './items.ts';

/** How far the line that begins or ends at an item stands out of its edges, pt. */
export interface Hang {
  /** By the item that a line begins with (a box). */
  readonly start: Float64Array;
  /** By the item that a line ends at (a break). */
  readonly end: Float64Array;
}

/** What hangs at each item, by the template's shares of a character's width; undefined when the template has none. */
export function hangOf(items: readonly Item[], shares: LineBreaking['hang']): Hang | undefined {
  if (!shares) return undefined;
  const start = new Float64Array(items.length + 1);
  const end = new Float64Array(items.length + 1);
  let last: Pt = 0;
  for (const [k, item] of items.entries()) {
    if (item.kind === 'box') {
      start[k] = item.call ? 0 : hangingAt(item.piece, 0, shares.start);
      last = item.call ? 0 : hangingAt(item.piece, item.piece.glyphs.texts.length - 1, shares.end);
    } else if (item.kind === 'penalty' && item.hyphen) end[k] = hangingAt(item.hyphen, 0, shares.end);
    else end[k] = last;
  }
  return { start, end };
}

type Glyphed = Extract<Item, { kind: 'box' }>['piece'];

function hangingAt({ glyphs, look }: Glyphed, at: number, shares: Readonly<Record<string, number>>): Pt {
  const share = shares[glyphs.texts[at] ?? ''] ?? 0;
  return share === 0 ? 0 : (share * (glyphs.advances[at] ?? 0) * look.size) / 1000;
}
