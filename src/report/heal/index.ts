/**
 * The copy desk: one small repair for each scar that conversion leaves, in an order that later repairs rely on.
 *
 * 1. `html` first, so that every later repair sees only mdast; 2. `kramdown` takes generators' marks away;
 * 3. `notes` take definitions out of the text and leave calls; 4. `bio`; 5. `figures` take pictures and captions out of the running text;
 * 6. `joins` make whole what those had cut; 7. `headings`; 8. `dead-links`, last because a cut link is joined first.
 *
 * Every repair is a message; words that leave the text go to `file.data.setAside`; places are kept.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { remarkHealBio } from './bio.ts';
import { remarkHealDeadLinks } from './dead-links.ts';
import { remarkHealFigures } from './figures/index.ts';
import { remarkHealHeadings } from './headings.ts';
import { remarkHealHtml } from './html/index.ts';
import { remarkHealJoins } from './joins.ts';
import { remarkHealKramdown } from './kramdown.ts';
import { remarkHealNotes } from './notes/index.ts';

export type { SetAside } from './tree.ts';

const REPAIRS = [
  remarkHealHtml,
  remarkHealKramdown,
  remarkHealNotes,
  remarkHealBio,
  remarkHealFigures,
  remarkHealJoins,
  remarkHealHeadings,
  remarkHealDeadLinks,
];

/** All repairs as one unified plugin; the tree is changed in place, messages and set-aside words go to the file. */
export function remarkHeal() {
  const repairs = REPAIRS.map((repair) => repair());
  return (tree: Root, file: VFile): void => {
    file.data.setAside ??= [];
    for (const repair of repairs) repair(tree, file);
  };
}
