/** Wide pictures take the full grid, unless that leaves a page half empty and the width of the text does not. */
import type { Block } from '../brief/index.ts';
import { inColumns } from './columns.ts';
import type { Desk } from './desk.ts';
import type { Galley } from './galley.ts';
import { marginLook } from './margin-notes.ts';
import { noteSpaces } from './note-area.ts';
import { planNotes } from './note-plans.ts';
import { type LayoutInput, openDesk } from './open-desk.ts';
import type { PagePlan } from './page-plan.ts';
import { paginate } from './paginate.ts';
import { whiteOf } from './place-pages.ts';
import { setBrief } from './set-brief.ts';

/** A brief set and broken into pages. */
export interface SetPages {
  readonly desk: Desk;
  readonly galley: Galley;
  readonly plans: readonly PagePlan[];
  readonly cost: number;
}

/** White at a page's foot that is worth another try, in lines. */
const MUCH_WHITE = 6;
/** Every try sets the whole brief again. */
const MOST_TRIES = 4;

/** Sets the brief; a picture that opens a page after much white is tried at the width of the text, and kept so if it helps. */
export function setPages(input: LayoutInput): SetPages {
  let best = setWith(input, new Set());
  const tried = new Set<Block>();
  for (let i = 0; i < MOST_TRIES; i++) {
    const picture = afterWhite(best, tried);
    if (!picture) break;
    tried.add(picture);
    const other = setWith(input, new Set([...best.desk.narrow, picture]));
    if (other.cost < best.cost) best = other;
  }
  return best;
}

function setWith(input: LayoutInput, narrow: ReadonlySet<Block>): SetPages {
  const desk = openDesk(input, narrow);
  const galley = setBrief(desk);
  const { page, template } = desk;
  const capacity = page.bottom - page.top;
  const share = template.marks.noteArea.maxShare;
  const { pages: plans, cost } = paginate({
    boxes: galley.boxes,
    capacity,
    unit: page.unit,
    gap: template.marks.noteArea.gap,
    notes: planNotes(desk.setNotes, (capacity * share) / 2),
    share,
    spaces: noteSpaces(template),
    ...(template.notes.place === 'margin' && !inColumns(page)
      ? { margin: { ...marginLook(template), side: page.side } }
      : {}),
    columns: page.columns.count,
    ...(page.baselineGrid ? { pitch: page.unit } : {}),
  });
  return { desk, galley, plans, cost };
}

/** The first picture not tried yet that opens a page, with much white on the page before. */
function afterWhite({ desk, galley, plans }: SetPages, tried: ReadonlySet<Block>): Block | undefined {
  for (const plan of plans.slice(0, -1)) {
    const block = desk.brief.blocks[galley.boxes[plan.to]?.block ?? -1];
    if (block?.kind !== 'figure' || !block.image || tried.has(block)) continue;
    if (whiteOf(desk, plan) > MUCH_WHITE * desk.page.unit) return block;
  }
  return undefined;
}
