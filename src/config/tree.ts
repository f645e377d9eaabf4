import type { Origin } from './origin.ts';

/** A value as written in a file, with its place: what YAML gives, before any schema. */
export type Tree = ScalarTree | ListTree | MapTree;
/** Text, number, truth value; null = reset what was inherited. */
export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
}
export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly origin: Origin;
}
export interface MapTree {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly origin: Origin;
}
/** A key with its own place and its value. */
export interface Entry {
  readonly key: Origin;
  readonly value: Tree;
}

/** A map tree without entries. */
export const emptyMap = (origin: Origin): MapTree => ({ kind: 'map', entries: new Map(), origin });

/**
 * Lays one tree over another: maps merge key by key, lists and scalars replace, null takes the inherited value
 * away. Null over nothing stays away too.
 */
export function overlay(base: Tree | undefined, top: Tree): Tree | undefined {
  if (top.kind === 'scalar' && top.value === null) return undefined;
  if (top.kind !== 'map') return top;
  const entries = new Map(base?.kind === 'map' ? base.entries : []);
  for (const [name, entry] of top.entries) {
    const value = overlay(entries.get(name)?.value, entry.value);
    if (value) entries.set(name, { key: entry.key, value });
    else entries.delete(name);
  }
  return { kind: 'map', entries, origin: top.origin };
}

/** A tree in which only the value at the end of a path is set. */
export function treeAt(path: readonly string[], value: Tree): Tree {
  return path.reduceRight<Tree>(
    (inner, name) => ({
      kind: 'map',
      entries: new Map([[name, { key: value.origin, value: inner }]]),
      origin: value.origin,
    }),
    value,
  );
}

/** The plain value of a tree. Keys are own properties whatever they are called. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([name, entry]) => [name, plain(entry.value)]));
}

/** The tree at a path, or undefined. */
export function valueAt(tree: Tree | undefined, path: readonly PropertyKey[]): Tree | undefined {
  return path.reduce<Tree | undefined>((inner, step) => {
    if (inner?.kind === 'map') return inner.entries.get(String(step))?.value;
    return inner?.kind === 'list' ? inner.items[Number(step)] : undefined;
  }, tree);
}

/** Where the value at a path was written; for a value that is not there, the nearest thing around it. */
export function originAt(tree: Tree, path: readonly PropertyKey[]): Origin {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = valueAt(tree, path.slice(0, length));
    if (found) return found.origin;
  }
  return tree.origin;
}

/** Where a key was written; for a key that is not there, the nearest thing around it. */
export function keyOriginAt(tree: Tree, path: readonly PropertyKey[]): Origin {
  const parent = valueAt(tree, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.key ?? originAt(tree, path);
}

/** Every value that is not a map, with its path; an empty map counts as one. */
export function leaves(tree: Tree, path: readonly string[] = []): { path: readonly string[]; value: Tree }[] {
  if (tree.kind !== 'map' || tree.entries.size === 0) return [{ path, value: tree }];
  return [...tree.entries].flatMap(([name, entry]) => leaves(entry.value, [...path, name]));
}

/** Maps plain data to a tree whose every part has one origin (a value of a flag). */
export function treeOf(value: unknown, origin: Origin): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => treeOf(item, origin)), origin };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([name, inner]) => [name, { key: origin, value: treeOf(inner, origin) }] as const,
    );
    return { kind: 'map', entries: new Map(entries), origin };
  }
  return { kind: 'scalar', value: (value ?? null) as ScalarTree['value'], origin };
}
