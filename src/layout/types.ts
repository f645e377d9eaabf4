/**
 * Pages of placed marks, with the structure (tags) they belong to. The press draws them and decides nothing.
 * x from the left edge, y from the top edge, pt.
 */
import type { NoteId } from '../brief/index.ts';
import type { Colour, FaceName, Pt } from '../config/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Glyphs } from '../fonts/index.ts';

/** Id of a structure element within one layout; 0 is the Document; ARTIFACT is page furniture and ornaments. */
export type ElementId = number;
export const ARTIFACT = -1;

/** PDF 1.7 standard structure types that are used. */
export type StructureType =
  | 'Document' | 'Sect' | 'Part' | 'Div' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'BlockQuote' | 'Quote'
  | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption' | 'Note' | 'Reference' | 'Link' | 'Span' | 'Code' | 'TOC' | 'TOCI'; // biome-ignore format: one look

/** A structure element; children in reading order. Content is attached by the marks that name its id. */
export interface StructureElement {
  readonly id: ElementId;
  readonly type: StructureType;
  readonly parent: ElementId;
  readonly alt?: string;
  readonly lang?: string;
  /** Note: unique id. */
  readonly noteId?: string;
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  /** Figure: its box on its page. */
  readonly bbox?: {
    readonly page: number;
    readonly x: Pt;
    readonly y: Pt;
    readonly width: Pt;
    readonly height: Pt;
  };
}

/** A stretch of one line in one face, size and colour. */
export interface TextSpan {
  readonly text: string;
  readonly glyphs: Glyphs;
  readonly face: FaceName;
  readonly size: Pt;
  readonly colour: Colour;
  /** Extra space after each glyph (tracking), pt. */
  readonly tracking: Pt;
  /** Extra width given to each word space in the span (justification), pt; may be negative. */
  readonly wordSpace: Pt;
  readonly rise: Pt;
  /** Width as set, pt (glyphs, tracking and word space together). */
  readonly width: Pt;
  /** Element, where it differs from the mark's (Link, Reference, Span with a language). */
  readonly element?: ElementId;
  /** Text for extraction where it is not `text` ('' = nothing: the second part of a hyphenated word). */
  readonly actualText?: string;
}
interface MarkBase {
  readonly element: ElementId;
}
/** One line or a part of it; `y` is the baseline. The last span of a line that goes on ends in a space. */
export interface TextMark extends MarkBase {
  readonly kind: 'text';
  readonly x: Pt;
  readonly y: Pt;
  readonly spans: readonly TextSpan[];
}
/** A horizontal rule; `y` is its top edge. */
export interface RuleMark extends MarkBase {
  readonly kind: 'rule';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly weight: Pt;
  readonly colour: Colour;
}
export interface BoxMark extends MarkBase {
  readonly kind: 'box';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly colour: Colour;
}
export interface ImageMark extends MarkBase {
  readonly kind: 'image';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly url: string;
}
/** A square code: dark modules of equal size, row by row from the top left. */
export interface ModulesMark extends MarkBase {
  readonly kind: 'modules';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** Rows from the top; `1` = dark. */
  readonly modules: readonly string[];
  readonly colour: Colour;
}
/** A link's active area; `element` is its Link or Reference element, `contents` its spoken text. */
export interface LinkMark extends MarkBase {
  readonly kind: 'link';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly contents: string;
  readonly target: { readonly href: string } | { readonly destination: string };
}
/** A named place that links and the outline point to. */
export interface DestinationMark {
  readonly kind: 'destination';
  readonly name: string;
  readonly x: Pt;
  readonly y: Pt;
}
export type Mark = TextMark | RuleMark | BoxMark | ImageMark | ModulesMark | LinkMark | DestinationMark;

export interface Page {
  readonly number: number;
  readonly width: Pt;
  readonly height: Pt;
  /** In painting order: fills first; text in reading order within each element. */
  readonly marks: readonly Mark[];
}
export interface OutlineEntry {
  readonly title: string;
  readonly destination: string;
  readonly children: readonly OutlineEntry[];
}

export interface Layout {
  readonly pages: readonly Page[];
  /** Element 0 is the Document; ids are indexes; children of an element in array order = reading order. */
  readonly structure: readonly StructureElement[];
  readonly outline: readonly OutlineEntry[];
  /** Used share of the last page's text area, 0-1: 1 minus the white left over, the gap above a pinned row included. */
  readonly fill: number;
  /** Lines each block took, by the block's index in brief.blocks (for rules such as maxLines). */
  readonly lines: readonly number[];
  /** Every call of a note with its page, in the order of the text: notes numbered by page are numbered from it. */
  readonly calls: readonly { readonly note: NoteId; readonly page: number }[];
  /** How many notes stand on three pages or more though the share of one page that notes may take would hold them. */
  readonly scattered: number;
  readonly messages: readonly Diagnostic[];
}
