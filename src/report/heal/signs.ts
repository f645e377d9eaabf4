/** Signs by which a careful reader sees that a paragraph begins, ends or goes on elsewhere. Plain text in, facts out. */

/** Words that no sentence ends with: a paragraph that ends with one goes on somewhere (several languages). */
const OPEN_ENDED = new Set(
  (
    'a an the of and or nor but to in on at by for with from into onto upon about as than that which who whom whose when where while because if although though since between among within without through during against toward towards under over its their his her our your my this these those such each every both either neither not is are was were be been being has have had will would shall should can could may might must do does did very more most less including ' +
    'der die das den dem des ein eine einen einem einer und oder mit von zu zum zur im am für auf aus bei nach als wie dass ist sind war ' +
    'le la les un une des du de et ou à au aux en dans sur par pour avec sans que qui est sont ' +
    'el los las una unos unas del y o con por para sin que es son ' +
    'и в на с по к о об от до для из за при не что как или а но'
  ).split(' '),
);

/** First words of sentences that `OPEN_ENDED` has not. */
const OPENERS = new Set(
  (
    'however therefore thus it we they he she there here also according finally first second third moreover another other some many most several all ' +
    'il elle ils elles ce cette ces nous vous ainsi selon si comme ' +
    'este esta estos estas lo se su según si como no también además ' +
    'es dieser diese dieses wir sie er man wenn da doch aber dabei daher deshalb zudem ' +
    'это этот эта эти он она они мы если так также бұл ол олар осы біз сондай'
  ).split(' '),
);

const TERMINAL = /(?:[.!?…:;。．！？]|\.{3})["'”’»)\]】」』*]*\s*(?:[\d⁰¹²³⁴⁵⁶⁷⁸⁹,]{0,6})$/u;
const SENTENCE_END = /[.!?…。．！？]["'”’»)\]】」』*]*$/u;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|cf|vs|Mr|Mrs|Ms|Dr|Prof|No|Nos|Art|St|Sen|Rep|Gov|Gen|pp?|vol|ed|Fig|al|approx|z\.B|u\.a)|(?:\b\p{L}\.){1,3}\p{Lu})\.$/u;
const OPENING = /^[\s"'“‘«„([*_]*/u;
/** Scripts without upper and lower case, written without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]/u;
const CASELESS =
  /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/u;

/** True when the text ends a sentence, or a clause that may stand alone (colon, semicolon). */
export function isTerminal(text: string): boolean {
  return TERMINAL.test(text.trimEnd());
}

/** True when the text ends with a full stop, question or exclamation mark. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd());
}

/** True when the last full stop belongs to an abbreviation ("U.S.", "e.g."). */
export function endsWithAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text.trimEnd());
}

/** True when the last full stop stands inside a number ("2.8"). */
export function endsWithDecimal(text: string): boolean {
  return /\d\.\d+$/.test(text.trimEnd());
}

/** True when the last word cannot end a sentence ("of", "the"), or a comma or an open bracket does. */
export function isOpenEnded(text: string): boolean {
  const trimmed = text.trimEnd();
  if (/[,–—(/]$/.test(trimmed) && !/[.!?]\s*[–—]$/.test(trimmed)) return true;
  const last = /(?:^|[\s(“"'‘])(\p{L}+)$/u.exec(trimmed)?.[1];
  return (
    last !== undefined && OPEN_ENDED.has(last.toLowerCase()) && last !== 'I' && !/^\p{Lu}\p{Lu}+$/u.test(last)
  );
}

/** True when more brackets or curly quotes open than close. */
export function hasOpenBracket(text: string): boolean {
  let open = 0;
  let quote = 0;
  for (const letter of text) {
    if (letter === '(') open++;
    else if (letter === ')') open--;
    else if (letter === '“') quote++;
    else if (letter === '”') quote--;
  }
  return open > 0 || quote > 0;
}

/** True when the first letter, after opening quotes and brackets, is lower case. */
export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text.replace(OPENING, ''));
}

/** True when the first letter is upper case. */
export function startsUpper(text: string): boolean {
  return /^\p{Lu}/u.test(text.replace(OPENING, ''));
}

/** True when a sentence ends inside or at the end of the text. */
export function holdsSentence(text: string): boolean {
  return /\p{Ll}[.!?…]["'”’»)\]]*(?:\s|$)/u.test(text);
}

/** True for running text: not a title or a list of names, in which most words begin with a capital. */
export function isRunning(text: string): boolean {
  const words = text.match(/(?<![\p{L}’'-])\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length;
}

/** True when the last word begins with a capital, and not because a sentence begins with it. */
export function endsInName(text: string): boolean {
  return /[\p{L}\p{N},’)]["'”’]? \p{Lu}[\p{L}’'-]*$/u.test(text.trimEnd());
}

/** True when the text begins with a word that sentences begin with and names do not ("The", "In"). */
export function startsLikeSentence(text: string): boolean {
  const first = /^\p{L}+/u.exec(text.replace(OPENING, ''))?.[0].toLowerCase() ?? '';
  return OPEN_ENDED.has(first) || OPENERS.has(first);
}

/** True when a name and its abbreviation stand in both: "… the Food and Nutrition" / "Service (FNS) …". */
export function sharesAbbreviation(before: string, after: string): boolean {
  const [, words, short] = /^((?:\p{Lu}[\p{L}’'-]*\s){1,6})\((\p{Lu}{2,8})\)/u.exec(after) ?? [];
  if (!words || !short) return false;
  const rest = initials(words);
  const start = initials(before.split(/\s+/).slice(-12).join(' '));
  return rest.length < short.length && short.endsWith(rest) && start.endsWith(short.slice(0, -rest.length));
}

function initials(text: string): string {
  return (text.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('');
}

/** True for a word cut by a hyphen (or soft hyphen) at the end. */
export function endsHyphenated(text: string): boolean {
  const end = text.trimEnd();
  return /[-\u00ad\u2010]$/.test(end) && /\p{L}{2}.$/u.test(end);
}

/** True for text in a script without case at that edge (Japanese, Arabic, Thai …). */
export function isCaseless(letter: string): boolean {
  return CASELESS.test(letter);
}

/** True when no space belongs between the two edges (Chinese, Japanese). */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return UNSPACED.test(before.trimEnd().slice(-1)) && UNSPACED.test(after.trimStart().slice(0, 1));
}

/** Words, counted roughly: runs without white space; in unspaced scripts two letters count as one. */
export function roughWords(text: string): number {
  const spaced = text.split(/\s+/).filter(Boolean).length;
  return UNSPACED.test(text) ? Math.max(spaced, Math.round(text.length / 2)) : spaced;
}
