/**
 * A template as the other rooms see it: read, checked, `extends` overlaid, units turned into points, the page size
 * and type scale picked, frozen. What people write (YAML) is in the schemas of this room.
 */
import type { Diagnostic } from '../diagnostics.ts';

/** Points, 1/72 inch. */
export type Pt = number;
/** '#RRGGBB'. */
export type Colour = string;

export type PageSize = 'a4' | 'letter';
export type Scale = 'standard' | 'accessible';
export type NotePlace = 'foot' | 'end' | 'margin' | 'inline' | 'none';
export type NoteNumbering = 'decimal' | 'letters' | 'roman' | 'symbols';
export type NoteRestart = 'brief' | 'section' | 'page';
/** Notes called in a table: with the other notes, or under the table. */
export type NoteTables = 'notes' | 'table';
/** Notes of the same text: one with several calls, or each for itself. */
export type NoteRepeats = 'merge' | 'keep';
/** inline = live link in the text, notes = as notes, list = list at the end, drop = plain text. */
export type LinkPolicy = 'inline' | 'notes' | 'list' | 'drop';

/** What a PDF file promises: PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2), both, or neither. */
export type PdfStandard = 'pdf/ua-1+pdf/a-2a' | 'pdf/ua-1' | 'pdf/a-2a' | 'none';

export interface NotePolicy {
  readonly place: NotePlace;
  readonly numbering: NoteNumbering;
  readonly restart: NoteRestart;
  readonly tables: NoteTables;
  readonly repeats: NoteRepeats;
  /** Marks of `numbering: symbols`, at least one; doubled, tripled, … after the last. */
  readonly marks: readonly string[];
}

/** A face is `family.style`, e.g. `serif.semibold`; families are named in the template. */
export type FaceStyle = 'regular' | 'italic' | 'semibold' | 'semibolditalic' | 'bold';
export type FaceName = `${string}.${FaceStyle}`;
/** Where a face's TTF comes from: an npm package and the file in it, or a file in the template's folder. */
export interface FaceSource {
  readonly package?: string;
  readonly file: string;
}

/** Figures as high as capitals, or with rises and descents. */
export type Figures = 'lining' | 'oldstyle';
/** Figures each as wide as it is, or all of one width. */
export type FigureSpacing = 'proportional' | 'tabular';

export type ColourName = 'accent' | 'ink' | 'muted' | 'rule' | 'tint' | 'paper';

/** Names of text styles, shared by both writers; values in the template. */
export const STYLE_NAMES = [
  'flag', 'reader', 'furniture', 'title', 'titleone', 'byline', 'lead', 'sidehead', 'axishead', 'addressee', 'h2', 'h3',
  'body', 'list', 'numeral', 'quote', 'pull', 'quoteby', 'panel', 'panelcols', 'callhead', 'callout', 'caption',
  'tablehead', 'table', 'source', 'small', 'note', 'margin', 'term', 'toc1', 'toc2', 'ends', 'code',
] as const; // biome-ignore format: one look at the list
export type StyleName = (typeof STYLE_NAMES)[number];

/** One text style, for the chosen scale. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: Pt;
  readonly leading: Pt;
  readonly colour: ColourName;
  /** Space before and after, pt; adjoining spaces do not add up, the larger counts. */
  readonly before: Pt;
  /** Space before in a one-page document, where it differs. */
  readonly beforeOnePage?: Pt;
  readonly after: Pt;
  /** Space between the items of the report's own lists, where it differs from `after`. */
  readonly afterTight?: Pt;
  readonly tracking: Pt;
  /** Longest line, pt. */
  readonly measure: Pt;
  readonly align: 'ragged' | 'justified';
  readonly hyphenate: boolean;
  /** Forms of the figures and letters that the face's own features give; absent = as the face has them. */
  readonly figures?: Figures;
  readonly figureSpacing?: FigureSpacing;
  readonly smallCaps?: boolean;
  /** `false` = without the face's standard ligatures, without its kerning. */
  readonly ligatures?: boolean;
  readonly kerning?: boolean;
  /** Punctuation and hyphens at the edges of a line hang out of it a little. */
  readonly hang?: boolean;
  /** A block of at most so many lines is not broken over pages (0 = may always break; Infinity = never broken). */
  readonly unbrokenTo: number;
}

/** What may be named to go over all columns; `section` = headings of the first level. */
export type SpanName = 'quote' | 'pull-quote' | 'callout' | 'table' | 'figure' | 'code' | 'row' | 'section';

