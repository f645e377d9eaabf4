/** The outline (bookmarks): the title, and the headings under it by depth. */
import type { HeadingEntry } from './desk.ts';
import type { OutlineEntry } from './types.ts';

/** Nests headings: each one under the nearest earlier one of a smaller depth. */
export function outlineOf(headings: readonly HeadingEntry[]): readonly OutlineEntry[] {
  const root: OutlineEntry[] = [];
  const open: { readonly depth: number; readonly children: OutlineEntry[] }[] = [
    { depth: -1, children: root },
  ];
  for (const { title, destination, depth } of headings) {
    while (open.at(-1)!.depth >= depth) open.pop();
    const children: OutlineEntry[] = [];
    open.at(-1)!.children.push({ title, destination, children });
    open.push({ depth, children });
  }
  return root;
}
