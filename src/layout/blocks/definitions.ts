import type { Definition, DefinitionsBlock, Run } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { placeNotes } from '../set-notes.ts';
import { setText, sideLabel } from '../set-text.ts';
import type { ElementId } from '../types.ts';
import { fitsAside } from './fits-aside.ts';
import { setBlocks } from './index.ts';

/**
 * Definition list: the term in the side column, on the first baseline of its text; where there is no side column (in a
 * box, list, quotation or note), or the term is too wide or too long for it, on a line of its own above the text.
 */
export function setDefinitions(flow: Flow, block: DefinitionsBlock): void {
  const { desk, galley } = flow;
  const { term } = desk.template.styles;
  const list = desk.tree.add('L', flow.parent, { numbering: 'None' });
  const aside = (flow.place === 'page' || flow.place === 'panel') && flow.listDepth === 0;
  for (const definition of block.definitions) {
    galley.clearSide();
    galley.space(term.before);
    setDefinition({ ...flow, parent: desk.tree.add('LI', list) }, definition, aside);
  }
  galley.clearSide();
  galley.space(term.before);
}

function setDefinition(flow: Flow, { term, blocks }: Definition, aside: boolean): void {
  const { desk } = flow;
  const label = term.length > 0 ? desk.tree.add('Lbl', flow.parent) : undefined;
  const inner: Flow = { ...flow, parent: desk.tree.add('LBody', flow.parent) };
  if (label !== undefined) setTerm(inner, term, label, aside && blocks.length > 0);
  setBlocks(inner, blocks);
}

/** Notes that a term calls stand with its text, since a label holds none. */
function setTerm(flow: Flow, term: readonly Run[], element: ElementId, aside: boolean): void {
  const { desk, galley } = flow;
  const style = desk.template.styles.term;
  if (!aside || !fitsAside(desk, term, style)) {
    setText(flow, term, desk.styles.termAbove, { element });
    galley.keepLines(1);
    return;
  }
  const label = sideLabel(desk, term, style, element);
  galley.side(label);
  placeNotes(flow, label.calls);
}
