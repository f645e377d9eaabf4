import type { RootContent } from 'mdast';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { type FrontMatterValue, readFrontMatter } from './front-matter.ts';

/** Front matter blocks in mid-text: a web site's pages that were put together into one report. */
export interface EmbeddedPages {
  /** Titles of these pages. */
  readonly titles: readonly string[];
  /** Values of the blocks that still stand in the text, and the blocks. */
  readonly values: readonly FrontMatterValue[];
  readonly taken: ReadonlySet<RootContent>;
}

const FENCED = /^---[ \t]*\r?\n((?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n)+)---[ \t]*$/gm;

/**
 * Finds front matter that does not stand at the top. CommonMark reads it as a rule and a heading (or a list and a
 * rule); what healing has left of it is taken, and its values given.
 */
export function takeEmbeddedPages(text: string, blocks: readonly RootContent[], path: string): EmbeddedPages {
  const pages: EmbeddedPages & { titles: string[]; values: FrontMatterValue[]; taken: Set<RootContent> } = {
    titles: [],
    values: [],
    taken: new Set(),
  };
  for (const match of text.matchAll(FENCED)) {
    if (match.index === 0 || (match[1]!.match(/^[\w-]+:/gm)?.length ?? 0) < 2) continue;
    const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(match[1]!);
    if (title?.[1]) pages.titles.push(title[1]);
    const end = match.index + match[0].length;
    const inside = blocks.filter((node) => isWithin(node, match.index, end));
    if (inside.length === 0) continue;
    for (const node of inside) pages.taken.add(node);
    const offset = match.index + match[0].indexOf('\n') + 1;
    const start = location(new VFile(text)).toPoint(offset);
    if (start) pages.values.push(...readFrontMatter(match[1]!, { ...start, offset }, path).values);
  }
  return pages;
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
