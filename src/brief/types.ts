/**
 * A brief: what one audience gets of a report, free of any output format. Blocks of flat runs; notes numbered;
 * cuts listed. Both writers read this and nothing else of the report.
 */
import type { Diagnostic } from '../diagnostics.ts';
import type { Sourced } from '../report/index.ts';

export type { Sourced };

/** Marks of a run. `lead` = the leading sentence of an item, set stronger by the template (not the report's emphasis). */
export interface Marks {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  readonly strike?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  readonly lead?: true;
}
export type NoteId = string;

export interface TextRun extends Sourced {
  readonly kind: 'text';
  readonly value: string;
  readonly marks: Marks;
  /** Absolute http(s)/mailto address, or `#` and an anchor of the brief; only where the link policy keeps it and it has a target. */
  readonly href?: string;
  /** BCP 47, where it differs from the brief's. */
  readonly lang?: string;
}
export interface NoteCallRun extends Sourced {
  readonly kind: 'note-call';
  readonly note: NoteId;
  readonly number: number;
  /** As printed: '1', 'a', 'iv', '*'. */
  readonly label: string;
  /** The first call of a note; only it carries the note in Word. */
  readonly first: boolean;
  /** Labels for the widest of which the call keeps room, whatever its own is (notes numbered by page). */
  readonly room?: readonly string[];
}
export interface BreakRun extends Sourced {
  readonly kind: 'break';
}
/** Runs with an empty `source` are the template's labels; all others are the report's words. */
export type Run = TextRun | NoteCallRun | BreakRun;

interface BlockBase extends Sourced {
  /** Part of the brief it belongs to (a PartName, or 'sections:<n>'). */
  readonly part: string;
}
/** The report's title (the one document title). */
export interface TitleBlock extends BlockBase {
  readonly kind: 'title';
  readonly runs: readonly Run[];
}
/** Authors, in one line. */
export interface BylineBlock extends BlockBase {
  readonly kind: 'byline';
  readonly runs: readonly Run[];
}
/** Depth 1 = side head (top level of the brief), 2 and 3 stand at the axis; deeper ones are set as 3. */
export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly depth: 1 | 2 | 3;
  readonly runs: readonly Run[];
  /** Name of the place, where something in the brief goes to it: letters, digits and hyphens, unique in the brief. */
  readonly anchor?: string;
}
/** A heading of the brief, as the table of contents has it. */
export interface ContentsEntry {
  readonly depth: 1 | 2;
  /** The heading's runs without links and calls of notes. */
  readonly runs: readonly Run[];
  /** The heading's anchor. */
  readonly target: string;
}
/** The table of contents. The writers add page numbers, which are furniture. */
export interface ContentsBlock extends BlockBase {
  readonly kind: 'contents';
  readonly label: readonly Run[];
  readonly entries: readonly ContentsEntry[];
}
export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly style: 'body' | 'lead' | 'small' | 'source';
  readonly runs: readonly Run[];
}
export interface ListItem extends Sourced {
  readonly blocks: readonly Block[];
  readonly checked?: boolean;
}
/** role 'findings' = numbered findings or takeaway items, half a unit between items; 'plain' = a list of the report. */
export interface ListBlock extends BlockBase {
  readonly kind: 'list';
  readonly role: 'findings' | 'plain';
  readonly ordered: boolean;
  readonly start: number;
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}
/** One or more terms (a line each) and what they mean. */
export interface Definition extends Sourced {
  readonly term: readonly Run[];
  readonly blocks: readonly Block[];
}
export interface DefinitionsBlock extends BlockBase {
  readonly kind: 'definitions';
  readonly definitions: readonly Definition[];
}
/** Blocks under an addressee who stands in the side column (Word: a line above). */
export interface AddressedBlock extends BlockBase {
  readonly kind: 'addressed';
  readonly addressee: readonly Run[];
  readonly blocks: readonly Block[];
}
export interface QuoteBlock extends BlockBase {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly attribution?: readonly Run[];
}
/** A sentence of the report set large; quotation marks are the writers', from the template's strings, not in `runs`. */
export interface PullQuoteBlock extends BlockBase {
  readonly kind: 'pull-quote';
  readonly runs: readonly Run[];
  readonly attribution?: readonly Run[];
}
/** The tinted panel, sheet edge to sheet edge in PDF. `label` is its side head. */
export interface PanelBlock extends BlockBase {
  readonly kind: 'panel';
  readonly label: readonly Run[];
  readonly columns: 1 | 2;
  readonly blocks: readonly Block[];
  /** As of a heading. */
  readonly anchor?: string;
}
export interface CalloutBlock extends BlockBase {
  readonly kind: 'callout';
  readonly heading?: readonly Run[];
  readonly blocks: readonly Block[];
}
/** A row with hairline and side head: full report, about the author, contact, imprint. pinned = to the foot of a one-page brief. */
export interface RowBlock extends BlockBase {
  readonly kind: 'row';
  readonly label: readonly Run[];
  readonly pinned: boolean;
  readonly blocks: readonly Block[];
}
/**
 * Where the full report is, with its address as a QR code. `modules`: rows of the code, `1` = dark; error correction M, without
 * the white around it (four modules on each side, which the writers leave). pinned as in a row.
 */
