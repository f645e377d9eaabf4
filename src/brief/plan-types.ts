/**
 * What stands between a report and a brief: the report cut into units (the atoms of bookkeeping), the units that an
 * audience may choose from (candidates), and the order in which they are chosen (steps).
 */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Audience, Part, PartName, Template } from '../config/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { ImageStore } from '../images/index.ts';
import type { Passage, Report, Sourced } from '../report/index.ts';
import type { Block, CutReason } from './types.ts';

/** Index of a unit in `Plan.units`. */
export type UnitId = number;
/** A unit in one part of the brief: `<index of part>.<first unit>`. */
export type CandidateId = string;

/** The smallest text that is kept or cut as a whole: a sentence, heading, cell, caption, code block, name. */
export interface Unit extends Sourced {
  readonly id: UnitId;
  readonly kind: 'sentence' | 'heading' | 'cell' | 'caption' | 'source-line' | 'alt' | 'code' | 'meta';
  /** Plain text, white space folded, note calls left out. */
  readonly text: string;
  readonly words: number;
  /** Part of the report it stands in: a PartName, 'sections:<n>' or 'set-aside'. */
  readonly part: string;
  /** Inline content; absent for alt text, code and metadata. */
  readonly nodes?: readonly PhrasingContent[];
  /** Labels of the notes called in it. */
  readonly calls: readonly string[];
  /** It may be the rest of a sentence whose beginning stands elsewhere: printed in its place, never chosen for itself. */
  readonly fragment?: true;
}

/** An mdast block with its units; one shape for every kind, so that one walk serves all. */
export interface Piece {
  readonly id: number;
  readonly node: RootContent;
  /** Units of the node itself, in reading order. */
  readonly units: readonly Unit[];
  /** Blocks inside it. */
  readonly pieces: readonly Piece[];
  /** All units of the piece, those inside included, in reading order. */
  readonly all: readonly Unit[];
}

/** What may be chosen for a part: a sentence, or several that only stand together (a quotation, a table). */
export interface Candidate {
  readonly id: CandidateId;
  readonly part: PartName;
  readonly units: readonly Unit[];
  /** Item (findings, takeaways) or section (sections) that it belongs to: the groups served in turn. */
  readonly group: number;
  readonly words: number;
  /** Its text. */
  readonly sentence: string;
  /** Place: paragraph in its group, sentence in its paragraph, each from 0, and how many paragraphs there are. */
  readonly place: { readonly block: number; readonly blocks: number; readonly sentence: number };
  /** Not running text: a list with the sentence that leads to it (or part of one); a quotation, table, figure. */
  readonly form?: 'list' | 'block';
  /** Whole and clean: with its own full stop, begun like a sentence, quotation marks closed, no question. */
  readonly sound: boolean;
  /** May stand without the sentence before it: sound, and points nowhere. */
  readonly standsAlone: boolean;
  /** Must be chosen with it: the sentence before one that opens with "This", the line that introduces a list. */
  readonly dependsOn?: CandidateId;
}

/** How badly a step is wanted. */
export type Level =
  /** Least content, without which there is no brief: the one sentence of a part, one item of findings and takeaways. */
  | 0
  /** Parts printed whole; items up to a part's `min`. */
  | 1
  /** Items up to `max`, further sentences within bounds, sections. */
  | 2
  /** Beyond bounds, and fillers: only for a page that would not reach its fill. */
  | 3;
/** Candidates that are taken together. */
export interface Step {
  readonly ids: readonly CandidateId[];
  /** Taken by earlier steps: without these the step makes no sense. */
  readonly after: readonly CandidateId[];
  readonly words: number;
  readonly level: Level;
}

/** A findings or takeaways item as planned. */
export interface PlannedItem {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  readonly units: readonly Unit[];
}
export interface PlannedSection {
  /** Index in report.sections. */
  readonly index: number;
  readonly heading?: Unit;
  readonly pieces: readonly Piece[];
}
/** A part of the audience with what it may print. */
export interface PlannedPart {
  readonly index: number;
  readonly part: Part;
  readonly items: readonly PlannedItem[];
  readonly sections: readonly PlannedSection[];
  /** Candidate of each unit; a unit without one is printed if it is in `always`. */
  readonly candidateOf: ReadonlyMap<Unit, CandidateId>;
  readonly always: ReadonlySet<Unit>;
  /** `one` and `overview`: candidates in order of preference. */
  readonly choices: readonly CandidateId[];
}

export interface Plan {
  readonly report: Report;
  readonly audience: Audience;
  readonly template: Template;
  readonly images: ImageStore;
  /** Every unit of the report, in report order. */
  readonly units: readonly Unit[];
  /** The report in pieces, without what the author keeps from this audience. */
  readonly matter: Matter;
  /** Units that the author keeps from this audience (`audience`) or from every brief (`policy`). */
  readonly barred: ReadonlyMap<Unit, CutReason>;
  /** Units that the author wants in every brief. */
  readonly first: ReadonlySet<Unit>;
  /** What is wrong with the author's marks and boxes. */
  readonly messages: readonly Diagnostic[];
  readonly parts: readonly PlannedPart[];
  readonly candidates: ReadonlyMap<CandidateId, Candidate>;
  /** Chosen in every selection. */
  readonly must: ReadonlySet<CandidateId>;
  /** In the order in which they are taken: by level, then by rank. */
  readonly steps: readonly Step[];
  /** The same plan with another sentence in place of one that did not fit (a bottom line of too many lines). */
  readonly without: (candidate: CandidateId) => Plan;
  /** The same plan with the shortest sentences as its least content. */
  readonly shortest: () => Plan;
  /** Blocks already composed, so that unchanged text is the same object in every round. */
  readonly cache: Map<string, readonly Block[]>;
}

/** The report in units and pieces; the same for every audience. */
export interface Matter {
  readonly units: readonly Unit[];
  readonly title: Unit;
  readonly authors: readonly {
    readonly name: Unit;
    readonly more: readonly Unit[];
    readonly bio: readonly Piece[];
  }[];
  readonly meta: ReadonlyMap<string, Unit>;
  readonly sections: readonly PlannedSection[];
  readonly findings: readonly PlannedItem[];
  readonly takeaways: readonly PlannedItem[];
  readonly notes: ReadonlyMap<string, readonly Piece[]>;
  readonly setAside: ReadonlySet<Unit>;
}
