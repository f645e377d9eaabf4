/** What tables and figures share: label aside, caption above, source line below, one unbroken group on the grid. */
import type { Captioned } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { FORBIDDEN } from '../galley.ts';
import { placeNotes } from '../set-notes.ts';
import { setText, sideLabel } from '../set-text.ts';
import type { ElementId } from '../types.ts';

/**
 * Sets label and caption, then what `body` adds, then the source line, all kept together as far as the body allows,
 * then what `below` adds. `gap` is the space between caption and body.
 */
export function setCaptioned(
  flow: Flow,
  block: Captioned,
  parents: { readonly caption: ElementId; readonly source: ElementId },
  gap: number,
  body: () => void,
  below: () => void = () => {},
): void {
  const { desk, galley } = flow;
  const { styles } = desk.template;
  galley.space(styles.caption.before);
  galley.rounded(desk.template.marks.blockRounding, () => {
    setCaption(flow, block, parents.caption);
    if (block.caption?.length || block.label?.length) {
      galley.closeSpace();
      galley.box({ height: gap, breakCost: FORBIDDEN });
      galley.keepLines(1);
    }
    body();
    if (block.sourceLine?.length) setSourceLine(flow, block, parents.source);
    below();
    galley.clearSide();
  });
  galley.space(styles.source.after);
}

/** A side head that waits for its text stands above what takes the full grid, half a line apart. */
export function clearHead({ desk, galley }: Flow): void {
  const before = galley.boxes.length;
  galley.clearSide();
  if (galley.boxes.length > before) galley.space(desk.page.unit / 2);
}

/**
 * Label in the side column on the caption's baseline; both belong to one Caption element, the label first. Each is a
 * paragraph of its own: nothing but that keeps them apart for those who listen ("Figure 1The…").
 */
function setCaption(flow: Flow, block: Captioned, parent: ElementId): void {
  const { desk, galley } = flow;
  const { caption, sidehead } = desk.template.styles;
  if (!block.caption?.length && !block.label?.length) return;
  const element = desk.tree.add('Caption', parent);
  if (block.label?.length) {
    const label = desk.tree.add('P', element);
    if (flow.place === 'page' && desk.page.heads === 'side') {
      galley.clearSide();
      const beside = sideLabel(desk, block.label, sidehead, label);
      galley.side(beside);
      placeNotes(flow, beside.calls);
    } else {
      galley.unbroken(Infinity, () =>
        setText(flow, block.label!, { ...caption, colour: sidehead.colour }, { element: label }),
      );
      galley.keepLines(1);
    }
  }
  if (block.caption?.length) {
    const text = desk.tree.add('P', element);
    galley.unbroken(Infinity, () => setText(flow, block.caption!, caption, { element: text }));
  } else if (flow.place === 'page' && desk.page.heads === 'side') {
    galley.box({ height: caption.leading, baseline: desk.page.baselineAt * caption.leading });
  }
}

function setSourceLine(flow: Flow, block: Captioned, parent: ElementId): void {
  const { desk, galley } = flow;
  const { source } = desk.template.styles;
  galley.closeSpace();
  galley.box({ height: source.before, breakCost: FORBIDDEN });
  galley.keepLines(1);
  galley.unbroken(Infinity, () => setText({ ...flow, parent }, block.sourceLine!, source));
}
