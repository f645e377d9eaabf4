/** Links within the report: live where what they go to is printed, plain text where it was cut. */
import type { Root } from 'mdast';
import type { Position } from 'unist';
import { headingAnchors } from '../report/index.ts';
import { mapBlocks } from './map-runs.ts';
import { rememberRuns } from './remember-runs.ts';
import type { Block, Brief, Note, Run } from './types.ts';

type Text = Pick<Brief, 'blocks' | 'notes'>;

/**
 * Settles the links of runs whose `href` is `#` and a name in the report: the headings that they go to get anchors, and the links
 * go to those; the others lose theirs. Of a heading that is printed twice the first counts. Without such links the same comes back.
 */
export function settleReferences(text: Text, tree: Root, remembered: Map<string, readonly Run[]>): Text {
  const wanted = namesIn(text);
  if (wanted.size === 0) return text;
  const headings = wantedHeadings(wanted, tree);
  const placed = new Set<string>();
  const blocks = mapBlocks(
    text.blocks,
    (runs) => runs,
    (_block, map) => {
      const inner = map();
      if (inner.kind !== 'heading' && inner.kind !== 'panel') return inner;
      const runs = inner.kind === 'panel' ? inner.label : inner.runs;
      // A heading of nothing but a note's call has no place on the page.
      if (!runs.some((run) => run.kind === 'text' && run.value.trim() !== '')) return inner;
      const anchor = headings.anchorAt(inner.kind === 'panel' ? runs[0]?.source[0] : inner.source[0]);
      if (anchor === undefined || placed.has(anchor)) return inner;
      placed.add(anchor);
      return { ...inner, anchor };
    },
  );
  const settle = (runs: readonly Run[]): readonly Run[] =>
    rememberRuns(settledRuns(runs, headings.anchorOf, placed), runs, remembered);
  return { blocks: mapBlocks(blocks, settle), notes: mapNotes(text.notes, settle) };
}

/** Anchors of the headings that are wanted: by name, and by the place of the heading or of a word in it. */
function wantedHeadings(wanted: ReadonlySet<string>, tree: Root) {
  const known = headingAnchors(tree);
  const byPlace = new Map<Position, string>();
  const byLine = new Map<number, Position[]>();
  const anchorOf = new Map<string, string>();
  for (const name of wanted) {
    const place = known.get(name);
    if (!place) continue;
    const anchor = byPlace.get(place) ?? `place-${byPlace.size + 1}`;
    if (!byPlace.has(place)) byLine.set(place.start.line, [...(byLine.get(place.start.line) ?? []), place]);
    byPlace.set(place, anchor);
    anchorOf.set(`#${name}`, anchor);
  }
  const anchorAt = (at: Position | undefined): string | undefined => {
    const offset = at?.start.offset ?? -1;
    const place = byLine
      .get(at?.start.line ?? 0)
      ?.find(({ start, end }) => offset >= (start.offset ?? 0) && offset < (end.offset ?? 0));
    return place && byPlace.get(place);
  };
  return { anchorOf, anchorAt };
}

const isInternal = (run: Run): run is Extract<Run, { kind: 'text' }> =>
  run.kind === 'text' && run.href?.startsWith('#') === true;

/** Names that links go to, in the order of the text. */
function namesIn({ blocks, notes }: Text): ReadonlySet<string> {
  const names = new Set<string>();
  mapBlocks([...blocks, ...notes.flatMap((note) => note.blocks)], (runs) => {
    for (const run of runs) if (isInternal(run)) names.add(run.href!.slice(1));
    return runs;
  });
  return names;
}

function settledRuns(
  runs: readonly Run[],
  anchorOf: ReadonlyMap<string, string>,
  placed: ReadonlySet<string>,
): readonly Run[] {
  if (!runs.some(isInternal)) return runs;
  return runs.map((run) => {
    if (!isInternal(run)) return run;
    const { href, ...plain } = run;
    const anchor = anchorOf.get(href!);
    return anchor !== undefined && placed.has(anchor) ? { ...plain, href: `#${anchor}` } : plain;
  });
}

const mapNotes = (
  notes: readonly Note[],
  settle: (runs: readonly Run[]) => readonly Run[],
): readonly Note[] =>
  notes.map((note) => {
    const blocks: readonly Block[] = mapBlocks(note.blocks, settle);
    return blocks === note.blocks ? note : { ...note, blocks };
  });
