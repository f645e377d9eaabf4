/** Headings over lists of notes ("Notes", "Endnotes"), which go when their notes have gone. */
import type { Heading, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { foldedText, setAside } from '../tree.ts';

/** Such headings in the languages the templates speak and some more. */
export const NOTES_TITLE =
  /^(?:foot|end)?notes?(?: and references)?$|^(?:notes and )?references$|^(?:fu(?:ß|ss)|end)noten$|^anmerkungen$|^notes? de (?:bas de page|fin)$|^notas(?: al pie| finales)?$|^примечания$|^сноски$|^ескертпелер$/i;

/** True for a heading over notes, whatever its number. */
export function isNotesHeading(node: RootContent): boolean {
  return node.type === 'heading' && NOTES_TITLE.test(foldedText(node).replace(/^[\d.]+\s+|[:.]$/g, ''));
}

/** Headings over notes that have something besides finished definitions under them. */
export function notesHeadings(tree: Root): Set<Heading> {
  return new Set(
    tree.children.filter(
      (node, i): node is Heading => node.type === 'heading' && isNotesHeading(node) && !isEmpty(tree, i),
    ),
  );
}

/** Takes out the given headings that have nothing left under them. */
export function dropEmptied(tree: Root, headings: ReadonlySet<Heading>, file: VFile): void {
  if (headings.size === 0) return;
  tree.children = tree.children.filter((node, i) => {
    if (node.type !== 'heading' || !headings.has(node) || !isEmpty(tree, i)) return true;
    setAside(file, node, 'heading over the notes');
    return false;
  });
}

/** True when only definitions, page marks and rules come before the next heading of its level. */
function isEmpty(tree: Root, index: number): boolean {
  const heading = tree.children[index] as Heading;
  for (let i = index + 1; i < tree.children.length; i++) {
    const node = tree.children[i] as RootContent;
    if (node.type === 'heading') return node.depth <= heading.depth;
    if (node.type !== 'footnoteDefinition' && node.type !== 'thematicBreak') return false;
  }
  return true;
}