/** Columns over the full grid; one = the text column. */
export interface Columns {
  readonly count: number;
  readonly gap: Pt;
  /** Width of one. */
  readonly width: Pt;
  /** Weight of the rule between two; 0 = none. */
  readonly rule: Pt;
  readonly span: readonly SpanName[];
}

/** Geometry of the chosen sheet; x from the left edge, y from the top edge. */
export interface PageGeometry {
  readonly size: PageSize;
  readonly width: Pt;
  readonly height: Pt;
  /** Side column, where labels stand. */
  readonly side: { readonly x: Pt; readonly width: Pt };
  /** Text column; its x is the axis. With several columns the first of them. */
  readonly text: { readonly x: Pt; readonly width: Pt };
  /** Where running head and folio stand: the sheet's text column, also where text is set in columns. */
  readonly head: { readonly x: Pt; readonly width: Pt };
  /** Full grid, from side column to the right edge of the text column. */
  readonly grid: { readonly x: Pt; readonly width: Pt };
  /** First and last y of the text area. */
  readonly top: Pt;
  readonly bottom: Pt;
  /** Baseline of the furniture on every page, and of the series line. */
  readonly furnitureY: Pt;
  readonly seriesY: Pt;
  /** The unit U; spaces between blocks are multiples of U/4. */
  readonly unit: Pt;
  /** Share of the leading above the baseline. */
  readonly baselineAt: number;
  /** Lines of text stand on multiples of the unit. */
  readonly baselineGrid: boolean;
  /** Where heads and labels stand: in the side column, or above their text. */
  readonly heads: 'side' | 'axis';
  readonly columns: Columns;
}

/** Sizes of the marks and components, pt; see the template's README for what each is. */
export interface MarkValues {
  readonly flagHeight: Pt;
  readonly bandHeight: Pt;
  readonly logo: { readonly width: Pt; readonly height: Pt };
  readonly titleTop: Pt;
  readonly titleOneTop: Pt;
  /** Titles of more lines than this are set in `titleone`. */
  readonly titleMaxLines: number;
  /** Section hairline, and the space from it to the first line box. */
  readonly hairline: Pt;
  readonly hairlineAfter: Pt;
  /** A side head of more lines than this is set at the axis, as `axishead`. */
  readonly sideHeadMaxLines: number;
  readonly tableRule: Pt;
  readonly tableHeadRule: Pt;
  readonly tableRowRule: Pt;
  readonly noteRule: { readonly weight: Pt; readonly width: Pt; readonly carriedWidth: Pt };
  /** Least space from text to the note rule, from the rule to the first note; largest share of the text area for notes. */
  readonly noteArea: { readonly gap: Pt; readonly afterRule: Pt; readonly maxShare: number };
  readonly calloutRule: Pt;
  readonly calloutPadding: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  readonly bullet: { readonly size: Pt; readonly hang: Pt; readonly rise: number };
  /** `levels`: deeper levels stand no farther in. */
  readonly dash: { readonly hang: Pt; readonly indent: Pt; readonly levels: number };
  readonly numeralHang: Pt;
  readonly quoteBar: { readonly width: Pt; readonly hang: Pt; readonly drop: Pt };
  /** Opening quotation mark: from the axis to its left edge, em. */
  readonly hungQuote: number;
  readonly linkRule: { readonly weight: Pt; readonly drop: Pt };
  /** `smallest`: type size that a table which is too wide may be set down to. */
  readonly cell: { readonly padY: Pt; readonly gap: Pt; readonly smallest: Pt };
  /** From a caption to its figure (to a table: the caption style's `after`). */
  readonly figureGap: Pt;
  /** Padding inside the panel's edges; space to the blocks around it, in documents of several pages and of one. */
  readonly panel: {
    readonly padding: Pt;
    readonly around: Pt;
    readonly aroundOnePage: Pt;
  };
  readonly panelColumnsGap: Pt;
  /** From the panel's first line box (its side head) to the first line of its two columns. */
  readonly panelColumnsDrop: Pt;
  /** Findings of more words than this are set in the two-column panel. */
  readonly panelColumnsOver: number;
  /** Space between addressees, in documents of several pages and of one. */
  readonly addresseeGap: Pt;
  readonly addresseeGapOnePage: Pt;
  /** Least white above a pinned row; largest white anywhere in a full one-page document. */
  readonly pinnedGap: Pt;
  readonly onePageMaxGap: Pt;
  /** Heights of blocks with another leading are rounded up to a multiple of this. */
  readonly blockRounding: Pt;
  /** Least white between margin notes, heads and notes in the side column. */
  readonly marginGap: Pt;
  readonly qr: { readonly size: Pt; readonly drop: Pt };
  /** `indent`: of entries of the second level; `room`: width kept for the page number at the right edge. */
  readonly contents: { readonly indent: Pt; readonly room: Pt };
}

