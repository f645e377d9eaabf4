/** What each part of an audience may print, before anything is chosen. */
import type { Audience, Part, PartName } from '../../config/index.ts';
import type { Report, SectionRole } from '../../report/index.ts';
import type { Candidate, CandidateId, Matter, PlannedPart, PlannedSection, Unit } from '../plan-types.ts';
import { candidatesOf, type Group } from './candidates.ts';
import { firstMentions } from './mentions.ts';
import { isAppendix } from './openers.ts';
import { showable } from './showable.ts';

export interface PreparedPart extends PlannedPart {
  readonly candidates: readonly Candidate[];
}

/** Roles that the `sections` part prints; contents and notes sections are page furniture once the notes are taken off. */
const BODY: readonly SectionRole[] = ['body', 'summary', 'references'];

/** Parts that print who the authors are. */
export const BIOGRAPHIES: readonly PartName[] = ['author', 'notes-to-editors'];

/** Whether the audience has a size that text must fit in. */
export const isBudgeted = ({ size }: Audience): boolean =>
  size.pages !== undefined || size.words !== undefined;

/**
 * Parts with their items, sections and candidates. A part printed whole has candidates only if the audience has a
 * size to keep to: else all of it is printed always.
 */
export function prepareParts(report: Report, matter: Matter, audience: Audience): readonly PreparedPart[] {
  return audience.parts.map((part, index) => preparePart(report, matter, audience, part, index));
}

function preparePart(
  report: Report,
  matter: Matter,
  audience: Audience,
  part: Part,
  index: number,
): PreparedPart {
  const items =
    part.part === 'findings' || part.part === 'takeaways' ? showable(report, matter, part.part) : [];
  const sections = sectionsOf(report, matter, part);
  const always = new Set<Unit>();
  const base = { index, part, items, sections, always, choices: [] };
  const whole = part.take === 'whole';
  const groups = whole ? wholeGroups(matter, part, items, sections) : chosenGroups(report, matter, part);
  if (whole && !isBudgeted(audience)) {
    for (const { pieces } of groups)
      for (const piece of pieces) for (const unit of piece.all) always.add(unit);
    if (part.figures === false) for (const unit of figureUnits(groups)) always.delete(unit);
    return { ...base, candidates: [], candidateOf: new Map() };
  }
  const options = {
    index,
    part: part.part,
    language: report.meta.language,
    mentions: firstMentions(matter.units),
    figures: part.figures ?? whole,
    everything: whole,
  };
  const pools = part.take === 'one' ? poolsOf(groups) : [groups];
  const found: Candidate[] = [];
  for (const pool of pools) {
    found.push(...candidatesOf(pool, options));
    // Later pools are only read if this one has no choice to offer.
    if (!repeats(audience) && found.filter((candidate) => isShort(candidate, part)).length >= ENOUGH) break;
  }
  const candidates = once(found);
  const candidateOf = new Map<Unit, CandidateId>();
  for (const { id, units } of candidates) for (const unit of units) candidateOf.set(unit, id);
  return { ...base, candidates, candidateOf };
}

/** Sentences to choose one from. */
const ENOUGH = 4;
const isShort = ({ standsAlone, words }: Candidate, { maxWords = 45 }: Part): boolean =>
  standsAlone && words <= maxWords;
/** Whether findings or takeaways are printed whole: then they are not there to choose from. */
const repeats = ({ parts }: Audience): boolean =>
  parts.some(({ part, take }) => take === 'whole' && (part === 'findings' || part === 'takeaways'));

/** Groups by pool: each pool of a part has its hundreds of group numbers. */
const poolsOf = (groups: readonly Group[]): readonly (readonly Group[])[] => {
  const pools = new Map<number, Group[]>();
  for (const group of groups) {
    const pool = poolOf(group.group);
    pools.set(pool, [...(pools.get(pool) ?? []), group]);
  }
  return [...pools.values()];
};
/** First group number of the pool that a group belongs to: findings 0, takeaways 10 000, sections 20 000. */
export const poolOf = (group: number): number => Math.floor(group / POOL) * POOL;
const POOL = 10_000;
/** Whether a group of a part that reads all pools is an item of the takeaways. */
export const isTakeaway = (group: number): boolean => poolOf(group) === POOL;

