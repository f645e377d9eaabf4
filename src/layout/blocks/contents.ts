import type { ContentsBlock, ContentsEntry } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';
import type { ElementId, TextMark } from '../types.ts';
import { headAside, openSection } from './section.ts';

/**
 * Table of contents: its label in the side column, one entry a line, the page number at the right edge of the text column. Room
 * for numbers is kept whatever they come to be, so that pages never move for them. Entries of the second level are a list in
 * the entry above them.
 */
export function setContents(flow: Flow, block: ContentsBlock): void {
  const { desk, galley } = flow;
  openSection(flow);
  headAside(flow, block.label);
  const top = desk.tree.add('TOC', flow.parent);
  let under: { readonly entry: ElementId; inner?: ElementId } | undefined;
  for (const entry of block.entries) {
    if (entry.depth === 1 || !under) {
      under = { entry: desk.tree.add('TOCI', top) };
      setEntry(flow, entry, under.entry);
      continue;
    }
    under.inner ??= desk.tree.add('TOC', under.entry);
    setEntry(flow, entry, desk.tree.add('TOCI', under.inner));
  }
  galley.clearSide();
}

function setEntry(flow: Flow, { depth, runs, target }: ContentsEntry, item: ElementId): void {
  const { desk, galley } = flow;
  const { indent, room } = desk.template.marks.contents;
  const style = desk.template.styles[depth === 1 ? 'toc1' : 'toc2'];
  const step = depth === 1 ? 0 : indent;
  const element = desk.tree.add('Link', desk.tree.add('Reference', item));
  const number = desk.tree.add('Span', element);
  desk.pageNumbers.set(number, { destination: target, style });
  const baseline = desk.page.baselineAt * style.leading;
  const place: TextMark = { kind: 'text', x: flow.x + flow.width, y: baseline, spans: [], element: number };
  galley.space(style.before);
  setText({ ...flow, x: flow.x + step, width: flow.width - step - room }, runs, style, {
    element,
    goesTo: target,
    lastMarks: [place],
  });
  galley.space(style.after);
}