/** Line breaking of the template. */
export interface LineBreaking {
  /** A word may be hyphenated only where its line would be shorter than this share of the measure (ragged). */
  readonly hyphenateUnder: number;
  /** Last line of a paragraph: at least so many words and characters. */
  readonly lastLineWords: number;
  readonly lastLineChars: number;
  /** By character: which share of its width hangs out at the start and the end of a line, in styles that say `hang`. */
  readonly hang?: {
    readonly start: Readonly<Record<string, number>>;
    readonly end: Readonly<Record<string, number>>;
  };
}

/** What a template or brief says about dividing words. */
export interface HyphenationPolicy {
  /** By language tag, by word in small letters: the word with hyphens where it may be divided; without one it is not. */
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One paragraph style of the Word file; Word names in `styles`, values in pt (indents from the margin). */
export interface WordStyle {
  readonly font: 'serif' | 'sans';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size: Pt;
  readonly leading: Pt;
  readonly colour: ColourName | 'white';
  readonly left: Pt;
  readonly right: Pt;
  readonly hanging: Pt;
  readonly before: Pt;
  readonly after: Pt;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly shading?: ColourName;
  readonly borders?: Readonly<
    Partial<
      Record<
        'top' | 'bottom' | 'left' | 'right',
        { readonly weight: Pt; readonly space: Pt; readonly colour: ColourName }
      >
    >
  >;
  readonly capitals?: boolean;
  readonly smallCaps?: boolean;
  readonly figures?: Figures;
  readonly figureSpacing?: FigureSpacing;
  readonly tracking?: Pt;
}
/** Keys of Word styles: the built-in styles we use and our own few. */
export const WORD_STYLE_NAMES = [
  'Header', 'Footer', 'Flag', 'Title', 'Subtitle', 'BoxLabel', 'Box', 'CalloutLabel', 'Callout', 'Heading1', 'Heading2',
  'Heading3', 'BodyText', 'Lead', 'Addressee', 'ListNumber', 'ListBullet', 'ListBullet2', 'ListContinue', 'Quote',
  'IntenseQuote', 'QuoteBy', 'Caption', 'Table', 'Source', 'Small', 'FootnoteText', 'Ends', 'Code', 'TOC1', 'TOC2',
] as const; // biome-ignore format: one look at the list
export type WordStyleName = (typeof WORD_STYLE_NAMES)[number];

export interface WordValues {
  readonly margins: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  /** Face named in the file, and the alternative that Word should take when it is not installed. */
  readonly fonts: {
    readonly serif: { readonly name: string; readonly alternative: string };
    readonly sans: { readonly name: string; readonly alternative: string };
  };
  readonly styles: Readonly<Record<WordStyleName, WordStyle>>;
  readonly table: { readonly indent: Pt; readonly width: Pt; readonly padY: Pt };
  /** Side of the QR code, the white around it left out. */
  readonly qr: Pt;
}

/** Labels, in the brief's language. Placeholders in braces: {title}, {page}, {pages}, {author}, {n}. */
export const STRING_NAMES = [
  'policyBrief', 'pressRelease', 'fullReport', 'findings', 'finding', 'takeaways', 'takeaway', 'bottomLine', 'overview',
  'aboutAuthor', 'aboutAuthors', 'notesToEditors', 'notes', 'contact', 'ends', 'table', 'figure', 'imprint', 'folio',
  'fullReportSentence', 'fullReportLead', 'sourcesInReport', 'readFullReport', 'references', 'continued', 'issn', 'doi', 'license', 'citation', 'links',
  'footnote', 'backToText', 'openQuote', 'closeQuote', 'seriesNumber', 'decimalMark', 'fromReport', 'months', 'monthsAlone', 'dateDay', 'dateMonth',
  'firstDay', 'contents',
] as const; // biome-ignore format: one look at the list
export type StringName = (typeof STRING_NAMES)[number];
export type Strings = Readonly<Record<StringName, string>>;

/** A part of a brief, in the order of the audience's file. */
export type PartName =
  | 'title' | 'byline' | 'contents' | 'lead' | 'bottom-line' | 'overview' | 'findings' | 'takeaways' | 'sections' | 'quotation'
  | 'ends' | 'contact' | 'notes-to-editors' | 'author' | 'notes' | 'source' | 'imprint'; // biome-ignore format: one look

/** How much of a part is printed: every word, or chosen sentences. */
export interface Part {
  readonly part: PartName;
  /** whole = all of it; sentences = chosen whole sentences; one = a single sentence. */
  readonly take: 'whole' | 'sentences' | 'one';
  /** Bounds on items (findings, takeaways, overview bullets, notes to editors). */
  readonly min?: number;
  readonly max?: number;
  /** Sentences per item at most, for `sentences`. */
  readonly sentencesPerItem?: number;
  /** Longest sentence in words that may be chosen here. */
  readonly maxWords?: number;
  /** At most so many lines as set (the bottom line), checked by fit. */
  readonly maxLines?: number;
  /** Label over the part: a key of the strings, or text. Absent = the report's own heading, then the default string. */
  readonly label?: string;
  /** panel = tinted panel; plain = on white. */
  readonly box?: 'panel' | 'plain';
  /** Printed only as far as the page needs it to reach its fill (`overview` or `sections`, with `take: sentences`). */
  readonly filler?: boolean;
  /** Print captions of lost pictures, figures and tables in this part. */
  readonly figures?: boolean;
}

export interface Audience {
  readonly name: string;
  /** Printed at the head ("For the minister"). */
  readonly reader: string;
  /** Document type on the flag: key of strings or text. */
  readonly documentType: string;
  readonly size: {
    readonly pages?: { readonly min: number; readonly max: number };
    readonly words?: { readonly min: number; readonly max: number };
    /** Least share of the last page's text area when the report has enough to say. */
    readonly fill?: number;
  };
  readonly parts: readonly Part[];
  readonly notes: NotePolicy;
  readonly links: LinkPolicy;
  readonly formats: readonly ('pdf' | 'docx')[];
  /** Warnings about what it asks for and cannot have; the brief carries them. */
  readonly messages?: readonly Diagnostic[];
}

export interface Template {
  readonly name: string;
  readonly description: string;
  readonly scale: Scale;
  /** The brief's language, BCP 47. */
  readonly language: string;
  /** The language that the labels are in: `language`, or the closest that the template has. */
  readonly labelLanguage: string;
  readonly page: PageGeometry;
  readonly colours: Readonly<Record<ColourName, Colour>>;
  readonly faces: Readonly<Record<FaceName, FaceSource>>;
  /** Faces tried, in order, for characters that a style's face lacks. */
  readonly fallbacks: readonly FaceName[];
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly lines: LineBreaking;
  readonly hyphenation?: HyphenationPolicy;
  readonly marks: MarkValues;
  readonly notes: NotePolicy;
  readonly links: LinkPolicy;
  readonly pdf: { readonly standard: PdfStandard };
  readonly strings: Strings;
  /** Boxes that a report may have (`:::name`), by name. */
  readonly boxes: Readonly<Record<string, BoxLook>>;
  readonly word: WordValues;
  /** Absolute path of a logo, if the template or brief has one. */
  readonly logo?: string;
  readonly audiences: Readonly<Record<string, Audience>>;
}

/** How the boxes of one name look: a callout, or the tinted panel; `label` is the heading of those that have none. */
export interface BoxLook {
  readonly look: 'callout' | 'panel';
  readonly label?: string;
}

/** What a person asked for, from brief.yaml and flags together; paths absolute. */
export interface BriefProject {
  /** File name without extension, or the brief folder's name. */
  readonly slug: string;
  readonly reportPath: string;
  /** Folder that pictures may come from. */
  readonly folder: string;
  readonly briefYaml?: string;
  readonly template: string;
  /** The flag that named the template, if one did. */
  readonly templateOrigin?: string;
  readonly audiences?: readonly string[];
  /** Where the audiences were asked for: `file:line:column` or the flag. */
  readonly audiencesOrigin?: string;
  readonly formats?: readonly ('pdf' | 'docx')[];
  /** Metadata set in brief.yaml; wins over the report's. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** Template keys set in brief.yaml or by --set, nearest last. */
  readonly overrides: readonly { readonly key: string; readonly value: unknown; readonly origin: string }[];
}
