import type { FigureBlock, FigureImage } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import { inColumns } from '../columns.ts';
import { baselineOf, type Flow } from '../desk.ts';
import { placeNotes } from '../set-notes.ts';
import { plainText, setText, sideLabel } from '../set-text.ts';
import { clearHead, setCaptioned } from './captioned.ts';

/** Pixels per inch below which a picture is not enlarged. */
const LEAST_PPI = 96;
/** Drawings of fewer CSS pixels across are signs and keep their size. */
const DRAWN = 240;
/** Pictures this much wider than high take the full grid. */
const WIDE = 2;

/**
 * Figure: caption above with the label aside, source line below, as wide as the text column (a wide picture: as the grid) and
 * no higher than a page leaves. A picture that was lost in conversion leaves its caption as small text.
 */
export function setFigure(flow: Flow, block: FigureBlock): void {
  const { desk, galley } = flow;
  const { image } = block;
  if (!image) {
    setLost(flow, block);
    return;
  }
  const figure = desk.tree.add('Figure', flow.parent, { alt: alternativeOf(block, image) });
  const parents = { caption: figure, source: flow.parent };
  const gap = desk.template.marks.figureGap;
  setCaptioned(flow, block, parents, gap, () => {
    const { x, width, height } = sizeOf(flow, block, image);
    if (x < flow.x) clearHead(flow);
    galley.box({
      height,
      baseline: baselineOf(desk, desk.template.styles.sidehead),
      marks: [{ kind: 'image', x, y: 0, width, height, url: image.url, element: figure }],
      lines: 1,
    });
  });
}

/** What is read aloud for a picture: its alternative text; else what is nearest to one, so that it is not passed over. */
function alternativeOf({ alt, caption = [], label = [] }: FigureBlock, { url }: FigureImage): string {
  return alt.trim() || plainText(caption) || plainText(label) || url.split('/').at(-1) || url;
}

/** Width by the column, or the grid for wide pictures on the page itself; then down to the height that is left. */
function sizeOf(flow: Flow, block: FigureBlock, image: FigureImage): { x: Pt; width: Pt; height: Pt } {
  const { desk } = flow;
  const { page, template } = desk;
  const ratio = image.height / image.width;
  // A drawing of some size is as sharp at any other.
  const natural = image.format === 'svg' && image.width >= DRAWN ? Infinity : (image.width * 72) / LEAST_PPI;
  const most =
    flow.place === 'page' && !inColumns(page) && !desk.narrow.has(block) && isWide(image, page.text.width)
      ? page.grid.width
      : flow.width;
  const { caption, source } = template.styles;
  const captionLines = block.caption
    ? desk.lines(block.caption, { style: caption, measure: Math.min(flow.width, caption.measure) }).length
    : 0;
  const sourceLines = block.sourceLine
    ? desk.lines(block.sourceLine, { style: source, measure: Math.min(flow.width, source.measure) }).length
    : 0;
  const around =
    captionLines * caption.leading +
    template.marks.figureGap +
    sourceLines * source.leading +
    source.before +
    page.unit;
  const room = Math.max(page.unit, page.bottom - page.top - around);
  const width = Math.max(1, Math.min(most, natural, room / ratio));
  return {
    x: !inColumns(page) && width > page.text.width ? page.grid.x : flow.x,
    width,
    height: width * ratio,
  };
}

/** Tells whether a picture goes over all columns. */
export function figureWantsGrid(flow: Flow, block: FigureBlock): boolean {
  return block.image !== undefined && !flow.desk.narrow.has(block) && isWide(block.image, flow.width);
}

/** The caption of a lost picture as small text beside its label. */
function setLost(flow: Flow, block: FigureBlock): void {
  const { desk, galley } = flow;
  const { caption, sidehead, small, source } = desk.template.styles;
  galley.space(caption.before);
  galley.rounded(desk.template.marks.blockRounding, () => {
    if (block.label?.length && flow.place === 'page' && desk.page.heads === 'side') {
      galley.clearSide();
      const label = sideLabel(desk, block.label, sidehead, desk.tree.add('P', flow.parent));
      galley.side(label);
      placeNotes(flow, label.calls);
    } else if (block.label?.length) setText(flow, block.label, small);
    if (block.caption?.length) setText(flow, block.caption, small);
    if (block.sourceLine?.length) {
      galley.space(source.before);
      galley.keepLines(1);
      setText(flow, block.sourceLine, source);
    }
    galley.clearSide();
  });
  galley.space(caption.before);
}

/** Screens and scanners write 72 or 96 without meaning it; a print density was meant. */
const PRINT_PPI = 150;

/** Wider than the text column: by the print size that the file gives, else by its shape. */
function isWide(image: FigureImage, column: Pt): boolean {
  if (image.dpi && image.dpi >= PRINT_PPI) return (image.width * 72) / image.dpi > column * 1.1;
  return image.width / image.height >= WIDE && (image.width * 72) / LEAST_PPI > column;
}
