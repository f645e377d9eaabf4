/** The books: every unit of the report is kept or cut, and each cut has its reason. */
import type { Plan, Unit } from './plan-types.ts';
import type { Cut, CutReason, Kept } from './types.ts';

/**
 * Lists of what is printed and what is not, each in report order. Units without a place in the report (metadata from
 * brief.yaml) are no text of the report.
 *
 * Reasons: `policy` = page furniture, what the author marks `:::omit`, notes of an audience without notes, figures of a part without figures;
 * `budget` = could have been chosen; `audience` = not in any part of this audience, or marked for others.
 */
export function cutsAndKept(plan: Plan, printed: ReadonlyMap<Unit, string>): { kept: Kept[]; cuts: Cut[] } {
  const reasonOf = reasons(plan, printed);
  const kept: Kept[] = [];
  const cuts: Cut[] = [];
  for (const unit of plan.units) {
    if (unit.source.length === 0) continue;
    const { text, source, words } = unit;
    const part = printed.get(unit);
    if (part !== undefined) kept.push({ text, part, source });
    else cuts.push({ text, part: unit.part, reason: reasonOf(unit), words, source });
  }
  return { kept, cuts };
}

function reasons(plan: Plan, printed: ReadonlyMap<Unit, string>): (unit: Unit) => CutReason {
  const { matter, audience, report } = plan;
  const furniture = new Set<Unit>(matter.setAside);
  for (const { index, heading, pieces } of matter.sections) {
    const { role } = report.sections[index]!;
    if (role !== 'contents' && role !== 'notes') continue;
    if (heading) furniture.add(heading);
    for (const piece of pieces) for (const unit of piece.all) furniture.add(unit);
  }
  const figures = figureUnits(plan);
  const callers = callersOf(plan);
  const simple = (unit: Unit): CutReason => {
    if (furniture.has(unit)) return 'policy';
    if (
      plan.parts.some(
        ({ part, candidateOf }) => part.take !== 'one' && part.part !== 'overview' && candidateOf.has(unit),
      )
    )
      return 'budget';
    return figures.has(unit) ? 'policy' : 'audience';
  };
  return (unit) => {
    const own = plan.barred.get(unit);
    if (own) return own;
    const calling = callers.get(unit);
    if (!calling) return simple(unit);
    const cut = calling.find((caller) => !printed.has(caller));
    if (audience.notes.place === 'none' && (calling.length === 0 || !cut)) return 'policy';
    return cut ? simple(cut) : 'audience';
  };
}

/** Units of notes, with the units that call their note. */
function callersOf({ matter, units }: Plan): ReadonlyMap<Unit, readonly Unit[]> {
  const byLabel = new Map<string, Unit[]>();
  for (const unit of units)
    for (const label of unit.calls) byLabel.set(label, [...(byLabel.get(label) ?? []), unit]);
  const callers = new Map<Unit, readonly Unit[]>();
  for (const [label, pieces] of matter.notes)
    for (const piece of pieces) for (const unit of piece.all) callers.set(unit, byLabel.get(label) ?? []);
  return callers;
}

/** Units of figures and tables in sections that the audience prints. */
function figureUnits({ parts }: Plan): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  for (const { sections } of parts)
    for (const { pieces } of sections)
      for (const piece of pieces)
        if (piece.node.type === 'figure' || piece.node.type === 'table')
          for (const unit of piece.all) found.add(unit);
  return found;
}
