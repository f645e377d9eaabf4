import type { Heading, Link, List, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { type Line, linesOf, trimmedLine } from '../lines.ts';
import { sourcesOf } from '../sources.ts';
import type { Author, MetaText } from '../types.ts';
import { countWords } from '../words.ts';
import { isBio } from './bios.ts';
import { isDate } from './dates.ts';
import { type Aside, addAffiliation, addList, addPeople, type Draft } from './front-people.ts';
import { type Field, fieldOf } from './labels.ts';

/** What the lines around the title say; `taken` are the blocks that hold nothing else. */
export interface FrontLines {
  readonly authors: readonly Author[];
  readonly fields: ReadonlyMap<Field, MetaText>;
  readonly asides: readonly Aside[];
  readonly taken: ReadonlySet<RootContent>;
}

/** Longest line of a front page, and the most blocks that are looked at. */
const LINE_WORDS = 24;
const MOST_BLOCKS = 40;
/** Short lines in a row that say nothing known; after them the front page is over. */
const MOST_STRANGE = 3;

/**
 * Reads the lines between title and text: byline, affiliation, date, series, ISSN, DOI, address. A block is taken
 * only when each of its lines is understood, so a sentence never loses its words; reading stops at the first prose
 * or the first heading (a memorandum's From and Subject headings apart).
 */
export function readFrontLines(
  blocks: readonly RootContent[],
  titleTaken: ReadonlySet<RootContent>,
): FrontLines {
  const draft: Draft = { authors: [], fields: new Map(), asides: [], taken: new Set() };
  let strange = 0;
  for (const [index, node] of blocks.slice(0, MOST_BLOCKS).entries()) {
    if (titleTaken.has(node) || draft.taken.has(node) || node.type === 'thematicBreak' || isBio(node))
      continue;
    if (node.type === 'list' && addListDate(node, draft)) continue;
    if (node.type !== 'paragraph' && !(node.type === 'heading' && isMemoHead(node))) break;
    if (readBlock(node, blocks[index + 1], draft)) strange = 0;
    else strange += 1;
    if (strange > MOST_STRANGE || isProse(node)) break;
  }
  return draft;
}

/** "3. Oktober 2024" on a line of its own is a list of one item to Markdown. */
function addListDate(node: List, draft: Draft): boolean {
  const [item] = node.children;
  const [paragraph] = item?.children ?? [];
  if (
    !node.ordered ||
    node.children.length > 1 ||
    paragraph?.type !== 'paragraph' ||
    draft.fields.has('date')
  )
    return false;
  const text = `${node.start ?? 1}. ${inlineText(paragraph.children).trim()}`;
  if (!isDate(text)) return false;
  draft.fields.set('date', { text, source: sourcesOf(node) });
  draft.taken.add(node);
  return true;
}

function isProse(node: Paragraph | Heading): boolean {
  return countWords(inlineText(node.children)) > LINE_WORDS * 2;
}

function isMemoHead(node: Heading): boolean {
  const text = inlineText(node.children).trim();
  return /^(?:from|to|subject|re|date)\s*:/i.test(text) || /\bmemorandum for\b/i.test(text);
}

/** Takes a block when all its lines are understood. */
function readBlock(node: Paragraph | Heading, next: RootContent | undefined, draft: Draft): boolean {
  const lines = linesOf(node.children);
  if (lines.length === 0 || lines.length > 14) return false;
  if (lines.some((line) => countWords(line.text) > LINE_WORDS && !/^[^.]{2,30}:/.test(line.text)))
    return false;
  const trial: Draft = { authors: [], fields: new Map(), asides: [], taken: new Set([node]) };
  const solid = isSolid(node);
  let people = false;
  const used = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (used.has(line)) continue;
    const label = completed(labelOf(line), lines[index + 1], used);
    if (label && label.field === 'authors') {
      trial.asides.push({ text: label.text, source: label.source, reason: 'label of the byline' });
      people = true;
      if (label.value) addPeople(label.value, trial, true);
      else if (next?.type === 'list' && lines.length === 1) addList(next, trial);
      if (!label.value || trial.authors.length > 0) continue;
      return false;
    }
    if (label && addField(label, trial, draft)) continue;
    if (addBare(line, trial, draft)) continue;
    // Under "From:" names and offices alternate, one a line.
    if (addPeople(line, trial, people || solid || opensPage(draft))) continue;
    if (addAffiliation(line, trial.authors.length > 0 ? trial : draft, trial)) continue;
    if (/^memorandum for\b/i.test(line.text)) {
      trial.asides.push({ text: line.text, source: line.source, reason: 'address line of the memorandum' });
      continue;
    }
    return false;
  }
  merge(trial, draft);
  return true;
}

/** A label alone on its line ("SUBJECT:") is about the next one; a byline is read line by line. */
function completed(label: Label | undefined, next: Line | undefined, used: Set<Line>): Label | undefined {
  if (!label || label.value || !next || label.field === 'authors') return label;
  used.add(next);
  return { ...label, value: next };
}

function merge(from: Draft, into: Draft): void {
  into.authors.push(...from.authors);
  for (const [field, value] of from.fields) {
    if (!into.fields.has(field)) into.fields.set(field, value);
    else into.asides.push({ ...value, reason: 'repeats what an earlier line says' });
  }
  into.asides.push(...from.asides);
  for (const node of from.taken) into.taken.add(node);
}

/** One strong or emphasised run: how a byline is set apart from text. */
function isSolid(node: Paragraph | Heading): boolean {
  return node.children.length === 1 && ['emphasis', 'strong'].includes(node.children[0]!.type);
}

