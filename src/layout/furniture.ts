/** What stands around the text: flag, reader and series line and logo on page 1, running head from page 2. All artifacts. */
import type { Pt } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { labelMark, labelWidth } from './labels.ts';
import { ARTIFACT, type Mark } from './types.ts';

/** Marks of a page's head. `total` is the number of pages. */
export function furniture(desk: Desk, number: number, total: number): readonly Mark[] {
  return number === 1 ? masthead(desk) : runningHead(desk, number, total);
}

function masthead(desk: Desk): Mark[] {
  const { page } = desk;
  const { furniture: text } = desk.brief;
  const { styles, marks, logo } = desk.template;
  const { side, furnitureY, seriesY } = page;
  const result: Mark[] = [flag(desk, marks.flagHeight)];
  const label = (value: string | undefined, style: keyof typeof styles, x: Pt, y: Pt) => {
    if (value) result.push(labelMark(desk, value, styles[style], { x, y, element: ARTIFACT }));
  };
  const lines = flagLines(desk, text.documentType);
  // The last line stands beside the reader line, the other above it.
  lines.forEach((line, at) => {
    label(line, 'flag', side.x, furnitureY - (lines.length - 1 - at) * styles.flag.leading);
  });
  const wide = Math.max(0, ...lines.map((line) => labelWidth(desk, line, styles.flag)));
  label(text.reader, 'reader', clear(desk, wide), furnitureY);
  label(text.series, 'furniture', page.head.x, seriesY);
  if (logo) {
    const { width, height } = marks.logo;
    const x = page.head.x + page.head.width - width;
    result.push({ kind: 'image', x, y: seriesY - height, width, height, url: logo, element: ARTIFACT });
  }
  return result;
}

/** The document type on one line of the flag, or on two of about the same length where one is too long for it. */
function flagLines(desk: Desk, text: string): readonly string[] {
  const width = (line: string) => labelWidth(desk, line, desk.template.styles.flag);
  const words = text.split(' ');
  if (width(text) <= desk.page.side.width || words.length === 1) return [text];
  const halves = words.slice(1).map((_, at) => [words.slice(0, at + 1), words.slice(at + 1)] as const);
  const [best] = halves
    .map((half) => half.map((line) => line.join(' ')))
    .sort((a, b) => Math.max(...a.map(width)) - Math.max(...b.map(width)));
  return best ?? [text];
}

/** Where a label beside one of the side column begins: at the text, or after what is wider than the column. */
const clear = ({ page }: Desk, wide: Pt): Pt => Math.max(page.head.x, page.side.x + wide + page.unit);

/** The accent from the sheet's corner to the edge of the side column. */
function flag(desk: Desk, height: Pt): Mark {
  const { side } = desk.page;
  const { accent: colour } = desk.template.colours;
  return { kind: 'box', x: 0, y: 0, width: side.x + side.width, height, colour, element: ARTIFACT };
}

function runningHead(desk: Desk, number: number, total: number): Mark[] {
  const { page, template, brief } = desk;
  const { styles, marks } = template;
  const y = page.furnitureY;
  const right = page.head.x + page.head.width;
  const folio = brief.furniture.folio.replace('{page}', String(number)).replace('{pages}', String(total));
  const folioMark = labelMark(desk, folio, styles.furniture, {
    x: right,
    y,
    element: ARTIFACT,
    align: 'right',
  });
  const x = clear(desk, labelWidth(desk, brief.furniture.documentType, desk.styles.runningType));
  const room = folioMark.x - x - page.unit;
  const title = shortened(desk, brief.furniture.shortTitle, room);
  return [
    flag(desk, marks.bandHeight),
    labelMark(desk, brief.furniture.documentType, desk.styles.runningType, {
      x: page.side.x,
      y,
      element: ARTIFACT,
    }),
    ...(title ? [labelMark(desk, title, styles.furniture, { x, y, element: ARTIFACT })] : []),
    folioMark,
  ];
}

/** The running title as far as it fits: whole words and an ellipsis. */
function shortened(desk: Desk, text: string, room: Pt): string {
  const style = desk.template.styles.furniture;
  if (labelWidth(desk, text, style) <= room) return text;
  const words = text.split(/\s+/);
  for (let n = words.length - 1; n > 0; n--) {
    const short = `${words
      .slice(0, n)
      .join(' ')
      .replace(/[\s,;:–—-]+$/, '')} …`;
    if (labelWidth(desk, short, style) <= room) return short;
  }
  return '';
}
