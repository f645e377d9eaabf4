/** Columns of a table that is too wide for any page, in groups that are not. */
import type { Pt } from '../../config/index.ts';
import { type ColumnGroup, columnsIn, inGroup } from './table-grid.ts';
import type { MeasuredCell } from './table-measures.ts';
import { type ColumnContent, columnContents, columnWidths } from './table-widths.ts';

/** A group of columns with their widths, which are as wide as the frame with the gaps between them. */
export interface SizedGroup {
  readonly group: ColumnGroup;
  readonly widths: readonly Pt[];
}
interface Frame {
  readonly width: Pt;
  readonly gap: Pt;
}

/** A column of text gets so much width if it asks for it, so that it is not set one word a line, pt. */
const COMFORT = 72;
/** The first column stands in every group: it gets no more than this share, or its longest word. */
const FIRST_SHARE = 1 / 4;
/** Steps in which the groups are made alike. */
const HALVINGS = 8;

/**
 * As few groups as there can be, of about equal width; the first column stands in each, always at the same width. A group has
 * at least one column more. Time is in proportion to the columns and the cells over several columns.
 */
export function columnGroups(
  cells: readonly MeasuredCell[],
  columns: number,
  figures: readonly boolean[],
  { width, gap }: Frame,
): readonly SizedGroup[] {
  const single = columnContents(
    cells.filter((cell) => cell.columns === 1),
    columns,
    figures,
    gap,
  );
  const wanted = wantedWidths(single, { width, gap });
  const spans = widestSpans(cells);
  const groups = alike(wanted, spans, { width, gap });
  return groups.map((group) => ({ group, widths: widthsOf(group, single, wanted, spans, { width, gap }) }));
}

function wantedWidths(contents: readonly ColumnContent[], { width, gap }: Frame): readonly Pt[] {
  const most = (width - gap) / 2;
  return contents.map(({ least, most: all, figures }, i) => {
    const enough = i === 0 ? width * FIRST_SHARE : figures ? all : COMFORT;
    return Math.min(most, Math.max(least, Math.min(all, enough)));
  });
}

/** Of the cells over the same columns, the one with the longest word. */
function widestSpans(cells: readonly MeasuredCell[]): readonly MeasuredCell[] {
  const widest = new Map<string, MeasuredCell>();
  for (const cell of cells) {
    if (cell.columns === 1) continue;
    const key = `${cell.column} ${cell.columns}`;
    if ((widest.get(key)?.longestWord ?? -1) < cell.longestWord) widest.set(key, cell);
  }
  return [...widest.values()];
}

/** Groups that fill the frame one after the other; then as evenly as so many groups can be. */
function alike(
  wanted: readonly Pt[],
  spans: readonly MeasuredCell[],
  { width, gap }: Frame,
): readonly ColumnGroup[] {
  let best = filled(wanted, spans, { width, gap });
  let low = width / 2;
  let high = width;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const tried = filled(wanted, spans, { width: middle, gap });
    if (tried.length > best.length) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return best;
}

function filled(
  wanted: readonly Pt[],
  spans: readonly MeasuredCell[],
  { width, gap }: Frame,
): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  let from = 0;
  while (from < wanted.length) {
    let to = from === 0 ? 2 : from + 1;
    while (to < wanted.length && needed({ from, to: to + 1 }, wanted, spans, gap) <= width) to++;
    groups.push({ from, to });
    from = to;
  }
  return groups;
}

/** Width that a group asks for: its columns, and what cells over several of them want beyond. */
function needed(group: ColumnGroup, wanted: readonly Pt[], spans: readonly MeasuredCell[], gap: Pt): Pt {
  const own = leastOf(group, wanted, spans, gap);
  return own.reduce((sum, width) => sum + width, gap * (own.length - 1));
}

/** Widths that a group's columns ask for at least; a cell over several asks the last of them for what is missing. */
function leastOf(
  group: ColumnGroup,
  wanted: readonly Pt[],
  spans: readonly MeasuredCell[],
  gap: Pt,
): readonly Pt[] {
  const own = [...(group.from > 0 ? [wanted[0]!] : []), ...wanted.slice(group.from, group.to)];
  const cut = spans.flatMap((span) => inGroup(span, group) ?? []).sort((a, b) => a.columns - b.columns);
  for (const { column, columns, longestWord } of cut) {
    let held = gap * (columns - 1);
    for (let c = column; c < column + columns; c++) held += own[c]!;
    // The first column has one width in all groups.
    const last = Math.max(column + columns - 1, 1);
    if (last < own.length) own[last] = own[last]! + Math.max(0, longestWord - held);
  }
  return own;
}

function widthsOf(
  group: ColumnGroup,
  single: readonly ColumnContent[],
  wanted: readonly Pt[],
  spans: readonly MeasuredCell[],
  { width, gap }: Frame,
): readonly Pt[] {
  const [first, ...least] = leastOf(group, wanted, spans, gap);
  const all = [...(group.from > 0 ? [single[0]!] : []), ...single.slice(group.from, group.to)];
  const rest = all.slice(1).map((content, i) => {
    const own = Math.max(least[i]!, 1);
    return { ...content, least: own, most: Math.max(own, content.most) };
  });
  const room = width - first! - gap * (columnsIn(group) - 1);
  return [first!, ...columnWidths(rest, Math.max(1, room))];
}