export interface QrBlock extends BlockBase {
  readonly kind: 'qr';
  readonly label: readonly Run[];
  readonly blocks: readonly Block[];
  readonly modules: readonly string[];
  /** Read aloud in place of the code. */
  readonly alt: string;
  readonly pinned: boolean;
}
export interface TableCell extends Sourced {
  readonly runs: readonly Run[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
}
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly total: boolean;
}
export interface Captioned {
  readonly label?: readonly Run[];
  readonly caption?: readonly Run[];
  readonly sourceLine?: readonly Run[];
}
export interface TableBlock extends BlockBase, Captioned {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | 'decimal')[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** Notes that stand under the table, in order; they are among the brief's notes. */
  readonly notes?: readonly NoteId[];
}
/** `image` absent = picture lost in conversion: caption only. */
export interface FigureBlock extends BlockBase, Captioned {
  readonly kind: 'figure';
  readonly image?: FigureImage;
  readonly alt: string;
}
/** A picture that was opened and checked: `url` is its key in the image store; pixels. */
export interface FigureImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Pixels to the inch, when the file says so. */
  readonly dpi?: number;
}
export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
  readonly value: string;
  readonly language?: string;
}
export interface RuleBlock extends BlockBase {
  readonly kind: 'rule';
}
export interface EndsBlock extends BlockBase {
  readonly kind: 'ends';
  readonly runs: readonly Run[];
}

export type Block =
  | TitleBlock | BylineBlock | HeadingBlock | ParagraphBlock | ListBlock | DefinitionsBlock | AddressedBlock | QuoteBlock | PullQuoteBlock
  | PanelBlock | CalloutBlock | RowBlock | QrBlock | ContentsBlock | TableBlock | FigureBlock | CodeBlock | RuleBlock | EndsBlock; // biome-ignore format: one look
export type BlockKind = Block['kind'];

/** One handler per kind; a missing one is a compile error. */
export type Handlers<N extends { kind: string }, Context, Result> = {
  readonly [K in N['kind']]: (context: Context, node: Extract<N, { kind: K }>) => Result;
};

/** A note of kept text, numbered by its first surviving call. */
export interface Note extends Sourced {
  readonly id: NoteId;
  readonly number: number;
  readonly label: string;
  readonly blocks: readonly Block[];
  /** It stands under its table, wherever the others stand. */
  readonly underTable?: true;
  /** As on its calls. */
  readonly room?: readonly string[];
}
export type CutReason = 'audience' | 'budget' | 'policy';
/** Text of the report that is not in this brief. */
export interface Cut extends Sourced {
  readonly text: string;
  readonly part: string;
  readonly reason: CutReason;
  readonly words: number;
}
/** A sentence (or cell, caption, label-free unit) of the report that is printed. */
export interface Kept extends Sourced {
  readonly text: string;
  readonly part: string;
}

/** Text around the pages, same words in both formats. */
export interface FurnitureText {
  readonly documentType: string;
  readonly reader: string;
  /** Series, number and date in one line; absent when none is known. */
  readonly series?: string;
  readonly shortTitle: string;
  /** "{page} / {pages}". */
  readonly folio: string;
}
export interface BriefMeta {
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  readonly audience: string;
  readonly template: string;
  /** One page only: the template's one-page title and spacing are used. */
  readonly onePage: boolean;
}
export interface Brief {
  readonly meta: BriefMeta;
  readonly furniture: FurnitureText;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly kept: readonly Kept[];
  readonly cuts: readonly Cut[];
  readonly messages: readonly Diagnostic[];
}
