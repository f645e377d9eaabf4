/** Short ways to write briefs by hand. */
import type { Block, Brief, ListBlock, Note, Run, TableCell } from '../../src/brief/index.ts';

export const base = { source: [], part: 'sections:1' } as const;

/**
 * Runs from a little markup: `*emphasis*`, `**strong**`, `[text](address)`, `^n` = call of note n (the first of its number in
 * the string is its first call), `{kk:words}` = words in another language.
 */
export function runs(text: string, called = new Set<string>()): Run[] {
  const result: Run[] = [];
  const pattern = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)|\^(\d+)|\{(\w\w):(.+?)\}/g;
  let at = 0;
  const plain = (value: string, extra: object = {}) => {
    if (value) result.push({ kind: 'text', value, marks: {}, source: [], ...extra });
  };
  for (const m of text.matchAll(pattern)) {
    plain(text.slice(at, m.index));
    at = m.index + m[0].length;
    if (m[1]) plain(m[1], { marks: { strong: true } });
    else if (m[2]) plain(m[2], { marks: { emphasis: true } });
    else if (m[3]) plain(m[3], { href: m[4] });
    else if (m[5]) {
      result.push({
        kind: 'note-call',
        note: m[5],
        number: Number(m[5]),
        label: m[5],
        first: !called.has(m[5]),
        source: [],
      });
      called.add(m[5]);
    } else plain(m[7]!, { lang: m[6] });
  }
  plain(text.slice(at));
  return result;
}

export const p = (text: string, style: 'body' | 'lead' | 'small' | 'source' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  runs: runs(text),
  ...base,
});
export const title = (text: string): Block => ({ kind: 'title', runs: runs(text), ...base });
export const byline = (text: string): Block => ({ kind: 'byline', runs: runs(text), ...base });
export const h = (depth: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  depth,
  runs: runs(text),
  ...base,
});
export const list = (
  items: readonly (string | readonly Block[])[],
  options: Partial<Pick<ListBlock, 'role' | 'ordered' | 'start'>> = {},
): Block => ({
  kind: 'list',
  role: 'plain',
  ordered: false,
  start: 1,
  tight: true,
  items: items.map((item) => ({ source: [], blocks: typeof item === 'string' ? [p(item)] : item })),
  ...options,
  ...base,
});
export const findings = (items: readonly string[], ordered = true) =>
  list(items, { role: 'findings', ordered });
export const panel = (label: string, blocks: readonly Block[], columns: 1 | 2 = 1): Block => ({
  kind: 'panel',
  label: runs(label),
  columns,
  blocks,
  ...base,
});
export const addressed = (addressee: string, blocks: readonly Block[]): Block => ({
  kind: 'addressed',
  addressee: runs(addressee),
  blocks,
  ...base,
});
export const row = (label: string, blocks: readonly Block[], pinned = false): Block => ({
  kind: 'row',
  label: runs(label),
  pinned,
  blocks,
  ...base,
});
export const quote = (blocks: readonly Block[], attribution?: string): Block => ({
  kind: 'quote',
  blocks,
  ...(attribution ? { attribution: runs(attribution) } : {}),
  ...base,
});
export const cell = (text: string, extra: Partial<TableCell> = {}): TableCell => ({
  runs: runs(text),
  colSpan: 1,
  rowSpan: 1,
  header: false,
  source: [],
  ...extra,
});
export const note = (id: string, ...blocks: (string | Block)[]): Note => ({
  id,
  number: Number(id),
  label: id,
  blocks: blocks.map((block) => (typeof block === 'string' ? p(block) : block)),
  source: [],
});

export function brief(
  blocks: readonly Block[],
  options: Partial<Brief['meta'] & Brief['furniture']> & { notes?: readonly Note[] } = {},
): Brief {
  const {
    notes = [],
    documentType = 'Policy brief',
    reader = 'For the minister',
    series,
    shortTitle = 'Short title',
    folio = '{page} / {pages}',
    ...meta
  } = options;
  return {
    meta: {
      title: 'Title',
      authors: [],
      language: 'en',
      keywords: [],
      audience: 'minister',
      template: 'default',
      onePage: false,
      ...meta,
    },
    furniture: { documentType, reader, shortTitle, folio, ...(series ? { series } : {}) },
    blocks,
    notes,
    kept: [],
    cuts: [],
    messages: [],
  };
}
