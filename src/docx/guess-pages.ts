/** Page numbers that stand in the file until Word has laid it out. */
import type { Brief } from '../brief/index.ts';
import { wordsIn } from './blocks/words.ts';

/** Words on a full page of the default template; Word counts the pages itself when it opens the file. */
const WORDS_PER_PAGE = 420;

/** The page count in the folio. */
export function guessPages(brief: Brief): number {
  if (brief.meta.onePage) return 1;
  const words = brief.kept.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return Math.max(2, Math.ceil(words / WORDS_PER_PAGE));
}

/** The page of each anchor, by the words before it. */
export function guessPlaces({ blocks, meta }: Brief): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let words = 0;
  for (const block of blocks) {
    if ('anchor' in block && block.anchor !== undefined)
      places.set(block.anchor, meta.onePage ? 1 : Math.floor(words / WORDS_PER_PAGE) + 1);
    words += wordsIn(block);
  }
  return places;
}
