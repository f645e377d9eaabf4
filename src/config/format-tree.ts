import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Origin } from './origin.ts';
import type { Tree } from './tree.ts';

/** Lists of at most so many plain values stand on one line. */
const SHORT_LIST = 12;

/**
 * Writes a tree as YAML 1.2 that reads back as the same values.
 *
 * @param path keys above the tree; written too, so that the text can be pasted into a file
 * @param comment what to say behind a value of an origin; none = no comments
 */
export function formatTree(
  tree: Tree,
  path: readonly string[] = [],
  comment?: (origin: Origin) => string,
): string {
  const inner = nodeOf(tree, comment);
  const root = path.reduceRight<Node>((below, key) => mapOf([[key, below]]), inner);
  const document = new Document(root);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function nodeOf(tree: Tree, comment: ((origin: Origin) => string) | undefined): Node {
  const said = comment?.(tree.origin);
  if (tree.kind === 'scalar') return withComment(new Scalar(tree.value), said);
  if (tree.kind === 'map')
    return mapOf([...tree.entries].map(([key, { value }]) => [key, nodeOf(value, comment)]));
  const list = new YAMLSeq();
  list.flow = tree.items.length <= SHORT_LIST && tree.items.every(({ kind }) => kind === 'scalar');
  // Items of a list have one origin between them: lists replace as a whole.
  list.items = tree.items.map((item) => nodeOf(item, undefined));
  if (said && list.flow) list.comment = ` ${said}`;
  else if (said && list.items[0]) (list.items[0] as Node).commentBefore = ` ${said}`;
  return list;
}

function mapOf(entries: readonly (readonly [string, Node])[]): YAMLMap {
  const map = new YAMLMap();
  map.flow = entries.length === 0;
  map.items = entries.map(([key, value]) => new Pair(new Scalar(key), value));
  return map;
}

function withComment(node: Scalar, said: string | undefined): Scalar {
  if (said) node.comment = ` ${said}`;
  return node;
}
