import { type Brief, compose, type Plan, type Step } from '../brief/index.ts';
import { BriefwrightError, type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Layout } from '../layout/index.ts';
import { fillUp } from './fill-up.ts';
import { largest } from './largest.ts';
import { type Attempt, type Round, type TryOut, tryOut } from './try-out.ts';

export interface Fitted {
  readonly brief: Brief;
  readonly layout: Layout;
  readonly rounds: readonly Round[];
  readonly messages: readonly Diagnostic[];
}

/** Layouts that one fit may ask for. */
const MOST_ROUNDS = 18;
/** Other sentences that are tried in place of one of too many lines. */
const MOST_ALTERNATIVES = 4;

/**
 * Chooses how much of a plan is printed, by laying it out: as many steps as the audience's size holds, taken in the
 * plan's order; then further ones that still fit, until the page reaches its fill. Type is never touched.
 *
 * @param plan what may be printed, in order
 * @param layOut lays out a brief; called at most about 20 times
 * @returns the brief that fits with its layout, what each round gave, and messages: `budget-underfull` when the report
 *   has no more to say, `budget-shortened` when a part that is printed whole had to lose sentences
 * @throws BriefwrightError `budget-unmet` (exit code 1), with by how much, when not even the least content fits
 */
export function fit(plan: Plan, layOut: (brief: Brief) => Layout): Fitted {
  const rounds: Round[] = [];
  if (isUnbound(plan)) return whole(plan, tryOut(plan, layOut, rounds));
  const { plan: sound, least } = leastOf(plan, layOut, rounds);
  const trial = tryOut(sound, layOut, rounds);
  if (!least.fits) throw unmet(sound, least);
  const single = onOnePage(sound, trial);
  const main = sound.steps.filter(({ level }) => level < 3);
  const base = single ?? largest(main, least, trial, sound.audience.size.pages?.max);
  const best = fillUp(sound, base, trial, MOST_ROUNDS, single !== undefined || isOnePage(sound));
  return {
    brief: best.brief,
    layout: best.layout,
    rounds,
    messages: [...shortened(sound, best), ...underfull(sound, best)],
  };
}

/** Whether the audience gets everything: then nothing depends on how it is laid out. */
export const isUnbound = ({ audience: { size } }: Pick<Plan, 'audience'>): boolean =>
  size.pages === undefined && size.words === undefined;
const isOnePage = ({ audience: { size } }: Plan): boolean => size.pages?.max === 1;

/**
 * The brief of a plan without bounds, for callers who need no pages.
 *
 * @param plan one that {@link isUnbound} says is without bounds
 */
export const composeWhole = (plan: Plan): Brief =>
  compose(plan, new Set([...everything(plan)].flatMap(({ ids }) => ids)));

const everything = (plan: Plan): ReadonlySet<Step> => new Set(plan.steps.filter(({ level }) => level < 3));

function whole(plan: Plan, trial: TryOut): Fitted {
  const { brief, layout } = trial.attempt(everything(plan));
  return { brief, layout, rounds: trial.rounds, messages: [] };
}

/** The least content; of the shortest sentences if nothing else fits. */
function leastOf(plan: Plan, layOut: (brief: Brief) => Layout, rounds: Round[]): Start {
  const start = withinLines(plan, layOut, rounds);
  if (start.least.fits) return start;
  const short = plan.shortest();
  return { plan: short, least: tryOut(short, layOut, rounds).attempt(new Set()) };
}
interface Start {
  readonly plan: Plan;
  readonly least: Attempt;
}

/** The least content, with another sentence wherever one takes more lines than its part may have. */
function withinLines(plan: Plan, layOut: (brief: Brief) => Layout, rounds: Round[]): Start {
  let current = plan;
  let least = tryOut(current, layOut, rounds).attempt(new Set());
  for (let tries = 0; tries < MOST_ALTERNATIVES; tries += 1) {
    const long = tooLong(current, least);
    if (!long) break;
    const other = current.without(long);
    // The last sentence there is stays, however long.
    if (
      !other.parts.some(({ index, choices }) => choices[0] !== current.parts[index]!.choices[0] && choices[0])
    )
      break;
    current = other;
    least = tryOut(current, layOut, rounds).attempt(new Set());
  }
  return { plan: current, least };
}

/** The choice of a part that is set in more lines than it may have. */
function tooLong(plan: Plan, { brief, layout }: Attempt): string | undefined {
  for (const { part, choices } of plan.parts) {
    if (part.maxLines === undefined || choices.length < 2) continue;
    const lines = brief.blocks.reduce(
      (most, block, i) => (block.part === part.part ? Math.max(most, layout.lines[i] ?? 0) : most),
      0,
    );
    if (lines > part.maxLines) return choices[0];
  }
  return undefined;
}

