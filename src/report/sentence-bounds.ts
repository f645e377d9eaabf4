/**
 * Unicode's sentence boundaries (UAX 29, 5.1) for text in Latin and Cyrillic letters. Written out, because
 * `Intl.Segmenter` needs some 15 ms to start, a tenth of a short run, and its answers change with Node's version.
 */

/** Classes of UAX 29, table 4, as far as they occur here; `other` takes part in no rule. */
type Kind = 'space' | 'lower' | 'upper' | 'number' | 'stop' | 'end' | 'goes-on' | 'close' | 'other';

/**
 * Characters whose classes are known here: ASCII, Latin-1 and Latin Extended-A without the soft hyphen, Cyrillic without its
 * combining signs, dashes, quotation marks and what else reports have. No mark that joins the character before it.
 */
const KNOWN =
  /^[ -~\u00a1-\u00ac\u00ae-\u017f\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203d\u20ac\u2116\u2122\u2212]*$/;

const MARKS: Readonly<Record<string, Kind>> = {
  ...each(' ', 'space'),
  ...each('.\u2024', 'stop'),
  ...each('!?\u203c\u203d', 'end'),
  ...each(',-:;\u2013\u2014', 'goes-on'),
  ...each('"\'()[]{}\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a', 'close'),
  ...each('0123456789', 'number'),
  // Small letters without a capital.
  ...each('\u00aa\u00ba\u0138', 'lower'),
};

function each(characters: string, kind: Kind): Record<string, Kind> {
  return Object.fromEntries([...characters].map((character) => [character, kind]));
}

/**
 * The ends of the sentences of a text without line ends, ascending, the text's own end last.
 *
 * @returns undefined when the text has a character that is not known here; an empty text has no sentence
 */
export function sentenceBounds(text: string): number[] | undefined {
  if (!KNOWN.test(text)) return undefined;
  const bounds: number[] = [];
  for (let at = 0; at < text.length; ) {
    const mark = kindAt(text, at);
    if (mark !== 'stop' && mark !== 'end') {
      at++;
      continue;
    }
    const after = afterTerminator(text, at);
    if (after < text.length && !joins(text, at, after)) bounds.push(after);
    at = Math.max(at + 1, after);
  }
  if (text.length > 0) bounds.push(text.length);
  return bounds;
}

/** Rules SB9 to SB11: closing marks, then spaces, belong to the sentence before. */
function afterTerminator(text: string, at: number): number {
  let end = at + 1;
  while (kindAt(text, end) === 'close') end++;
  while (kindAt(text, end) === 'space') end++;
  return end;
}

/** Rules SB6 to SB8a: what follows a terminator so that the sentence goes on. `after` = beyond its closing marks and spaces. */
function joins(text: string, at: number, after: number): boolean {
  const next = kindAt(text, after);
  if (next === 'goes-on' || next === 'stop' || next === 'end') return true;
  if (kindAt(text, at) === 'end') return false;
  if (after === at + 1) {
    if (next === 'number') return true;
    const before = kindAt(text, at - 1);
    if (next === 'upper' && (before === 'upper' || before === 'lower')) return true;
  }
  for (let ahead = after; ahead < text.length; ahead++) {
    const kind = kindAt(text, ahead);
    if (kind === 'lower') return true;
    if (kind === 'upper' || kind === 'stop' || kind === 'end') return false;
  }
  return false;
}

function kindAt(text: string, at: number): Kind {
  const character = text[at];
  if (character === undefined) return 'other';
  const mark = MARKS[character];
  if (mark !== undefined) return mark;
  if (character !== character.toLowerCase()) return 'upper';
  if (character !== character.toUpperCase()) return 'lower';
  return 'other';
}
