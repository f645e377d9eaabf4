/** What every setter works with: the desk holds what is one for the whole layout, a flow is a place to set blocks in. */
import type { Block, Brief, Note, NoteId, Run } from '../brief/index.ts';
import type { PageGeometry, Pt, StyleName, Template, TextStyle } from '../config/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { FontMetrics } from '../fonts/index.ts';
import type { Galley } from './galley.ts';
import type { Line, Setting } from './paragraph/index.ts';
import type { StructureTree } from './structure.ts';
import type { ElementId } from './types.ts';

/** A heading for the outline. */
export interface HeadingEntry {
  readonly title: string;
  readonly destination: string;
  readonly depth: number;
}

/** A number of a page, right-aligned; until the pages are made a text mark without spans holds its place. */
export interface PageNumber {
  readonly destination: string;
  readonly style: TextStyle;
}

/** A note as the pages know it: a small galley of its own. */
export interface SetNote {
  readonly id: NoteId;
  /** Name of its destination; `call-…` is the place of its first call. */
  readonly destination: string;
  readonly element: ElementId;
  /** As set for the foot of a page. */
  readonly galley: SetGalley;
  /** As set for the side column, where it may stand there. */
  readonly aside?: SetGalley;
}
/** A galley that is no longer written to. */
export type SetGalley = Pick<Galley, 'boxes' | 'bands'>;

/** One for the whole layout. The only things that grow are the tree, the notes, the headings and the messages. */
export interface Desk {
  readonly brief: Brief;
  readonly template: Template;
  readonly page: PageGeometry;
  readonly metrics: FontMetrics;
  readonly tree: StructureTree;
  readonly styles: DerivedStyles;
  /** Notes of the brief by id, with their place in it (from 1). */
  readonly notes: ReadonlyMap<NoteId, { readonly note: Note; readonly index: number }>;
  /** Notes set so far, in order of their first call. */
  readonly setNotes: Map<NoteId, SetNote>;
  readonly headings: HeadingEntry[];
  /** Page numbers that are set once the pages are made, by their elements. */
  readonly pageNumbers: Map<ElementId, PageNumber>;
  /** Elements that already hold an addressee. */
  readonly addressed: Set<ElementId>;
  /** Pictures that are set no wider than the text, though they are wide. */
  readonly narrow: ReadonlySet<Block>;
  readonly messages: readonly Diagnostic[];
  report(message: Diagnostic): void;
  /**
   * Breaks runs into lines; remembered by the runs' identity (fit lays out the same blocks many times). `quiet`: lines that
   * are too wide are not reported, the caller says so for all of them at once.
   */
  lines(runs: readonly Run[], setting: Omit<Setting, 'lang'>, quiet?: 'quiet'): readonly Line[];
}

/** Styles that follow from the template's, made once for each template so that they can be compared by identity. */
export interface DerivedStyles {
  /** Document type in the running head: the furniture's, semibold, accent. */
  readonly runningType: TextStyle;
  /** Figure of a note: the numeral's face in the note's size. */
  readonly noteFigure: TextStyle;
  /** The same in the size of a margin note. */
  readonly marginFigure: TextStyle;
  /** Dash of nested items: the numeral's family in semibold at the size of its text. */
  readonly dash: TextStyle;
  /** Term of a definition that stands above its text. */
  readonly termAbove: TextStyle;
  /** Head of the block with the QR code, at the axis. */
  readonly readOn: TextStyle;
  /** Total row of a table: the table's text in the face of its head. */
  readonly total: TextStyle;
}

/** Where a flow stands; the spaces, rounding and styles of some blocks depend on it. */
export type Place = 'page' | 'panel' | 'columns' | 'callout' | 'row' | 'quote' | 'note' | 'list';

/** A place to set blocks in. */
export interface Flow {
  readonly desk: Desk;
  readonly galley: Galley;
  readonly place: Place;
  /** Left edge of the text, from the sheet's edge. */
  readonly x: Pt;
  /** Room for the text; a style's measure may be less. */
  readonly width: Pt;
  readonly parent: ElementId;
  /** Style of plain paragraphs here, and of list items. */
  readonly text: StyleName;
  readonly list: StyleName;
  /** Depth of lists around this place. */
  readonly listDepth: number;
  /** In a note: calls here do not place notes, and plain text takes the note's style. */
  readonly inNote?: true;
  /** Indent of the first line of the paragraph set here: a figure stands before it. */
  readonly indentFirst?: Pt;
}

const derived = new WeakMap<Template, DerivedStyles>();

/** The styles that follow from a template's. */
export function derivedStyles(template: Template): DerivedStyles {
  const known = derived.get(template);
  if (known) return known;
  const { furniture, numeral, note, margin, list, table, tablehead, term, sidehead } = template.styles;
  const semibold = (style: TextStyle): TextStyle['face'] => {
    const face = `${style.face.slice(0, style.face.lastIndexOf('.'))}.semibold` as const;
    return face in template.faces ? face : style.face;
  };
  const made: DerivedStyles = {
    runningType: { ...furniture, face: semibold(furniture), colour: 'accent' },
    noteFigure: { ...numeral, size: note.size, leading: note.leading },
    marginFigure: { ...numeral, size: margin.size, leading: margin.leading },
    dash: { ...numeral, face: semibold(numeral), size: list.size, leading: list.leading },
    termAbove: { ...term, measure: Number.POSITIVE_INFINITY },
    readOn: { ...sidehead, measure: Number.POSITIVE_INFINITY },
    total: { ...table, face: tablehead.face },
  };
  derived.set(template, made);
  return made;
}

/** Distance from the top of a style's line box to its baseline. */
export function baselineOf(desk: Pick<Desk, 'page'>, style: TextStyle): Pt {
  return desk.page.baselineAt * style.leading;
}
