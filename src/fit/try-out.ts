/** One round: compose a selection, lay it out, see whether it keeps to the audience's size. */
import {
  type Brief,
  type CallPlaces,
  type CandidateId,
  compose,
  type Plan,
  type Step,
} from '../brief/index.ts';
import type { Layout } from '../layout/index.ts';
import { settleNotes } from './settle-notes.ts';

/** What a round gave. `kept` = steps taken. */
export interface Round {
  readonly kept: number;
  readonly pages: number;
  readonly fill: number;
}
export interface Attempt {
  readonly steps: ReadonlySet<Step>;
  readonly brief: Brief;
  readonly layout: Layout;
  /** Of the report; not counted (0) for an audience without a size. */
  readonly words: number;
  /** Pages and words are within the audience's size. */
  readonly fits: boolean;
}
export interface TryOut {
  readonly attempt: (steps: ReadonlySet<Step>, onePage?: boolean) => Attempt;
  readonly rounds: Round[];
}

/** Lays out selections; remembers the rounds. */
export function tryOut(plan: Plan, layOut: (brief: Brief) => Layout, rounds: Round[]): TryOut {
  const { pages, words: bounds } = plan.audience.size;
  let start: CallPlaces | undefined;
  return {
    rounds,
    attempt: (steps, onePage) => {
      const selection = new Set<CandidateId>([...steps].flatMap(({ ids }) => ids));
      const options = onePage === undefined ? {} : { onePage };
      const settled = settleNotes(
        plan.audience.notes.restart === 'page',
        (places) => compose(plan, selection, places ? { ...options, places } : options),
        layOut,
        start,
      );
      const { brief, layout } = settled;
      start = settled.places;
      const words = pages || bounds ? wordsOf(brief) : 0;
      rounds.push({ kept: steps.size, pages: layout.pages.length, fill: layout.fill });
      const most = onePage ? 1 : (pages?.max ?? Number.POSITIVE_INFINITY);
      const fits = layout.pages.length <= most && words <= (bounds?.max ?? Number.POSITIVE_INFINITY);
      return { steps, brief, layout, words, fits };
    },
  };
}

/** Words of the report that are printed; notes are counted with them. */
export const wordsOf = (brief: Brief): number =>
  brief.kept.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0);
