/**
 * The named styles of the Word file: Word's own wherever one exists (so that its navigation, outline and style
 * gallery work), a few with the prefix PB where none does, each based on one of Word's. Values come from the
 * template; a derived style says how its values follow from another's.
 */
import type { WordStyle, WordStyleName, WordValues } from '../../config/index.ts';

type Values = (word: WordValues) => WordStyle;

export interface StyleEntry {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  /** Style of the paragraph that follows when an editor presses Enter. */
  readonly next?: string;
  readonly values: Values;
  readonly outline?: number;
  /** Order in Word's style list; built-in styles keep Word's own. */
  readonly priority: number;
  readonly align?: 'right' | 'center';
  /** Line height as the content needs it (pictures), not the template's exact leading. */
  readonly autoLeading?: true;
  readonly number?: 'numbers' | 'bullets';
  /** A page number stands at the right edge of the text, after a tab. */
  readonly pageNumber?: true;
  /** No space between paragraphs of this style. */
  readonly contextual?: true;
}

const of =
  (name: WordStyleName): Values =>
  (word) =>
    word.styles[name];
const from =
  (name: WordStyleName, change: (style: WordStyle, word: WordValues) => Partial<WordStyle>): Values =>
  (word) => ({ ...word.styles[name], ...change(word.styles[name], word) });

/** Step of the text indent from one list level to the next, pt (boards: level 2 stands 15 right of the axis). */
export const LEVEL_STEP = 15;
const deeper = (levels: number) => (style: WordStyle) => ({ left: style.left + LEVEL_STEP * levels });
/** Label and text of a box must have equal borders, else Word draws two boxes. */
const boxFrame = (style: WordStyle, word: WordValues): Partial<WordStyle> => ({
  ...((style.borders ?? word.styles.Box.borders)
    ? { borders: style.borders ?? word.styles.Box.borders }
    : {}),
});

const body = { basedOn: 'BodyText', next: 'BodyText' } as const;
const list = (id: string, name: string, values: Values, more: Partial<StyleEntry> = {}): StyleEntry => ({ id, name, basedOn: 'BodyText', values, priority: 36, ...more }); // biome-ignore format: one line

