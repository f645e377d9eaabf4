/** What the composers of parts work with: which units are in, how they are set, and the list of what was printed. */
import type { PhrasingContent } from 'mdast';
import { type SetContext, setNode } from './handlers/index.ts';
import type { CandidateId, Piece, Plan, PlannedPart, Unit } from './plan-types.ts';
import { joinRuns, runsOf } from './runs.ts';
import type { Block, Marks, ParagraphBlock, Run } from './types.ts';

export interface Composing {
  readonly plan: Plan;
  readonly selection: ReadonlySet<CandidateId>;
  readonly onePage: boolean;
  /** Units printed, each with the part it is first printed in. */
  readonly kept: Map<Unit, string>;
}
export interface SetOptions {
  readonly style?: ParagraphBlock['style'];
  readonly leads?: (unit: Unit) => boolean;
  readonly prints?: (unit: Unit) => boolean;
  /** Name of the part on the blocks; the planned part's own unless told. */
  readonly part?: string;
}
export interface Scope {
  readonly plan: Plan;
  readonly planned: PlannedPart;
  readonly onePage: boolean;
  /** Name of the part. */
  readonly part: string;
  readonly prints: (unit: Unit) => boolean;
  readonly keep: (unit: Unit, part?: string) => void;
  readonly runs: (
    nodes: readonly PhrasingContent[],
    marks?: Marks,
    without?: readonly (keyof Marks)[],
  ) => readonly Run[];
  /** Pieces as blocks; what they print is kept. The same text gives the same objects in every round. */
  readonly set: (pieces: readonly Piece[], options?: SetOptions) => readonly Block[];
  /** Chosen sentences as one paragraph. */
  readonly sentences: (units: readonly Unit[], style?: ParagraphBlock['style']) => ParagraphBlock;
}

/** The scope of one part. */
export function scopeOf(composing: Composing, planned: PlannedPart): Scope {
  const { plan, selection, kept, onePage } = composing;
  const { candidateOf, always } = planned;
  const part = planned.part.part;
  const prints = (unit: Unit): boolean => {
    const candidate = candidateOf.get(unit);
    return candidate === undefined ? always.has(unit) : selection.has(candidate) || plan.must.has(candidate);
  };
  const keep: Scope['keep'] = (unit, name = part) => {
    if (!kept.has(unit)) kept.set(unit, name);
  };
  const { runs, cached } = settingOf(plan);
  return {
    plan,
    planned,
    onePage,
    part,
    prints,
    keep,
    runs,
    set: (pieces, options = {}) => {
      const name = options.part ?? part;
      const context = setContext(plan, runs, cached, {
        prints,
        leads: () => false,
        style: 'body',
        ...options,
        part: name,
      });
      for (const piece of pieces) for (const unit of piece.all) if (context.prints(unit)) keep(unit, name);
      return context.set(pieces);
    },
    sentences: (units, style = 'body') => {
      for (const unit of units) keep(unit);
      const key = `${part}|${style}|${units.map(({ id }) => id).join()}`;
      const make = (): readonly Block[] => [
        {
          kind: 'paragraph',
          style,
          runs: joinRuns(units.map((unit) => runs(unit.nodes ?? []))),
          part,
          source: units.flatMap(({ source }) => source),
        },
      ];
      return cached(key, make)[0] as ParagraphBlock;
    },
  };
}

type RunMemory = WeakMap<readonly PhrasingContent[], Map<string, readonly Run[]>>;
const memories = new WeakMap<Plan['cache'], RunMemory>();
function rememberedRuns(cache: Plan['cache']): RunMemory {
  const known = memories.get(cache) ?? (new WeakMap() as RunMemory);
  memories.set(cache, known);
  return known;
}

/** Runs and remembered blocks by a plan's policies; also for notes, which belong to no part. */
export function settingOf(plan: Plan) {
  const { audience, report, cache } = plan;
  const notes = audience.notes.place !== 'none';
  const { language } = report.meta;
  const known = rememberedRuns(cache);
  const runs: Scope['runs'] = (nodes, marks, without) => {
    const key = `${Object.keys(marks ?? {}).join()}|${(without ?? []).join()}`;
    const byLook = known.get(nodes) ?? new Map<string, readonly Run[]>();
    known.set(nodes, byLook);
    const before = byLook.get(key);
    if (before) return before;
    const options = {
      language,
      links: audience.links,
      notes,
      ...(marks ? { marks } : {}),
      ...(without ? { without } : {}),
    };
    const made = runsOf(nodes, options);
    byLook.set(key, made);
    return made;
  };
  const cached = (key: string, make: () => readonly Block[]): readonly Block[] => {
    const before = cache.get(key);
    if (before) return before;
    const made = make();
    cache.set(key, made);
    return made;
  };
  return { runs, cached };
}

/** The context that handlers set pieces in. */
export function setContext(
  plan: Plan,
  runs: Scope['runs'],
  cached: (key: string, make: () => readonly Block[]) => readonly Block[],
  options: Required<SetOptions>,
): SetContext {
  const { part, style, prints, leads } = options;
  const context: SetContext = {
    part,
    style,
    prints,
    leads,
    runs,
    images: plan.images,
    decimalMark: plan.template.strings.decimalMark,
    boxes: plan.template.boxes,
    set: (pieces) =>
      pieces.flatMap((piece) => {
        const state = piece.all.map((unit) => (prints(unit) ? (leads(unit) ? 2 : 1) : 0)).join('');
        return cached(`${part}|${style}|p${piece.id}|${state}`, () => setNode(piece, context));
      }),
  };
  return context;
}
