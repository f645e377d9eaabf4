/** Notes that stand in brackets in the place of their call: in the text (place `inline`), and in other notes. */
import { countWords } from '../report/index.ts';
import { stretchesIn } from './note-texts.ts';
import { changeCalls, type Given, type NoteContent } from './number-notes.ts';
import { LINK, label as words } from './runs.ts';
import type { NoteCallRun, NoteId, Run } from './types.ts';

/** Notes called in notes called in notes …: deeper ones are not printed. */
const MOST_NESTED = 8;
/** Notes that one note says in brackets, where each says them for itself: notes that all call each other must end. */
const MOST_SAID = 40;

/** What stands around a call that is set in brackets. */
interface Around {
  /** Notes that the call is in; none of them is said again. */
  readonly within: ReadonlySet<NoteId>;
  /** Notes said in brackets here before. */
  readonly said: Set<NoteId>;
  /** So many of them at most. */
  readonly most?: number;
  /** The number of a note, where the call may be that. */
  readonly known: (id: NoteId) => Given | undefined;
}

export interface Brackets {
  /** The text of a note for its first call in the text. */
  readonly inText: (id: NoteId) => readonly Run[];
  /**
   * What a call becomes inside a note: the number of a note that the same scope has; else the text in brackets, once in a
   * scope. An address always follows its link, once in a note. Without `given` (numbers by page, which change) other notes
   * are said as addresses are, so that what a note says does not depend on pages.
   */
  readonly inNote: (
    id: NoteId,
    scope: string | number,
    given: ReadonlyMap<NoteId, Given> | undefined,
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
    if (around.most !== undefined && said.size >= around.most) return [];
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
      const own = { within, said: new Set<NoteId>(), most: MOST_SAID, known: () => undefined };
      const numbered = given && { within, said, known: (note: NoteId) => given.get(note) };
      return (run) => set(run, !numbered || isLink(run.note) ? own : numbered);
    },
  };
}

/** True for the note that holds a link's address. */
const isLink = (id: NoteId): boolean => id.startsWith(LINK);
