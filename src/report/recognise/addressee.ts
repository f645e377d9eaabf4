import type { PhrasingContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { trimmedLine } from '../lines.ts';
import type { MetaText, Sentence } from '../types.ts';
import { countWords } from '../words.ts';
import { type IsProper, isActor, mayBeActor } from './actors.ts';

const ADVERB = String.raw`(?:(?:also|therefore|now|then|thus|consequently|in turn|still|urgently|aussi|donc|también|daher|auch|также)\s+)?`;
const PASSIVE = String.raw`(?!\s+(?:not\s+|also\s+|therefore\s+)?be\s+(?:\w+ly\s+)?\w+(?:ed|en|ne|wn|ught|ilt|ade|ept|eld|ut)\b)`;
const EN = String.raw`(?:should|must|shall|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to|will\s+(?:need|have)\s+to|would\s+do\s+well\s+to|would\s+be\s+wise\s+to|(?:is|are)\s+(?:strongly\s+)?(?:urged|advised|encouraged|called\s+upon)\s+to)\b`;
const OTHERS = String.raw`(?:doi(?:t|vent)|devrai(?:t|ent)|debe(?:n|ría|rían)?|tiene(?:n)?\s+que|soll(?:en|te|ten)?|muss|müssen|должн[аоы]|должен|следует|необходимо|нужно)(?![\p{L}])`;
const MODAL = new RegExp(String.raw`\s+${ADVERB}(?:${EN}${PASSIVE}|${OTHERS})`, 'u');
/** Weaker modals; in a section of recommendations they recommend as well. */
const MAY = new RegExp(String.raw`\s+${ADVERB}(?:could|can|might|may want to)\b${PASSIVE}`, 'u');

/**
 * Verbs that urge, each with the object after it: "we recommend that the ministry …", "we call on the government to",
 * "Il faut que les communes …", "Recomendamos que el gobierno …", "Wir empfehlen der Regierung …", "Рекомендуем акиматам …".
 * The verb is looked for alone first: the object's classes of letters take a millisecond to build, and a report uses
 * few of these verbs (2 % of a cold run).
 */
const URGINGS: readonly (readonly [verb: RegExp, object: string])[] = [
  [
    /\b(?:recommend(?:s|ed|ing)?|urges?|propose[sd]?)\s+that\s+/u,
    String.raw`((?:the\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+(?:of|for|and|the|on)(?:\s+the)?\s+\p{Lu}[\p{L}.’'-]*|\s+\p{Lu}[\p{L}.’'-]*)*|(?:the\s+)?\p{L}+)`,
  ],
  [
    /\b(?:we|this (?:paper|brief|report)|authors?)\s+(?:urges?|calls?\s+(?:up)?on|encourages?|advises?)\s+/iu,
    String.raw`((?:the\s+)?[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,5}?)\s+to\b`,
  ],
  [
    /\b(?:il\s+faut|il\s+convient|recommandons|proposons|demandons|es\s+necesario|recomendamos|proponemos|pedimos)\s+que\s+/iu,
    String.raw`((?:(?:les?|la|el|los|las)\s+|l[’'])[\p{L}-]+)`,
  ],
  [
    /\b(?:recommandons|demandons|recomendamos|pedimos)\s+(?:aux?|al?)\s+/iu,
    String.raw`((?:(?:la|las|los)\s+)?[\p{L}-]+)`,
  ],
  [/\b(?:empfehlen|empfiehlt|raten|rät)\s+(?:wir\s+)?/u, String.raw`((?:der|dem|den)\s+\p{Lu}[\p{L}-]+)`],
  [/(?:рекоменду(?:ем|ется|ю)|призываем)\s+/iu, String.raw`(\p{L}+)`],
  [/(?:рекоменду(?:ем|ется|ю)|призываем)\s+/iu, String.raw`(\p{L}+\s+\p{L}+)`],
];
const wholes = new Map<RegExp, RegExp>();

/** A verb and its object in a text. */
function urgingIn(text: string, verb: RegExp, object: string): RegExpExecArray | null {
  if (!verb.test(text)) return null;
  const whole = wholes.get(verb) ?? new RegExp(verb.source + object, verb.flags);
  wholes.set(verb, whole);
  return whole.exec(text);
}

/** Whether a sentence advises ("should", "we recommend") rather than states a duty that already is ("must", "shall"). */
export function isAdvice(text: string): boolean {
  return /\b(?:should|ought to|recommend\w*|urged?|would do well)\b|devrai|deberí|sollte|следует/u.test(text);
}

/** A quick look before a text is cut into sentences: no addressee without one of these words. */
export function mayAddress(text: string): boolean {
  return (
    MODAL.test(text) ||
    OBLIGATION_SOMEWHERE.test(text) ||
    /\b(?:recommend|recomm?and|recomend|urge|propos|propon|call(?:s)? (?:up)?on|il faut|il convient|empfehl|empfiehlt)|рекоменду|призываем/i.test(
      text,
    )
  );
}

/**
 * Who a sentence says should act: the subject before a modal ("The ministry should …"), or whom the report urges.
 * `weak` also reads "could" and "can". Nothing for pronouns, passives ("Rules should be changed"), things that cannot act, and phrases over six words.
 */
export function addresseeOf(sentence: Sentence, isProper: IsProper, weak = false): MetaText | undefined {
  const text = inlineText(sentence.nodes).replace(/\s/g, ' ');
  const modal = MODAL.exec(text) ?? (weak ? MAY.exec(text) : null);
  const subject = modal
    ? (boldSubject(sentence.nodes, text, modal.index) ?? subjectBefore(text, modal.index, isProper))
    : undefined;
  const [start, end] = subject ?? urged(text, isProper) ?? subjectInFront(text, isProper) ?? [0, 0];
  return end > start ? trimmedLine(sentence.nodes, text, start, end) : undefined;
}

const OBLIGATION_SOMEWHERE = /(?:керек|қажет|тиіс|жөн)(?!\p{L})/u;
/** Kazakh ends its sentence with what must be done: the subject is the longest phrase at its beginning that can act. */
const OBLIGATION = /(?:керек|қажет|тиіс|жөн)[.!…]?\s*$/u;

function subjectInFront(text: string, isProper: IsProper): [number, number] | undefined {
  if (!OBLIGATION.test(text)) return undefined;
  const start = OPENING.exec(text)![0].length;
  const words = [...text.slice(start).matchAll(/\S+/g)].slice(0, 6);
  for (const word of words.reverse()) {
    const end = start + word.index + word[0].length;
    if (isActor(word[0].toLowerCase(), isProper) && isActor(text.slice(start, end), isProper))
      return [start, end];
  }
  return undefined;
}

function urged(text: string, isProper: IsProper): [number, number] | undefined {
  for (const [verb, object] of URGINGS) {
    const match = urgingIn(text, verb, object);
    if (!match || !isActor(match[1]!, isProper)) continue;
    const start = match.index + match[0].indexOf(match[1]!);
    return [start, start + match[1]!.length];
  }
  return undefined;
}

/** "**Health insurers** should …": bold words up to the modal, and nothing else before it. */
function boldSubject(
  nodes: readonly PhrasingContent[],
  text: string,
  end: number,
): [number, number] | undefined {
  const bold = nodes.find((node) => inlineText([node]).trim() !== '');
  if (bold?.type !== 'strong') return undefined;
  const phrase = inlineText([bold]).trim();
  return text.slice(0, end).trim() === phrase && mayBeActor(phrase) ? [0, end] : undefined;
}

const OPENING =
  /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?:(?:and|but|so|then|yet|therefore|thus|hence|consequently|accordingly|however|moreover|furthermore|finally|first|second|third|fourth|instead|similarly|likewise|meanwhile|additionally|in addition|in particular|specifically|enfin|ainsi|por tanto|además|поэтому|кроме того),?\s+)?/i;

