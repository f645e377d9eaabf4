/** What a break at the space between two words costs: the rules of style that look at neighbouring words. */
import type { Template } from '../../config/index.ts';
import { FORBIDDEN } from './items.ts';
import type { Setting } from './types.ts';
import type { Word } from './words.ts';

/** A break after a colon in a title may leave one word alone. */
const AFTER_COLON = -1;
/** A title's line that ends in a small word, or parts a name from its number. */
const SMALL_WORD = 1;
/** Words that the last line keeps together. */
const BOUND_WORDS = 3;

/** Words of so many letters; those of ASCII without a class of Unicode, which takes a millisecond of a cold run. */
const isShort = (word: string): boolean =>
  word.length <= 4 && (/^[A-Za-z]{1,2}$/.test(word) || (!isAscii(word) && /^\p{L}{1,2}$/u.test(word)));
const isSmall = (word: string): boolean =>
  word.length <= 6 && (/^[a-z]{3}$/.test(word) || (!isAscii(word) && /^\p{Ll}{3}$/u.test(word)));
/** Side heads are narrow: there only "in", "of", "to" and the like are moved on, and a long word may end them alone. */
const isShortAside = (word: string): boolean => isShort(word) && [...word].length === 2;
const LONG_WORD = 8;
const NUMBER_LABEL = /^[([]?(?:no|nos|nr|n°|№|§+|pp?|vol|figs?|tab|chap|ch|sec|art|arts|para|paras|eq)\.?$/iu;
const NUMBER = /^[([–−-]?[\d.,]*\d$/;
const UNIT =
  /^(?:[%‰€$£₸₽]|°[CF]?|[mck]?m[²³]?|km\/h|[kmµ]?g|ha|t|l|[kMGT]?W|[kMGT]?Wh|[kMGT]?B|MHz|GHz|Hz)[.,;:)\]]*$/u;

/**
 * Penalties of the spaces before each word (index 0 unused). A spaced dash never begins a line, nor does a mark that a language sets off by a space
 * (French "mot ;", "« mot »"); groups of a number stay together ("10 000"), an initial with its name ("J. Smith"); a number stays with its label
 * ("No. 5") and its unit ("40 km"); a note call stays with its word; the last line keeps its least words and characters.
 */
export function gapPenalties(
  words: readonly Word[],
  setting: Setting,
  lines: Template['lines'],
): Float64Array {
  const penalties = new Float64Array(words.length);
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1]!.text;
    if (word.callFirst) penalties[i] = Infinity;
    else if (isDash(word.text) || joinsNumber(before, word.text) || joinsMark(before, word.text))
      penalties[i] = FORBIDDEN;
    else if (setting.noShortWordEnd && (setting.firstFit ? isShortAside : isShort)(before))
      penalties[i] = FORBIDDEN;
    else if (setting.balanced && before.endsWith(':')) penalties[i] = AFTER_COLON;
    else if (setting.balanced && (isSmall(before) || joinsName(before, word.text))) penalties[i] = SMALL_WORD;
  }
  bindEnds(words, setting, lines, penalties);
  return penalties;
}

const isAscii = (word: string): boolean => /^[\0-\x7f]*$/.test(word);

const isDash = (word: string): boolean => word === '–' || word === '—';

/** "Agenda 2030", "Part 2". */
const joinsName = (before: string, word: string): boolean => /^\d+\b/.test(word) && /^\p{Lu}/u.test(before);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Marks that stand apart from their word by a space (French), an initial before a name, groups of thousands. */
const AFTER_SPACE = /^[:;!?»›][.,…)\]»›]*$/;
const INITIAL = /^\p{Lu}\.$/u;
const NAME = /^\p{Lu}[\p{L}’-]|^\p{Lu}\.$/u;
const GROUPS = /^[([£$€+–−-]?\d{1,3}(?:[\u00a0\u202f]\d{3})*$/;
const GROUP = /^\d{3}(?!\d)/;

function joinsMark(before: string, word: string): boolean {
  if (before === '«' || before === '‹') return true;
  const code = word.charCodeAt(0);
  if (word.length <= 3 && (code < 64 || code > 122) && AFTER_SPACE.test(word)) return true;
  if (before.length === 2 && INITIAL.test(before)) return NAME.test(word);
  return isDigit(code) && GROUP.test(word) && GROUPS.test(before);
}

function joinsNumber(before: string, word: string): boolean {
  if (isDigit(word.charCodeAt(0))) return NUMBER_LABEL.test(before);
  return isDigit(before.charCodeAt(before.length - 1)) && UNIT.test(word) && NUMBER.test(before);
}

/** Binds the words of each last line (before a forced break too). */
function bindEnds(
  words: readonly Word[],
  setting: Setting,
  lines: Template['lines'],
  penalties: Float64Array,
): void {
  const { lastLineWords, lastLineChars } = lines;
  const least = setting.lastBind === false ? lastLineWords : Math.max(BOUND_WORDS, lastLineWords);
  for (let end = words.length; end > 0; ) {
    let begin = end - 1;
    while (begin > 0 && words[begin]!.breakRun < 0) begin--;
    const first = setting.firstFit
      ? asideStart(words, begin, end, lastLineWords)
      : lastLineStart(words, begin, end, least, setting.balanced ? 0 : lastLineChars);
    for (let i = first + 1; i < end; i++) {
      // A break that a title prefers (after a colon) may leave one word alone.
      if (penalties[i]! >= 0 && penalties[i]! < FORBIDDEN) penalties[i] = FORBIDDEN;
    }
    end = begin;
  }
}

/** The same in a side head: its least words, or one long word. */
function asideStart(words: readonly Word[], begin: number, end: number, least: number): number {
  if (words[end - 1]!.text.length >= LONG_WORD) return end - 1;
  return Math.max(begin, end - least);
}

/** First word of the shortest last line that the rule allows. */
function lastLineStart(
  words: readonly Word[],
  begin: number,
  end: number,
  least: number,
  characters: number,
): number {
  let length = -1;
  for (let i = end - 1; i > begin; i--) {
    length += words[i]!.text.length + 1;
    if (end - i >= least && length >= characters) return i;
  }
  return begin;
}