/** Every style by its key; the keys of `WordValues.styles` and what is derived from them. */
export const STYLES = {
  Header: { id: 'Header', name: 'header', basedOn: 'Normal', values: of('Header'), priority: 99 },
  Footer: { id: 'Footer', name: 'footer', basedOn: 'Normal', values: of('Footer'), priority: 99, align: 'right' },
  BodyText: { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', values: of('BodyText'), priority: 1 },
  Title: { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Subtitle', values: of('Title'), priority: 10 },
  Subtitle: { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'BodyText', values: of('Subtitle'), priority: 11 },
  Heading1: { id: 'Heading1', name: 'heading 1', basedOn: 'Normal', next: 'BodyText', values: of('Heading1'), priority: 9, outline: 0 },
  Heading2: { id: 'Heading2', name: 'heading 2', basedOn: 'Normal', next: 'BodyText', values: of('Heading2'), priority: 9, outline: 1 },
  Heading3: { id: 'Heading3', name: 'heading 3', basedOn: 'Normal', next: 'BodyText', values: of('Heading3'), priority: 9, outline: 2 },
  ListNumber: list('ListNumber', 'List Number', of('ListNumber'), { number: 'numbers' }),
  ListNumber2: list('ListNumber2', 'List Number 2', from('ListNumber', deeper(1))),
  ListNumber3: list('ListNumber3', 'List Number 3', from('ListNumber', deeper(2))),
  ListBullet: list('ListBullet', 'List Bullet', of('ListBullet'), { number: 'bullets' }),
  ListBullet2: list('ListBullet2', 'List Bullet 2', from('ListBullet2', (style) => ({ left: style.left + style.hanging }))),
  ListBullet3: list('ListBullet3', 'List Bullet 3', from('ListBullet2', (style) => ({ left: style.left + style.hanging + LEVEL_STEP }))),
  ListContinue: list('ListContinue', 'List Continue', of('ListContinue')),
  ListContinue2: list('ListContinue2', 'List Continue 2', from('ListContinue', deeper(1))),
  ListContinue3: list('ListContinue3', 'List Continue 3', from('ListContinue', deeper(2))),
  Quote: { id: 'Quote', name: 'Quote', ...body, values: of('Quote'), priority: 29 },
  IntenseQuote: { id: 'IntenseQuote', name: 'Intense Quote', ...body, values: from('IntenseQuote', () => ({ keepNext: true })), priority: 30 },
  Caption: { id: 'Caption', name: 'caption', ...body, values: of('Caption'), priority: 35 },
  FootnoteText: { id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal', values: of('FootnoteText'), priority: 99 },
  EndnoteText: { id: 'EndnoteText', name: 'endnote text', basedOn: 'Normal', values: of('FootnoteText'), priority: 99 },
  NoteContinue: { id: 'PBNoteContinue', name: 'PB Note Continue', basedOn: 'FootnoteText', values: from('FootnoteText', () => ({ hanging: 0 })), priority: 99 },
  TOCHeading: { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Heading1', next: 'BodyText', values: of('Heading1'), priority: 39, outline: 9 },
  TOC1: { id: 'TOC1', name: 'toc 1', ...body, values: of('TOC1'), priority: 39, pageNumber: true },
  TOC2: { id: 'TOC2', name: 'toc 2', ...body, values: of('TOC2'), priority: 39, pageNumber: true },
  TOC3: { id: 'TOC3', name: 'toc 3', ...body, values: from('TOC2', deeper(1)), priority: 39, pageNumber: true },
  Flag: { id: 'PBFlag', name: 'PB Flag', basedOn: 'Normal', next: 'Title', values: of('Flag'), priority: 50 },
  Lead: { id: 'PBLead', name: 'PB Lead', ...body, values: of('Lead'), priority: 50 },
  BoxLabel: { id: 'PBBoxLabel', name: 'PB Box Label', basedOn: 'BodyText', next: 'PBBox', values: from('BoxLabel', boxFrame), priority: 51 },
  Box: { id: 'PBBox', name: 'PB Box', basedOn: 'BodyText', values: of('Box'), priority: 51 },
  CalloutLabel: { id: 'PBCalloutLabel', name: 'PB Callout Label', basedOn: 'BodyText', next: 'PBCallout', values: from('CalloutLabel', (style, word) => ({ ...(style.borders ?? word.styles.Callout.borders ? { borders: style.borders ?? word.styles.Callout.borders } : {}) })), priority: 52 },
  Callout: { id: 'PBCallout', name: 'PB Callout', basedOn: 'BodyText', values: of('Callout'), priority: 52 },
  CalloutMore: { id: 'PBCalloutMore', name: 'PB Callout More', basedOn: 'PBCallout', values: from('Callout', (_, word) => ({ after: word.styles.ListNumber.after })), priority: 52 },
  Addressee: { id: 'PBAddressee', name: 'PB Addressee', basedOn: 'BodyText', next: 'ListContinue', values: of('Addressee'), priority: 53 },
  Apart: { id: 'PBApart', name: 'PB Apart', basedOn: 'ListContinue', values: from('ListContinue', (_, word) => ({ before: word.styles.Addressee.before })), priority: 53 },
  RowLabel: { id: 'PBRowLabel', name: 'PB Row Label', basedOn: 'Heading1', next: 'PBSmall', values: from('Heading1', (_, word) => ({ size: word.styles.BoxLabel.size, leading: word.styles.BoxLabel.leading })), priority: 53, outline: 9 },
  Term: { id: 'PBTerm', name: 'PB Term', ...body, values: from('QuoteBy', () => ({ right: 0, before: 0, after: 0, keepNext: true })), priority: 53 },
  QuoteBy: { id: 'PBQuoteBy', name: 'PB Quote By', ...body, values: of('QuoteBy'), priority: 53 },
  TableText: { id: 'PBTableText', name: 'PB Table Text', basedOn: 'BodyText', values: of('Table'), priority: 55 },
  TableRight: { id: 'PBTableRight', name: 'PB Table Right', basedOn: 'PBTableText', values: of('Table'), priority: 55, align: 'right' },
  TableCenter: { id: 'PBTableCenter', name: 'PB Table Center', basedOn: 'PBTableText', values: of('Table'), priority: 55, align: 'center' },
  TableHead: { id: 'PBTableHead', name: 'PB Table Head', basedOn: 'PBTableText', values: from('Table', () => ({ bold: true, keepNext: true })), priority: 55 },
  TableHeadRight: { id: 'PBTableHeadRight', name: 'PB Table Head Right', basedOn: 'PBTableHead', values: from('Table', () => ({ bold: true, keepNext: true })), priority: 55, align: 'right' },
  TableHeadCenter: { id: 'PBTableHeadCenter', name: 'PB Table Head Center', basedOn: 'PBTableHead', values: from('Table', () => ({ bold: true, keepNext: true })), priority: 55, align: 'center' },
  Figure: { id: 'PBFigure', name: 'PB Figure', basedOn: 'BodyText', next: 'PBSource', values: from('BodyText', (_, word) => ({ before: 0, after: word.styles.Caption.after, keepNext: true })), priority: 55, autoLeading: true },
  FigureAlone: { id: 'PBFigureAlone', name: 'PB Figure Alone', basedOn: 'PBFigure', next: 'BodyText', values: from('BodyText', (style) => ({ before: 0, after: style.after * 2, keepNext: false })), priority: 55, autoLeading: true },
  Source: { id: 'PBSource', name: 'PB Source', ...body, values: of('Source'), priority: 56, contextual: true },
  Small: { id: 'PBSmall', name: 'PB Small', ...body, values: from('Small', () => ({ keepLines: true })), priority: 56, contextual: true },
  Code: { id: 'PBCode', name: 'PB Code', basedOn: 'BodyText', values: of('Code'), priority: 57 },
  Ends: { id: 'PBEnds', name: 'PB Ends', basedOn: 'BodyText', values: of('Ends'), priority: 58 },
} as const satisfies Record<string, StyleEntry>; // biome-ignore format: one style a line

export type StyleKey = keyof typeof STYLES;

/** What stood before a paragraph and shows at its top: a thematic break, a panel or table that ends without space, a list. */
export type Preceded = 'rule' | 'block' | 'list';

/** Rule over a paragraph after a thematic break, pt. */
const BREAK_RULE = 0.5;

const AFTER = { rule: 'Rule', block: 'Block', list: 'List' } as const;

/**
 * The variant of a style after a thematic break (the rule is its top border), after a panel or table (it keeps clear), or after
 * a list, whose items are closer than paragraphs.
 */
export function after(key: StyleKey, preceded: Preceded): StyleEntry {
  const base: StyleEntry = STYLES[key];
  const name = `PB After ${AFTER[preceded]} ${base.id.replace(/^PB/, '').replace(WORDS, ' ')}`;
  const values: Values = (word) => {
    const style = base.values(word);
    const gap = word.styles.BodyText.after;
    if (preceded === 'list') return { ...style, before: Math.max(style.before, gap / 2) };
    if (preceded === 'block') return { ...style, before: Math.max(style.before, gap * 2) };
    const top = { weight: BREAK_RULE, space: gap, colour: 'rule' } as const;
    return { ...style, before: Math.max(style.before, gap), borders: { ...style.borders, top } };
  };
  return { ...base, id: name.replace(/ /g, ''), name, basedOn: base.id, priority: 61, values };
}

/** Where a new word begins in a style's id. */
const WORDS = /(?<=[a-z])(?=[A-Z0-9])/g;

/** The look that paragraphs take on inside a panel, a callout, or a row of small text. */
export type Box = 'Box' | 'Callout' | 'Small';

/**
 * The variant of a style inside a panel, callout or row: in a box its own type with the box's tint and borders, in a
 * row the row's type. `hung` = the text stands a list mark's width inside the box, so that the marks do too; equal
 * indents keep Word from cutting the box.
 */
export function boxed(key: StyleKey, box: Box, hung: boolean): StyleEntry {
  const base: StyleEntry = STYLES[key];
  const plain = base.id.replace(/^PB/, '');
  const suffix = plain.startsWith(box) ? plain.slice(box.length) : plain;
  const words = `${box} ${hung ? 'Points ' : ''}${suffix.replace(WORDS, ' ')}`;
  const values: Values = (word) => {
    const style = base.values(word);
    return box === 'Small' ? reset(style, word) : framed(style, word, box, hung);
  };
  return {
    ...base,
    id: `PB${words.replace(/ /g, '')}`,
    name: `PB ${words}`.trim(),
    basedOn: base.id,
    priority: 60,
    values,
  };
}

/** The variant of a style that keeps with the next paragraph: a named style, because paragraphs have no formatting of their own. */
export function kept(base: StyleEntry): StyleEntry {
  return variantOf(base, 'Keep', (word) => ({ ...base.values(word), keepNext: true }));
}

/**
 * The last paragraph after such variants of a style without space within itself: to Word it has another style, so that
 * the space above it must go by itself.
 */
export function keptEnd(base: StyleEntry): StyleEntry {
  return variantOf(base, 'End', (word) => ({ ...base.values(word), before: 0 }));
}

function variantOf(base: StyleEntry, suffix: string, values: Values): StyleEntry {
  const { number: _inherited, ...rest } = base;
  const plain = base.id.replace(/^PB/, '');
  return {
    ...rest,
    id: `PB${plain}${suffix}`,
    name: `PB ${plain.replace(WORDS, ' ')} ${suffix}`,
    basedOn: base.id,
    priority: 60,
    values,
  };
}

function reset(style: WordStyle, word: WordValues): WordStyle {
  const { font, size, leading, right } = word.styles.Small;
  return { ...style, font, size, leading, right, keepLines: true };
}

function framed(style: WordStyle, word: WordValues, box: 'Box' | 'Callout', hung: boolean): WordStyle {
  const frame = word.styles[box];
  const mark = word.styles.ListNumber.hanging;
  return {
    ...style,
    left: style.left + (hung ? mark : 0),
    hanging: hung ? mark : style.hanging,
    right: frame.right,
    ...(frame.shading ? { shading: frame.shading } : {}),
    ...(frame.borders ? { borders: frame.borders } : {}),
  };
}
