/**
 * Pages of a printed report as a converter reads them off: text flows until a page is full; what stands at the page's
 * foot and head (notes, page number, running head) is then left in the middle of the text.
 */
import { breakWord, type Wear, wearDown } from './letters.ts';
import type { Random } from './random.ts';

/** How one converter writes what it finds at the ends of pages. */
export interface Habits {
  readonly runningHead: (page: number) => readonly string[];
  readonly comment: ((page: number) => string) | undefined;
}

interface Extra {
  /** Height that the block takes beyond its words, in words. */
  readonly words?: number;
  /** Blank lines above it beyond the one it needs. */
  readonly gap?: number;
  /** Its words stay whole. */
  readonly whole?: boolean;
}

export interface Pages {
  /** Adds a block that pages do not cut, after wearing its letters down. */
  readonly put: (text: string, extra?: Extra) => void;
  /** Adds running text, which a page's end may cut; `prefix` stands before its first half, `rest` before its second. */
  readonly flow: (text: string, prefix?: string, rest?: string) => void;
  /** Adds running text with something in the middle of it. */
  readonly flowAround: (text: string, between: () => void) => void;
  /** Adds Markdown that conversion does not touch; it takes the height of a picture. */
  readonly raw: (text: string, gap: number) => void;
  readonly room: () => number;
  readonly turn: () => void;
  readonly text: () => string;
}

const WORDS_A_PAGE = [300, 420] as const;

/**
 * Opens the first page.
 *
 * @param notes the text of each note by number, one string a paragraph
 */
export function openPages(random: Random, habits: Habits, notes: readonly (readonly string[])[]): Pages {
  const out: string[] = [];
  const whole = new Set<string>();
  const printed = new Set<number>();
  let pending: number[] = [];
  let page = 1;
  let room = 250;
  let wear = wearOf(random);

  const worn = (text: string) => wearDown(text, wear, random, whole);
  const write = (text: string, gap = random.chance(0.1) ? random.between(1, 2) : 0) =>
    out.push('\n'.repeat(gap) + text);

  function put(text: string, { words = 0, gap, whole: keep = false }: Extra = {}): void {
    write(keep ? wearDown(text, { ...wear, lineEnds: 0, softHyphens: 0 }, random, whole) : worn(text), gap);
    called(text);
    room -= wordsOf(text) + words;
  }

  function raw(text: string, gap: number): void {
    write(text, gap);
    room -= 60;
  }

  /** A note is printed at the foot of the page of its first call. */
  function called(text: string): void {
    for (const [, number] of text.matchAll(/<sup>(\d+)<\/sup>/g)) {
      if (!printed.has(Number(number))) pending.push(Number(number));
      printed.add(Number(number));
    }
  }

  function turn(): void {
    if (pending.length > 0) write('---');
    for (const number of pending) {
      const [first, ...more] = notes[number - 1]!;
      write(`<sup>${number}</sup> ${worn(first!)}`);
      for (const paragraph of more) write(worn(paragraph));
    }
    const long = pending.some((number) => notes[number - 1]!.length > 1);
    pending = [];
    // The last paragraph of a note is known for one by the page's end under it: this page keeps its number.
    if (long || random.chance(0.8)) for (const line of habits.runningHead(page)) write(line);
    page++;
    if (habits.comment) write(habits.comment(page));
    wear = wearOf(random);
    room = random.between(...WORDS_A_PAGE);
  }

  function flow(text: string, prefix = '', rest = ''): void {
    const words = wordsOf(text);
    if (room < 15) turn();
    const halves = words > room ? cutText(text, room, random, whole) : undefined;
    if (words > room && !halves) turn();
    put(prefix + (halves?.[0] ?? text));
    if (!halves) return;
    turn();
    put(rest + halves[1]);
  }

  function flowAround(text: string, between: () => void): void {
    const halves = cutText(text, Math.floor(wordsOf(text) * random.pick([0.4, 0.5, 0.6])), random, whole);
    put(halves?.[0] ?? text);
    between();
    if (halves) put(halves[1]);
  }

  return {
    put,
    raw,
    flow,
    flowAround,
    room: () => room,
    turn,
    text: () => {
      if (pending.length > 0) turn();
      return `${out.join('\n\n')}\n`;
    },
  };
}

function wearOf(random: Random): Wear {
  return {
    ligatures: random.chance(0.5),
    softHyphens: random.pick([0, 0, 0.15]),
    lineEnds: random.pick([0, 0, 0.02]),
    curly: random.chance(0.5),
    spaces: random.chance(0.7),
  };
}

/**
 * Cuts a text near its `at`-th word, in the middle of a sentence and outside marks; undefined when there is no such
 * place. Between two sentences nothing tells a cut paragraph from two paragraphs: that scar cannot be undone.
 */
function cutText(
  text: string,
  at: number,
  random: Random,
  whole: ReadonlySet<string>,
): readonly [string, string] | undefined {
  const words = text.split(' ');
  const capitals = random.chance(0.3);
  for (let k = Math.min(at, words.length - 6); k >= 6; k--) {
    const [a, b] = [words.slice(0, k).join(' '), words.slice(k).join(' ')];
    if (
      isOpen(a) ||
      !(/^\p{Ll}/u.test(b) || (capitals && /^[\p{Lu}\d]/u.test(b) && k > 12)) ||
      /[.!?:;]["'”’)*]*(?:<sup>.*)?$/u.test(a)
    )
      continue;
    const word = /^\p{L}*/u.exec(b)![0];
    const broken = random.chance(0.5) ? breakWord(word, random, whole, '-') : word;
    const hyphen = broken.indexOf('-');
    return hyphen < 0 ? [a, b] : [`${a} ${broken.slice(0, hyphen + 1)}`, b.slice(hyphen)];
  }
  return undefined;
}

function isOpen(text: string): boolean {
  const odd = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) % 2 === 1;
  return odd(/\*\*/g) || odd(/(?<!\*)\*(?!\*)/g) || text.split('[').length !== text.split(']').length;
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}
