/** Notes are numbered once, here, by order of their first surviving call; both writers take the numbers from the runs. */
import type { NotePolicy } from '../config/index.ts';
import { openBrackets } from './bracket-notes.ts';
import { mapBlocks } from './map-runs.ts';
import { noteLabel } from './note-label.ts';
import { sayingOf } from './note-texts.ts';
import { rememberRuns } from './remember-runs.ts';
import type { Block, Note, NoteCallRun, NoteId, Run, Sourced } from './types.ts';

/** What a note says; undefined = no such note. Its blocks still hold unnumbered calls. */
export type NoteContent = (id: NoteId) => ({ readonly blocks: readonly Block[] } & Sourced) | undefined;

/** What a layout tells about the calls, for notes that are numbered by page. */
export interface CallPlaces {
  /** Pages of the calls of each note of the report, in the order of the text. */
  readonly pages: ReadonlyMap<NoteId, readonly number[]>;
  /** Calls (`callKey`) that repeat their note wherever they stand. */
  readonly again: ReadonlySet<string>;
  /** Labels for the widest of which every call keeps room, so that no label moves a line. */
  readonly room?: readonly string[];
}

export interface Numbered {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Ids of all notes whose text is printed, as notes or in brackets. */
  readonly printed: ReadonlySet<NoteId>;
}

/** The number of a note in a scope: the brief, a section or a page. */
export interface Given {
  readonly note: NoteId;
  readonly number: number;
  readonly label: string;
}
type Scope = string | number;

/** Name of the call of a note of the report that comes at a place among its calls, from 0. */
export const callKey = (note: NoteId, at: number): string => `${note} ${at}`;

/** The note of the report that a note of a brief prints: a note that is printed again has its own id. */
export const originalNote = (id: NoteId): NoteId => id.replace(AGAIN, '');
/** What follows the id of a note that is printed again; no label of a report holds a line end. */
const AGAIN = /\n\d+$/;

/**
 * Numbers the calls in blocks and makes the list of notes.
 *
 * A later call of the same note repeats its number with `first: false`. Where numbers begin again (`restart`), a number
 * alone would not tell which note is meant: a note that was printed before is printed again there, with an id and number
 * of its own. Pages are known from a layout only: `places` brings them; without it all calls count as on one page.
 *
 * With place `inline` a note's text stands in brackets where its first call was. A note that is only called inside
 * another note stands there in brackets too (Word has no notes in notes), and so does an address; one that calls itself,
 * directly or not, is not repeated. Calls of unknown notes vanish. With `tables: table` the notes called in a table are
 * its own (`TableBlock.notes`): lettered in each table anew, or with marks where the other notes are lettered, so that
 * they are told from those.
 */
export function numberNotes(
  blocks: readonly Block[],
  content: NoteContent,
  policy: NotePolicy,
  remembered: Map<string, readonly Run[]> = new Map(),
  places?: CallPlaces,
): Numbered {
  const printed = new Set<NoteId>();
  const room = places?.room ? { room: places.room } : {};
  const notes: (Given & { readonly scope: Scope; readonly underTable: boolean })[] = [];
  const given = new Map<Scope, Map<NoteId, Given>>();
  const numbers = new Map<Scope, number>();
  const calls = new Map<NoteId, number>();
  const times = new Map<NoteId, number>();
  const sameAs = merger(content, policy);
  let section: Scope = '';
  let page = 1;
  let table: { readonly scope: Scope; readonly notes: NoteId[] } | undefined;
  let tables = 0;
  const ofTables: NotePolicy = {
    ...policy,
    numbering: policy.numbering === 'letters' ? 'symbols' : 'letters',
  };

  const scopeOf = (id: NoteId, at: number): Scope => {
    if (table) return table.scope;
    if (policy.restart === 'brief') return '';
    if (policy.restart === 'section') return section;
    page = places?.pages.get(id)?.[at] ?? page;
    return page;
  };
  const call = (run: NoteCallRun): readonly Run[] => {
    if (!content(run.note)) return [];
    const id = sameAs(run.note);
    const at = calls.get(id) ?? 0;
    calls.set(id, at + 1);
    if (policy.place === 'inline') {
      if (printed.has(id)) return [];
      const text = brackets.inText(id);
      printed.add(run.note);
      return text;
    }
    printed.add(run.note);
    const scope = scopeOf(id, at);
    const here = given.get(scope) ?? new Map<NoteId, Given>();
    given.set(scope, here);
    const known = places?.again.has(callKey(id, at)) ? undefined : here.get(id);
    if (known) return [{ ...run, ...known, ...room, first: false }];
    const number = (numbers.get(scope) ?? 0) + 1;
    numbers.set(scope, number);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    const fresh = {
      note: time > 1 ? `${id}\n${time}` : id,
      number,
      label: noteLabel(number, table ? ofTables : policy),
    };
    here.set(id, fresh);
    notes.push({ ...fresh, scope, underTable: table !== undefined });
    table?.notes.push(fresh.note);
    return [{ ...run, ...fresh, ...room, first: true }];
  };
  const brackets = openBrackets(content, printed, places?.room);
  const numberedBlocks = blocks.flatMap((block) => {
    section = block.part;
    return mapBlocks(
      [block],
      (runs) => rememberRuns(changeCalls(runs, call), runs, remembered),
      (inner, map) => {
        if (inner.kind !== 'table' || policy.tables !== 'table' || policy.place === 'inline') return map();
        tables += 1;
        table = { scope: `table ${tables}`, notes: [] };
        const own = table.notes;
        const made = map();
        table = undefined;
        return own.length > 0 ? { ...made, notes: own } : made;
      },
    );
  });
  return {
    blocks: numberedBlocks,
    notes: notes.map(({ note: id, number, label, scope, underTable }): Note => {
      const { blocks: own, source } = content(originalNote(id))!;
      const known = policy.restart === 'page' && !underTable ? undefined : (given.get(scope) ?? new Map());
      const inside = brackets.inNote(originalNote(id), scope, known);
      const changed = mapBlocks(own, (runs) => changeCalls(runs, inside));
      return { id, number, label, blocks: changed, ...(underTable ? { underTable } : {}), ...room, source };
    }),
    printed,
  };
}

/** Puts other runs in the place of calls. */
export function changeCalls(
  runs: readonly Run[],
  change: (run: NoteCallRun) => readonly Run[],
): readonly Run[] {
  if (!runs.some(({ kind }) => kind === 'note-call')) return runs;
  return runs.flatMap((run) => (run.kind === 'note-call' ? change(run) : [run]));
}

/** Which note of the report stands for another of the same text; each for itself unless the policy merges them. */
function merger(content: NoteContent, { repeats }: NotePolicy): (id: NoteId) => NoteId {
  const firsts = new Map<string, NoteId>();
  const known = new Map<NoteId, NoteId>();
  return (id) => {
    if (repeats === 'keep') return id;
    const before = known.get(id);
    if (before !== undefined) return before;
    const saying = sayingOf(content(id)?.blocks ?? []);
    const first = saying === undefined ? id : (firsts.get(saying) ?? id);
    if (saying !== undefined) firsts.set(saying, first);
    known.set(id, first);
    return first;
  };
}
