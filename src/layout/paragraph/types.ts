/** From flat runs to lines: what goes in and what comes out. Lengths in pt. */
import type { NoteId, Run, Sourced } from '../../brief/index.ts';
import type { Pt, Template, TextStyle } from '../../config/index.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { FontMetrics } from '../../fonts/index.ts';
import type { TextSpan } from '../types.ts';

/** How one paragraph is set. */
export interface Setting {
  readonly style: TextStyle;
  /** Longest line, > 0; the style's own measure is not looked at. */
  readonly measure: Pt;
  /** BCP 47 language of the paragraph; a run's own `lang` wins for its words. */
  readonly lang: string;
  /** Indent of the first line; the line is so much shorter, the caller moves it. */
  readonly indentFirst?: Pt;
  /** Keep the last three words together (default). `false`: only the template's least words and characters of a last line. */
  readonly lastBind?: boolean;
  /** Titles: as few lines as can be, broken where the sense breaks, then even. */
  readonly balanced?: boolean;
  /** Side heads: fill each line instead of weighing the whole paragraph. */
  readonly firstFit?: boolean;
  /** Titles: no line ends in a word of one or two letters, nor, if that can be had, in a small word of three. */
  readonly noShortWordEnd?: boolean;
}

/** Finds where a word may be hyphenated: offsets in code units, ascending, each > 0 and < length. */
export type Hyphenate = (word: string, lang: string) => readonly number[];

/** What the setting of paragraphs needs from outside. */
export interface ParagraphContext {
  readonly metrics: FontMetrics;
  readonly template: Template;
  /** Absent: no word is hyphenated. */
  readonly hyphenate?: Hyphenate;
  report(message: Diagnostic): void;
}

/** A stretch of a line in one run, face and size. Its `width` counts a space at the line's end, the line's does not. */
export interface LineSpan extends Omit<TextSpan, 'element'> {
  /** Index into the runs. */
  readonly run: number;
  /** From the line's left edge; below 0 for a first character that hangs. */
  readonly x: Pt;
  readonly href?: string;
  readonly lang?: string;
  readonly noteCall?: { readonly note: NoteId; readonly first: boolean; readonly label: string };
}

/** The part of a line that a link covers, the space at the line's end left out: where its rule and its active area go. */
export interface LineLink {
  readonly href: string;
  readonly x: Pt;
  readonly width: Pt;
}

/** One set line. */
export interface Line extends Sourced {
  /** In reading order; a line that goes on (and was not broken inside a word) ends in a space glyph. */
  readonly spans: readonly LineSpan[];
  /** As set, from the left edge to the end of the last visible glyph; the indent of a first line is not in it. */
  readonly width: Pt;
  /** The style's leading. */
  readonly height: Pt;
  /** Notes called on the line, in order; one that is called twice comes twice. */
  readonly calls: readonly NoteId[];
  readonly links: readonly LineLink[];
  /** Ends in a hyphen that the report does not have. */
  readonly hyphenated: boolean;
  /** The word that its end breaks between two characters, because no line can hold it. */
  readonly torn?: Sourced & { readonly word: string };
  /** As printed, without the space at its end. */
  readonly text: string;
}

/** Breaks runs into lines. */
export type BreakParagraph = (
  runs: readonly Run[],
  setting: Setting,
  context: ParagraphContext,
) => readonly Line[];
