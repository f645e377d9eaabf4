import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { sourcesOf } from '../report/index.ts';
import { withContents } from './contents.ts';
import { furnitureOf } from './labels.ts';
import { cutsAndKept } from './ledger.ts';
import { linkList } from './link-list.ts';
import { type CallPlaces, type NoteContent, numberNotes } from './number-notes.ts';
import { composers } from './parts/index.ts';
import type { CandidateId, Plan, Unit } from './plan-types.ts';
import { settleReferences } from './references.ts';
import { LINK, label } from './runs.ts';
import { scopeOf, setContext, settingOf } from './scope.ts';
import type { Brief, Run } from './types.ts';

export interface ComposeOptions {
  /** Set as a one-page document (its title and spacing). Default: the audience has one page at most. */
  readonly onePage?: boolean;
  /** Where calls stand, from a layout: for notes that are numbered by page. */
  readonly places?: CallPlaces;
}

const remembered = new WeakMap<Plan['cache'], Map<string, readonly Run[]>>();

/**
 * Makes the brief of a selection. Pure and cheap: text that did not change since the last call is the same object.
 *
 * @param plan from `makePlan`
 * @param selection ids of candidates that are printed; those in `plan.must` always are
 * @returns blocks in the audience's order, notes numbered, every unit of the report either kept or cut
 */
export function compose(
  plan: Plan,
  selection: ReadonlySet<CandidateId>,
  options: ComposeOptions = {},
): Brief {
  const { report, audience, template } = plan;
  const onePage = options.onePage ?? audience.size.pages?.max === 1;
  const kept = new Map<Unit, string>();
  const composing = { plan, selection, onePage, kept };
  const parts = plan.parts.flatMap((planned) => composers[planned.part.part](scopeOf(composing, planned)));
  let memory = remembered.get(plan.cache);
  if (!memory) {
    memory = new Map();
    remembered.set(plan.cache, memory);
  }
  const numbered = numberNotes(parts, noteContent(plan), audience.notes, memory, options.places);
  const listed = audience.links === 'list' ? linkList(numbered, template.strings) : [];
  const text = { blocks: [...numbered.blocks, ...listed], notes: numbered.notes };
  const settled = settleReferences(text, report.tree, memory);
  for (const id of numbered.printed)
    for (const piece of plan.matter.notes.get(id) ?? [])
      for (const unit of piece.all) if (!kept.has(unit)) kept.set(unit, 'notes');
  // The line at the head of page 1 prints these, whatever the parts do.
  for (const key of ['seriesName', 'seriesNumber', 'date']) {
    const unit = plan.matter.meta.get(key);
    if (unit && !kept.has(unit)) kept.set(unit, 'imprint');
  }
  const { meta } = report;
  return {
    meta: {
      title: meta.title.text,
      authors: report.authors.map(({ name }) => name),
      language: meta.language,
      ...(meta.subtitle ? { subject: meta.subtitle.text } : {}),
      keywords: meta.keywords,
      audience: audience.name,
      template: template.name,
      onePage,
    },
    furniture: furnitureOf(plan),
    blocks: withContents(settled.blocks),
    notes: settled.notes,
    ...cutsAndKept(plan, kept),
    messages: [...(audience.messages ?? []), ...plan.messages, ...notKept(plan, kept)],
  };
}

/** Says where text that the author wants in every brief could not be printed, once for each stretch. */
function notKept(plan: Plan, kept: ReadonlyMap<Unit, string>): readonly Diagnostic[] {
  const { report, audience, first } = plan;
  const left = [...first].filter((unit) => !kept.has(unit) && unit.kind !== 'heading');
  return report.marks
    .filter(({ kind }) => kind === 'keep')
    .flatMap(({ source: { start, end } }) => {
      const lost = left.find(({ source: [place] }) =>
        place ? place.start.offset! >= start.offset! && place.start.offset! < end.offset! : false,
      );
      if (!lost) return [];
      const reason = `Not all that is marked “:::keep” has a place in the brief “${audience.name}”`;
      const fix = 'Mark less, give the brief more room, or name the text in a part that this audience prints';
      return [diagnostic('mark-keep-unmet', reason, fix, { file: report.path, place: lost.source[0]! })];
    });
}

/** The report's notes, and those that the link policy makes: their text is the address. */
function noteContent(plan: Plan): NoteContent {
  const { runs, cached } = settingOf(plan);
  const context = setContext(plan, runs, cached, {
    part: 'notes',
    style: 'small',
    prints: () => true,
    leads: () => false,
  });
  return (id) => {
    if (id.startsWith(LINK)) {
      const href = id.slice(LINK.length);
      const run: Run = { ...label(href.replace(/^mailto:/, '')), href };
      const blocks = cached(`note|${id}`, () => [
        { kind: 'paragraph', style: 'small', runs: [run], part: 'notes', source: [] },
      ]);
      return { blocks, source: [] };
    }
    const pieces = plan.matter.notes.get(id);
    if (!pieces) return undefined;
    const source = plan.report.notes.get(id)?.source ?? pieces.flatMap(({ node }) => sourcesOf(node));
    return { blocks: context.set(pieces), source };
  };
}
