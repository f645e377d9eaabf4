/**
 * What the copy desk hands to the editor: the healed mdast root and indexes into it. The tree is mdast with a
 * few nodes of our own (figure, caption, source line), declared below by merging, as unified's packages do.
 */
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Image,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Position } from 'unist';
import type { Diagnostic } from '../diagnostics.ts';

/** Anything that can say where in the report it comes from. Plural: a mended paragraph comes from two places. */
export interface Sourced {
  readonly source: readonly Position[];
}

/** A figure or table with what belongs to it; a `figure` without image and table is a picture lost in conversion. */
export interface FigureNode extends Parent {
  type: 'figure';
  children: (CaptionNode | Image | Table | SourceLineNode)[];
}
/** The caption of a figure or table; `label` is the report's own ("Figure 2"), taken off the text. */
export interface CaptionNode extends Parent {
  type: 'caption';
  label?: string;
  children: PhrasingContent[];
}
/** "Source: …" under a figure or table. */
export interface SourceLineNode extends Parent {
  type: 'sourceLine';
  children: PhrasingContent[];
}

/** A list of terms with what they mean; one or more terms, then one or more texts, and so on. */
export interface DefinitionListNode extends Parent {
  type: 'definitionList';
  children: (DefinitionTermNode | DefinitionTextNode)[];
}
export interface DefinitionTermNode extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}
export interface DefinitionTextNode extends Parent {
  type: 'definitionText';
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface RootContentMap {
    definitionList: DefinitionListNode;
    definitionTerm: DefinitionTermNode;
    definitionText: DefinitionTextNode;
    figure: FigureNode;
    caption: CaptionNode;
    sourceLine: SourceLineNode;
  }
  interface BlockContentMap {
    definitionList: DefinitionListNode;
    figure: FigureNode;
  }
  interface Data {
    /** Original places of a node put together from several; absent = the node's own `position`. */
    sources?: Position[];
    /** The sentence that begins here may be the rest of one that a page or a picture cut: its beginning is elsewhere. */
    cutBefore?: true;
    /** Blockquote that the author made a box of (`:::note`, `> [!NOTE]`): the box's name, in small letters. */
    box?: string;
    /** Name that the author gave a heading (`{#id}`), for links to it. */
    anchor?: string;
    /** BCP 47 language of the content where it differs from the report's. */
    lang?: string;
  }
  interface TableRowData {
    /** The row stands in an HTML table's head. */
    head?: boolean;
  }
  interface TableCellData {
    colSpan?: number;
    rowSpan?: number;
    header?: boolean;
  }
}

/** A sentence: the unit of selection. `nodes` is its slice of the paragraph's inline content, positions kept. */
export interface Sentence extends Sourced {
  /** Plain text, white space folded, note calls left out. */
  readonly text: string;
  readonly words: number;
  readonly nodes: readonly PhrasingContent[];
  /** Labels of the notes called in it, in order. */
  readonly calls: readonly string[];
  /** It may be the rest of a sentence whose beginning stands elsewhere: never shown alone. */
  readonly fragment?: true;
}

/** A finding or a takeaway: one paragraph or one list item, with its sentences. */
export interface Passage extends Sourced {
  /** The blocks it is made of, in order (a list item may hold several, nested lists too). */
  readonly blocks: readonly (BlockContent | DefinitionContent)[];
  /** Sentences of all its paragraphs, in order. */
  readonly sentences: readonly Sentence[];
  /** Who should act, as the report names it ("The ministry of health"); takeaways only. */
  readonly addressee?: { readonly text: string } & Sourced;
}

/** What a top-level section is for. Findings, takeaways and author sections are told apart from the body. */
export type SectionRole =
  | 'body'
  | 'findings'
  | 'takeaways'
  | 'author'
  | 'summary'
  | 'references'
  | 'contents'
  | 'notes';

/** A top-level section: one heading level for all, subheads inside `blocks` (their depth counted from 2). */
export interface Section extends Sourced {
  readonly role: SectionRole;
  /** Absent for what stands before the first heading (after title, byline and the like are taken off). */
  readonly heading?: Heading;
  readonly blocks: readonly RootContent[];
}

/** A note: its label in the report and its content. */
export interface NoteDefinition extends Sourced {
  readonly label: string;
  readonly blocks: readonly (BlockContent | DefinitionContent)[];
}
/** All notes by label (labels are unique; calls in the tree are `footnoteReference` nodes with that label). */
export type NoteIndex = ReadonlyMap<string, NoteDefinition>;

/** A figure or table of the report, in order. */
export interface FigureRef extends Sourced {
  readonly kind: 'figure' | 'table' | 'lost';
  readonly node: FigureNode;
  readonly label?: string;
}

/** A value with its place; `source` is empty when it comes from brief.yaml and not from the report. */
export interface MetaText extends Sourced {
  readonly text: string;
}

/** Who wrote the report. `bio` is printed once, as "About the author". */
export interface Author extends Sourced {
  readonly name: string;
  readonly affiliation?: string;
  readonly email?: string;
  readonly bio?: Passage;
}

/** What is known of the report as a publication; what is unknown is absent, and vanishes with its label. */
export interface Meta {
  readonly title: MetaText & { readonly nodes: readonly PhrasingContent[] };
  readonly subtitle?: MetaText;
  /** BCP 47; from front matter, else detected by script and stop words, else 'en'. */
  readonly language: string;
  readonly date?: MetaText;
  readonly organisation?: MetaText;
  readonly seriesName?: MetaText;
  readonly seriesNumber?: MetaText;
  readonly issn?: MetaText;
  readonly doi?: MetaText;
  readonly url?: MetaText;
  readonly contact?: MetaText;
  readonly license?: MetaText;
  readonly disclaimer?: MetaText;
  readonly citation?: MetaText;
  readonly keywords: readonly string[];
}

/**
 * What the author says of a stretch of the report with `:::for{minister}`, `:::keep` or `:::omit`: for the named
 * audiences only, chosen first in every brief, never printed. `source` is the whole container.
 */
export interface AuthorMark {
  readonly kind: 'for' | 'keep' | 'omit';
  /** `for`: names of audiences as written, one or more. */
  readonly audiences: readonly string[];
  readonly source: Position;
}

/** A report as read: source text, healed tree, and indexes into it. */
export interface Report {
  /** As given; 'report' for standard input. */
  readonly path: string;
  /** The text as read (BOM removed from nothing: offsets count UTF-16 code units of exactly this string). */
  readonly text: string;
  readonly tree: Root;
  readonly meta: Meta;
  readonly authors: readonly Author[];
  readonly findings: readonly Passage[];
  readonly takeaways: readonly Passage[];
  /** What stood in for findings or takeaways when the report has no such section, else absent. */
  readonly stoodIn: { readonly findings?: string; readonly takeaways?: string };
  /** The report's own words over its findings and takeaways, when it has them. */
  readonly headings: { readonly findings?: MetaText; readonly takeaways?: MetaText };
  /** All sections in report order, the findings and takeaways sections included. */
  readonly sections: readonly Section[];
  readonly notes: NoteIndex;
  readonly figures: readonly FigureRef[];
  /** The author's own marks, in report order; an inner one after the one around it. */
  readonly marks: readonly AuthorMark[];
  /** Text that belongs to the page, not to the report (running heads, page numbers), and other words left out on purpose. */
  readonly setAside: readonly (MetaText & { readonly reason: string })[];
  readonly messages: readonly Diagnostic[];
}
