import type { PlannedItem, Unit } from '../plan-types.ts';
import type { Scope } from '../scope.ts';
import { smarten } from '../smarten.ts';
import type { Block, Run } from '../types.ts';
import { boxed } from './boxed.ts';
import { itemBlocks, listItems, stretches } from './items.ts';
import type { PartComposer } from './types.ts';

/** Takeaways by addressee, as the report names them; those without one as a list. */
export const takeaways: PartComposer = (scope) => {
  const heads = addresseeHeads(scope);
  const blocks = stretches(scope, new Set(heads.values())).flatMap((stretch): readonly Block[] =>
    'blocks' in stretch
      ? stretch.blocks
      : byAddressee(stretch.items).flatMap((group) => groupBlocks(scope, group, heads)),
  );
  return boxed(scope, blocks);
};

/** Neighbours with the same addressee. */
function byAddressee(items: readonly PlannedItem[]): readonly (readonly PlannedItem[])[] {
  const groups: PlannedItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && plain(nameOf(last[0]!)) === plain(nameOf(item))) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
const nameOf = ({ passage }: PlannedItem): string => passage.addressee?.text ?? '';

function groupBlocks(
  scope: Scope,
  group: readonly PlannedItem[],
  heads: ReadonlyMap<string, Unit>,
): readonly Block[] {
  const { part } = scope;
  const addressee = group[0]!.passage.addressee;
  if (!addressee) {
    const items = listItems(scope, group);
    if (items.length === 0) return [];
    const source = items.flatMap((item) => item.source);
    return [{ kind: 'list', role: 'findings', ordered: false, start: 1, tight: false, items, part, source }];
  }
  const blocks = group.flatMap((item) => itemBlocks(scope, item));
  if (blocks.length === 0) return [];
  const head = heads.get(plain(addressee.text));
  if (head) scope.keep(head);
  const { language } = scope.plan.report.meta;
  const name: Run = {
    kind: 'text',
    value: capitalised(smarten(addressee.text, language)),
    marks: {},
    source: addressee.source,
  };
  return [
    { kind: 'addressed', addressee: [name], blocks, part, source: blocks.flatMap((block) => block.source) },
  ];
}

/** An addressee taken from mid-sentence ("the ministry") stands as a label. */
const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const plain = (text: string): string =>
  text
    .replace(/[\s:.]+/g, ' ')
    .trim()
    .toLowerCase();

/** Headings and lead-ins of the report that only name the addressee: they are printed as addressees. */
function addresseeHeads(scope: Scope): ReadonlyMap<string, Unit> {
  const { items } = scope.planned;
  const names = new Set(items.map((item) => plain(nameOf(item))).filter(Boolean));
  const inItems = new Set(items.flatMap(({ units }) => units));
  const heads = new Map<string, Unit>();
  for (const { pieces } of scope.plan.matter.sections) {
    for (const unit of pieces.flatMap((piece) => piece.all)) {
      if (!inItems.has(unit) && names.has(plain(unit.text)) && !heads.has(plain(unit.text)))
        heads.set(plain(unit.text), unit);
    }
  }
  return heads;
}
