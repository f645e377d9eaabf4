/** Which styles a file uses: the catalogue's always, variants and character styles as they are asked for. */
import type { Marks } from '../../brief/index.ts';
import type { WordValues } from '../../config/index.ts';
import {
  after,
  type Box,
  boxed,
  kept,
  keptEnd,
  type Preceded,
  STYLES,
  type StyleEntry,
  type StyleKey,
} from './catalogue.ts';

/** What a character style can say; `link` = a live link. */
export type CharacterMark = keyof Marks | 'link';

export interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly CharacterMark[];
}

export interface StyleBook {
  /** The id of a paragraph style, in a box if wanted. */
  paragraph(key: StyleKey, box?: Box, hung?: boolean): string;
  /** The id of the variant after a rule or a table. */
  after(key: StyleKey, preceded: Preceded): string;
  /** The id of the variant that is not parted from the next paragraph; the style itself, if it never is. */
  kept(id: string, word: WordValues): string;
  /** The id of the variant that ends a run of kept ones: no space above, where its style has none within itself. */
  keptEnd(id: string): string;
  /** The id of the character style for these marks; undefined when there are none. */
  character(marks: Marks, link: boolean): string | undefined;
  readonly variants: ReadonlyMap<string, StyleEntry>;
  readonly characters: ReadonlyMap<string, CharacterStyle>;
}

/** Styles that are a box's or row's own. */
const FRAMED: ReadonlySet<StyleKey> = new Set([
  'Box',
  'BoxLabel',
  'Callout',
  'CalloutLabel',
  'CalloutMore',
  'Small',
  'Source',
]);

const ORDER: readonly CharacterMark[] = [
  'link', 'lead', 'strong', 'emphasis', 'code', 'strike', 'superscript', 'subscript',
]; // biome-ignore format: one look
const SINGLE: Readonly<Record<CharacterMark, readonly [id: string, name: string]>> = {
  link: ['Hyperlink', 'Hyperlink'],
  lead: ['PBLeadSentence', 'PB Lead Sentence'],
  strong: ['Strong', 'Strong'],
  emphasis: ['Emphasis', 'Emphasis'],
  code: ['HTMLCode', 'HTML Code'],
  strike: ['PBStrike', 'PB Strike'],
  superscript: ['PBSuperscript', 'PB Superscript'],
  subscript: ['PBSubscript', 'PB Subscript'],
};

/** An empty book: the character styles for one mark are in it from the start. */
export function openStyleBook(): StyleBook {
  const variants = new Map<string, StyleEntry>();
  const characters = new Map<string, CharacterStyle>();
  for (const mark of ORDER) addCharacter(characters, [mark]);
  return {
    variants,
    characters,
    paragraph(key, box, hung = false) {
      if (!box) return STYLES[key].id;
      if (!hung && FRAMED.has(key)) {
        return STYLES[key].id;
      }
      const entry = boxed(key, box, hung);
      variants.set(entry.id, entry);
      return entry.id;
    },
    after(key, preceded) {
      const entry = after(key, preceded);
      variants.set(entry.id, entry);
      return entry.id;
    },
    kept(id, word) {
      const base = entryOf(variants, id);
      if (base.values(word).keepNext) return id;
      const entry = kept(base);
      variants.set(entry.id, entry);
      return entry.id;
    },
    keptEnd(id) {
      const base = entryOf(variants, id);
      if (!base.contextual) return id;
      const entry = keptEnd(base);
      variants.set(entry.id, entry);
      return entry.id;
    },
    character(marks, link) {
      const active = ORDER.filter((mark) => (mark === 'link' ? link : marks[mark]));
      return active.length === 0 ? undefined : addCharacter(characters, active);
    },
  };
}

const CATALOGUE: readonly StyleEntry[] = Object.values(STYLES);

function entryOf(variants: ReadonlyMap<string, StyleEntry>, id: string): StyleEntry {
  return variants.get(id) ?? CATALOGUE.find((entry) => entry.id === id)!;
}

/** A run has one character style, so marks that meet get a style of their own, made once. */
function addCharacter(characters: Map<string, CharacterStyle>, marks: readonly CharacterMark[]): string {
  const [id, name] = characterName(marks);
  if (!characters.has(id)) characters.set(id, { id, name, marks });
  return id;
}

function characterName(marks: readonly CharacterMark[]): readonly [id: string, name: string] {
  const [first] = marks;
  if (marks.length === 1 && first) return SINGLE[first];
  if (marks.length === 2 && marks.includes('strong') && marks.includes('emphasis')) {
    return ['IntenseEmphasis', 'Intense Emphasis'];
  }
  const words = marks.map((mark) => SINGLE[mark][1].replace(/^PB /, '')).join(' ');
  return [`PB${words.replace(/ /g, '')}`, `PB ${words}`];
}
