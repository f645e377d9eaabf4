/** Notes that stand in brackets in the place of their call: in the text (place `inline`), and in other notes. */
import { countWords } from '../report/index.ts';
import { stretchesIn } from './note-texts.ts';
import { changeCalls, type Given, type NoteContent } from './number-notes.ts';
import { LINK, label as words } from './runs.ts';
import type { NoteCallRun, NoteId, Run } from './types.ts';

/** Notes called in notes called in notes …: deeper ones are not printed. */
const MOST_NESTED = 8;

/** What stands around a call that is set in brackets. */
interface Around {
  /** Notes that the call is in; none of them is said again. */
  readonly within: ReadonlySet<NoteId>;
  /** Notes said in brackets here before. */
  readonly said: Set<NoteId>;
  /** The number of a note, where the call may be that. */
  readonly known: (id: NoteId) => Given | undefined;
}

export interface Brackets {
  /** The text of a note for its first call in the text. */
  readonly inText: (id: NoteId) => readonly Run[];
  /**
   * What a call becomes inside a note: the number of a note that the same scope has; else the text in brackets, once in a
   * scope. An address always follows its link, once in a note.
   */
  readonly inNote: (
    id: NoteId,
    scope: string | number,
    given: ReadonlyMap<NoteId, Given>,
  ) => (run: NoteCallRun) => readonly Run[];
}

/** Brackets for one numbering; every note set in them is entered in `printed`. */
export function openBrackets(
  content: NoteContent,
  printed: Set<NoteId>,
  room: readonly string[] | undefined,
): Brackets {
  const kept = room ? { room } : {};
  const set = (run: NoteCallRun, around: Around): readonly Run[] => {
    const { note } = run;
    const known = around.known(note);
    if (known) return [{ ...run, ...known, ...kept, first: false }];
    const { within, said } = around;
    const own = content(note);
    if (!own || within.has(note) || said.has(note) || within.size >= MOST_NESTED) return [];
    said.add(note);
    printed.add(note);
    const inside = { ...around, within: new Set([...within, note]) };
    const runs: Run[] = [];
    for (const stretch of stretchesIn(own.blocks)) {
      if (runs.length > 0) runs.push(words(' '));
      runs.push(...changeCalls(stretch, (inner) => set(inner, inside)));
    }
    const open = runs.some((inner) => inner.kind === 'text' && countWords(inner.value) > 0);
    return open ? [words(' ['), ...runs, words(']')] : [];
  };
  const inText = new Set<NoteId>();
  const inScope = new Map<string | number, Set<NoteId>>();
  return {
    inText: (id) =>
      set(
        { kind: 'note-call', note: id, number: 0, label: '', first: true, source: [] },
        { within: new Set(), said: inText, known: () => undefined },
      ),
    inNote: (id, scope, given) => {
      const said = inScope.get(scope) ?? new Set<NoteId>();
      inScope.set(scope, said);
      const within = new Set([id]);
      const links = { within, said: new Set<NoteId>(), known: () => undefined };
      return (run) => set(run, isLink(run.note) ? links : { within, said, known: (note) => given.get(note) });
    },
  };
}

/** True for the note that holds a link's address. */
const isLink = (id: NoteId): boolean => id.startsWith(LINK);
