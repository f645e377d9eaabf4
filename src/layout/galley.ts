/**
 * The galley: everything of the text column, one box under the other, before it is cut into pages. Text lines, tables'
 * rows and pictures are boxes; the space before a box is dropped when the box comes to stand at the top of a page.
 * Bands (tints, bars) run behind a range of boxes and are painted once the pages are known.
 */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import type { Mark } from './types.ts';

/** Cost of a page break that is never wanted: widows, lone headings, broken groups. Taken only when nothing else fits. */
export const FORBIDDEN = 1e6;
/** Lengths that differ by less are equal. */
export const EPSILON = 0.01;

/** One thing of the column that is not broken over pages. */
export interface Box {
  /** Space above; the larger of what the neighbours ask. */
  readonly before: Pt;
  readonly height: Pt;
  /** Cost of a page break above the box. */
  readonly breakCost: number;
  /** x from the sheet's edge, y from the box's top. */
  readonly marks: readonly Mark[];
  /** Marks drawn only when the box stands at the top of a page. */
  readonly topMarks?: readonly Mark[];
  /** Set again above the box when it stands at the top of a page (a table's head). */
  readonly repeat?: { readonly height: Pt; readonly marks: readonly Mark[] };
  readonly calls: readonly NoteId[];
  /** Text lines in it: 0 or 1, more for composite boxes. */
  readonly lines: number;
  /** Index of the brief's block that it belongs to. */
  readonly block: number;
  /** Goes over all columns. */
  readonly spans?: true;
  /** Stands on the baseline grid. */
  readonly onGrid?: true;
}

/** Where a part of a band came to stand. */
export interface BandPart {
  readonly top: Pt;
  readonly bottom: Pt;
  /** The band begins, ends in this part. */
  readonly first: boolean;
  readonly last: boolean;
  /** Nothing follows the part in its column or page, no notes either. */
  readonly closesPage: boolean;
  /** Page number; 0 inside a column. */
  readonly page: number;
}
/** A fill or bar behind the boxes `from` (included) to `to` (excluded). */
export interface Band {
  readonly from: number;
  readonly to: number;
  paint(part: BandPart): readonly Mark[];
}

/** A label beside the column: its marks from its own top, its first baseline, and the room it needs. */
export interface SideLabel {
  readonly height: Pt;
  readonly baseline: Pt;
  /** Depth of the last letters, the white of the last line left out: what follows must wait for no more. */
  readonly depth: Pt;
  readonly calls: readonly NoteId[];
  marks(top: Pt): readonly Mark[];
}

/** What a setter gives for a new box; the rest follows from what went before. */
export interface NewBox {
  readonly height: Pt;
  readonly marks?: readonly Mark[];
  readonly topMarks?: readonly Mark[];
  readonly repeat?: Box['repeat'];
  readonly calls?: readonly NoteId[];
  readonly lines?: number;
  readonly breakCost?: number;
  /** Baseline of the first line of text, from the top; side labels and hung marks wait for a box that has one. */
  readonly baseline?: Pt;
  readonly onGrid?: boolean;
}

/** A galley under construction. */
export interface Galley {
  readonly boxes: readonly Box[];
  readonly bands: readonly Band[];
  /** Index of the brief's block that new boxes belong to. */
  block: number;
  /** What is added goes over all columns. */
  spanning: boolean;
  /** Box from which on all stands at the foot of the page, if the brief has one page; -1 = none. */
  pinFrom: number;
  /** Asks for space before what comes next; the largest wish counts. */
  space(height: Pt): void;
  /** Takes back all wishes for space and asks for this one instead. */
  replaceSpace(height: Pt): void;
  /** Takes back all wishes for space, and refuses new ones until the next box (panel edges). */
  closeSpace(): void;
  box(box: NewBox): void;
  /** Forbids breaks until so many more lines of text have been added. */
  keepLines(count: number): void;
  /** Puts a label in the side column, on the first baseline of the next box of text. */
  side(label: SideLabel): void;
  /** Hangs marks on the next box of text; they get its baseline. */
  hang(marks: (baseline: Pt) => readonly Mark[]): void;
  /** Waits until the side column is free: the last box grows to the end of the label beside it. */
  clearSide(): void;
  /** Sets what `fill` adds as one group: its height is rounded up to a multiple of `unit`. */
  rounded(unit: Pt, fill: () => void): void;
  /** Forbids all breaks inside what `fill` adds when it has at most `limit` lines. */
  unbroken(limit: number, fill: () => void): void;
  /** Makes a break before a box that is there cost at least so much, in squared lines of white. */
  discourage(at: number, cost: number): void;
  /** Runs a band behind what `fill` adds. */
  band(paint: Band['paint'], fill: () => void): void;
  /** Adds a mark that there is nothing but a panel's edge above what comes next; gone with the next box. */
  panelEdge(): void;
  readonly underPanel: boolean;
  /** Says that what was added last is a paragraph of one line; gone with the next box. */
  oneLiner(): void;
  readonly underOneLiner: boolean;
}

