/** Hyphenation patterns to a flat trie. Runs at build time; from source at first use. */

/**
 * Patterns as the npm package `hyphen` ships them: a table of levels, a trie whose nodes are an index into the table (leaf), an
 * object of children, or [children, index], and exceptions (word: offsets).
 */
export type PatternModule = readonly [
  levels: readonly (readonly number[])[],
  trie: PatternNode,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];
export type PatternNode = number | PatternChildren | readonly [PatternChildren, number];
export interface PatternChildren {
  readonly [letter: string]: PatternNode;
}

/** First unit of a compiled file: 'BH' and the version of the format. */
export const MAGIC = 0x4801;

const childrenOf = (node: PatternNode): PatternChildren =>
  typeof node === 'number' ? {} : Array.isArray(node) ? node[0] : (node as PatternChildren);
const levelsOf = (node: PatternNode): number =>
  typeof node === 'number' ? node : Array.isArray(node) ? node[1] : -1;

/**
 * Compiles patterns to 16-bit units (little-endian in a file), all numbers < 65,536:
 * magic; node count n, level count m, exception units e;
 * n letters (UTF-16 unit of the edge to the node; nodes in breadth-first order, so that children are neighbours);
 * n + 1 first children (node i has the children first[i] to first[i + 1] - 1); n level numbers (0 = none);
 * m + 1 level offsets, the levels; then the exceptions, each: length, letters, count, offsets.
 * Throws a RangeError when a language needs more nodes than 16 bits count.
 */
export function compilePatterns([table, root, exceptions = {}]: PatternModule): Uint16Array {
  const nodes: { letter: number; node: PatternNode }[] = [{ letter: 0, node: root }];
  const first: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    first.push(nodes.length);
    const children = childrenOf(nodes[i]!.node);
    for (const letter of Object.keys(children).sort())
      nodes.push({ letter: letter.charCodeAt(0), node: children[letter]! });
  }
  first.push(nodes.length);
  if (nodes.length > 0xffff) throw new RangeError(`${nodes.length} nodes are more than the format can count`);

  const offsets = [0];
  for (const levels of table) offsets.push(offsets[offsets.length - 1]! + levels.length);
  const special: number[] = [];
  for (const [word, points] of Object.entries(exceptions)) {
    special.push(word.length);
    for (let i = 0; i < word.length; i++) special.push(word.charCodeAt(i));
    special.push(points.length, ...points);
  }
  return Uint16Array.from([
    MAGIC,
    nodes.length,
    table.length,
    special.length,
    ...nodes.map(({ letter }) => letter),
    ...first,
    ...nodes.map(({ node }) => levelsOf(node) + 1),
    ...offsets,
    ...table.flat(),
    ...special,
  ]);
}
