/** Notes are numbered once, here, by order of their first surviving call; both writers take the numbers from the runs. */
import type { NotePolicy } from '../config/index.ts';
import { countWords } from '../report/index.ts';
import { mapBlocks } from './map-runs.ts';
import { noteLabel } from './note-label.ts';
import { label as words } from './runs.ts';
import type { Block, Note, NoteCallRun, ParagraphBlock, Run, Sourced } from './types.ts';

/** What a note says; undefined = no such note. Its blocks still hold unnumbered calls. */
export type NoteContent = (id: string) => ({ readonly blocks: readonly Block[] } & Sourced) | undefined;

export interface Numbered {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Ids of all notes whose text is printed, as notes or in brackets. */
  readonly printed: ReadonlySet<string>;
}

interface Given {
  readonly number: number;
  readonly label: string;
}

/**
 * Numbers the calls in blocks and makes the list of notes.
 *
 * A later call of the same note repeats its number with `first: false`. With place `inline` a note's text stands in
 * brackets where its first call was. A note that is only called inside another note stands there in brackets too
 * (Word has no notes in notes); one that calls itself, directly or not, is not repeated. Calls of unknown notes
 * vanish. Restart `section` begins again with every section; `page` is numbered through, since pages are not known here.
 */
export function numberNotes(
  blocks: readonly Block[],
  content: NoteContent,
  policy: NotePolicy,
  remembered: Map<string, readonly Run[]> = new Map(),
): Numbered {
  const given = new Map<string, Given>();
  const printed = new Set<string>();
  let section: string | undefined;
  let count = 0;

  const call = (run: NoteCallRun): readonly Run[] => {
    if (!content(run.note)) return [];
    const known = given.get(run.note);
    if (known) return [{ ...run, ...known, first: false }];
    if (policy.place === 'inline') {
      if (printed.has(run.note)) return [];
      return bracketed(run, content, printed, new Map());
    }
    count += 1;
    const fresh = { number: count, label: noteLabel(count, policy.numbering) };
    given.set(run.note, fresh);
    printed.add(run.note);
    return [{ ...run, ...fresh, first: true }];
  };
  const numberedBlocks = blocks.flatMap((block) => {
    if (policy.restart === 'section' && block.part !== section) {
      section = block.part;
      count = 0;
    }
    return mapBlocks([block], (runs) => remember(changeCalls(runs, call), runs, remembered));
  });

  const notes = [...given].map(([id, { number, label }]): Note => {
    const { blocks: own, source } = content(id)!;
    const inside = (run: NoteCallRun): readonly Run[] => {
      const known = given.get(run.note);
      if (known) return [{ ...run, ...known, first: false }];
      return content(run.note) ? bracketed(run, content, printed, given, new Set([id])) : [];
    };
    return { id, number, label, blocks: mapBlocks(own, (runs) => changeCalls(runs, inside)), source };
  });
  return { blocks: numberedBlocks, notes, printed };
}

function changeCalls(runs: readonly Run[], change: (run: NoteCallRun) => readonly Run[]): readonly Run[] {
  if (!runs.some(({ kind }) => kind === 'note-call')) return runs;
  return runs.flatMap((run) => (run.kind === 'note-call' ? change(run) : [run]));
}

/** The same runs with the same numbers are the same object from round to round. */
function remember(
  changed: readonly Run[],
  original: readonly Run[],
  remembered: Map<string, readonly Run[]>,
): readonly Run[] {
  if (changed === original) return original;
  const key = JSON.stringify(
    changed.map((run) =>
      run.kind === 'text'
        ? [run.value, run.href, run.marks, run.source[0]?.start.offset]
        : run.kind === 'break'
          ? 0
          : [run.note, run.label, run.first],
    ),
  );
  const known = remembered.get(key);
  if (known) return known;
  remembered.set(key, changed);
  return changed;
}

/** A note's text in brackets, in the place of its call. */
function bracketed(
  run: NoteCallRun,
  content: NoteContent,
  printed: Set<string>,
  given: ReadonlyMap<string, Given>,
  within: ReadonlySet<string> = new Set(),
): readonly Run[] {
  const own = content(run.note);
  if (!own || within.has(run.note) || printed.has(run.note)) return [];
  printed.add(run.note);
  const inside = new Set([...within, run.note]);
  const runs: Run[] = [];
  for (const paragraph of paragraphsIn(own.blocks)) {
    if (runs.length > 0) runs.push(words(' '));
    runs.push(
      ...changeCalls(paragraph.runs, (inner) => {
        const known = given.get(inner.note);
        return known
          ? [{ ...inner, ...known, first: false }]
          : bracketed(inner, content, printed, given, inside);
      }),
    );
  }
  const open = runs.some((inner) => inner.kind === 'text' && countWords(inner.value) > 0);
  return open ? [words(' ['), ...runs, words(']')] : [];
}

const paragraphsIn = (blocks: readonly Block[]): ParagraphBlock[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'list') return block.items.flatMap((item) => paragraphsIn(item.blocks));
    return block.kind === 'quote' ? paragraphsIn(block.blocks) : [];
  });
