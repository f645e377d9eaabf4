/** Sets the notes that were only measured, now that it is known where each of them stands. */
import type { Desk, SetGalley } from './desk.ts';
import { takenAside } from './margin-notes.ts';
import type { NotePlan } from './note-plans.ts';
import type { PagePlan } from './page-plan.ts';
import { atFoot, inMargin } from './set-notes.ts';

/** The galley of a note as it stands on its pages. */
export type SettledNotes = (plan: Pick<NotePlan, 'note'>) => SetGalley;

/** Notes for the foot alone were set at once; those of a side column are set here, the way the pages took them. */
export function settleNotes(desk: Desk, pages: readonly PagePlan[]): SettledNotes {
  if (desk.template.notes.place !== 'margin') return ({ note }) => note.galley;
  const aside = takenAside(pages);
  const settled = new Map(
    [...desk.setNotes.values()].map(({ id, element }) => {
      const set = aside.has(id) ? inMargin : atFoot;
      return [id, set(desk, id, element).galley] as const;
    }),
  );
  return ({ note }) => settled.get(note.id) ?? note.galley;
}
