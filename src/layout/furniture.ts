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
  label(text.documentType, 'flag', side.x, furnitureY);
  label(text.reader, 'reader', page.head.x, furnitureY);
  label(text.series, 'furniture', page.head.x, seriesY);
  if (logo) {
    const { width, height } = marks.logo;
    const x = page.head.x + page.head.width - width;
    result.push({ kind: 'image', x, y: seriesY - height, width, height, url: logo, element: ARTIFACT });
  }
  return result;
}

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
  const room = folioMark.x - page.head.x - page.unit;
  const title = shortened(desk, brief.furniture.shortTitle, room);
  return [
    flag(desk, marks.bandHeight),
    labelMark(desk, brief.furniture.documentType, desk.styles.runningType, {
      x: page.side.x,
      y,
      element: ARTIFACT,
    }),
    ...(title ? [labelMark(desk, title, styles.furniture, { x: page.head.x, y, element: ARTIFACT })] : []),
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
