/** Names under which links of the report go to its headings. */
import type { Heading, Nodes, Root } from 'mdast';
import type { Position } from 'unist';
import { inlineText } from './inline.ts';
import { sourcesOf } from './sources.ts';

/**
 * Place of each heading by its names: the slug that GitHub gives it (small letters, spaces as hyphens, signs left out, `-1` and so
 * on for the same once more), and the `{#id}` that its author gave it, which goes before others' slugs.
 */
export function headingAnchors(tree: Root): ReadonlyMap<string, Position> {
  const anchors = new Map<string, Position>();
  const given = new Map<string, Position>();
  for (const heading of headingsIn(tree)) {
    const place = sourcesOf(heading)[0];
    if (place === undefined) continue;
    const slug = slugOf(inlineText(heading.children));
    let name = slug;
    for (let again = 1; anchors.has(name); again++) name = `${slug}-${again}`;
    anchors.set(name, place);
    const id = heading.data?.anchor;
    if (id !== undefined && !given.has(id)) given.set(id, place);
  }
  for (const [id, place] of given) anchors.set(id, place);
  return anchors;
}

const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');

function* headingsIn(node: Nodes): Iterable<Heading> {
  if (node.type === 'heading') yield node;
  else if ('children' in node) for (const child of node.children) yield* headingsIn(child);
}
