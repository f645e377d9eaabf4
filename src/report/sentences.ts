import type { PhrasingContent } from 'mdast';
import { type Abbreviations, abbreviationsFor } from './abbreviations.ts';
import { inlineText, sliceInline } from './inline.ts';
import { isLowerAt, isUpperAt } from './letters.ts';
import { sentenceBounds } from './sentence-bounds.ts';
import { sourcesOfAll } from './sources.ts';
import type { Sentence } from './types.ts';
import { countWords } from './words.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a paragraph's inline content, in order, nothing left out but the white space between them.
 * Boundaries are Unicode's (UAX 29), taken back after abbreviations, initials, enumerators and inside quotations
 * and brackets that close later in the same paragraph: half a quotation would speak with the wrong voice.
 * @param lang BCP 47; an unknown or malformed tag is read as English.
 */
export function sentencesOf(nodes: readonly PhrasingContent[], lang: string): Sentence[] {
  const text = inlineText(nodes);
  return sentenceRanges(text, lang).map(([start, end]) => sentence(nodes, text, start, end));
}

function sentence(nodes: readonly PhrasingContent[], whole: string, start: number, end: number): Sentence {
  const raw = whole.slice(start, end);
  const from = start === 0 ? 0 : start + raw.length - raw.trimStart().length;
  const to = start + raw.trimEnd().length;
  const own = sliceInline(nodes, from, to);
  // A call that stands apart from its stop ("… noted. [^15]") is still a call of this sentence.
  if (to < end) own.push(...sliceInline(nodes, to, end).filter((node) => node.type === 'footnoteReference'));
  const text = raw.replace(/\s+/g, ' ').trim();
  const fragment = start === 0 && nodes[0]?.data?.cutBefore ? { fragment: true as const } : {};
  const source = sourcesOfAll(own);
  return { text, words: countWords(text), nodes: own, calls: callsIn(own), ...fragment, source };
}

function callsIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'footnoteReference'
      ? [node.label ?? node.identifier]
      : 'children' in node
        ? callsIn(node.children)
        : [],
  );
}

/** Start and end of each sentence of a plain text; they adjoin and cover it, white space belongs to the one before. */
export function sentenceRanges(text: string, lang: string): [number, number][] {
  if (text.trim() === '') return [];
  const flat = text.replace(/\s/g, ' ');
  const open = spans(flat);
  const abbreviations = abbreviationsFor(lang);
  const ranges: [number, number][] = [];
  let start = 0;
  for (const end of sentenceBounds(flat) ?? boundaries(flat, segmenterFor(lang))) {
    if (end < flat.length && goesOn(flat, start, end, abbreviations, open)) continue;
    if (flat.slice(start, end).trim() === '' && ranges.length > 0) ranges.at(-1)![1] = end;
    else ranges.push([start, end]);
    start = end;
  }
  return ranges;
}

/** Enough for a sentence with what the boundary rules look ahead to. */
const WINDOW = 4000;

/**
 * The ends of Unicode's sentences, read window by window: a segmenter copies its whole text for each segment, which
 * would make long paragraphs quadratic. The last segment of a window is read again with what follows it.
 */
function* boundaries(text: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  let size = WINDOW;
  while (from < text.length) {
    const window = text.slice(from, from + size);
    const last = from + size >= text.length;
    let at = 0;
    for (const { index, segment } of segmenter.segment(window)) {
      const end = index + segment.length;
      if (end === window.length && !last) break;
      yield from + end;
      at = end;
    }
    size = at === 0 ? size * 2 : WINDOW;
    from += at;
  }
}

function segmenterFor(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    try {
      found = new Intl.Segmenter(lang, { granularity: 'sentence' });
    } catch {
      found = new Intl.Segmenter('en', { granularity: 'sentence' });
    }
    segmenters.set(lang, found);
  }
  return found;
}

type InsideSpan = (at: number) => boolean;

/** Longer than any enumerator with the white space around it. */
const SHORT = 80;

