/** Notes numbered by page: the numbers need the pages and the pages the numbers, so that both are made until they agree. */

import { type Brief, type CallPlaces, callKey, originalNote } from '../brief/index.ts';
import type { Layout } from '../layout/index.ts';

/** No brief comes near: each round after those above brings a wider label, or is the last. */
const MOST = 60;

/** A brief with its layout. */
export interface Settled {
  readonly brief: Brief;
  readonly layout: Layout;
  /** What the notes were numbered by, where that is the page. */
  readonly places?: CallPlaces;
}

/** Rounds in which labels are as wide as they are; then they keep room for the widest, so that none moves a line. */
const FREE = 3;
/** Rounds in which notes that had to be printed again stay so; then every call that comes again prints its note again. */
const HELD = 4;

/**
 * Composes a brief and lays it out. Where notes are numbered by page, again and again, each time with the pages of the
 * round before, until the calls stay on their pages. A label may move a line, and a note that is printed again a page, so
 * this could go round in a circle. Three steps end it: first all is free; then every call keeps room for the widest label
 * seen, and a note once printed again stays so; at last every call that comes again prints its note again, with room for
 * any label: no number changes a page any more. The numbers are right on the pages that are given back, always.
 *
 * @param byPage the notes are numbered by page
 * @param compose makes the brief, given where its calls stand
 * @param start pages of an earlier selection, to begin with: they save rounds
 */
export function settleNotes(
  byPage: boolean,
  compose: (places?: CallPlaces) => Brief,
  layOut: (brief: Brief) => Layout,
  start?: CallPlaces,
): Settled {
  const once = (places?: CallPlaces): Settled => {
    const brief = compose(places);
    return { brief, layout: layOut(brief) };
  };
  if (!byPage) return once();
  let places: CallPlaces = { pages: start?.pages ?? new Map(), again: new Set() };
  for (let round = 0; ; round++) {
    const settled = once(places);
    const pages = pagesOf(settled.layout);
    if (agree(places.pages, pages) || round >= MOST) return { ...settled, places };
    places = { ...held(round, places, settled.brief, pages), pages };
  }
}

/** Pages of all calls of each note of the report, in the order of the text. */
function pagesOf({ calls }: Layout): CallPlaces['pages'] {
  const pages = new Map<string, number[]>();
  for (const { note, page } of calls) {
    const id = originalNote(note);
    const list = pages.get(id);
    if (list) list.push(page);
    else pages.set(id, [page]);
  }
  return pages;
}

/** True when all calls stand on the pages that their numbers were made for. */
function agree(made: CallPlaces['pages'], found: CallPlaces['pages']): boolean {
  return [...found].every(([id, pages]) => pages.every((page, at) => made.get(id)?.[at] === page));
}

/** What does not change any more after a round. */
function held(
  round: number,
  { again, room }: CallPlaces,
  brief: Brief,
  pages: CallPlaces['pages'],
): Pick<CallPlaces, 'again' | 'room'> {
  if (round < FREE) return { again };
  const labels = brief.notes.map(({ label }) => label);
  const widest = [...new Set([...(room ?? []), ...labels])];
  const last = round >= FREE + HELD;
  const more = [...pages].flatMap(([id, list]) =>
    list.flatMap((page, at) => (at > 0 && (last || page !== list[at - 1]) ? [callKey(id, at)] : [])),
  );
  return { again: new Set([...again, ...more]), room: widest };
}
