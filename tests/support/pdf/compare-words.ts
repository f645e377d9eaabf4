/** Are the words that a program reads out of a PDF the brief's, each in its place, none lost and none added? */
import type { BriefWords } from './brief-words.ts';

/**
 * Compares the words of each page with the brief's. A page is its head (or running head), perhaps the head of a table that
 * goes on, running text from where the page before ended, then notes from where they ended. Gives what is wrong with its
 * page, or nothing.
 */
export function compareWords(expected: BriefWords, pages: readonly (readonly string[])[]): string[] {
  const { notes } = expected;
  let state: State = { body: 0, notes: notes.map(() => 0) };
  for (const [at, words] of pages.entries()) {
    const number = at + 1;
    const start = afterHead(expected, words, at);
    if (start === undefined) return [`page ${number}: the head is “${words.slice(0, 12).join(' ')} …”`];
    const found = starts(expected, words, start)
      .map((from) => split(words, from, expected, state))
      .find((one) => one !== undefined);
    if (!found) return [where(number, words, start, expected, state)];
    state = found;
  }
  const rest = expected.body.slice(state.body);
  return [
    ...(rest.length > 0 ? [`lost: “${rest.slice(0, 12).join(' ')} …”`] : []),
    ...notes.flatMap((note, at) =>
      state.notes[at]! < note.length
        ? [`lost of note ${at + 1}: “${note.slice(state.notes[at], state.notes[at]! + 12).join(' ')} …”`]
        : [],
    ),
  ];
}

/** How much of the running text and of each note has been read. */
interface State {
  readonly body: number;
  readonly notes: readonly number[];
}

/** Where the page's own words begin; undefined when it has another head. */
function afterHead(expected: BriefWords, words: readonly string[], at: number): number | undefined {
  const { masthead, documentType, shortTitle, folios } = expected;
  if (at === 0) return afterLetters(words, 0, masthead);
  const folio = folios[at] ?? [];
  for (let length = shortTitle.length; length >= 0; length--) {
    const head = [...documentType, ...shortTitle.slice(0, length), ...folio];
    const found = afterLetters(words, 0, head);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The page's first word, or the one after the head of a table that is shown again. */
function starts({ heads }: BriefWords, words: readonly string[], start: number): number[] {
  // What is shown again is not text: a word that is broken in a narrow column need not be whole there.
  const again = heads.flatMap((head) => afterLetters(words, start, head) ?? []);
  return [start, ...again.filter((at) => at > start)];
}

/** Running text as far as it goes, and notes to the end of the page; undefined when that is not all of it. */
function split(
  words: readonly string[],
  from: number,
  expected: BriefWords,
  { body, notes }: State,
): State | undefined {
  const ends = run(words, from, expected.body, body, expected.labels);
  for (const [reached, next] of ends.toReversed()) {
    const read = readNotes(words, reached, expected, notes);
    if (read.at === words.length) return { body: next, notes: read.notes };
  }
  return undefined;
}

/**
 * Notes from a place of the page: each goes on where it ended on the page before, or begins. As far as one note agrees, its
 * words are its own; several may go on overleaf.
 */
function readNotes(words: readonly string[], from: number, expected: BriefWords, before: readonly number[]) {
  const notes = [...before];
  let at = from;
  for (let going = true; going && at < words.length; ) {
    going = false;
    for (const [which, note] of expected.notes.entries()) {
      const [reached, next] = run(words, at, note, notes[which]!, expected.labels).at(-1)!;
      if (reached === at) continue;
      [at, notes[which], going] = [reached, next, true];
      break;
    }
  }
  return { at, notes };
}

/** All places that are reached word by word: [word of the page, word expected]. */
function run(words: readonly string[], from: number, expected: readonly string[], start: number, labels: ReadonlySet<string>): [number, number][] {
  const places: [number, number][] = [[from, start]];
  for (let [at, next] = [from, start]; at < words.length && next < expected.length; ) {
    const step = together(words, at, expected, next, labels);
    if (!step) break;
    at += step[0];
    next += step[1];
    places.push([at, next]);
  }
  return places;
} // biome-ignore format: one look

/** Words that agree here: one and one; or a word and the call of a note that one side keeps apart from it. */
function together(words: readonly string[], at: number, expected: readonly string[], next: number, labels: ReadonlySet<string>): [number, number] | undefined {
  const word = words[at]!;
  const wanted = expected[next]!;
  if (word === wanted) return [1, 1];
  const after = words[at + 1];
  if (after !== undefined && isCalls(after, labels) && word + after === wanted) return [2, 1];
  const wantedAfter = expected[next + 1];
  if (wantedAfter !== undefined && isCalls(wantedAfter, labels) && wanted + wantedAfter === word) return [1, 2];
  return undefined;
} // biome-ignore format: one look

/** One label, or several calls in a row. */
const isCalls = (text: string, labels: ReadonlySet<string>): boolean =>
  text === '' ||
  [...labels].some((label) => text.startsWith(label) && isCalls(text.slice(label.length), labels));

/** The place after these letters, however they are parted: what is no text of the brief may stand close together. */
function afterLetters(words: readonly string[], from: number, head: readonly string[]): number | undefined {
  const letters = head.join('');
  let shown = '';
  let at = from;
  while (at < words.length && shown.length < letters.length) shown += words[at++];
  return shown === letters ? at : undefined;
}

function where(
  page: number,
  words: readonly string[],
  start: number,
  expected: BriefWords,
  state: State,
): string {
  const [at, next] = run(words, start, expected.body, state.body, expected.labels).at(-1)!;
  const { at: further } = readNotes(words, at, expected, state.notes);
  const near = (list: readonly string[], i: number) => list.slice(Math.max(0, i - 4), i + 8).join(' ');
  return `page ${page}: “… ${near(words, further)} …” where the brief has “… ${near(expected.body, next)} …” or a note`;
}