/** Whether the sentence that began at `start` goes on over the boundary `end`. */
function goesOn(text: string, start: number, end: number, abbr: Abbreviations, inside: InsideSpan): boolean {
  if (inside(end)) return true;
  const before = text.slice(Math.max(start, end - 60), end).trimEnd();
  const after = text.slice(end, end + 40).trimStart();
  if (after === '') return false;
  // Unicode breaks after ? and ! even before a small letter ("'Why?' he asked").
  if (isLowerAt(after, 0) && /[.!?…]["'”’»)\]]*$/u.test(before)) return true;
  if (/^[,;:)\]–—]/u.test(after)) return true;
  if (!before.endsWith('.')) return false;
  const token = withoutOpening(/[^\s]+$/u.exec(before)?.[0] ?? '').slice(0, -1);
  // Trimming all of a sentence that goes on and on would be quadratic.
  const atStart = end - start < SHORT && text.slice(start, end).trim().length === token.length + 1;
  return afterAbbreviation(token, after, atStart, abbr);
}

/** A word without the marks that open it, or without the article or preposition that is elided into it. */
function withoutOpening(word: string): string {
  const bare = word.replace(/^["'“‘«([„]+/, '');
  if (bare !== word || !/['’]/.test(word)) return bare;
  return word.replace(/^\p{L}{1,2}[’'](?=\p{L})/u, '');
}

// Patterns with classes of Unicode are asked last: each takes up to a millisecond of a cold run.
function afterAbbreviation(token: string, after: string, atStart: boolean, abbr: Abbreviations): boolean {
  const word = token.toLowerCase();
  const opens = () =>
    abbr.openers.has((/^["'“‘«([„]*([\p{L}\p{N}’']+)/u.exec(after)?.[1] ?? '').toLowerCase());
  if (abbr.never.has(word)) return true;
  const single = token.length <= 2 && token.length === characterLength(token);
  if (single && !atStart && isUpperAt(token, 0)) return !opens();
  if (abbr.number.has(word)) return /^[\d[(§]*\d/.test(after) || /^[IVXLC]+\b/.test(after);
  if (atStart && /^(?:\d{1,3}|[IVX]{1,4}|\p{L}|\d+(?:\.\d+)+)$/u.test(token)) return true;
  // "im 19. Jahrhundert", but "siehe Satz 3. Danach …".
  if (abbr.ordinals && /^\d{1,2}$/.test(token)) return !opens();
  // "M.A.", "U.S.", "Ph.D.", "А.С."
  const initials =
    token.includes('.') &&
    (/^(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}$/.test(token) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token));
  return (initials || abbr.maybe.has(word)) && !opens();
}

/** Code units of the first character. */
const characterLength = (text: string): number => ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);

/** Marks that may stand open at once; bounds the search in hostile text. */
const DEEPEST = 32;
const PAIRS: Record<string, string> = { '(': ')', '[': ']', '“': '”', '«': '»', '„': '“' };

/** Tells whether an offset lies inside a quotation or bracket that closes before the text ends. */
function spans(text: string): InsideSpan {
  if (!/["“«„([]/u.test(text)) return () => false;
  const found: [number, number][] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (!'"“”«»„()[]'.includes(mark)) continue;
    const top = open.findLastIndex((entry) => closes(entry.mark, mark, text, at));
    if (top >= 0) {
      // Only the outermost counts, and an unclosed inner mark is forgotten with it.
      const entry = open[top]!;
      open.length = top;
      found.push([entry.at, at]);
    } else if (opens(mark, text, at)) {
      open.push({ mark, at });
      if (open.length > DEEPEST) open.shift();
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  const outer: [number, number][] = [];
  for (const span of found) if (span[0] > (outer.at(-1)?.[1] ?? -1)) outer.push(span);
  return (at) => outer.some(([from, to]) => from < at && at <= to);
}

function opens(mark: string, text: string, at: number): boolean {
  if (mark === '"') return /[\s([–—]/u.test(text[at - 1] ?? ' ') && !/\s/.test(text[at + 1] ?? ' ');
  return mark in PAIRS;
}

// Converted text mixes shapes: a quotation opened with " may close with ”.
function closes(opener: string, mark: string, text: string, at: number): boolean {
  if (opener === '"' || opener === '“') {
    if (mark === '”') return true;
    return mark === '"' && !/[\s([]/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
  }
  return PAIRS[opener] === mark;
}
