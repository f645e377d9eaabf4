import type { BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { passage } from '../passages.ts';
import { blockText } from '../plain.ts';
import type { MetaText, Passage } from '../types.ts';
import { countWords } from '../words.ts';
import type { IsProper } from './actors.ts';
import { addresseeOf, addresseeOfLabel, mayAddress } from './addressee.ts';

type Content = BlockContent | DefinitionContent;

/** What passages are collected with. `addressed`: look for who should act (takeaways). */
export interface Collecting {
  readonly lang: string;
  readonly addressed: boolean;
  readonly isProper: IsProper;
}

interface Draft {
  readonly blocks: Content[];
  readonly addressee: MetaText | undefined;
  /** The item's number in its ordered list, to find where a list broken by paragraphs goes on. */
  readonly number?: number;
}

interface State {
  readonly with: Collecting;
  readonly drafts: Draft[];
  addressee: MetaText | undefined;
  /** Paragraphs that do not begin with a bold or numbered lead continue the one before. */
  readonly leads: boolean;
  /** Each subhead opens a passage and holds all its blocks. */
  readonly bySubheads: boolean;
  /** A passage that takes all blocks until the next subhead. */
  open: Draft | undefined;
}

/** Longest line before a list that only introduces it, in words. */
const LEAD_IN = 40;
/** Longest line that is a label and no more. */
const SHORT = 8;

/**
 * The findings or takeaways among the blocks of a section: one per list item, else per paragraph. A line that
 * introduces a list is none; paragraphs behind a bold or numbered lead belong to it; subheads with text of
 * their own make one passage each; a subhead or lead that names an addressee goes to all below it.
 */
export function collectPassages(
  blocks: readonly RootContent[],
  collecting: Collecting,
  addressee?: MetaText,
): Passage[] {
  const state: State = {
    with: collecting,
    drafts: [],
    addressee,
    leads: blocks.filter((node) => node.type === 'paragraph' && hasLead(node)).length > 1,
    bySubheads: areStatements(blocks, collecting),
    open: undefined,
  };
  walk(blocks, state);
  return state.drafts.filter((draft) => draft.blocks.length > 0).map((draft) => finish(draft, collecting));
}

function walk(blocks: readonly RootContent[], state: State): void {
  blocks.forEach((node, index) => {
    const next = blocks[index + 1];
    if (node.type === 'heading') addHeading(node, state);
    else if (state.open && isContent(node) && !(node.type === 'list' && isItems(node)))
      state.open.blocks.push(node);
    else if (node.type === 'paragraph') addParagraph(node, next, index, state);
    else if (node.type === 'list') addList(node, blocks[index - 1], state);
    else if (node.type === 'blockquote') walk(node.children, state);
  });
}

function isContent(node: RootContent): node is Content & RootContent {
  return ['paragraph', 'list', 'blockquote', 'table', 'figure', 'code'].includes(node.type);
}

/** Items that are statements of their own, not the words of an enumeration. */
function isItems(list: List): boolean {
  const words = list.children.reduce((sum, item) => sum + countWords(blockText(item)), 0);
  return list.children.length > 1 && words / list.children.length >= 8;
}

function addHeading(node: Heading, state: State): void {
  state.open = undefined;
  const addressee = state.with.addressed ? addresseeOfLabel(node.children, state.with.isProper) : undefined;
  state.addressee = addressee;
  if (addressee || !state.bySubheads) return;
  state.open = { blocks: [node], addressee: undefined };
  state.drafts.push(state.open);
}

/** Two or more subheads of one depth, each over a little text: each is a finding with its heading. */
function areStatements(blocks: readonly RootContent[], { addressed, isProper }: Collecting): boolean {
  const heads = blocks.filter((node): node is Heading => node.type === 'heading');
  if (heads.length < 2) return false;
  if (addressed && heads.some((head) => addresseeOfLabel(head.children, isProper))) return false;
  const lists = blocks.filter((node) => node.type === 'list' && isItems(node)).length;
  return lists < heads.length / 2;
}

function addParagraph(node: Paragraph, next: RootContent | undefined, index: number, state: State): void {
  const text = inlineText(node.children).trim();
  if (text === '') return;
  const { addressed, isProper } = state.with;
  const colon = text.endsWith(':');
  const introduces = next?.type === 'list' && countWords(text) <= LEAD_IN;
  if (introduces && (colon || (index === 0 && !hasLead(node) && !(addressed && mayAddress(text))))) {
    // "The ministry should:" speaks for the items below; so does "For ministries:".
    const named = addressed ? addresseeOfLabel(node.children, isProper) : undefined;
    state.addressee = named ?? (countWords(text) > SHORT ? state.addressee : undefined);
    return;
  }
  if (colon && countWords(text) <= SHORT) {
    state.addressee = addressed ? addresseeOfLabel(node.children, isProper) : undefined;
    return;
  }
  if (index === 0 && colon && countWords(text) <= LEAD_IN) return;
  const last = state.drafts.at(-1);
  if (state.leads && last && !hasLead(node)) last.blocks.push(node);
  else state.drafts.push({ blocks: [node], addressee: state.addressee });
}

function hasLead(node: Paragraph): boolean {
  const [first] = node.children;
  if (first?.type === 'strong') return countWords(inlineText([first])) > 0;
  return /^(?:\(?\d{1,2}[.)]|[•·▪–—]|№\s?\d)\s/u.test(inlineText(node.children.slice(0, 1)));
}

function addList(list: List, before: RootContent | undefined, state: State): void {
  // Items that are bare labels over lists of their own: what they hold are the statements.
  if (list.children.every((item) => isLabelled(item))) {
    for (const item of list.children) {
      const label = item.children[0] as Paragraph;
      state.addressee = state.with.addressed
        ? addresseeOfLabel(label.children, state.with.isProper)
        : undefined;
      walk(item.children.slice(1), state);
    }
    return;
  }
  const previous = state.drafts.at(-1);
  const prose = state.drafts.filter((draft) => draft.number === undefined).length;
  if (
    previous &&
    before?.type === 'paragraph' &&
    previous.blocks.at(-1) === before &&
    (prose > 1 || !isItems(list))
  ) {
    previous.blocks.push(list);
    return;
  }
  const start = list.ordered ? (list.start ?? 1) : undefined;
  if (start !== undefined && start > 1) joinBroken(start, state);
  list.children.forEach((item, index) => {
    const number = start === undefined ? -1 : start + index;
    state.drafts.push({ blocks: [...item.children], addressee: state.addressee, number });
  });
}

function isLabelled(item: ListItem): boolean {
  const [label, ...rest] = item.children;
  if (label?.type !== 'paragraph' || !rest.some((node) => node.type === 'list')) return false;
  return countWords(inlineText(label.children)) <= 6;
}

/** "1. … / paragraph / 2. …": the paragraph between belongs to the first item. */
function joinBroken(start: number, state: State): void {
  const at = state.drafts.findLastIndex((draft) => draft.number === start - 1);
  if (at < 0) return;
  for (const draft of state.drafts.splice(at + 1)) state.drafts[at]!.blocks.push(...draft.blocks);
}

function finish({ blocks, addressee }: Draft, { lang, addressed, isProper }: Collecting): Passage {
  const plain = passage(blocks, lang);
  if (!addressed) return plain;
  const named = leadName(blocks[0]!, isProper) ?? firstAddressee(plain, isProper) ?? addressee;
  return named ? passage(blocks, lang, named) : plain;
}

/** "**For ministries:** …" */
function leadName(block: Content, isProper: IsProper): MetaText | undefined {
  if (block.type === 'heading') return undefined;
  if (block.type !== 'paragraph' || block.children[0]?.type !== 'strong') return undefined;
  const text = inlineText(block.children).trim();
  const lead = inlineText([block.children[0]]).trim();
  const apart = lead.endsWith(':') || text.slice(lead.length).trimStart().startsWith(':');
  return apart ? addresseeOfLabel(block.children[0].children, isProper) : undefined;
}

function firstAddressee(found: Passage, isProper: IsProper): MetaText | undefined {
  for (const sentence of found.sentences) {
    const addressee = addresseeOf(sentence, isProper, true);
    if (addressee) return addressee;
  }
  return undefined;
}
