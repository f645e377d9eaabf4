import type { Heading } from 'mdast';
import type { Piece, Unit } from '../plan-types.ts';

/** Headings are printed when something under them is, before the next heading of their rank. */
export function withHeadings(
  pieces: readonly Piece[],
  prints: (unit: Unit) => boolean,
): (unit: Unit) => boolean {
  const headed = new Set<Unit>();
  let open: { unit: Unit; depth: number }[] = [];
  for (const { node, units, all } of pieces) {
    if (node.type === 'heading') {
      const { depth } = node as Heading;
      open = open.filter((head) => head.depth < depth);
      if (units[0]) open.push({ unit: units[0], depth });
    } else if (all.some(prints)) for (const { unit } of open) headed.add(unit);
  }
  return (unit) => headed.has(unit) || prints(unit);
}
