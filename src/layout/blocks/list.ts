import type { ListBlock, ListItem } from '../../brief/index.ts';
import type { Pt, TextStyle } from '../../config/index.ts';
import { inColumns } from '../columns.ts';
import type { Desk, Flow } from '../desk.ts';
import { labelMark, labelWidth } from '../labels.ts';
import { ARTIFACT, type ElementId, type Mark } from '../types.ts';
import { setBlocks } from './index.ts';

const CHECKED = { true: '☑', false: '☐' } as const;
const DASH = '–';
/** What it costs to begin a page with the last item of a list, if that is one line: in squared lines of white. */
const LONE_ITEM = 60;

/** How far the items of a list are in, and what hangs left of them. */
interface Hang {
  readonly indent: Pt;
  /** Text of the label; absent for the bullet, which is drawn. */
  text?(item: ListItem, index: number): string | undefined;
}

/**
 * List: text on the axis, numeral or bullet hung left of it. Inner lists stand one step further in; unordered ones have a
 * dash. Items of findings are farther apart than those of the report's lists.
 */
export function setList(flow: Flow, block: ListBlock): void {
  const { desk, galley } = flow;
  const style = desk.template.styles[flow.list];
  const gap =
    block.role === 'findings'
      ? style.after
      : (style.afterTight ?? desk.template.styles.list.afterTight ?? style.after);
  // What hangs must stay inside a callout's fill, a column or the side column: lists there are one step in, as inner ones are.
  const step =
    flow.listDepth > 0 || flow.place === 'callout' || flow.text === 'margin' || inColumns(desk.page);
  // Deep in lists the text must keep a measure: what is deeper still stands no farther in.
  const deepest = flow.listDepth > desk.template.marks.dash.levels;
  const hang = deepest
    ? { ...hangOf(desk, block, step, flow.listDepth), indent: 0 }
    : hangOf(desk, block, step, flow.listDepth);
  // A single line above a list announces it.
  if (galley.underOneLiner) galley.keepLines(1);
  const list = desk.tree.add('L', flow.parent, { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const x = flow.x + hang.indent;
  const width = flow.width - hang.indent;
  galley.space(flow.listDepth > 0 ? gap : style.before);
  let lastItem = 0;
  for (const [index, item] of block.items.entries()) {
    if (index > 0) galley.space(gap);
    lastItem = galley.boxes.length;
    const li = desk.tree.add('LI', list);
    const text = item.checked === undefined ? hang.text?.(item, index) : CHECKED[`${item.checked}`];
    hangLabel({ ...flow, x }, li, text, labelKind(block, item));
    const parent = desk.tree.add('LBody', li);
    const inner: Flow = {
      ...flow,
      x,
      width,
      parent,
      text: flow.list,
      place: 'list',
      listDepth: flow.listDepth + 1,
    };
    setItem(inner, item, gap);
  }
  // The end of a list alone at a page's top is as good as a widow.
  if (block.items.length > 1 && galley.boxes.length - lastItem === 1) galley.discourage(lastItem, LONE_ITEM);
  galley.space(flow.listDepth > 0 ? gap : style.after);
}

/** Sets the blocks of an item, with the item's space between them; an item without text still shows its label. */
function setItem(flow: Flow, item: ListItem, gap: Pt): void {
  const { galley, desk } = flow;
  const before = galley.boxes.length;
  for (const block of item.blocks) {
    if (galley.boxes.length > before) galley.space(gap);
    setBlocks(flow, [block]);
  }
  if (galley.boxes.length > before) return;
  const style = desk.template.styles[flow.list];
  galley.box({ height: style.leading, baseline: desk.page.baselineAt * style.leading });
}

function hangOf(desk: Desk, block: ListBlock, step: boolean, depth: number): Hang {
  const { dash, numeralHang } = desk.template.marks;
  if (!block.ordered) {
    const indent = step ? dash.indent : 0;
    return depth === 0 ? { indent } : { indent, text: () => DASH };
  }
  const numeral = (index: number) => String(block.start + index);
  const text = (_item: ListItem, index: number) => numeral(index);
  if (!step) return { indent: 0, text };
  const widest = labelWidth(desk, numeral(block.items.length - 1), desk.template.styles.numeral);
  const steps = Math.ceil((widest + numeralHang) / dash.indent);
  return { indent: Math.max(1, steps) * dash.indent, text };
}

type LabelKind = 'numeral' | 'dash' | 'check';

function labelKind(block: ListBlock, item: ListItem): LabelKind {
  if (item.checked !== undefined) return 'check';
  return block.ordered ? 'numeral' : 'dash';
}

/**
 * Hangs a label left of the flow's text: numerals and check boxes end at their distance, dashes begin at theirs, the bullet is a
 * square.
 */
function hangLabel(flow: Flow, li: ElementId, text: string | undefined, kind: LabelKind): void {
  const { desk, galley, x } = flow;
  const { marks, styles } = desk.template;
  if (text === undefined) {
    galley.hang((baseline) => [bullet(flow, styles[flow.list], baseline)]);
    return;
  }
  const element = desk.tree.add('Lbl', li);
  const style = kind === 'numeral' ? styles.numeral : desk.styles.dash;
  galley.hang((y) => [
    kind === 'dash'
      ? labelMark(desk, text, style, { x: x - marks.dash.hang, y, element })
      : labelMark(desk, text, style, { x: x - marks.numeralHang, y, element, align: 'right' }),
  ]);
}

/** The square stands for no text: it is an ornament, and the list says that its items are marked. */
function bullet(flow: Flow, style: TextStyle, baseline: Pt): Mark {
  const { marks, colours } = flow.desk.template;
  const { size, hang, rise } = marks.bullet;
  const y = baseline - rise * style.size - size / 2;
  return {
    kind: 'box',
    x: flow.x - hang,
    y,
    width: size,
    height: size,
    colour: colours.accent,
    element: ARTIFACT,
  };
}
