import type { RootContent } from 'mdast';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { type FrontMatterValue, readFrontMatter } from './front-matter.ts';

/** Front matter blocks in mid-text: a web site's pages that were put together into one report. */
export interface EmbeddedPages {
  readonly values: readonly FrontMatterValue[];
  readonly taken: ReadonlySet<RootContent>;
}

const FENCED = /^---[ \t]*\r?\n((?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n)+)---[ \t]*$/gm;

/**
 * Finds front matter that does not stand at the top. CommonMark reads it as a rule and a heading; the blocks it was
 * read into are taken, and its values given.
 */
export function takeEmbeddedPages(text: string, blocks: readonly RootContent[], path: string): EmbeddedPages {
  const values: FrontMatterValue[] = [];
  const taken = new Set<RootContent>();
  if (!blocks.some((node) => node.type === 'thematicBreak')) return { values, taken };
  const places = location(new VFile(text));
  for (const match of text.matchAll(FENCED)) {
    if (match.index === 0 || (match[1]!.match(/^[\w-]+:/gm)?.length ?? 0) < 2) continue;
    const end = match.index + match[0].length;
    const inside = blocks.filter((node) => isWithin(node, match.index, end));
    if (inside[0]?.type !== 'thematicBreak' && inside[0]?.type !== 'heading') continue;
    for (const node of inside) taken.add(node);
    const offset = match.index + match[0].indexOf('\n') + 1;
    const start = places.toPoint(offset) as Point;
    values.push(...readFrontMatter(match[1]!, { ...start, offset }, path).values);
  }
  return { values, taken };
}

function isWithin(node: RootContent, from: number, to: number): boolean {
  const start = node.position?.start.offset ?? -1;
  return start >= from && (node.position?.end.offset ?? Number.POSITIVE_INFINITY) <= to;
}

/** "Site | Page" titles that share their beginning name the whole before the bar. */
export function sharedTitle(titles: readonly string[]): string | undefined {
  const [first] = titles;
  const bar = first?.search(/\s[|·–—]\s/) ?? -1;
  if (titles.length < 2 || !first || bar < 1) return undefined;
  const shared = first.slice(0, bar);
  return titles.every((title) => title.startsWith(`${shared} `)) ? shared : undefined;
}
