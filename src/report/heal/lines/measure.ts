/**
 * How wide a line of converted text was set, estimated from its letters. Converters keep the page's line breaks; a
 * line that leaves room for the next line's first word was the last of its paragraph.
 */
import type { Root } from 'mdast';
import { textOf } from '../tree.ts';

/** What is known of the report's lines. */
export interface LineMeasure {
  /** The report keeps the line breaks of a page. */
  readonly wrapped: boolean;
  /** The usual width of a full line of body text, in `widthOf` units; 0 when not wrapped. */
  readonly full: number;
}

const NARROW = /[ijlftIr.,;:'’‘|!()[\]\s\u00ad\-–“”"/]/;
const WIDE = /[mwMW@%—…]/;

/** Estimated width of a text in letters of average width (proportional type). */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.replace(/\s+/g, ' ').trim()) {
    if (NARROW.test(letter)) width += 0.62;
    else if (WIDE.test(letter)) width += 1.65;
    else if (/[A-Z]/.test(letter)) width += 1.35;
    else if (letter > '\u2e80') width += 2;
    else width += 1.08;
  }
  return width;
}

/**
 * Measures a report: it is wrapped when its paragraphs have at least eight inner lines and nearly half of these are about
 * as long as the longest (hand-wrapped and semantic line breaks are not: their lines vary).
 */
export function measureLines(tree: Root): LineMeasure {
  const widths: number[] = [];
  for (const node of tree.children) {
    if (node.type !== 'paragraph' && node.type !== 'list') continue;
    const paragraphs = node.type === 'list' ? node.children.flatMap((item) => item.children) : [node];
    for (const paragraph of paragraphs) {
      if (paragraph.type !== 'paragraph') continue;
      const lines = textOf(paragraph).split('\n');
      for (const line of lines.slice(0, -1)) widths.push(widthOf(line));
    }
  }
  if (widths.length < 8) return { wrapped: false, full: 0 };
  widths.sort((a, b) => a - b);
  const long = widths[Math.floor(widths.length * 0.9)] as number;
  const full = widths.filter((width) => width > 0.85 * long);
  const wrapped = long > 35 && full.length > 0.45 * widths.length;
  return { wrapped, full: wrapped ? (full[Math.floor(full.length / 3)] as number) : 0 };
}
