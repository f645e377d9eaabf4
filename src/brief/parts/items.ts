/** Items of findings and takeaways, whole or at sentence level. */
import type { PlannedItem, Unit } from '../plan-types.ts';
import type { Scope } from '../scope.ts';
import type { Block, ListItem, ParagraphBlock } from '../types.ts';
import { withHeadings } from './with-headings.ts';

/** An item's blocks; none when nothing of it is kept. */
export function itemBlocks(scope: Scope, item: PlannedItem, leads = false): readonly Block[] {
  if (scope.planned.part.take !== 'whole') return sentenceBlocks(scope, item);
  const printed = item.units.filter(scope.prints);
  const first = printed[0];
  const style = { style: 'body' as ParagraphBlock['style'] };
  if (!leads || printed.length < 2 || first?.kind !== 'sentence') return scope.set(item.pieces, style);
  return scope.set(item.pieces, { ...style, leads: (unit) => unit === first });
}

/** Chosen sentences: those that stood side by side are one paragraph, others stand apart. */
function sentenceBlocks(scope: Scope, { units, pieces }: PlannedItem): readonly Block[] {
  // A list stays a list, under the sentence that leads to it.
  const lists = new Set(pieces.filter(({ node }) => node.type === 'list').flatMap(({ all }) => all));
  if (units.some((unit) => lists.has(unit) && scope.prints(unit))) return scope.set(pieces);
  const paragraphs: Unit[][] = [];
  let last = -2;
  units.forEach((unit, i) => {
    if (!scope.prints(unit)) return;
    if (i === last + 1) paragraphs.at(-1)!.push(unit);
    else paragraphs.push([unit]);
    last = i;
  });
  if (scope.part === 'findings' && paragraphs.length > 0) return [scope.sentences(paragraphs.flat())];
  return paragraphs.map((sentences) => scope.sentences(sentences));
}

/** Items as list items, empty ones left out. */
export function listItems(scope: Scope, items: readonly PlannedItem[], leads = false): readonly ListItem[] {
  return items.flatMap((item) => {
    const blocks = itemBlocks(scope, item, leads);
    return blocks.length > 0 ? [{ blocks, source: item.passage.source }] : [];
  });
}

/** A step in a section of findings or takeaways: items in a row, or blocks that belong to no item. */
export type Stretch = { readonly items: readonly PlannedItem[] } | { readonly blocks: readonly Block[] };

/**
 * Items and what else stands in their sections (an introduction, a table), in the report's order. `skip` holds units
 * that are printed another way, such as headings that are set as addressees.
 */
export function stretches(scope: Scope, skip: ReadonlySet<Unit> = new Set()): readonly Stretch[] {
  const { items, sections } = scope.planned;
  const itemOf = new Map<Unit, PlannedItem>();
  for (const item of items) for (const unit of item.units) itemOf.set(unit, item);
  const done = new Set<PlannedItem>();
  const result: Stretch[] = [];
  const addItem = (item: PlannedItem): void => {
    if (done.has(item)) return;
    done.add(item);
    const last = result.at(-1);
    if (last && 'items' in last) result[result.length - 1] = { items: [...last.items, item] };
    else result.push({ items: [item] });
  };
  const inSections = new Set(sections.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.all)));
  for (const item of items) if (!item.units.some((unit) => inSections.has(unit))) addItem(item);
  const printed = withHeadings(
    sections.flatMap(({ pieces }) => pieces),
    scope.prints,
  );
  const rest = (unit: Unit): boolean => !itemOf.has(unit) && !skip.has(unit) && printed(unit);
  for (const piece of sections.flatMap(({ pieces }) => pieces)) {
    for (const unit of piece.all) if (itemOf.has(unit)) addItem(itemOf.get(unit)!);
    if (!piece.all.some(rest)) continue;
    const blocks = scope.set([piece], { prints: rest });
    if (blocks.length > 0) result.push({ blocks });
  }
  for (const item of items) addItem(item);
  return result;
}