/** Words of a page at most: above them one page is not tried. */
const ONE_PAGE_WORDS = 500;
/** A second page filled less than this is not worth its paper: the text is brought down to one page. */
const STUB = 0.6;

/**
 * Where one page may do but is not the rule: all of it on one page, or all but what is wanted least, if the rest would
 * be a stub.
 */
function onOnePage(plan: Plan, trial: TryOut): Attempt | undefined {
  const { pages } = plan.audience.size;
  if (!pages || pages.min > 1 || pages.max === 1) return undefined;
  const main = plan.steps.filter(({ level }) => level < 3);
  if (main.reduce((sum, { words }) => sum + words, 0) > ONE_PAGE_WORDS) return undefined;
  const all = trial.attempt(new Set(main), true);
  if (all.fits || all.layout.pages.length > 2 || all.layout.fill > STUB) return all.fits ? all : undefined;
  const least = trial.attempt(new Set(), true);
  if (!least.fits) return undefined;
  const best = largest(main, least, trial, 1, true);
  return main.every((step) => step.level > 1 || best.steps.has(step)) ? best : undefined;
}

/** By how much the least content misses its size. */
function unmet(plan: Plan, least: Attempt): BriefwrightError {
  const { size, name } = plan.audience;
  const { layout, words } = least;
  const over: string[] = [];
  if (size.pages && layout.pages.length > size.pages.max) {
    const { page, styles } = plan.template;
    const perPage = Math.floor((page.bottom - page.top) / styles.body.leading);
    const lines = Math.max(1, Math.round((layout.pages.length - size.pages.max - 1 + layout.fill) * perPage));
    over.push(
      `takes ${count(layout.pages.length, 'page')} where ${size.pages.max} may be used, about ${count(lines, 'line')} too many`,
    );
  }
  if (size.words && words > size.words.max)
    over.push(
      `has ${count(words, 'word')} where ${size.words.max} may be used, ${words - size.words.max} too many`,
    );
  return new BriefwrightError(
    diagnostic(
      'budget-unmet',
      `The brief for "${name}" cannot be made to fit: even its least content ${over.join(' and ')}`,
      'Shorten the title, the findings or the takeaways in the report, or allow the audience more pages (size) or fewer items (min)',
      { file: plan.report.path },
    ),
    1,
  );
}
const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Says so when a part that is to be printed whole is not, or has fewer items than it should. */
function shortened(plan: Plan, best: Attempt): readonly Diagnostic[] {
  const lost = plan.steps.filter((step) => step.level === 1 && !best.steps.has(step));
  return plan.parts.flatMap(({ part, index }) => {
    const own = lost.filter(({ ids }) => ids.some((id) => id.startsWith(`${index}.`)));
    if (own.length === 0) return [];
    const sentences = count(
      own.reduce((sum, { ids }) => sum + ids.length, 0),
      'sentence',
    );
    const what = part.take === 'whole' ? 'is not whole' : `has fewer than ${part.min} items`;
    return [
      diagnostic(
        'budget-shortened',
        `The part "${part.part}" for "${plan.audience.name}" ${what}: ${sentences} had to go to keep to its size`,
        'Shorten it in the report, or allow the audience more pages',
        { file: plan.report.path, ...placeOfFirst(plan, own) },
      ),
    ];
  });
}

/** Place of the first sentence, in report order, that had to go. */
function placeOfFirst(plan: Plan, lost: readonly { readonly ids: readonly string[] }[]) {
  const places = lost.flatMap(({ ids }) =>
    ids.flatMap((id) => plan.candidates.get(id)?.units[0]?.source[0] ?? []),
  );
  const [first] = places.sort((a, b) => (a.start.offset ?? 0) - (b.start.offset ?? 0));
  return first ? { place: first } : {};
}

/** Says so when the report has no more to say than the page could hold. */
function underfull(plan: Plan, best: Attempt): readonly Diagnostic[] {
  const { fill } = plan.audience.size;
  // A second page that is worth its paper need not be full.
  if (fill === undefined || best.layout.fill >= fill || best.layout.pages.length > 1) return [];
  const percent = (share: number): string => `${Math.floor(share * 100)} %`;
  return [
    diagnostic(
      'budget-underfull',
      `The page for "${plan.audience.name}" is ${percent(best.layout.fill)} full, less than ${percent(fill)}: the report has no further sentence that fits`,
      'Nothing needs to be done; more findings or takeaways in the report would fill the page',
      { file: plan.report.path },
    ),
  ];
}
