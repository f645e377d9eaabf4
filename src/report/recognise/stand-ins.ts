import type { List, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { passage, sentencePassage } from '../passages.ts';
import { sentencesOf } from '../sentences.ts';
import type { MetaText, Passage, Section, Sentence } from '../types.ts';
import { countWords } from '../words.ts';
import type { IsProper } from './actors.ts';
import { addresseeOf, isAdvice, mayAddress } from './addressee.ts';
import { type Collecting, collectPassages } from './collect.ts';
import { normalise } from './purpose.ts';

/** Passages that stand in for a section the report does not have; `from` names what was used, in English. */
export interface StandIn {
  readonly passages: readonly Passage[];
  readonly from: string;
}

/** Most passages that stand in; a reader of one page takes in no more. */
const MOST = 7;
/** Words between two passages out of one paragraph; most paragraphs are shorter and give one. */
const SPARSE = 200;
/** How a text says that it found something. */
const FOUND =
  /\b(?:(?:we|our (?:\w+ )?(?:analysis|review|study|survey|results|research|data)|the (?:analysis|results|study|survey|evidence|data)|this (?:report|study|paper|brief|analysis)) (?:also )?(?:found|find|finds|identified|shows?|showed|concludes?|concluded|estimates?|estimated|indicates?|reveals?)\b|found that)/iu;
const FINDINGS_LEAD =
  /\b(?:findings?|found|results?|conclusions?|show(?:s|ed)?|constats?|résultats|hallazgos|resultados|ergebnisse|выводы|результаты)\b[^.]{0,40}:$/iu;
const OPENS_BADLY =
  /^(?:it|they|this|these|those|he|she|such|however|but|and|also|for example|in addition|moreover|furthermore|thus|therefore|here|there|il|elle|ils|cela|mais|ello|esto|pero|es|dies|aber|он|она|они|это|но)\b/iu;

/**
 * What can stand in for findings: the summary, else a list the text itself announces as findings, else three or more
 * sentences that say what was found, else the opening sentences of the body sections.
 */
export function standInFindings(sections: readonly Section[], collecting: Collecting): StandIn {
  const summary = sections.find((section) => section.role === 'summary' && section.blocks.length > 0);
  if (summary) {
    const passages = collectPassages(summary.blocks, collecting);
    if (passages.length > 0)
      return { passages: passages.slice(0, MOST * 2), from: `the section "${headingText(summary)}"` };
  }
  const body = sections.filter((section) => section.role === 'body' && !isApparatus(section));
  for (const section of body) {
    const passages = announced(section.blocks, collecting.lang);
    if (passages.length > 1)
      return { passages, from: `the list that the text announces on line ${line(passages)}` };
  }
  const said = spread(
    body.map((section) =>
      pick(section, collecting.lang, (sentence) => FOUND.test(sentence.text) && isStatement(sentence)),
    ),
    MOST,
  );
  if (said.length > 2) return { passages: said, from: 'sentences of the text that say what was found' };
  const firsts = openings(body, collecting.lang);
  return { passages: firsts, from: firsts.length > 0 ? 'the opening sentences of the sections' : 'nothing' };
}

/** Sections about the report itself; no finding opens them. */
const APPARATUS =
  /^(?:appendix|annex|glossary|definitions?|abbreviations|acronyms|acknowledge?ments?|method(?:s|ology)?|data and methods?|scope|endnotes|annexe|anexo|anhang|glossar|remerciements|agradecimientos|приложение|методология|благодарности|қосымша)\b/u;

function isApparatus(section: Section): boolean {
  return APPARATUS.test(normalise(headingText(section)));
}

function headingText(section: Section): string {
  return section.heading ? inlineText(section.heading.children).replace(/\s+/g, ' ').trim() : '';
}

function line(passages: readonly Passage[]): number {
  return passages[0]?.source[0]?.start.line ?? 1;
}

/** "We found the following:" and the list below it; a conversion may have left its first items as paragraphs. */
function announced(blocks: readonly RootContent[], lang: string): Passage[] {
  const start = blocks.findIndex(
    (node) => node.type === 'paragraph' && FINDINGS_LEAD.test(inlineText(node.children).trimEnd()),
  );
  if (start < 0) return [];
  const after = blocks.slice(start + 1, start + 6);
  const end = after.findIndex((node) => node.type !== 'paragraph');
  const list = after[end];
  if (end < 0 || list?.type !== 'list') return [];
  const loose = after.slice(0, end) as Paragraph[];
  return [
    ...loose.map((node) => passage([node], lang)),
    ...(list as List).children.map((item) => passage(item.children, lang)),
  ];
}

/** The first full sentence of each section; of a report in one piece, of its first paragraphs. */
function openings(body: readonly Section[], lang: string): Passage[] {
  const groups =
    body.length > 2
      ? body.map((section) => section.blocks)
      : body.flatMap(({ blocks }) => blocks.map((node) => [node]));
  const found: Passage[] = [];
  for (const blocks of groups) {
    const sentence = firstSentence(blocks, lang);
    if (sentence) found.push(sentencePassage(sentence));
    if (found.length === MOST - 1) break;
  }
  return found;
}

function firstSentence(blocks: readonly RootContent[], lang: string): Sentence | undefined {
  for (const node of blocks) {
    if (node.type !== 'paragraph' || countWords(inlineText(node.children)) < 12 || isDefinition(node))
      continue;
    const [first] = sentencesOf(node.children, lang);
    if (first && isStatement(first) && !isReference(first) && !isFragment(first)) return first;
  }
  return undefined;
}

/** "**Term:** …" */
function isDefinition({ children }: Paragraph): boolean {
  const [lead, rest] = children;
  if (lead?.type !== 'strong') return false;
  return (
    inlineText([lead]).trim().endsWith(':') || (rest !== undefined && inlineText([rest]).startsWith(':'))
  );
}

/** A note that conversion left in the text ("24 See …", "[7] …", "33Covered …", "No. 103-62, …"). */
function isReference({ text }: Sentence): boolean {
  return /^(?:\[\d|\d{1,3} ?[“"]?\p{Lu}|(?:[Ss]ee|[Cc]f)\b|(?:Nos?|Pub|Ibid|Id)\. )/u.test(text);
}

/** The second half of a sentence whose first half stands elsewhere. */
function isFragment({ text }: Sentence): boolean {
  return /^[“"(]?\p{Ll}/u.test(text);
}

function isStatement({ text, words }: Sentence): boolean {
  return (
    words >= 8 && words <= 60 && /[.!…。”"]$/u.test(text) && !OPENS_BADLY.test(text) && !/\?["”]?$/.test(text)
  );
}

/**
 * What can stand in for takeaways: sentences that tell someone what to do, from the conclusion when it has two or
 * more, else from the whole body: at most one a paragraph, spread over the sections, in the report's order. A
 * report that tells nobody gets the sentences that say what should be done.
 */
export function standInTakeaways(
  sections: readonly Section[],
  conclusions: ReadonlySet<Section>,
  lang: string,
  isProper: IsProper,
): StandIn {
  const addressed = (sentence: Sentence) => addresseeOf(sentence, isProper);
  const own = [...conclusions].flatMap((section) => pick(section, lang, addressed));
  if (own.length > 1)
    return { passages: own.slice(0, MOST), from: 'sentences of the conclusion that say who should act' };
  const body = sections.filter(
    (section) => (section.role === 'body' || section.role === 'summary') && !isApparatus(section),
  );
  const told = spread(advice(body.map((section) => pick(section, lang, addressed))), MOST);
  if (told.length > 0) return { passages: told, from: 'sentences of the text that say who should act' };
  const asked = spread(
    body.map((section) => pick(section, lang, demand)),
    MOST,
  );
  return {
    passages: asked,
    from: asked.length > 0 ? 'sentences of the text that say what should be done' : 'nothing',
  };
}

/** Advice alone, unless the text as a whole lays down duties (a memorandum, a law). */
function advice(groups: readonly (readonly Passage[])[]): readonly (readonly Passage[])[] {
  const advised = groups.map((group) => group.filter(({ sentences }) => isAdvice(sentences[0]!.text)));
  const [some, all] = [advised.flat().length, groups.flat().length];
  return some > 2 && all < some * 4 ? advised : groups;
}

type Pick = (sentence: Sentence) => MetaText | boolean | undefined;

/** A statement that something should be done, whoever does it. */
function demand(sentence: Sentence): boolean {
  return DEMAND.test(sentence.text) && isStatement(sentence);
}

const DEMAND =
  /\b(?:(?:should|must|needs? to|ought to) (?:also |therefore |not |always )?be \w+(?:ed|en|ne|wn|de|pt|lt)|there (?:should|must|needs? to) be|efforts should|we (?:recommend|propose|argue)|recommended that)\b|(?:devrai(?:t|ent)|doi(?:t|vent)|il faut|deberían?|deben?|hay que|sollten?|müssen|должн[аоы]|следует|необходимо|керек|қажет|тиіс)(?!\p{L})/iu;

function pick(section: Section, lang: string, test: Pick): Passage[] {
  const found: Passage[] = [];
  for (const node of paragraphsIn(section.blocks)) {
    const text = inlineText(node.children);
    if (!mayAddress(text) && !DEMAND.test(text) && !FOUND.test(text)) continue;
    let since = SPARSE;
    for (const sentence of sentencesOf(node.children, lang)) {
      since += sentence.words;
      if (
        since < SPARSE ||
        sentence.words > 70 ||
        isReference(sentence) ||
        isFragment(sentence) ||
        !/[.!…]["”’»)]?$/u.test(sentence.text)
      )
        continue;
      const hit = test(sentence);
      if (!hit) continue;
      found.push(sentencePassage(sentence, hit === true ? undefined : hit));
      since = 0;
    }
  }
  return found;
}

function paragraphsIn(blocks: readonly RootContent[]): Paragraph[] {
  return blocks.flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return [node];
    return node.type === 'list' || node.type === 'listItem' ? paragraphsIn(node.children) : [];
  });
}

/** The first of each group, then the second of each, up to `most`; given back in order. */
function spread<T>(groups: readonly (readonly T[])[], most: number): T[] {
  const chosen = new Set<T>();
  const rounds = Math.max(0, ...groups.map((group) => group.length));
  for (let round = 0; round < rounds && chosen.size < most; round += 1) {
    for (const group of groups)
      if (group[round] !== undefined && chosen.size < most) chosen.add(group[round]!);
  }
  return groups.flat().filter((one) => chosen.has(one));
}
