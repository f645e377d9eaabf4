import type { CandidateId, Plan, Step } from '../brief/index.ts';
import { strays } from './strays.ts';
import type { Attempt, TryOut } from './try-out.ts';

/** After so many steps in a row that did not fit, a page this full is left as it is. */
const MOST_FAILURES = 2;
const FULL = 0.92;

/** Words of a line of running text, for guesses only. */
const WORDS_PER_LINE = 10;

/**
 * Adds steps that were passed over, in order, while they fit: first what belongs to the brief anyway; then, only for a
 * page that would not reach its fill, what lies beyond the audience's bounds, unless it would leave the last item of a
 * list alone on a further page. Nothing is added for which a note would be drawn out over pages.
 */
export function fillUp(
  plan: Plan,
  base: Attempt,
  trial: TryOut,
  mostRounds: number,
  onePage: boolean,
): Attempt {
  const { fill = 0 } = plan.audience.size;
  let best = base;
  const room = (): number => lastPages(plan, best) * linesOfPage(plan);
  // A sentence is only taken with what it leans on.
  const has = (id: CandidateId): boolean =>
    plan.must.has(id) || [...best.steps].some(({ ids }) => ids.includes(id));
  let failures = 0;
  const tryStep = (step: Step): void => {
    const attempt = trial.attempt(new Set([...best.steps, step]), onePage ? true : undefined);
    const good =
      attempt.fits &&
      attempt.layout.scattered <= best.layout.scattered &&
      (step.level < 3 || strays(attempt.layout) <= strays(best.layout));
    if (good) best = attempt;
    failures = good ? 0 : failures + 1;
  };
  for (const level of [2, 3] as const) {
    for (const step of plan.steps) {
      if (trial.rounds.length >= mostRounds) return best;
      if (failures >= MOST_FAILURES && best.layout.fill >= Math.max(fill, FULL)) return best;
      if (best.steps.has(step) || (level === 2 ? step.level > 2 : step.level !== 3)) continue;
      if (level === 3 && best.layout.fill >= fill) return best;
      if (!step.after.every((id) => has(id))) continue;
      // A paragraph more is a line more, at the least, and half a line of space.
      if (step.words / WORDS_PER_LINE > room()) continue;
      tryStep(step);
    }
  }
  return best;
}

/** Pages that are still free, the rest of the last one included. */
function lastPages({ audience }: Plan, { layout }: Attempt): number {
  const most = audience.size.pages?.max ?? layout.pages.length;
  return Math.max(0, most - layout.pages.length) + (1 - layout.fill);
}

const linesOfPage = ({ template: { page, styles } }: Plan): number =>
  (page.bottom - page.top) / styles.body.leading;