/** An empty galley; where text waits for a label beside it, it waits in steps of `grid`. */
export function newGalley(grid: Pt): Galley {
  const boxes: Box[] = [];
  const bands: Band[] = [];
  const sideQueue: SideLabel[] = [];
  const hung: ((baseline: Pt) => readonly Mark[])[] = [];
  let pending = 0;
  let closed = false;
  let keep = 0;
  let underPanel = false;
  let underOneLiner = false;
  // Heights from the galley's start, as if there were no pages: no break is allowed beside a label, so they hold there.
  let top = 0;
  // Where the next label may begin, and down to where the last one has letters.
  let sideFree = 0;
  let sideDepth = 0;

  const grow = (by: Pt) => {
    const last = boxes.at(-1);
    if (!last || by <= EPSILON) return;
    boxes[boxes.length - 1] = { ...last, height: last.height + by };
    top += by;
  };
  const sideMarks = (baseline: Pt): { marks: Mark[]; calls: NoteId[] } => {
    const marks: Mark[] = [];
    const calls: NoteId[] = [];
    for (const label of sideQueue.splice(0)) {
      const y = Math.max(baseline - label.baseline, sideFree - top);
      marks.push(...label.marks(y));
      calls.push(...label.calls);
      sideFree = top + y + label.height;
      sideDepth = top + y + label.depth;
    }
    return { marks, calls };
  };

  const galley: Galley = {
    boxes,
    bands,
    block: 0,
    spanning: false,
    pinFrom: -1,
    space(height) {
      if (!closed) pending = Math.max(pending, height);
    },
    replaceSpace(height) {
      if (!closed) pending = height;
    },
    closeSpace() {
      pending = 0;
      closed = true;
    },
    box({ height, marks = [], calls = [], lines = 0, breakCost = 0, baseline, topMarks, repeat, onGrid }) {
      top += pending;
      const held = keep > 0 || top < sideDepth - EPSILON;
      const own: Mark[] = [];
      const called: NoteId[] = [];
      if (baseline !== undefined) {
        const side = sideMarks(baseline);
        own.push(...side.marks, ...hung.splice(0).flatMap((make) => make(baseline)));
        called.push(...side.calls);
      }
      boxes.push({
        before: pending,
        height,
        breakCost: held ? Math.max(FORBIDDEN, breakCost) : breakCost,
        marks: own.length > 0 ? [...own, ...marks] : marks,
        calls: called.length > 0 ? [...called, ...calls] : calls,
        lines,
        block: galley.block,
        ...(topMarks ? { topMarks } : {}),
        ...(repeat ? { repeat } : {}),
        ...(galley.spanning ? { spans: true } : {}),
        ...(onGrid ? { onGrid } : {}),
      });
      top += height;
      pending = 0;
      closed = false;
      underPanel = false;
      underOneLiner = false;
      keep = Math.max(0, keep - lines);
    },
    keepLines(count) {
      keep = Math.max(keep, count);
    },
    side(label) {
      sideQueue.push(label);
    },
    hang(marks) {
      hung.push(marks);
    },
    clearSide() {
      if (sideQueue.length > 0 || hung.length > 0)
        galley.box({ height: 0, baseline: sideQueue[0]?.baseline ?? 0 });
      grow(Math.ceil((sideDepth - top - EPSILON) / grid) * grid);
      sideFree = Math.min(sideFree, top);
    },
    rounded(unit, fill) {
      const before = boxes.length;
      fill();
      let height = 0;
      for (let i = before; i < boxes.length; i++)
        height += boxes[i]!.height + (i > before ? boxes[i]!.before : 0);
      if (boxes.length > before) grow(Math.ceil((height - EPSILON) / unit) * unit - height);
    },
    unbroken(limit, fill) {
      const before = boxes.length;
      fill();
      let lines = 0;
      for (let i = before; i < boxes.length; i++) lines += boxes[i]!.lines;
      if (lines > limit) return;
      for (let i = before + 1; i < boxes.length; i++) boxes[i] = { ...boxes[i]!, breakCost: FORBIDDEN };
    },
    discourage(at, cost) {
      boxes[at] = { ...boxes[at]!, breakCost: Math.max(cost, boxes[at]!.breakCost) };
    },
    band(paint, fill) {
      const at = bands.length;
      const from = boxes.length;
      bands.push({ from, to: from, paint });
      fill();
      bands[at] = { from, to: boxes.length, paint };
    },
    panelEdge() {
      underPanel = true;
    },
    get underPanel() {
      return underPanel;
    },
    oneLiner() {
      underOneLiner = true;
    },
    get underOneLiner() {
      return underOneLiner;
    },
  };
  return galley;
}