/** Still no author: a plain line may be one. */
function opensPage(draft: Draft): boolean {
  return draft.authors.length === 0;
}

interface Label extends MetaText {
  readonly field: Field;
  readonly value?: Line;
}

const BY = /^(?:by|par|por|von|автор)\s+(?=\p{Lu})/iu;

function labelOf(line: Line): Label | undefined {
  const text = inlineText(line.nodes);
  const by = BY.exec(text);
  const match =
    by ??
    (text.includes(':') ? /^([\p{L}][\p{L}\p{M} .()’'-]{0,40}?)\s*:\s*/u.exec(text) : null) ??
    /^(ISSN|DOI)(?:-L)?\s+(?=[\d])/i.exec(text);
  const field = by ? 'authors' : match ? fieldOf(match[1]!) : undefined;
  if (!match || !field) return undefined;
  const label = trimmedLine(line.nodes, text, 0, match[0].length)!;
  const value = trimmedLine(line.nodes, text, match[0].length, text.length);
  return { field, text: label.text, source: label.source, ...(value ? { value } : {}) };
}

/** Fields whose value may be any text; the others must look like themselves. */
const SHAPES: Partial<Record<Field, RegExp>> = {
  date: /\d{4}/,
  issn: /^\d{4}-?\d{3}[\dX]/i,
  doi: /10\.\d{4,9}\//,
  seriesNumber: /\d/,
  email: /@/,
};

function addField(label: Label, trial: Draft, draft: Draft): boolean {
  const { field, value } = label;
  if (!value || field === 'language') return false;
  if (SHAPES[field] && !SHAPES[field].test(value.text)) return false;
  trial.asides.push({
    text: label.text,
    source: label.source,
    reason: `label of the ${NAMES[field] ?? field}`,
  });
  // The title is found by `findTitle`; its line says nothing more.
  if (field === 'title') return true;
  if (field === 'email') {
    const authors = trial.authors.length > 0 ? trial.authors : draft.authors;
    if (authors.length === 1) authors[0] = { ...authors[0]!, email: value.text };
    else trial.fields.set('contact', value);
    return true;
  }
  if (field === 'affiliation')
    return addAffiliation(value, trial.authors.length > 0 ? trial : draft, trial, true);
  if (field === 'url') return addAddress(value, trial);
  if (trial.fields.has(field)) return false;
  trial.fields.set(field, value);
  return true;
}

const NAMES: Partial<Record<Field, string>> = {
  seriesName: 'series',
  seriesNumber: 'series number',
  organisation: 'publisher',
  url: 'address',
};

/** A link whose words are no address names the publisher; its target is the address. */
function addAddress(value: Line, trial: Draft): boolean {
  const link = value.nodes.find((node): node is Link => node.type === 'link');
  if (!/^(?:https?:\/\/|www\.)|^\S+\.\p{L}{2,}(?:\/\S*)?$/u.test(value.text)) {
    if (!link) return false;
    trial.fields.set('organisation', value);
    trial.fields.set('url', { text: link.url, source: sourcesOf(link) });
    return true;
  }
  trial.fields.set('url', value);
  return true;
}

const SERIES =
  /^(?!(?:appendix|annex|table|figure|chapter|section|part)\b)(.*\b(?:papers?|briefs?|briefing|reports?|series|memo|memorandum|notes?|insights?|stud(?:y|ies)|bulletin|comment|commentary|cahiers?|documento|informe|studie|доклад|записка|баяндама))[\s,]*(?:(?:no|nr|núm|num)\.?|n[°º]|№|#)?\s*((?:[A-Z]{1,6}[-–])?\d[\d./–-]*)$/iu;

/** The kind of publication, alone on its line, stands where a series would. */
const KIND =
  /^(?:policy|issue|research|working|discussion|position|white|briefing|occasional|strategy|background|expert) (?:brief|paper|note|memo|report|analysis)$/iu;

/** Lines that say what they are without a label. */
function addBare(line: Line, trial: Draft, draft: Draft): boolean {
  const free = (field: Field) => !trial.fields.has(field) && !draft.fields.has(field);
  const { text } = line;
  if (isDate(text) && free('date')) trial.fields.set('date', line);
  else if (/^(?:https?:\/\/|www\.)\S+$/i.test(text))
    trial.fields.set(/doi\.org\//i.test(text) ? 'doi' : 'url', line);
  else if (/^10\.\d{4,9}\/\S+$/.test(text)) trial.fields.set('doi', line);
  else if (/^[A-Z]{1,6}-\d{2,}(?:-\d+)*$/.test(text) && free('seriesNumber'))
    trial.fields.set('seriesNumber', line);
  else if (free('seriesName') && KIND.test(text)) trial.fields.set('seriesName', line);
  else if (free('seriesName') && addSeries(line, trial)) return true;
  else return false;
  return true;
}

function addSeries(line: Line, trial: Draft): boolean {
  const text = inlineText(line.nodes);
  const match = SERIES.exec(text);
  if (!match || text.length > 160 || countWords(text) > 10) return false;
  const number = trimmedLine(line.nodes, text, text.length - match[2]!.length, text.length)!;
  const name = trimmedLine(line.nodes, text, 0, match[1]!.length)!;
  const between = trimmedLine(line.nodes, text, match[1]!.length, text.length - match[2]!.length);
  trial.fields.set('seriesName', name);
  trial.fields.set('seriesNumber', number);
  if (between)
    trial.asides.push({ text: between.text, source: between.source, reason: 'label of the series number' });
  return true;
}