/** The noun phrase that ends where the modal begins and begins the sentence, or follows its opening clause. */
function subjectBefore(text: string, end: number, isProper: IsProper): [number, number] | undefined {
  const before = text.slice(0, end);
  const start = OPENING.exec(before)![0].length;
  if (isActors(before.slice(start), isProper)) return [start, end];
  const comma = Math.max(before.lastIndexOf(', '), before.lastIndexOf(': '), before.lastIndexOf('; '));
  // "The chief officers (CIO), buyers (CAO), and other partners should": the last of a list is not who should.
  const listed = /^, (?:and|or|et|y|und|и)\s/u.test(before.slice(comma)) && before.indexOf(', ') < comma;
  if (comma < 0 || listed || countWords(before.slice(0, comma)) > 25) return undefined;
  const after = comma + 2 + OPENING.exec(before.slice(comma + 2))![0].length;
  return isActor(before.slice(after), isProper) ? [after, end] : undefined;
}

/** One actor, or a list of them ("Ministries, agencies and donors"). */
function isActors(phrase: string, isProper: IsProper): boolean {
  if (!phrase.includes(',')) return isActor(phrase, isProper);
  const parts = phrase.split(/,\s*(?:and\s+|or\s+)?/);
  return countWords(phrase) <= 6 && parts.every((one) => isActor(one, isProper));
}

const TO =
  /^(?:(?:policy\s+)?recommendations?\s+)?(?:to|for|an|für|pour|aux?|à|para|al?|для|à\s+l’attention\s+de)\s+(.+?)\s*(?:should|must)?\s*:?$/iu;

/**
 * Who a heading, a bold lead-in or a line before a list addresses: "To the European Commission", "For ministries:",
 * "The ministry should:", "Ministries:".
 */
export function addresseeOfLabel(
  nodes: readonly PhrasingContent[],
  isProper: IsProper,
): MetaText | undefined {
  const text = inlineText(nodes).replace(/\s/g, ' ');
  const bare = text.trim();
  if (countWords(bare) > 12) return undefined;
  const to = TO.exec(bare);
  if (to && countWords(to[1]!) <= 6 && isNamed(to[1]!, isProper)) return part(nodes, text, to[1]!);
  const modal = MODAL.exec(bare);
  if (modal) {
    const subject = subjectBefore(bare, modal.index, isProper);
    return subject ? part(nodes, text, bare.slice(...subject)) : undefined;
  }
  const plain = bare
    .replace(/^\d+[.)]\s+/, '')
    .replace(/:$/, '')
    .trim();
  return isActor(plain, isProper) ? part(nodes, text, plain) : undefined;
}

const PURPOSE =
  /^(?:better|more|further|example|instance|now|this|these|those|all|that|begin|be|sum|summari[sz]e|conclude|achieve|date|the (?:future|long|short|first|same|most|purposes?)|purposes?)\b/i;

/** After "To" or "For" a plural or a name will do, but not a purpose ("For better results"). */
function isNamed(phrase: string, isProper: IsProper): boolean {
  if (isActor(phrase, isProper)) return true;
  if (PURPOSE.test(phrase)) return false;
  const names = phrase.split(/\s+/).filter((word) => !/^(?:of|and|the|for|on)$/i.test(word));
  return names.length > 0 && (names.every((word) => /^\p{Lu}/u.test(word)) || /[^s]s$/.test(names.at(-1)!));
}

function part(nodes: readonly PhrasingContent[], text: string, piece: string): MetaText | undefined {
  const start = text.indexOf(piece);
  return trimmedLine(nodes, text, start, start + piece.length);
}
