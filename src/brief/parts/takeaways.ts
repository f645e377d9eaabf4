import { leansBack } from '../choice/openers.ts';
import type { PlannedItem, Unit } from '../plan-types.ts';
import type { Scope } from '../scope.ts';
import { smarten } from '../smarten.ts';
import type { Block, Run } from '../types.ts';
import { boxed } from './boxed.ts';
import { itemBlocks, stretches } from './items.ts';
import type { PartComposer } from './types.ts';

/**
 * Takeaways by addressee, as the report names them. Where nobody is named they are a list; where some are, one without
 * an addressee stands among them without a bullet, or under the addressee before it if it leans on what is said there.
 */
export const takeaways: PartComposer = (scope) => {
  const heads = addresseeHeads(scope);
  const blocks = stretches(scope, new Set(heads.values())).flatMap((stretch): readonly Block[] => {
    if ('blocks' in stretch) return stretch.blocks;
    const items = stretch.items.flatMap((item): readonly Composed[] => {
      const inner = itemBlocks(scope, item);
      return inner.length > 0 ? [{ item, blocks: inner }] : [];
    });
    if (!items.some(({ item }) => item.passage.addressee)) return listOf(scope, items);
    return byAddressee(scope, items).map((group) => groupBlock(scope, group, heads));
  });
  return boxed(scope, blocks);
};

/** An item that is printed, with its blocks. */
interface Composed {
  readonly item: PlannedItem;
  readonly blocks: readonly Block[];
}

/** Neighbours with the same addressee. */
function byAddressee(scope: Scope, items: readonly Composed[]): readonly (readonly Composed[])[] {
  const { language } = scope.plan.report.meta;
  const groups: Composed[][] = [];
  for (const composed of items) {
    const { item } = composed;
    const last = groups.at(-1);
    const same = last !== undefined && plain(nameOf(last[0]!.item)) === plain(nameOf(item));
    const first = item.units.find(scope.prints)?.text ?? '';
    if (last && (same || (!nameOf(item) && leansBack(first, language)))) last.push(composed);
    else groups.push([composed]);
  }
  return groups;
}
const nameOf = ({ passage }: PlannedItem): string => passage.addressee?.text ?? '';

function listOf({ part }: Scope, composed: readonly Composed[]): readonly Block[] {
  if (composed.length === 0) return [];
  const items = composed.map(({ item, blocks }) => ({ blocks, source: item.passage.source }));
  const source = items.flatMap((item) => item.source);
  return [{ kind: 'list', role: 'findings', ordered: false, start: 1, tight: false, items, part, source }];
}

function groupBlock(scope: Scope, group: readonly Composed[], heads: ReadonlyMap<string, Unit>): Block {
  const { part } = scope;
  const blocks = group.flatMap((composed) => composed.blocks);
  const source = blocks.flatMap((block) => block.source);
  const { addressee } = group[0]!.item.passage;
  if (!addressee) return { kind: 'addressed', addressee: [], blocks, part, source };
  const head = heads.get(plain(addressee.text));
  if (head) scope.keep(head);
  const { language } = scope.plan.report.meta;
  const name: Run = {
    kind: 'text',
    value: capitalised(smarten(addressee.text, language)),
    marks: {},
    source: addressee.source,
  };
  return { kind: 'addressed', addressee: [name], blocks, part, source };
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
