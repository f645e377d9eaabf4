/** A template with the values of the default template's Word section; only what the Word press reads. */
import {
  STRING_NAMES,
  type Strings,
  type Template,
  type WordStyle,
  type WordStyleName,
  type WordValues,
} from '../../src/config/index.ts';

function style(values: Partial<WordStyle>): WordStyle {
  return { font: 'sans', size: 11, leading: 15, colour: 'ink', left: 132, right: 0, hanging: 0, before: 0, after: 0, ...values }; // biome-ignore format: one line
}

const tintBox = {
  top: { weight: 0.5, space: 9, colour: 'tint' },
  bottom: { weight: 0.5, space: 9, colour: 'tint' },
  left: { weight: 0.5, space: 12, colour: 'tint' },
  right: { weight: 0.5, space: 12, colour: 'tint' },
} as const;
const callout = { ...tintBox, top: { weight: 1.5, space: 9, colour: 'accent' } } as const;
const flag = { weight: 0.5, space: 6, colour: 'accent' } as const;

const styles: Record<WordStyleName, WordStyle> = {
  Header: style({ size: 9, leading: 12, colour: 'muted' }),
  Footer: style({ size: 9, leading: 12, colour: 'muted' }),
  Flag: style({ bold: true, colour: 'white', left: 0, right: 384, shading: 'accent', borders: { top: flag, bottom: flag, left: flag, right: flag } }),
  Title: style({ font: 'serif', bold: true, size: 24, leading: 29, before: 18, after: 6, keepNext: true, keepLines: true }),
  Subtitle: style({ bold: true, keepNext: true }),
  BoxLabel: style({ bold: true, colour: 'accent', right: 12, before: 15, keepNext: true, keepLines: true, shading: 'tint', borders: tintBox }),
  Box: style({ font: 'serif', size: 13, leading: 18, right: 12, after: 3, keepLines: true, shading: 'tint', borders: tintBox }),
  CalloutLabel: style({ bold: true, colour: 'accent', right: 12, before: 15, keepNext: true, keepLines: true, shading: 'tint', borders: callout }),
  Callout: style({ size: 10.5, right: 12, after: 15, keepLines: true, shading: 'tint', borders: callout }),
  Heading1: style({ bold: true, size: 14, leading: 18, colour: 'accent', left: 0, before: 18, after: 6, keepNext: true, borders: { top: { weight: 0.5, space: 6, colour: 'rule' } } }),
  Heading2: style({ bold: true, size: 12.5, before: 15, after: 4, keepNext: true }),
  Heading3: style({ bold: true, before: 7, keepNext: true }),
  BodyText: style({ font: 'serif', after: 7.5 }),
  Lead: style({ font: 'serif', size: 13, leading: 18, before: 15, after: 7.5, keepLines: true }),
  Addressee: style({ size: 10, before: 6, keepNext: true }),
  ListNumber: style({ font: 'serif', hanging: 18, after: 4 }),
  ListBullet: style({ font: 'serif', hanging: 18, after: 3 }),
  ListBullet2: style({ font: 'serif', left: 147, hanging: 11, after: 3 }),
  ListContinue: style({ font: 'serif', after: 4 }),
  Quote: style({ font: 'serif', right: 24, before: 7.5, after: 7.5, borders: { left: { weight: 2.25, space: 11, colour: 'accent' } } }),
  IntenseQuote: style({ font: 'serif', bold: true, size: 16, leading: 22, colour: 'accent', right: 24, before: 7.5, after: 7.5, keepLines: true }),
  QuoteBy: style({ bold: true, size: 10 }),
  Caption: style({ bold: true, size: 10, leading: 13.5, before: 4, after: 3, keepNext: true }),
  Table: style({ size: 9.5, leading: 12, left: 0 }),
  Source: style({ size: 9, leading: 12, colour: 'muted', right: 60, before: 4, after: 15 }),
  Small: style({ size: 10, leading: 13.5, right: 60, before: 0, after: 7.5 }),
  FootnoteText: style({ size: 9, leading: 12, hanging: 18, after: 3 }),
  TOC1: style({ bold: true, before: 6 }),
  TOC2: style({ left: 147 }),
  Ends: style({ bold: true, size: 10, before: 15, after: 15, capitals: true, tracking: 0.8 }),
  Code: style({ size: 9.5, leading: 13, after: 7.5 }),
}; // biome-ignore format: one style a line

const word: WordValues = {
  qr: 72,
  margins: { top: 57, right: 52, bottom: 57, left: 51 },
  fonts: {
    serif: { name: 'Source Serif 4', alternative: 'Cambria' },
    sans: { name: 'Source Sans 3', alternative: 'Calibri' },
  },
  styles,
  table: { indent: 132, width: 360, padY: 2.5 },
};

const strings = {
  ...Object.fromEntries(STRING_NAMES.map((name) => [name, name])),
  openQuote: '“',
  closeQuote: '”',
  decimalMark: '.',
} as Strings;

/** The template; `notes` sets the note policy. */
export function testTemplate(notes: Partial<Template['notes']> = {}): Template {
  return {
    name: 'test',
    scale: 'standard',
    language: 'en',
    page: { size: 'a4', width: 595.28, height: 841.89, grid: { x: 51, width: 492 } },
    colours: {
      accent: '#0B4A5A',
      ink: '#17212A',
      muted: '#52606A',
      rule: '#7F8D95',
      tint: '#E8EEEE',
      paper: '#FFFFFF',
    },
    marks: { tableRule: 1, tableHeadRule: 0.5, tableRowRule: 0.25, cell: { padY: 3, gap: 12 } },
    notes: {
      place: 'foot',
      numbering: 'decimal',
      restart: 'brief',
      tables: 'notes',
      repeats: 'keep',
      marks: ['*', '†', '‡', '§'],
      ...notes,
    },
    strings,
    word,
    audiences: {},
  } as unknown as Template;
}
