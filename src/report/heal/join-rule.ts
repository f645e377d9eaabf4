/** The rule by which two paragraphs are one, on plain text; `joins.ts` states it in words. */
import * as signs from './signs.ts';

/** `join` without doubt, `doubtful` joined but reported, `left` and `open` reported but not joined, `no`. */
export type Verdict = 'join' | 'doubtful' | 'left' | 'open' | 'no';

/** What is known of the two paragraphs besides their text. */
export interface Edge {
  /** Something stood between them. */
  readonly cut: boolean;
  /** Emphasis or a link goes on. */
  readonly carried?: boolean;
  /** The first one's last line had no room for another word. */
  readonly full?: boolean;
  /** Both are paragraphs of running text: no item of a list, no line in bold. */
  readonly running?: boolean;
}

/** Label of a list or a numbered line: never the second half of a sentence ("for." and "it." are no labels). */
const ITEM = /^(?:[-•*–]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i;

/** The stated rule on plain text. */
export function verdictOf(before: string, after: string, edge: Edge): Verdict {
  const { cut, carried } = edge;
  const words = signs.roughWords(before);
  const lower = signs.startsLower(after);
  if (signs.endsHyphenated(before) && lower && words > 1) return 'join';
  if (ITEM.test(after)) return 'no';
  if (signs.isTerminal(before)) {
    if (!lower || !cut || before.endsWith(':')) return 'no';
    const goesOn =
      before.endsWith(';') || signs.endsWithAbbreviation(before) || signs.endsWithDecimal(before);
    return goesOn ? 'join' : 'left';
  }
  if (lower) return words >= 4 || (cut && words >= 2) ? 'join' : 'no';
  if (signs.isCaseless(before.slice(-1)) && signs.isCaseless(after.charAt(0))) {
    return before.length >= 20 ? 'join' : 'no';
  }
  if (words < 8) return 'no';
  // A comma before a capital may be the author's slip: it needs a sign that something cut the text.
  if (signs.isOpenEnded(before) && (cut || !/[,–—]$/.test(before))) return 'join';
  if (carried && !/^[^.]{0,60}$/.test(before)) return 'join';
  if (/^[(–—%&]/.test(after) || signs.hasOpenBracket(before)) return 'join';
  if (cut && words >= 12) return 'doubtful';
  return edge.running ? verdictBeforeCapital(before, after, edge.full === true) : 'no';
}

/** Fewer words than this are a line of their own (a name, a heading), not text. */
const TEXT = 8;

/** A sentence that breaks off before a capital letter, with nothing between: a page's end, or a forgotten full stop. */
function verdictBeforeCapital(before: string, after: string, full: boolean): Verdict {
  if (signs.roughWords(after) < TEXT || !signs.holdsSentence(after) || !signs.isRunning(before)) return 'no';
  if (signs.sharesAbbreviation(before, after)) return 'join';
  if (full && !signs.startsLikeSentence(after)) return 'doubtful';
  return full || signs.holdsSentence(before) || signs.endsInName(before) ? 'open' : 'no';
}

/** Whether a paragraph after an unfinished one seems to begin with the rest of its sentence. */
export function mayGoOn(before: string, after: string): boolean {
  return signs.endsInName(before) && !signs.startsLikeSentence(after);
}
