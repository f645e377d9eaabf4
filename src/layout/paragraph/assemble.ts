/** Items and breaks to lines of spans. */
import type { NoteId, Run } from '../../brief/index.ts';
import type { Pt, Template } from '../../config/index.ts';
import type { Box, Item } from './items.ts';
import { joinGlyphs } from './joined-glyphs.ts';
import type { Piece } from './pieces.ts';
import type { Line, LineLink, LineSpan, Setting } from './types.ts';
import type { Word } from './words.ts';

/** A piece on a line, with what extraction should read in its place. */
interface Placed {
  readonly piece: Piece;
  readonly space: boolean;
  readonly actualText?: string;
}

/** One line's items: from box `from` to the break `to`. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  /** Added to each word space, pt. */
  readonly wordSpace: Pt;
  /** How far the line's first character stands left of its edge, pt. */
  readonly hang: Pt;
}

/** Makes a line. `words` gives the whole text of a word that was broken. */
export function assembleLine(
  items: readonly Item[],
  cut: Cut,
  words: readonly Word[],
  runs: readonly Run[],
  setting: Setting,
  template: Template,
): Line {
  const placed = placePieces(items, cut, words);
  const spans = spansOf(placed, runs, setting, template, cut);
  const end = spans[spans.length - 1];
  const trailing = placed[placed.length - 1]?.space
    ? placed[placed.length - 1]!.piece.width + cut.wordSpace
    : 0;
  const width = end ? end.x + end.width - trailing : 0;
  const calls: NoteId[] = [];
  for (const [i, { noteCall, run }] of spans.entries())
    if (noteCall && spans[i - 1]?.run !== run) calls.push(noteCall.note);
  const item = items[cut.to];
  return {
    spans,
    width,
    height: setting.style.leading,
    calls,
    links: linksOf(spans, width),
    source: placed[0] ? runs[placed[0].piece.run]!.source : [],
    hyphenated: item?.kind === 'penalty' && item.hyphen !== undefined,
    text: textOf(spans, placed),
  };
}

function textOf(spans: readonly LineSpan[], placed: readonly Placed[]): string {
  const text = spans.map((span) => span.text).join('');
  return placed[placed.length - 1]?.space ? text.slice(0, -1) : text;
}

/** Index of the word that a break at `k` cuts in two, or -1. */
function brokenWord(items: readonly Item[], k: number): number {
  const item = items[k];
  return item?.kind === 'penalty' && item.penalty !== -Infinity ? item.word : -1;
}

/** Whether the box at `k` has the first letters of its word: that part of a torn word is read for the whole. */
function beginsWord(items: readonly Item[], k: number): boolean {
  const { word } = items[k] as Box;
  for (let before = k - 1; before >= 0; before--) {
    const item = items[before]!;
    if (item.kind === 'glue' || item.word !== word) break;
    if (item.kind === 'box' && !item.call) return false;
  }
  return true;
}

function placePieces(items: readonly Item[], { from, to }: Cut, words: readonly Word[]): Placed[] {
  const placed: Placed[] = [];
  const atEnd = brokenWord(items, to);
  // Penalties and glue before a line's first box were dropped at the break; one of them may have cut its word.
  const atStart = brokenWord(items, from - 1);
  for (let k = from; k < to; k++) {
    const item = items[k]!;
    if (item.kind === 'glue') placed.push({ piece: item.piece, space: true });
    if (item.kind !== 'box') continue;
    const torn = item.word === atStart || item.word === atEnd;
    if (!torn || item.call) placed.push({ piece: item.piece, space: false });
    else {
      const actualText = beginsWord(items, k) ? words[item.word]!.text : '';
      placed.push({ piece: item.piece, space: false, actualText });
    }
  }
  const end = items[to]!;
  if (end.kind === 'glue') placed.push({ piece: end.piece, space: true });
  else if (end.kind === 'penalty' && end.hyphen)
    placed.push({ piece: end.hyphen, space: false, actualText: '' });
  else if (end.kind === 'penalty' && end.space) placed.push({ piece: end.space, space: true });
  return placed;
}

/** Spans from pieces: neighbours in one run and face become one; parts of a torn word stay apart from whole words. */
function spansOf(
  placed: readonly Placed[],
  runs: readonly Run[],
  setting: Setting,
  template: Template,
  { wordSpace, hang }: Cut,
): LineSpan[] {
  const spans: LineSpan[] = [];
  let x = 0 - hang;
  for (let from = 0; from < placed.length; ) {
    const first = placed[from]!;
    let to = from + 1;
    while (to < placed.length && joins(first, placed[to]!)) to++;
    const span = spanOf(placed.slice(from, to), x, runs, setting, template, wordSpace);
    spans.push(span);
    x += span.width;
    from = to;
  }
  return spans;
}

const joins = (a: Placed, b: Placed): boolean =>
  a.piece.run === b.piece.run &&
  a.piece.face === b.piece.face &&
  (a.actualText === undefined) === (b.actualText === undefined);

function spanOf(
  parts: readonly Placed[],
  x: Pt,
  runs: readonly Run[],
  setting: Setting,
  template: Template,
  wordSpace: Pt,
): LineSpan {
  const { run: r, face, look } = parts[0]!.piece;
  const run = runs[r]!;
  let width = 0;
  let text = '';
  for (const { piece, space } of parts) {
    width += piece.width + (space ? wordSpace : 0);
    text += piece.text;
  }
  const actual =
    parts[0]!.actualText === undefined ? undefined : parts.map((part) => part.actualText).join('');
  const { tracking, colour } = setting.style;
  return {
    text,
    glyphs: joinGlyphs(parts.map(({ piece }) => piece.glyphs)),
    face,
    size: look.size,
    colour: template.colours[look.accent ? 'accent' : colour],
    tracking,
    wordSpace,
    rise: look.rise,
    width,
    run: r,
    x,
    ...(actual === undefined ? {} : { actualText: actual }),
    ...(run.kind === 'text' && run.href !== undefined ? { href: run.href } : {}),
    ...(run.kind === 'text' && run.lang !== undefined ? { lang: run.lang } : {}),
    ...(run.kind === 'note-call' ? { noteCall: { note: run.note, first: run.first, label: run.label } } : {}),
  };
}

/** Neighbouring spans of one address are one link, whatever their faces. */
function linksOf(spans: readonly LineSpan[], width: Pt): LineLink[] {
  const links: LineLink[] = [];
  for (const [i, span] of spans.entries()) {
    if (span.href === undefined) continue;
    const end = Math.min(span.x + span.width, width);
    const before = links[links.length - 1];
    if (before && before.href === span.href && spans[i - 1]!.href === span.href) {
      links[links.length - 1] = { ...before, width: end - before.x };
    } else if (end > span.x) links.push({ href: span.href, x: span.x, width: end - span.x });
  }
  return links;
}
