/** Sets a whole brief: its blocks one under the other in a galley. */
import type { Block } from '../brief/index.ts';
import { setBlock } from './blocks/index.ts';
import { inColumns, overAll } from './columns.ts';
import type { Desk, Flow } from './desk.ts';
import { setEndNotes } from './end-notes.ts';
import { type Galley, newGalley } from './galley.ts';
import { goesOver } from './goes-over.ts';

/** Sets all blocks, and the notes after them where the template wants them at the end. */
export function setBrief(desk: Desk): Galley {
  const galley = newGalley(desk.page.unit / 4);
  const { page, brief } = desk;
  const flow: Flow = {
    desk,
    galley,
    place: 'page',
    x: page.text.x,
    width: page.text.width,
    parent: 0,
    text: 'body',
    list: 'list',
    listDepth: 0,
  };
  const { blocks } = brief;
  for (let i = 0; i < blocks.length; i++) {
    galley.block = i;
    const over = inColumns(page) && goesOver(flow, blocks, i);
    if (over !== galley.spanning) {
      galley.clearSide();
      galley.spanning = over;
    }
    const here = over ? overAll(flow) : flow;
    if (blocks[i]!.kind === 'title') i = setHead(here, blocks, i);
    else setBlock(here, blocks[i]!);
  }
  galley.spanning = false;
  if (desk.template.notes.place === 'end') setEndNotes(flow);
  galley.clearSide();
  return galley;
}

/** Title and byline are one group, the title at its own height on page 1. Gives the index of the last block set. */
function setHead(flow: Flow, blocks: readonly Block[], at: number): number {
  const { desk, galley } = flow;
  const { marks, styles } = desk.template;
  const { page, brief } = desk;
  if (galley.boxes.length === 0) {
    const top = brief.meta.onePage ? marks.titleOneTop : marks.titleTop;
    galley.box({ height: Math.max(0, top - page.top) });
    galley.keepLines(1);
    galley.closeSpace();
  }
  const byline = blocks[at + 1]?.kind === 'byline';
  galley.rounded(marks.blockRounding, () => {
    setBlock(flow, blocks[at]!);
    if (!byline) return;
    galley.block = at + 1;
    setBlock(flow, blocks[at + 1]!);
  });
  galley.space(styles.byline.after);
  galley.keepLines(1);
  return byline ? at + 1 : at;
}
