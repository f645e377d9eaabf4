/** The rule by which two paragraphs are one, on plain text; `joins.ts` states it in words. */
import * as signs from './signs.ts';

/** `join` without doubt, `doubtful` joined but reported, `left` reported but not joined, `no`. */
export type Verdict = 'join' | 'doubtful' | 'left' | 'no';

/** Label of a list or a numbered line: never the second half of a sentence ("for." and "it." are no labels). */
const ITEM = /^(?:[-•*–]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i;

/** The stated rule on plain text: `cut` = something stood between, `carried` = emphasis or a link goes on. */
export function verdictOf(before: string, after: string, cut: boolean, carried: boolean): Verdict {
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
  return cut && words >= 12 ? 'doubtful' : 'no';
}