/** A unit is in one candidate of a part: an item stands in its section's list again. */
function once(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<Unit>();
  return candidates.flatMap((candidate) => {
    const units = candidate.units.filter((unit) => !seen.has(unit));
    for (const unit of units) seen.add(unit);
    if (units.length === candidate.units.length) return [candidate];
    if (units.length === 0) return [];
    const words = units.reduce((sum, unit) => sum + unit.words, 0);
    const sentence = units.map(({ text }) => text).join(' ');
    return [{ ...candidate, id: `${candidate.id.split('.')[0]}.${units[0]!.id}`, units, words, sentence }];
  });
}

function sectionsOf(report: Report, matter: Matter, { part, take }: Part): readonly PlannedSection[] {
  const roleOf = ({ index }: PlannedSection): SectionRole => report.sections[index]!.role;
  if (part === 'findings' || part === 'takeaways') {
    return take === 'whole' ? matter.sections.filter((section) => roleOf(section) === part) : [];
  }
  if (part !== 'sections') return [];
  const elsewhere = new Set([...matter.findings, ...matter.takeaways].flatMap(({ units }) => units));
  return matter.sections.filter((section) => {
    const role = roleOf(section);
    if (role === 'notes' || role === 'contents') return false;
    if (!BODY.includes(role) || (take !== 'whole' && role === 'references')) return false;
    // A summary that stood in for the findings is printed as the findings.
    const units = section.pieces.flatMap((piece) => piece.all);
    return units.length === 0 || !units.every((unit) => elsewhere.has(unit));
  });
}

/** Items first, then what else stands in their sections. */
function wholeGroups(
  matter: Matter,
  part: Part,
  items: PlannedPart['items'],
  sections: readonly PlannedSection[],
): readonly Group[] {
  if (part.part === 'sections') return sections.map(({ index, pieces }) => ({ group: index, pieces }));
  if (BIOGRAPHIES.includes(part.part))
    return matter.authors.map(({ bio }, group) => ({ group, pieces: bio }));
  const groups = items.map(({ pieces }, group) => ({ group, pieces }));
  return [...groups, ...sections.map(({ pieces }, i) => ({ group: items.length + i, pieces }))];
}

function chosenGroups(report: Report, matter: Matter, part: Part): readonly Group[] {
  const body = (): Group[] => {
    const all = sectionsOf(report, matter, { part: 'sections', take: 'sentences' });
    const argument = all.filter(({ heading }) => !isAppendix(heading?.text ?? '', report.meta.language));
    return (argument.length > 0 ? argument : all).map(({ index, pieces }) => ({
      group: 2 * POOL + index,
      pieces,
    }));
  };
  const findings = showable(report, matter, 'findings').map(({ pieces }, group) => ({ group, pieces }));
  const recommended = showable(report, matter, 'takeaways');
  const takeaways = recommended.map(({ pieces }, i) => ({ group: POOL + i, pieces }));
  switch (part.part) {
    case 'findings':
      return findings;
    case 'takeaways':
      return recommended.map(({ pieces }, group) => ({ group, pieces }));
    case 'sections':
      return body().map(({ group, pieces }) => ({ group: group - 2 * POOL, pieces }));
    case 'lead':
    case 'overview':
      return [...findings, ...takeaways, ...body()];
    case 'bottom-line':
    case 'quotation':
      return [...takeaways, ...findings, ...body()];
    default:
      return [];
  }
}

function* figureUnits(groups: readonly Group[]): Iterable<Unit> {
  const walk = function* (pieces: Group['pieces']): Iterable<Unit> {
    for (const piece of pieces) {
      if (piece.node.type === 'figure' || piece.node.type === 'table') yield* piece.all;
      else yield* walk(piece.pieces);
    }
  };
  for (const { pieces } of groups) yield* walk(pieces);
}
