/**
 * What the setters share: the docx library (imported only when a Word file is made), what the brief and template
 * say, and the little that has to be remembered while the blocks are set in order.
 */
import type { Block, Brief, Handlers, Note, NoteId, Run } from '../brief/index.ts';
import type { NotePolicy, Template } from '../config/index.ts';
import type { ImageStore } from '../images/index.ts';
import type { Lists } from './numbering.ts';
import type { StyleBook } from './style/book.ts';
import type { Box, Preceded } from './style/catalogue.ts';

export type Docx = typeof import('./library.ts');
export type FileChild = import('docx').FileChild;
export type ParagraphChild = import('docx').ParagraphChild;
export type { Block, Box, Brief, Handlers, ImageStore, Note, NoteId, NotePolicy, Run, Template };

/** A list number or bullet that waits for the first paragraph of its item. */
export interface Marker {
  readonly numId: number;
  readonly level: number;
  taken: boolean;
}

/** What is remembered from block to block. */
export interface State {
  headingDepth: number;
  bookmarks: number;
  pictures: number;
  /** Bytes of the pictures used, by the stand-in that docx was given for them. */
  readonly media: Map<string, Uint8Array>;
  /** Next number of each caption sequence, by its identifier. */
  readonly sequences: Map<string, number>;
  /** Notes in the order of their first calls, and the bookmark around a first call that is called again. */
  readonly placed: Map<NoteId, { readonly id: number; readonly bookmark: string }>;
  /** What came before and shows at the top of the next paragraph. */
  preceded: Preceded | undefined;
  /** Paragraphs of the note being set. */
  noteParagraphs: number;
}

export interface Context {
  /** Sets a block: the setters of blocks that hold blocks come back here. */
  readonly set: (context: Context, block: Block) => FileChild[];
  readonly docx: Docx;
  readonly brief: Brief;
  readonly template: Template;
  readonly images: ImageStore;
  readonly policy: NotePolicy;
  /** Notes carry the brief's labels as their marks, because Word's own numbering would come to others. */
  readonly ownMarks: boolean;
  readonly notes: ReadonlyMap<NoteId, Note>;
  /** Notes that are called more than once, so that the first call needs a bookmark. */
  readonly calledAgain: ReadonlySet<NoteId>;
  readonly styles: StyleBook;
  readonly lists: Lists;
  readonly state: State;
  /** Bookmarks of the notes under tables. */
  readonly tableNotes: ReadonlyMap<NoteId, string>;
  /** Page of each anchor, as the file says until Word counts. */
  readonly pages: ReadonlyMap<string, number>;
  /** In a note under a table: everything has the style of its source line. */
  readonly underTable?: true;
  /** Inside a note: everything is Footnote Text, and a note cannot carry notes. */
  readonly inNote: boolean;
  readonly box?: Box | undefined;
  /** In a box whose list marks hang inside it: all its paragraphs start at the marks. */
  readonly hung?: boolean;
  /** Not the last block of its box. */
  readonly more?: boolean;
  /** Among takeaways by addressee, whose items have no marks; `apart` = this block has no addressee. */
  readonly addressed?: boolean;
  readonly apart?: boolean;
  readonly quoted?: boolean;
  /** Depth of the lists around, 0 outside. */
  readonly listDepth: number;
  readonly marker?: Marker | undefined;
}
