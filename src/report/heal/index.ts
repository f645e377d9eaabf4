/**
 * The copy desk: one small repair for each scar that conversion leaves, in an order that later repairs rely on.
 *
 *  0. `controls`        characters that are none; the last of them go at the end
 *  1. `html`            everything after sees only mdast
 *  2. `kramdown`        generators' marks
 *  3. `lines`           runs of page lines become paragraphs, before anything looks at paragraphs
 *  4. `characters`      words whole, so that texts can be compared
 *  5. `toc`             before its page numbers look like furniture
 *  6. `furniture`       page marks take its place, which 7 to 12 read
 *  7. `notes`           definitions leave the text, calls are marked; then their `back-links` go
 *  8. `bio`, `figures`  what else interrupts the text is known
 *  9. `lists`           broken lists are lists
 * 10. `empty-headings`, `run-in-headings`, `plain-headings`, `headings`
 * 11. `split-links`     before a paragraph's last link is compared with the next one's first
 * 12. `joins`           paragraphs that all of these had cut are whole; page marks go
 * 13. `dead-links`      last, because a link that was cut is joined first
 *
 * Every repair is a message; words that leave the text go to `file.data.setAside`; places are kept.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { remarkHealBackLinks } from './back-links.ts';
import { remarkHealBio } from './bio.ts';
import { remarkHealCharacters } from './characters.ts';
import { remarkHealControls, remarkHealLastControls } from './controls.ts';
import { remarkHealDeadLinks } from './dead-links.ts';
import { remarkHealEmptyHeadings } from './empty-headings.ts';
import { remarkHealFigures } from './figures/index.ts';
import { remarkHealFurniture } from './furniture.ts';
import { remarkHealHeadings } from './headings.ts';
import { remarkHealHtml } from './html/index.ts';
import { remarkHealJoins } from './joins.ts';
import { remarkHealKramdown } from './kramdown.ts';
import { remarkHealLines } from './lines/index.ts';
import { remarkHealLists } from './lists.ts';
import { remarkHealNotes } from './notes/index.ts';
import { remarkHealPlainHeadings } from './plain-headings.ts';
import { remarkHealRunInHeadings } from './run-in-headings.ts';
import { remarkHealSplitLinks } from './split-links.ts';
import { remarkHealToc } from './toc.ts';

export type { SetAside } from './tree.ts';

const REPAIRS = [
  remarkHealControls,
  remarkHealHtml,
  remarkHealKramdown,
  remarkHealLines,
  remarkHealCharacters,
  remarkHealToc,
  remarkHealFurniture,
  remarkHealNotes,
  remarkHealBackLinks,
  remarkHealBio,
  remarkHealFigures,
  remarkHealLists,
  remarkHealEmptyHeadings,
  remarkHealRunInHeadings,
  remarkHealPlainHeadings,
  remarkHealHeadings,
  remarkHealSplitLinks,
  remarkHealJoins,
  remarkHealDeadLinks,
  remarkHealLastControls,
];

/** All repairs as one unified plugin; the tree is changed in place, messages and set-aside words go to the file. */
export function remarkHeal() {
  const repairs = REPAIRS.map((repair) => repair());
  return (tree: Root, file: VFile): void => {
    file.data.setAside ??= [];
    for (const repair of repairs) repair(tree, file);
  };
}
