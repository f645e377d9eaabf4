/** Flat runs to words: text folded and normalised, spaces and forced breaks noted, words that cross runs kept whole. */
import type { Run } from '../../brief/index.ts';
import { mayHoldSeams, seamsOf } from './seams.ts';

/** The part of a word that one run gives: its characters, or a note call's label. */
export interface Fragment {
  readonly run: number;
  readonly text: string;
  readonly call: boolean;
}

/** What stands between spaces. */
export interface Word {
  readonly fragments: Fragment[];
  /** All fragments joined, note calls left out. */
  text: string;
  /** Run of the space before it, -1 when there is none (start of the paragraph or after a forced break). */
  readonly spaceRun: number;
  /** The forced break before it, -1 when there is none. */
  readonly breakRun: number;
  /** No space before it and yet a place to break (`seamsOf`). */
  readonly seam: boolean;
  /** Begins with a note call: never separated from the word before. */
  readonly callFirst: boolean;
}

/** Space, tab, line and paragraph ends; no-break spaces are not among them. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029 || code === 0x85;

/** NFC, without soft hyphens and zero-width characters that no face draws (a zero-width joiner stays). */
export function normalised(value: string): string {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 0xad || code >= 0x300)
      return value.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  }
  return value;
}

/** Words of the runs, in order. Every character that is not white space is in exactly one fragment. */
export function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  let spaceRun = -1;
  let breakRun = -1;

  const begin = (callFirst: boolean, seam = false): Word => {
    const next: Word = {
      fragments: [],
      text: '',
      spaceRun: words.length === 0 || breakRun >= 0 ? -1 : spaceRun,
      breakRun: words.length > 0 ? breakRun : -1,
      seam,
      callFirst,
    };
    words.push(next);
    spaceRun = -1;
    breakRun = -1;
    return next;
  };

  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!;
    if (run.kind === 'break') {
      breakRun = r;
      word = undefined;
    } else if (run.kind === 'note-call') {
      word ??= begin(true);
      word.fragments.push({ run: r, text: run.label, call: true });
    } else {
      const value = normalised(run.value);
      const seams = mayHoldSeams(value);
      for (let i = 0; i < value.length; ) {
        if (isSpace(value.charCodeAt(i))) {
          if (spaceRun < 0) spaceRun = r;
          word = undefined;
          i++;
          continue;
        }
        let end = i + 1;
        while (end < value.length && !isSpace(value.charCodeAt(end))) end++;
        const text = value.slice(i, end);
        word ??= begin(false);
        if (seams) word = addParts(word, r, text, () => begin(false, true));
        else addText(word, r, text);
        i = end;
      }
    }
  }
  return words;
}

function addText(word: Word, run: number, text: string): void {
  word.fragments.push({ run, text, call: false });
  word.text += text;
}

/** Adds a text that may be several words; gives the last of them. */
function addParts(word: Word, run: number, text: string, next: () => Word): Word {
  let last = word;
  let from = 0;
  for (const to of [...seamsOf(text), text.length]) {
    if (from > 0) last = next();
    addText(last, run, text.slice(from, to));
    from = to;
  }
  return last;
}
