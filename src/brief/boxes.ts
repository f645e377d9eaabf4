/** Boxes of the report (`:::note`, `> [!NOTE]`) and what the template says of them. */
import type { RootContent } from 'mdast';
import { nearest, type Template } from '../config/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { BLOCK_HOLDERS, type Report, sourcesOf } from '../report/index.ts';

/** Names of containers that are no boxes of a template: the product's own. */
const OWN: readonly string[] = ['pullquote'];
const MARKS = ['for', 'keep', 'omit'];

/** Boxes that the template does not know, each with the nearest name; their text is printed as ordinary text. */
export function unknownBoxes({ tree, path }: Report, { boxes }: Template): readonly Diagnostic[] {
  const known = [...Object.keys(boxes), ...OWN];
  return [...boxesIn(tree.children)].flatMap(({ name, node }) => {
    if (known.includes(name)) return [];
    const close = nearest(name, [...known, ...MARKS]);
    const [place] = sourcesOf(node);
    const fix = close
      ? `Did you mean “:::${close}”?`
      : `Write one of ${known.join(', ')}, or add “${name}” to the template’s boxes`;
    const reason = `The template has no box “${name}”; its text is printed as ordinary text`;
    return [
      diagnostic('directive-unknown', reason, fix, { file: path, ...(place ? { place: place.start } : {}) }),
    ];
  });
}

function* boxesIn(nodes: readonly RootContent[]): Iterable<{ name: string; node: RootContent }> {
  for (const node of nodes) {
    const name = node.data?.box;
    if (name !== undefined) yield { name, node };
    if (BLOCK_HOLDERS.has(node.type) && 'children' in node) yield* boxesIn(node.children as RootContent[]);
  }
}
